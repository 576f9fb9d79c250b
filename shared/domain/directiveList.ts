import { readDay } from '../text/writtenDay'
import { DOCUMENT_TYPES, findSymbols, readSymbol } from '../text/proofing/documentSymbols'
import { foldText } from '../text/fold'
import { directiveFactsSchema, type DirectiveFacts } from './directive'

/** Why a line cannot be entered as it stands. */
export const listProblems = ['noSymbol', 'noDate', 'noIssuer', 'noType', 'wrongType', 'tooLong'] as const
export type ListProblem = (typeof listProblems)[number]

/** What came of one line of a list. */
export type ListedDirective =
  | { readonly line: number; readonly facts: DirectiveFacts; readonly problem: null }
  | { readonly line: number; readonly text: string; readonly problem: ListProblem }

/** Most lines that are read of a list. */
export const MAX_LISTED = 5000

const COLUMNS = ['symbol', 'type', 'date', 'issuer', 'subject', 'validUntil', 'replacedBy'] as const
type Column = (typeof COLUMNS)[number]
type Cells = Partial<Record<Column, string>>

/** Words in a column's name, folded, by which it is known. The first that fits counts. */
const NAMES: readonly (readonly [string, Column])[] = [
  ['thay', 'replacedBy'],
  ['hieu luc', 'validUntil'],
  ['ky hieu', 'symbol'],
  ['so', 'symbol'],
  ['loai', 'type'],
  ['ngay', 'date'],
  ['co quan', 'issuer'],
  ['noi ban hanh', 'issuer'],
  ['trich yeu', 'subject'],
  ['noi dung', 'subject'],
  ['ve viec', 'subject']
]

function columnOf(name: string): Column | null {
  const folded = foldText(name)
  return NAMES.find(([word]) => folded.includes(word))?.[1] ?? null
}

/** The sign between the cells: of those in the first lines the one that parts them into the most. */
function findSign(lines: readonly string[]): string | null {
  const counts = ['\t', ';', ','].map((sign) => ({
    sign,
    count: Math.min(...lines.map((line) => splitCells(line, sign).length - 1))
  }))
  const best = counts.find(({ count }) => count >= 2)
  return best?.sign ?? null
}

/** A line of CSV: cells may stand in double quotes, in which a double quote is written twice. */
function splitCells(line: string, sign: string): string[] {
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]!
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += letter
      at++
    } else if (letter === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (letter === sign && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell].map((each) => each.trim())
}

const END_OF_ISSUER = /\s+(?:về(?: việc)?|V\/v)\s+|\s*[,;(–-]\s+|\.\s*$/u

/** A citation as it stands in a text: "Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Bí thư về công tác…". */
function readCitation(line: string): Cells {
  const [symbol] = findSymbols(line)
  if (!symbol) return {}
  const begin = line.slice(0, symbol.from).replace(/\s*số:?\s*$/iu, '')
  const said = symbol.type?.text ?? begin.replace(/^[\s\d.)•*-]+/u, '').trim()
  const rest = line.slice(symbol.date?.to ?? symbol.to)
  const issued = /\bcủa\s+/u.exec(rest)
  const issuer = issued ? rest.slice(issued.index + issued[0].length) : ''
  const end = END_OF_ISSUER.exec(issuer)
  return {
    symbol: symbol.text,
    type: said,
    date: symbol.date?.text ?? '',
    issuer: end ? issuer.slice(0, end.index) : issuer,
    subject: end
      ? issuer
          .slice(end.index + end[0].length)
          .replace(/\.\s*$/u, '')
          .replace(/\)$/u, '')
      : ''
  }
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function judge(line: number, text: string, cells: Cells): ListedDirective {
  const refuse = (problem: ListProblem): ListedDirective => ({ line, text: text.slice(0, 200), problem })
  const symbol = readSymbol(cells.symbol ?? '')
  if (!symbol) return refuse('noSymbol')
  const date = readDay(cells.date ?? '')
  if (!date) return refuse('noDate')
  const issuer = (cells.issuer ?? '').replace(/\s+/g, ' ').trim()
  if (issuer === '') return refuse('noIssuer')
  const written = (cells.type ?? '').replace(/\s+/g, ' ').trim()
  const usual = [...symbol.types, ...DOCUMENT_TYPES].find((each) => foldText(each) === foldText(written))
  const type =
    usual ?? (written === '' && symbol.types.length === 1 ? symbol.types[0]! : capitalised(written))
  if (type === '') return refuse('noType')
  if (symbol.types.length > 0 && !symbol.types.includes(type)) return refuse('wrongType')
  const until = (cells.validUntil ?? '').trim()
  const validUntil = until === '' ? null : readDay(until)
  if (until !== '' && !validUntil) return refuse('noDate')
  const facts = directiveFactsSchema.safeParse({
    symbol: symbol.right,
    type,
    date,
    issuer,
    subject: (cells.subject ?? '').replace(/\s+/g, ' ').trim(),
    validUntil,
    replacedBy: (cells.replacedBy ?? '').trim()
  })
  return facts.success ? { line, facts: facts.data, problem: null } : refuse('tooLong')
}

/**
 * Reads a list of documents: cells parted by tab, semicolon or comma, with a
 * line of names or in the order symbol, type, date, issuer, subject, valid until, replaced by;
 * or one citation a line, as it stands in a text. Never throws; each line says what came of it.
 */
export function readDirectiveList(written: string): ListedDirective[] {
  const lines = written
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .slice(0, MAX_LISTED)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
  const [first] = lines
  if (!first) return []
  const sign = findSign(lines.slice(0, 5).map(({ text }) => text))
  if (sign === null) return lines.map(({ line, text }) => judge(line, text.trim(), readCitation(text)))
  const names = splitCells(first.text, sign).map(columnOf)
  const isNamed = names.includes('symbol') && names.includes('date')
  const order = isNamed ? names : COLUMNS
  return lines.slice(isNamed ? 1 : 0).map(({ line, text }) => {
    const cells: Cells = {}
    for (const [at, cell] of splitCells(text, sign).entries()) {
      const column = order[at]
      if (column && cells[column] === undefined) cells[column] = cell
    }
    return judge(line, text, cells)
  })
}
