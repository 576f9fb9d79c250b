import { Schema, type MarkSpec, type NodeSpec } from '@tiptap/pm/model'
import { NUMBERINGS } from '../text/numbering'
import { validateAngle, validateCrop, validatePeople, validateRights } from './figure'

/** Identity of a block across revisions: merges and comments find a block by it. */
const bid = { default: null, validate: 'string|null' }

/** Links that may stand in an article. Everything else (script, file and network paths) is refused. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && href.length <= 2000 && /^(https?:\/\/|mailto:)[^\s\\]+$/i.test(href)
}

function validateLink(value: unknown): void {
  if (!isSafeLink(value)) throw new RangeError('a link must begin with http, https or mailto')
}

function validateMedia(value: unknown): void {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new RangeError('not a media hash')
}

/** Whole numbers only: a fraction has no canonical form, and no list begins at one. */
function validateLevel(value: unknown): void {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > 6)
    throw new RangeError('not a heading level')
}

function validateStart(value: unknown): void {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 9_999_999)
    throw new RangeError('not the number of a list item')
}

function validateSpan(value: unknown): void {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > 100)
    throw new RangeError('not a cell span')
}

function validateWidths(value: unknown): void {
  const fits = value === null || (Array.isArray(value) && value.every((width) => Number.isInteger(width)))
  if (!fits) throw new RangeError('not column widths')
}

function validateNumbering(value: unknown): void {
  if (!(NUMBERINGS as readonly unknown[]).includes(value)) throw new RangeError('not a way to number a list')
}

/** Letters of one footnote: a long source note has a tenth of it. */
export const MAX_FOOTNOTE = 2000

function validateFootnote(value: unknown): void {
  if (typeof value !== 'string' || value.length > MAX_FOOTNOTE) throw new RangeError('not a footnote')
}

const cell = {
  colspan: { default: 1, validate: validateSpan },
  rowspan: { default: 1, validate: validateSpan },
  // Thousandths of the table's width, one for each column that the cell covers.
  colwidth: { default: null, validate: validateWidths }
}

/** Every kind of block and inline that an article's body may hold. */
export const nodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', attrs: { bid } },
  heading: {
    content: 'inline*',
    group: 'block',
    attrs: { bid, level: { default: 2, validate: validateLevel } },
    defining: true
  },
  bulletList: { content: 'listItem+', group: 'block list', attrs: { bid } },
  orderedList: {
    content: 'listItem+',
    group: 'block list',
    attrs: {
      bid,
      start: { default: 1, validate: validateStart },
      numbering: { default: 'decimal', validate: validateNumbering }
    }
  },
  listItem: { content: 'paragraph block*', defining: true },
  blockquote: { content: 'block+', group: 'block', attrs: { bid }, defining: true },
  boxedText: {
    content: '(paragraph | heading | list | dialogue)+',
    group: 'block',
    attrs: { bid },
    defining: true,
    isolating: true
  },
  pullQuote: { content: 'paragraph+', group: 'block', attrs: { bid }, defining: true },
  question: { content: 'inline*', group: 'block dialogue', attrs: { bid }, defining: true },
  answer: { content: 'inline*', group: 'block dialogue', attrs: { bid }, defining: true },
  figure: {
    content: 'caption credit',
    group: 'block',
    attrs: {
      bid,
      media: { validate: validateMedia },
      alt: { default: '', validate: 'string' },
      crop: { default: null, validate: validateCrop },
      angle: { default: 0, validate: validateAngle },
      rights: { default: '', validate: validateRights },
      people: { default: [], validate: validatePeople }
    },
    draggable: true,
    isolating: true
  },
  caption: { content: 'text*', marks: 'italic', defining: true, isolating: true },
  credit: { content: 'text*', marks: '', defining: true, isolating: true },
  table: { content: 'tableRow+', group: 'block', attrs: { bid }, tableRole: 'table', isolating: true },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableHeader: { content: 'block+', attrs: cell, tableRole: 'header_cell', isolating: true },
  tableCell: { content: 'block+', attrs: cell, tableRole: 'cell', isolating: true },
  hardBreak: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true },
  footnote: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { text: { default: '', validate: validateFootnote } }
  },
  text: { group: 'inline' }
} satisfies Record<string, NodeSpec>

/** Attributes that came after texts had been signed: they are stored only where they differ from their default. */
export const LATER_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  orderedList: ['numbering'],
  figure: ['crop', 'angle', 'rights', 'people']
}

export const marks = {
  link: { attrs: { href: { validate: validateLink } }, inclusive: false },
  bold: {},
  italic: {},
  superscript: {},
  subscript: {}
} satisfies Record<string, MarkSpec>

/** The one schema of article bodies. The editor's schema is tested to equal it. */
export const documentSchema = new Schema({ nodes, marks })
