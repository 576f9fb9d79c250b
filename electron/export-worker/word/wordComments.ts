import { Paragraph, type ICommentOptions } from 'docx'
import { printable } from '@shared/document/printRuns'
import type { UnitedBlock, UnitedRun, UnitedText } from '@shared/document/united'
import type { WordThread } from '@shared/ipc/exportWorker'

/** A stretch of a paragraph, or the numbers of comments that begin or end there. */
export type CutPiece =
  UnitedRun | { readonly opens: readonly number[] } | { readonly closes: readonly number[] }

/** The comments of a file and where they stand. */
export interface Remarks {
  readonly options: readonly ICommentOptions[]
  /** A paragraph's letters with the beginnings and ends of comments between them. */
  readonly cutAt: (block: UnitedText) => CutPiece[]
  /** Numbers of the comments that belong to no paragraph of the text. */
  readonly loose: readonly number[]
}

/** Places threads: at the words they quote in their block, else at the whole of it, else nowhere. */
export function placeRemarks(threads: readonly WordThread[], blocks: readonly UnitedBlock[]): Remarks {
  const texts = new Map<string, UnitedText>()
  for (const text of textsIn(blocks)) {
    const { bid } = text.block.attrs as { bid?: string | null }
    if (bid && text.end.kind !== 'deleted' && !texts.has(bid)) texts.set(bid, text)
  }
  const options: ICommentOptions[] = []
  const placed = new Map<UnitedText, { readonly ids: readonly number[]; readonly quote: string }[]>()
  const loose: number[] = []
  for (const thread of threads) {
    const block = thread.anchor ? texts.get(thread.anchor.bid) : undefined
    const ids = thread.remarks.map((remark, index) => {
      const id = options.length
      const quote = !block && index === 0 && thread.anchor?.quote ? [`“${thread.anchor.quote}”`] : []
      options.push({
        id,
        author: printable(remark.author) || '?',
        date: new Date(remark.at),
        children: [...quote, ...remark.text.split('\n')].map(
          (line) => new Paragraph({ text: printable(line) })
        ),
        resolved: thread.isResolved,
        ...(index > 0 ? { parentId: id - index } : {})
      })
      return id
    })
    if (block) placed.set(block, [...(placed.get(block) ?? []), { ids, quote: thread.anchor!.quote }])
    else loose.push(...ids)
  }
  return {
    options,
    loose,
    cutAt: (block) => cutRuns(block, placed.get(block) ?? [])
  }
}

/** Every paragraph of the text, however deep. */
function textsIn(blocks: readonly UnitedBlock[]): UnitedText[] {
  return blocks.flatMap((block): UnitedText[] => {
    if (block.kind === 'text') return [block]
    if (block.kind !== 'table') return textsIn(block.blocks)
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => textsIn(cell.blocks)))
  })
}

const lengthOf = (run: UnitedRun) => (run.standing.kind === 'deleted' ? 0 : run.leaf ? 1 : run.text.length)

function cutRuns(
  { runs }: UnitedText,
  remarks: readonly { readonly ids: readonly number[]; readonly quote: string }[]
): CutPiece[] {
  if (remarks.length === 0) return [...runs]
  const shown = runs.map((run) => (lengthOf(run) === 0 ? '' : run.leaf ? '\n' : run.text)).join('')
  const spans = remarks.map(({ ids, quote }) => {
    const from = quote === '' ? -1 : shown.indexOf(quote)
    return from < 0 ? { ids, from: 0, to: shown.length } : { ids, from, to: from + quote.length }
  })
  const pieces: CutPiece[] = []
  const marksAt = (at: number) => {
    const closes = spans.filter((span) => span.to === at && at > span.from).flatMap(({ ids }) => ids)
    const opens = spans.filter((span) => span.from === at).flatMap(({ ids }) => ids)
    if (closes.length > 0) pieces.push({ closes })
    if (opens.length > 0) pieces.push({ opens })
    const empty = spans.filter((span) => span.from === at && span.to === at).flatMap(({ ids }) => ids)
    if (empty.length > 0) pieces.push({ closes: empty })
  }
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other)
  let at = 0
  marksAt(0)
  for (const run of runs) {
    const length = lengthOf(run)
    let from = 0
    for (const edge of edges) {
      if (edge <= at || edge > at + length) continue
      const cut = edge - at
      pieces.push(run.leaf ? run : { ...run, text: run.text.slice(from, cut) })
      marksAt(edge)
      from = cut
    }
    if (length === 0) pieces.push(run)
    else if (from < length) pieces.push(run.leaf ? run : { ...run, text: run.text.slice(from) })
    at += length
  }
  return pieces
}
