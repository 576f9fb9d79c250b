/** A document named in a line, by a symbol such as "21-KL/TW", "1234/QĐ-UBND" or "30/2020/NĐ-CP". */
export interface DocumentSymbol {
  readonly from: number
  readonly to: number
  /** As it is written. */
  readonly text: string
  /** As it should be written: the type's letters in their form, no blanks. */
  readonly right: string
  /** Words that may stand before it for its type; empty when its letters do not tell. */
  readonly types: readonly string[]
  /** The type that is written before it, and where; null when there is none. */
  readonly type: { readonly from: number; readonly to: number; readonly text: string } | null
  /** The day that follows ("ngày 25/10/2021"), and where. */
  readonly date: {
    readonly from: number
    readonly to: number
    readonly text: string
    readonly day: string | null
  } | null
  /** Whether "của" and an issuer follow. */
  readonly hasIssuer: boolean
  /** Whether the symbol holds the year itself. */
  readonly hasYear: boolean
}

const TYPES: Readonly<Record<string, readonly [letters: string, ...words: string[]]>> = {
  nq: ['NQ', 'Nghị quyết'],
  ct: ['CT', 'Chỉ thị'],
  kl: ['KL', 'Kết luận'],
  qđ: ['QĐ', 'Quyết định', 'Quy định'],
  qđi: ['QĐi', 'Quy định'],
  qyđ: ['QyĐ', 'Quy định'],
  qc: ['QC', 'Quy chế'],
  tb: ['TB', 'Thông báo'],
  hd: ['HD', 'Hướng dẫn'],
  ttr: ['TTr', 'Tờ trình'],
  tt: ['TT', 'Thông tư', 'Thông tri'],
  ctr: ['CTr', 'Chương trình'],
  kh: ['KH', 'Kế hoạch'],
  bc: ['BC', 'Báo cáo'],
  bb: ['BB', 'Biên bản'],
  cv: ['CV', 'Công văn'],
  đa: ['ĐA', 'Đề án'],
  pa: ['PA', 'Phương án'],
  cđ: ['CĐ', 'Công điện'],
  gm: ['GM', 'Giấy mời'],
  nđ: ['NĐ', 'Nghị định'],
  pl: ['PL', 'Pháp lệnh'],
  bs: ['BS']
}

/** Issuers whose letters are not all capitals. */
const ISSUERS: Readonly<Record<string, string>> = { ttg: 'TTg', cp: 'CP' }

const BODY = String.raw`\p{L}[\p{L}\d]*(?:[-.]\p{Lu}[\p{L}\d]*)*`
const PARTY = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(\d{1,4})( ?[-–] ?)(\p{L}{2,3})( ?/ ?)(\p{Lu}[\p{L}\d]*(?:[-.]\p{Lu}[\p{L}\d]*)*)`,
  'gu'
)
const STATE = new RegExp(String.raw`(?<![\p{L}\d/.-])(\d{1,5})/(\p{L}{2,3})-(${BODY})`, 'gu')
const NORMATIVE = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(\d{1,4})/((?:19|20)\d{2})/(\p{Lu}[\p{L}\d]*)(?:-(${BODY}))?`,
  'gu'
)

/** Types of documents that letters stand for, each once. Laws and the Constitution have none. */
export const DOCUMENT_TYPES: readonly string[] = [
  ...new Set(Object.values(TYPES).flatMap(([, ...words]) => words))
]
const TYPE_BEFORE = new RegExp(`(?<!\\p{L})(${DOCUMENT_TYPES.join('|')})(?= (?:số:? ?)?$)`, 'iu')
const DATE_AFTER = /^,? (ngày (\d{1,2})([/-]| tháng )(\d{1,2})(?:(?:[/-]| năm )((?:19|20)\d{2}))?)(?![\d/-])/u
const ISSUER_AFTER = /^(?:,? ngày [\d/-]+(?: tháng \d+ năm \d+)?,?)?,? của \p{L}/u

const rightIssuer = (body: string) => ISSUERS[body.toLowerCase()] ?? body

interface Parts {
  readonly index: number
  readonly text: string
  readonly letters: string
  readonly hasYear: boolean
  readonly write: (letters: string) => string
}

function* matchSymbols(line: string): Iterable<Parts> {
  for (const found of line.matchAll(PARTY)) {
    const [text, number, , letters, , body] = found
    yield {
      index: found.index,
      text,
      letters: letters!,
      hasYear: false,
      write: (each) => `${number}-${each}/${body}`
    }
  }
  for (const found of line.matchAll(STATE)) {
    const [text, number, letters, body] = found
    yield {
      index: found.index,
      text,
      letters: letters!,
      hasYear: false,
      write: (each) => `${number}/${each}-${rightIssuer(body!)}`
    }
  }
  for (const found of line.matchAll(NORMATIVE)) {
    const [text, number, year, letters, body] = found
    const tail = body ? `-${rightIssuer(body)}` : ''
    yield {
      index: found.index,
      text,
      letters: letters!,
      hasYear: true,
      write: (each) => `${number}/${year}/${each}${tail}`
    }
  }
}

function findDate(after: string, to: number): DocumentSymbol['date'] {
  const found = DATE_AFTER.exec(after)
  if (!found) return null
  const [, text, day, , month, year] = found
  const from = to + found[0].length - text!.length
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : null
  return { from, to: from + text!.length, text: text!, day: iso }
}

/** The documents that a line names, in order. */
export function findSymbols(line: string): DocumentSymbol[] {
  if (!line.includes('/')) return []
  const symbols: DocumentSymbol[] = []
  for (const { index, text, letters, hasYear, write } of matchSymbols(line)) {
    const known = TYPES[letters.toLowerCase()]
    if (!known && !hasYear) continue
    const to = index + text.length
    const before = line.slice(Math.max(0, index - 30), index)
    const type = TYPE_BEFORE.exec(before)
    const typeFrom = index - before.length + (type?.index ?? 0)
    const after = line.slice(to, to + 60)
    symbols.push({
      from: index,
      to,
      text,
      right: write(known ? known[0] : letters),
      types: known ? known.slice(1) : [],
      type: type && { from: typeFrom, to: typeFrom + type[1]!.length, text: type[1]! },
      date: findDate(after, to),
      hasIssuer: ISSUER_AFTER.test(after),
      hasYear
    })
  }
  return symbols.sort((a, b) => a.from - b.from)
}

/** A symbol that stands alone, as somebody types it into the register; null where it is none that we know. */
export function readSymbol(written: string): Pick<DocumentSymbol, 'right' | 'types' | 'hasYear'> | null {
  const text = written.normalize('NFC').trim()
  const [symbol] = findSymbols(text)
  return symbol?.from === 0 && symbol.to === text.length ? symbol : null
}

/** A symbol as it should be written; as it stands where it is none that we know. */
export const tidySymbol = (written: string) =>
  readSymbol(written)?.right ?? written.normalize('NFC').trim().replace(/\s+/g, ' ')
