import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild
} from 'docx'
import type { Mark } from '@tiptap/pm/model'
import type { Authorship } from '@shared/document/tracked'
import { printable } from '@shared/document/printRuns'
import type { Standing, UnitedRun, UnitedText } from '@shared/document/united'
import type { Remarks } from './wordComments'

/** Author, moment and number of a change, as Word states them. */
export interface WordChange {
  readonly id: number
  readonly author: string
  readonly date: string
}

/** What the writing of one file counts. */
export interface WordScope {
  /** The next change's number. */
  readonly nextChange: (by: Authorship) => WordChange
  readonly remarks: Remarks
}

/** Makes the count of a file. */
export function createScope(remarks: Remarks): WordScope {
  let last = 0
  return {
    nextChange: ({ author, at }) => ({
      // Above every comment's number: in one file no two annotations share one.
      id: 10_000 + ++last,
      author: printable(author) || '?',
      date: new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z')
    }),
    remarks
  }
}

/** In a line that is italic by its style, what is set off stands upright. */
const isSlanted = ({ block }: UnitedText) => block.type.name === 'caption'

function formatOf(marks: readonly Mark[], line: UnitedText): IRunOptions {
  const has = (name: string) => marks.some(({ type }) => type.name === name)
  return {
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: !isSlanted(line) } : {}),
    ...(has('superscript') ? { superScript: true } : {}),
    ...(has('subscript') ? { subScript: true } : {}),
    ...(has('link') ? { style: 'Hyperlink' } : {})
  }
}

const linkOf = (marks: readonly Mark[]): string | null =>
  (marks.find(({ type }) => type.name === 'link')?.attrs.href as string | undefined) ?? null

/** Writes a run as it stands in the text: as it is, put in, or taken out. */
export function inStanding(options: IRunOptions, standing: Standing, scope: WordScope): ParagraphChild {
  if (standing.kind === 'same') return new TextRun(options)
  const change = scope.nextChange(standing)
  return standing.kind === 'inserted'
    ? new InsertedTextRun({ ...options, ...change })
    : new DeletedTextRun({ ...options, ...change })
}

function writeRun(run: UnitedRun, line: UnitedText, scope: WordScope): ParagraphChild {
  const format = formatOf(run.marks, line)
  const revision = run.before
    ? { revision: { ...scope.nextChange(run.before), ...formatOf(run.before.marks, line) } }
    : {}
  if (run.leaf?.type.name === 'footnote') {
    const text = printable(String(run.leaf.attrs.text ?? ''))
    const reference = new FootnoteReferenceRun({ children: [new Paragraph({ text })] })
    return run.standing.kind === 'same'
      ? reference
      : inStanding({ children: [reference] }, run.standing, scope)
  }
  const content = run.leaf ? { break: 1 } : { text: printable(run.text) }
  return inStanding({ ...format, ...revision, ...content }, run.standing, scope)
}

/** Writes a paragraph's letters: links around theirs, comments at the words they are about. */
export function writeRuns(block: UnitedText, scope: WordScope): ParagraphChild[] {
  const children: ParagraphChild[] = []
  let link: { href: string; children: ParagraphChild[] } | null = null
  const closeLink = () => {
    if (link) children.push(new ExternalHyperlink({ link: link.href, children: link.children }))
    link = null
  }
  for (const piece of scope.remarks.cutAt(block)) {
    if ('opens' in piece) {
      closeLink()
      for (const id of piece.opens) children.push(new CommentRangeStart(id))
    } else if ('closes' in piece) {
      closeLink()
      for (const id of piece.closes)
        children.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }))
    } else {
      const href = linkOf(piece.marks)
      if (link && link.href !== href) closeLink()
      if (href !== null) {
        link ??= { href, children: [] }
        link.children.push(writeRun(piece, block, scope))
      } else children.push(writeRun(piece, block, scope))
    }
  }
  closeLink()
  return children
}
