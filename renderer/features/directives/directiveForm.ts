import type { Directive } from '@shared/domain/directive'
import type { DirectiveView } from '@shared/ipc/routes/directives'
import { DOCUMENT_TYPES, readSymbol, tidySymbol } from '@shared/text/proofing/documentSymbols'

/** What a line says, without who said it. */
export const toDirective = ({
  symbol,
  type,
  date,
  issuer,
  subject,
  validUntil,
  replacedBy,
  file
}: DirectiveView) =>
  ({ symbol, type, date, issuer, subject, validUntil, replacedBy, file }) satisfies Directive

/** A line as it is being typed. Days are empty while nobody has said them. */
export type TypedDirective = Omit<Directive, 'validUntil'> & { readonly validUntil: string }

export const blank: TypedDirective = {
  symbol: '',
  type: '',
  date: '',
  issuer: '',
  subject: '',
  validUntil: '',
  replacedBy: '',
  file: null
}

export const toTyped = (line: DirectiveView): TypedDirective => ({
  ...toDirective(line),
  validUntil: line.validUntil ?? ''
})

/** Kinds of documents whose symbols do not tell them. */
const OTHER_TYPES = ['Luật', 'Bộ luật', 'Hiến pháp', 'Lệnh']

/** The types to choose from: what the symbol says stands first. */
export function typesFor(symbol: string, now: string): readonly string[] {
  const said = readSymbol(symbol)?.types ?? []
  return [...new Set([...said, ...(now ? [now] : []), ...DOCUMENT_TYPES, ...OTHER_TYPES])]
}

/** What is to be told of a symbol as it is typed. */
export function judgeSymbol(
  symbol: string
): { readonly kind: 'none' | 'unknown' | 'good' } | { readonly kind: 'tidied'; readonly right: string } {
  if (symbol.trim() === '') return { kind: 'none' }
  const read = readSymbol(symbol)
  if (!read) return { kind: 'unknown' }
  return read.right === symbol.trim() ? { kind: 'good' } : { kind: 'tidied', right: read.right }
}

/** A symbol that says its type in one word chooses it; a type that was chosen for another symbol does not stay. */
export function withSymbol(form: TypedDirective, symbol: string): TypedDirective {
  const types = readSymbol(symbol)?.types ?? []
  const before = readSymbol(form.symbol)?.types ?? []
  const isOwn = form.type !== '' && !(before.length === 1 && before[0] === form.type)
  if (types.length !== 1 || (isOwn && types.includes(form.type))) return { ...form, symbol }
  return { ...form, symbol, type: types[0]! }
}

/** The types that a symbol allows, where the chosen one is none of them. */
export function wrongTypes({ symbol, type }: TypedDirective): readonly string[] {
  const types = readSymbol(symbol)?.types ?? []
  return type === '' || types.length === 0 || types.includes(type) ? [] : types
}

export const endsEarly = ({ date, validUntil }: TypedDirective) =>
  date !== '' && validUntil !== '' && validUntil < date

/** What is to be entered; null while something is missing or wrong. */
export function readForm(form: TypedDirective): Directive | null {
  const isWhole =
    form.symbol.trim() !== '' && form.type !== '' && form.date !== '' && form.issuer.trim() !== ''
  if (!isWhole || wrongTypes(form).length > 0 || endsEarly(form)) return null
  return {
    ...form,
    symbol: tidySymbol(form.symbol),
    issuer: form.issuer.trim().replace(/\s+/g, ' '),
    subject: form.subject.trim().replace(/\s+/g, ' '),
    replacedBy: form.replacedBy.trim() && tidySymbol(form.replacedBy),
    validUntil: form.validUntil || null
  }
}
