import { contentKey } from './blockIdentity'
import { shellOf, type ComparedBlock, type Comparison } from './compare'
import { spellLine, tokensOf, type ComparedPart } from './compareText'
import { normalBody, type DocumentJson } from './document'
import { fieldText, tidyMeta, type ArticleContent } from './revision'

/** A comparison is put to a text that it does not begin from. */
export class ComparisonError extends Error {
  override readonly name = 'ComparisonError'
}

function insist(holds: boolean): void {
  if (!holds) throw new ComparisonError('this text is not the one that was compared')
}

/** The line that parts spell on the newer side. */
const spellAfter = (parts: readonly ComparedPart[]) =>
  spellLine(parts.filter((part) => part.kind !== 'removed'))

/** The words of the older side: without their looks, by which nothing is found. */
const spellBefore = (parts: readonly ComparedPart[]) =>
  parts
    .filter((part) => part.kind !== 'added')
    .map((part) => part.text)
    .join('')

const wordsOf = (line: readonly DocumentJson[]) =>
  tokensOf(line)
    .flatMap((token) => token.pieces.map((piece) => piece.text))
    .join('')

function applyBlocks(older: readonly DocumentJson[], blocks: readonly ComparedBlock[]): DocumentJson[] {
  const newer: DocumentJson[] = []
  let at = 0
  const take = (expected: DocumentJson) => {
    const node = older[at++]
    insist(node !== undefined && contentKey(node) === contentKey(expected))
  }
  for (const block of blocks) {
    if (block.kind === 'added') newer.push(block.after)
    else if (block.kind === 'removed') take(block.before)
    else if (block.kind === 'same') {
      take(block.after)
      newer.push(block.after)
    } else if (block.kind === 'regrouped') {
      block.before.forEach(take)
      newer.push(...block.after)
    } else newer.push(applyChange(older[at++], block))
  }
  insist(at === older.length)
  return newer
}

function applyChange(
  node: DocumentJson | undefined,
  { before, after, parts, children }: Extract<ComparedBlock, { kind: 'changed' }>
): DocumentJson {
  insist(node !== undefined && JSON.stringify(shellOf(node)) === JSON.stringify(before))
  const old = node!.content ?? []
  if (parts) insist(spellBefore(parts) === wordsOf(old))
  const content = parts ? spellAfter(parts) : children ? applyBlocks(old, children) : []
  const hasAttrs = Object.keys(after.attrs).length > 0
  return {
    type: after.type,
    ...(hasAttrs && { attrs: after.attrs }),
    ...(content.length > 0 && { content })
  }
}

/**
 * Carries a comparison out on its older side.
 *
 * @returns the newer side: the same fields and the same body
 * @throws ComparisonError when the content is not the older side
 */
export function applyComparison(content: ArticleContent, { fields, blocks }: Comparison): ArticleContent {
  const changed = fields.map(({ field, parts }) => {
    insist(spellBefore(parts) === fieldText(content.meta, field))
    const text = parts.filter((part) => part.kind !== 'removed').map((part) => part.text)
    return [field, text.join('')] as const
  })
  const body = normalBody(content.body)
  return {
    ...content,
    // Each field got a text of that very field.
    meta: tidyMeta({ ...content.meta, ...Object.fromEntries(changed) } as ArticleContent['meta']),
    body: { ...body, content: applyBlocks(body.content ?? [], blocks) }
  }
}
