import type { ImportedThread } from '@shared/ipc/importWorker'
import type { Findings } from './findings'
import { visibleText } from './markupText'
import { SOURCE } from './wordChanges'
import type { WordFile } from './wordFile'
import { childElements, descendants } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** A thread of Word's comments, and the paragraph of the file it begins in. */
export interface WordThread extends Omit<ImportedThread, 'block'> {
  readonly source: number | null
}

/** Longest stretch that a thread quotes. */
const MAX_QUOTE = 400
/** A remark of the office takes 4,000 letters; there must be room for who made it. */
const MAX_REMARK = 3500
const MAX_THREADS = 500

interface Place {
  readonly source: number | null
  readonly quote: string
}

/** Reads Word's comments as threads: answers with what they answer to, with author, time and place. */
export function readComments(word: WordFile, body: XmlElement, findings: Findings): WordThread[] {
  const related = [...word.relationships(word.mainPart).values()].filter(({ external }) => !external)
  const part = (type: string) => {
    const target = related.find((relation) => relation.type === type)?.target
    return target === undefined ? null : word.readPart(target)
  }
  const comments = part('comments')
  if (!comments) return []
  const places = findPlaces(body)
  const extended = new Map(
    descendants(part('commentsExtended') ?? comments, 'w15:commentEx').map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      attributes
    ])
  )
  const threads = new Map<string, WordThread & { remarks: ImportedThread['remarks'][number][] }>()
  for (const comment of childElements(comments, 'w:comment')) {
    const text = visibleText(comment)
    if (text === '') continue
    findings.note('look', 'comments', text)
    const own = descendants(comment, 'w:p').at(-1)?.attributes['w14:paraId'] ?? ''
    const { 'w15:paraIdParent': parent = '', 'w15:done': done } = extended.get(own) ?? {}
    const remarks = readRemarks(comment, text)
    const thread = threads.get(parent)
    if (thread) {
      thread.remarks.push(...remarks)
      threads.set(own, thread)
      continue
    }
    if (new Set(threads.values()).size >= MAX_THREADS) {
      findings.note('lost', 'comments', text)
      continue
    }
    const id = comment.attributes['w:id'] ?? ''
    const place = places.get(id) ?? { source: null, quote: '' }
    threads.set(own === '' ? `id ${id}` : own, { ...place, isResolved: done === '1', remarks: [...remarks] })
  }
  return [...new Set(threads.values())]
}

function readRemarks({ attributes }: XmlElement, text: string): ImportedThread['remarks'][number][] {
  const author = (attributes['w:author'] ?? '').normalize('NFC').trim().slice(0, 120)
  const moment = Date.parse(attributes['w:date'] ?? '')
  const at = Number.isSafeInteger(moment) ? moment : null
  const whole = text.normalize('NFC')
  const pieces: ImportedThread['remarks'][number][] = []
  for (let from = 0; from < whole.length; from += MAX_REMARK)
    pieces.push({ author, at, text: whole.slice(from, from + MAX_REMARK) })
  return pieces
}

/** Where each comment stands: the paragraph it begins in, and the words of that paragraph it is about. */
function findPlaces(body: XmlElement): Map<string, Place> {
  const places = new Map<string, Place>()
  const open = new Map<string, { source: number | null; words: string[] }>()
  const settle = (id: string) => {
    const entry = open.get(id)
    open.delete(id)
    if (!entry) return
    const quote = entry.words.join('').normalize('NFC').replace(/\s+/gu, ' ').trim()
    places.set(id, { source: entry.source, quote: [...quote].slice(0, MAX_QUOTE / 2).join('') })
  }
  const visit = (node: XmlElement, paragraph: number | null): void => {
    const id = node.attributes['w:id'] ?? ''
    const source = node.name === 'w:p' ? Number(node.attributes[SOURCE] ?? -1) : paragraph
    if (node.name === 'w:commentRangeStart') open.set(id, { source, words: [] })
    else if (node.name === 'w:commentRangeEnd') settle(id)
    else if (node.name === 'w:commentReference' && !places.has(id) && !open.has(id))
      places.set(id, { source, quote: '' })
    for (const child of node.children) {
      if (typeof child !== 'string') visit(child, source)
      else if (node.name === 'w:t')
        for (const entry of open.values()) {
          // A comment that begins between paragraphs is about the next one.
          entry.source ??= source
          if (entry.source === source) entry.words.push(child)
        }
    }
  }
  visit(body, null)
  for (const id of open.keys()) settle(id)
  return places
}
