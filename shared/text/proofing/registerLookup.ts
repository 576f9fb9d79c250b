import { citedDay } from '../citation'
import type { DocumentSymbol } from './documentSymbols'
import type { ProofSettings, RegisteredDocument } from './proofSettings'
import type { Hit } from './rule'

const NONE: readonly RegisteredDocument[] = []

/** A register never changes: each is put in order once. */
const ordered = new WeakMap<object, ReadonlyMap<string, readonly RegisteredDocument[]>>()

/** The documents of the register with a symbol: several, because numbers begin anew with each term of office. */
export function documentsOf(
  { register }: Pick<ProofSettings, 'register'>,
  symbol: string
): readonly RegisteredDocument[] {
  let bySymbol = ordered.get(register)
  if (!bySymbol) {
    const made = new Map<string, RegisteredDocument[]>()
    for (const document of register) {
      const key = document.symbol.normalize('NFC')
      made.set(key, [...(made.get(key) ?? []), document])
    }
    ordered.set(register, (bySymbol = made))
  }
  return bySymbol.get(symbol) ?? NONE
}

function findType(text: string, at: number, documents: readonly RegisteredDocument[]) {
  const before = text.slice(0, at).replace(/ (?:số:? ?)?$/, '')
  const said = documents.find(({ type }) => before.toLowerCase().endsWith(type.toLowerCase()))
  return said ? { from: before.length - said.type.length, to: before.length } : null
}

/** A citation with what it lacks put in from the register: where it stands, and what may stand there. What is written stays as it is. */
export function completeCitation(
  text: string,
  { from, to, right, type, date, hasIssuer }: DocumentSymbol,
  settings: Pick<ProofSettings, 'register'>
): Pick<Hit, 'from' | 'to' | 'fixes'> {
  const documents = documentsOf(settings, right)
  if (documents.length === 0) return { from, to, fixes: [] }
  // Kinds whose letters do not tell them, such as laws, are known by the register alone.
  const named = type ?? findType(text, from, documents)
  const fixes = documents.map((document) => {
    const word = named ? text.slice(named.from, named.to) : document.type
    const day = date ? text.slice(to, date.to) : ` ${citedDay(document.date)}`
    return `${word} số ${right}${day}${hasIssuer ? '' : ` của ${document.issuer}`}`
  })
  return { from: named?.from ?? from, to: date?.to ?? to, fixes }
}

/** A document that stands in the examples of rules. */
export const CONCLUSION: RegisteredDocument = {
  symbol: '21-KL/TW',
  type: 'Kết luận',
  date: '2021-10-25',
  issuer: 'Ban Chấp hành Trung ương',
  validUntil: null,
  replacedBy: ''
}
