import type { Node } from '@tiptap/pm/model'
import { footnoteTexts, lineText, parseDocument } from '../document/document'
import type { ArticleContent } from '../document/revision'
import type { IsoDay } from '../text/dates'
import { findSymbols } from '../text/proofing/documentSymbols'
import { findDays } from '../text/writtenDay'
import { promptOf } from './articleTemplates'

/** A line of what a speaker has before him: numbered, so that it is found again while he talks. */
export type OutlineLine =
  | { readonly kind: 'heading' | 'text' | 'answer'; readonly text: string }
  | { readonly kind: 'point' | 'question'; readonly number: number; readonly text: string }

/** A document that an outline names, as it is written there. */
export interface NamedDocument {
  /** As it should be written: "21-KL/TW". */
  readonly symbol: string
  /** "Kết luận"; empty where the text does not say it. */
  readonly type: string
  readonly day: IsoDay | null
}

/** An article as a speaker's outline (đề cương): points, questions and answers, sources, how long it may be used. */
export interface SpeakerOutline {
  /** For whom it is, and what stands above the points. */
  readonly opening: readonly string[]
  readonly lines: readonly OutlineLine[]
  /** What the text itself says of its sources. */
  readonly sources: readonly string[]
  readonly documents: readonly NamedDocument[]
  /** What the text says of how long it may be used. */
  readonly validity: readonly string[]
  /** Last day on which it may be used; null where it does not say one. */
  readonly validUntil: IsoDay | null
}

/** Says until when something is used: "dùng đến hết ngày 31/12/2026", "có giá trị tới…", "hết hiệu lực ngày…". */
const VALIDITY = /(?:hiệu lực|giá trị|sử dụng|được dùng|dùng|áp dụng)[^.;]{0,60}?(?:đến|tới|ngày)/iu

/** What an outline says of its own end: its block of the template, else the last line that names a last day. */
function readValidity(lines: readonly { readonly text: string; readonly isAsked: boolean }[]) {
  const asked = lines.filter(({ isAsked, text }) => isAsked && text !== '')
  const said = asked.length > 0 ? asked : lines.filter(({ text }) => VALIDITY.test(text)).slice(-1)
  const days = said.flatMap(({ text }) => {
    const begins = VALIDITY.exec(text.normalize('NFC'))?.index ?? 0
    return findDays(text)
      .filter(({ from }) => asked.length > 0 || from >= begins)
      .map(({ day }) => day)
  })
  return { validity: asked.map(({ text }) => text), validUntil: [...days].sort().at(-1) ?? null }
}

/** A question as many type it: bold, and nothing else in its paragraph. What follows is its answer. */
const isBoldQuestion = (node: Node, text: string) =>
  node.type.name === 'paragraph' &&
  text.endsWith('?') &&
  node.children.every((run) => !run.isText || run.marks.some(({ type }) => type.name === 'bold'))

/** The documents that lines of text name, each once. */
export function namedDocuments(lines: readonly string[]): NamedDocument[] {
  const found = new Map<string, NamedDocument>()
  for (const { right, type, date } of lines.flatMap(findSymbols)) {
    const known = found.get(right)
    found.set(right, {
      symbol: right,
      type: known?.type || (type?.text ?? ''),
      day: known?.day ?? date?.day ?? null
    })
  }
  return [...found.values()]
}

/** Last day on which an article may be used as an outline, by what it says itself; null where it says none. */
export const validUntilOf = (content: ArticleContent): IsoDay | null => toOutline(content).validUntil

/**
 * Reads an article as a speaker's outline. Nothing is added: points are its paragraphs in their order.
 *
 * @throws DocumentError when the body is none.
 */
export function toOutline({ meta, body }: ArticleContent): SpeakerOutline {
  const doc = parseDocument(body)
  const lines: OutlineLine[] = []
  const [opening, sources] = [[meta.deck, meta.lead], [] as string[]]
  const headTexts = opening.map((text) => ({ text, isAsked: false }))
  const texts: { text: string; isAsked: boolean }[] = []
  let [points, questions] = [0, 0]
  let isAnswering = false

  function write(node: Node): void {
    if (node.type.name === 'figure') return
    if (node.type.name === 'tableRow') {
      const cells = node.children.map((cell) => cell.textBetween(0, cell.content.size, ' ').trim())
      lines.push({ kind: 'text', text: cells.join(' · ') })
      return
    }
    if (!node.isTextblock) return node.children.forEach(write)
    const text = lineText(node).trim()
    if (text === '') return
    const prompt = promptOf(node.attrs.bid)
    texts.push({ text, isAsked: prompt === 'outlineValid' })
    if (node.type.name !== 'paragraph') isAnswering = false
    if (prompt === 'outlineAudience') opening.push(text)
    else if (prompt === 'outlineSources') sources.push(text)
    else if (prompt === 'outlineValid') return
    else if (node.type.name === 'heading') lines.push({ kind: 'heading', text })
    else if (node.type.name === 'question') lines.push({ kind: 'question', number: ++questions, text })
    else if (node.type.name === 'answer') lines.push({ kind: 'answer', text })
    else if (isBoldQuestion(node, text)) {
      lines.push({ kind: 'question', number: ++questions, text })
      isAnswering = true
    } else if (isAnswering) lines.push({ kind: 'answer', text })
    else lines.push({ kind: 'point', number: ++points, text })
  }
  doc.children.forEach(write)
  const notes = footnoteTexts(doc).filter((note) => note.trim() !== '')
  const all = [...opening, ...texts.map(({ text }) => text), ...notes]
  return {
    opening: opening.filter((line) => line.trim() !== ''),
    lines,
    sources: [...sources, ...notes],
    documents: namedDocuments(all),
    ...readValidity([...headTexts, ...texts])
  }
}
