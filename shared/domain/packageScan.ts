import {
  KIT_FILE,
  MAIN_FILE,
  packageFault,
  packageParts,
  type PackageFault,
  type TemplatePackage
} from './templatePackage'

/**
 * Names that a package may not say: those that read files, run other programs, look at the
 * surroundings or the day, or tell the program something in the pages' name. Typst's identifiers
 * have no escapes, so a word that does not stand in a file cannot be reached from it; `std`, which
 * holds them all, is among them.
 */
const FORBIDDEN = [
  'bibliography',
  'cbor',
  'csv',
  'document',
  'embed',
  'eval',
  'html',
  'image',
  'include',
  'json',
  'label',
  'link',
  'metadata',
  'pdf',
  'plugin',
  'query',
  'raw',
  'read',
  'std',
  'sys',
  'today',
  'toml',
  'xml',
  'yaml'
] as const
// A hyphen and an underscore are letters of Typst's names: `read-more` is another word than `read`.
const WORD = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${FORBIDDEN.join('|')})(?![\\p{L}\\p{N}_-])`, 'gu')
const LABEL = /<[\p{L}_][\p{L}\p{N}_.:-]*>/gu
const IMPORT = /(?<![\p{L}\p{N}_-])import(?![\p{L}\p{N}_-])/gu
/**
 * What may follow: a written-out name, then `: names` or `as name`. Typst takes any expression there,
 * which could make another name of it (`"a.typ".replace(…)`, on a line of its own too).
 */
const IMPORTED = /^\s*"([^"\\\n]*)"(\s*(?::|as\s))?/

/** Typst ends a line at more signs than editors show (Unicode UAX 14): only these two may stand in a package. */
// eslint-disable-next-line no-control-regex
const SIGNS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u

/** A line that is a comment whatever stands around it: nothing in it can end what it stands in. */
const isComment = (line: string) => /^\s*\/\//.test(line) && !/["'`$]|\*\//.test(line)

/** The file that an import names; null where it would leave the package. */
function resolveImport(from: string, named: string): string | null {
  const parts = from.split('/').slice(0, -1)
  for (const part of named.split('/')) {
    if (part === '..') return null
    if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function scanLine(line: string, file: string, number: number, files: ReadonlySet<string>): PackageFault[] {
  const at = { file, line: number }
  const faults = [...line.matchAll(WORD), ...line.matchAll(LABEL)].map(([word]) =>
    packageFault('word', { ...at, detail: word })
  )
  for (const match of line.matchAll(IMPORT)) {
    const [, named, end] = IMPORTED.exec(line.slice(match.index + match[0].length)) ?? []
    const isOurs = named !== undefined && (named === KIT_FILE || files.has(resolveImport(file, named) ?? ''))
    const told = named === undefined || isOurs ? line.trim().slice(0, 80) : named
    if (!isOurs || end === undefined) faults.push(packageFault('import', { ...at, detail: told }))
  }
  return faults
}

/** The most faults that are told at once. */
const MAX_FAULTS = 40

/** What a package may not say, with the lines that say it. Read, never run. */
export function scanPackage({ files }: Pick<TemplatePackage, 'files'>): PackageFault[] {
  const sources = files.filter(({ name }) => name.endsWith('.typ'))
  const names = new Set(sources.map(({ name }) => name))
  const faults = sources.flatMap(({ name, text }) =>
    text.split(/\r\n|\n/).flatMap((line, index) => {
      if (SIGNS.test(line)) return [packageFault('sign', { file: name, line: index + 1 })]
      return isComment(line) ? [] : scanLine(line, name, index + 1, names)
    })
  )
  const main = sources.find(({ name }) => name === MAIN_FILE)?.text ?? ''
  const draws = new RegExp(`^\\s*#?let\\s+(?:${packageParts.join('|')})\\s*[(=]`, 'm')
  if (!draws.test(main)) faults.push(packageFault('noPart', { file: MAIN_FILE }))
  return faults.slice(0, MAX_FAULTS)
}
