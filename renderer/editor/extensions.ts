import type { AnyExtension } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, ListKeymap } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { UniqueID } from '@tiptap/extension-unique-id'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import { isSafeLink } from '@shared/document/schema'
import { FoundText } from './find/highlights'
import { AnchorMarks } from './comments/anchorMarks'
import { CutMark } from './cutMark'
import { CaretInTime } from './caretInTime'
import { ComposedText } from './composedText'
import { BoxedText } from './nodes/boxedText'
import { ColumnTable } from './nodes/columnTable'
import { Answer, Question } from './nodes/dialogue'
import { Caption, Credit, Figure } from './nodes/figure'
import type { FigureWords } from './nodes/figureView'
import { Footnote } from './nodes/footnote'
import { NumberedList } from './nodes/numberedList'
import { PullQuote } from './nodes/pullQuote'
import { cellAttributes } from './nodes/tableCells'
import { StyleKeys } from './paragraphStyles'
import { ProofMarks } from './proofing/proofMarks'
import { SmartPunctuation } from './smartPunctuation'

/** Words and addresses that the editor's own controls need. */
export interface EditorWords {
  readonly body: string
  readonly caption: string
  readonly credit: string
  /** What an empty block of this id waits for; empty for nothing. */
  readonly prompt: (bid: unknown) => string
  readonly figure: FigureWords
}

export interface ExtensionOptions {
  readonly words: EditorWords
  readonly photoSource: (media: string) => string
  /** A photo was opened, at this position. */
  readonly onEditPhoto?: (position: number) => void
}

/** Marks must not form while a Vietnamese word is being typed: no rule that fires on a letter or a star. */
const noRules = { addInputRules: () => [], addPasteRules: () => [] }

const BLOCKS_WITH_ID = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'boxedText',
  'pullQuote',
  'question',
  'answer',
  'figure',
  'table'
]

/** tiptap's extensions for the schema of `shared/document`; a test holds the two equal. */
export function editorExtensions({ words, photoSource, onEditPhoto }: ExtensionOptions): AnyExtension[] {
  return [
    Document,
    Paragraph,
    Text,
    Heading.configure({ levels: [2, 3] }).extend({
      addAttributes: () => ({ level: { default: 2, rendered: false } })
    }),
    BulletList,
    NumberedList,
    ListItem,
    ListKeymap,
    Blockquote,
    BoxedText,
    PullQuote,
    Question,
    Answer,
    Figure.configure({
      source: photoSource,
      words: words.figure,
      ...(onEditPhoto && { onEdit: onEditPhoto })
    }),
    Caption,
    Credit,
    ColumnTable,
    TableRow,
    TableHeader.extend({ addAttributes: () => cellAttributes }),
    TableCell.extend({ addAttributes: () => cellAttributes }),
    HardBreak,
    Footnote,
    Link.configure({
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      isAllowedUri: (href) => isSafeLink(href)
    }).extend({
      inclusive: false,
      addAttributes: () => ({ href: { default: undefined, isRequired: true } })
    }),
    Bold.extend(noRules),
    Italic.extend(noRules),
    Superscript,
    Subscript,
    UniqueID.configure({ attributeName: 'bid', types: BLOCKS_WITH_ID, updateDocument: true }),
    Placeholder.configure({
      includeChildren: true,
      showOnlyCurrent: false,
      placeholder: ({ editor, node, pos }) => {
        if (node.type.name === 'caption') return words.caption
        if (node.type.name === 'credit') return words.credit
        const prompt = words.prompt(node.attrs.bid)
        if (prompt !== '') return prompt
        return editor.state.doc.childCount === 1 && pos === 0 ? words.body : ''
      }
    }),
    CaretInTime,
    ComposedText,
    SmartPunctuation,
    StyleKeys,
    UndoRedo.configure({ depth: 500, newGroupDelay: 600 }),
    Dropcursor.configure({ width: 2, color: 'var(--accent)' }),
    Gapcursor,
    AnchorMarks,
    ProofMarks,
    CutMark,
    FoundText
  ]
}
