import { escapeMarkup } from '@shared/text/escapeMarkup'

const SAFE = Symbol('markup')

/** Text that may be written into a page as it is. Only {@link html} makes it. */
export interface Markup {
  readonly [SAFE]: string
}

/** What may stand in a template: words are escaped, markup is not, nothing is left out. */
export type Written = string | number | Markup | null | false | readonly Written[]

/** Words as they are written into HTML or XML: no markup, and no sign that XML does not take. */
export function escapeText(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
  return escapeMarkup(clean)
}

function write(value: Written): string {
  if (value === null || value === false) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  // Lists are the one kind of value that has no SAFE.
  return SAFE in value ? value[SAFE] : (value as readonly Written[]).map(write).join('')
}

/** Templates without the indentation that they have in the source, and void elements as HTML writes them. */
const tidied = new WeakMap<TemplateStringsArray, readonly string[]>()

function tidy(parts: TemplateStringsArray): readonly string[] {
  const known = tidied.get(parts)
  if (known) return known
  const lines = parts.map((part) =>
    part
      .replace(/\n\s*/g, '\n')
      .replace(/\s+\/?>/g, '>')
      .replace(/\n(?=>)/g, '')
  )
  const last = lines.length - 1
  const clean = lines.map((line, index) => (index === last ? line.replace(/> $/, '>\n') : line))
  tidied.set(parts, clean)
  return clean
}

const join = (parts: readonly string[], values: readonly Written[]): Markup => ({
  [SAFE]: parts.map((part, index) => part + (index < values.length ? write(values[index]!) : '')).join('')
})

/** A template of HTML. Whatever is put into it and is not markup itself is escaped. */
export const html = (parts: TemplateStringsArray, ...values: readonly Written[]): Markup =>
  join(tidy(parts), values)

/** A template of XML, written as it stands; else as {@link html}. */
export const xml = (parts: TemplateStringsArray, ...values: readonly Written[]): Markup => join(parts, values)

/** The text of markup, to be written into a file. */
export const markupText = (markup: Markup): string => markup[SAFE]

export const NOTHING = html``
