import { z } from 'zod'
import { lookIds } from './looks'

/** Parts of a page that an office's own template package (gói mẫu) may draw: functions that its `main.typ` defines. */
export const packageParts = [
  'masthead',
  'running-head',
  'foot',
  'page-ground',
  'imprint',
  'kicker',
  'byline',
  'band'
] as const
export type PackagePart = (typeof packageParts)[number]

/** The version of what a package is given and may use; a package written for another is not taken in. */
export const PACKAGE_API = 1
export const MANIFEST_FILE = 'template.json'
export const MAIN_FILE = 'main.typ'
export const README_FILE = 'README.md'
/** What a package may import besides its own files. */
export const KIT_FILE = '/kit.typ'

/** Bounds of a package: many times what one needs. */
export const PACKAGE_LIMITS = {
  files: 60,
  fileLetters: 100_000,
  letters: 400_000,
  zipBytes: 2_000_000
} as const

/** `template.json`: who made the package, and what for. */
export const manifestSchema = z.strictObject({
  api: z.literal(PACKAGE_API),
  name: z.string().trim().min(1).max(80),
  version: z.string().regex(/^\d{1,4}(\.\d{1,4}){0,2}$/),
  author: z.string().trim().max(120),
  looks: z
    .array(z.enum(lookIds))
    .min(1)
    .refine((looks) => new Set(looks).size === looks.length)
})
export type PackageManifest = z.infer<typeof manifestSchema>

/** Plain names in at most two folders; whatever system the package is saved on, they mean one file each. */
const FILE_NAME = /^(?:[a-z0-9][a-z0-9_-]{0,39}\/){0,2}[a-z0-9][a-z0-9_-]{0,39}\.typ$/i
const RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)[./]/i

/** Whether a file of this name may stand in a package. */
export const isPackageFile = (name: string): boolean =>
  name === README_FILE || (FILE_NAME.test(name) && !RESERVED.test(name))

const fileSchema = z.strictObject({
  name: z.string().max(200).refine(isPackageFile),
  text: z.string().max(PACKAGE_LIMITS.fileLetters)
})

/** A package with all its files. Its canonical JSON is what the office keeps, named by its hash. */
export const templatePackageSchema = z
  .strictObject({ manifest: manifestSchema, files: z.array(fileSchema).min(1).max(PACKAGE_LIMITS.files) })
  .refine(({ files }) => new Set(files.map(({ name }) => name.toLowerCase())).size === files.length)
  .refine(({ files }) => files.reduce((sum, { text }) => sum + text.length, 0) <= PACKAGE_LIMITS.letters)
  .refine(({ files }) => files.some(({ name }) => name === MAIN_FILE))
export type TemplatePackage = z.infer<typeof templatePackageSchema>

/** Why a package is not taken in. Each has a sentence in `shared/i18n`. */
export const packageRules = [
  'unreadable',
  'tooBig',
  'tooMany',
  'bomb',
  'encrypted',
  'name',
  'nameLetters',
  'link',
  'twice',
  'kind',
  'letters',
  'noManifest',
  'manifest',
  'api',
  'noMain',
  'noPart',
  'word',
  'import',
  'sign',
  'typst',
  'font',
  'pages',
  'frames',
  'room',
  'text',
  'imprint',
  'furniture',
  'ink',
  'press',
  'tags',
  'weight',
  'deadline',
  'crashed'
] as const
export type PackageRule = (typeof packageRules)[number]

/** What is wrong with a package, and where. */
export const packageFaultSchema = z.strictObject({
  rule: z.enum(packageRules),
  /** A file of the package; empty where it is about none. */
  file: z.string().max(300),
  /** From 1; 0 where it is about no line. */
  line: z.number().int().nonnegative(),
  /** A word, a name or the typesetter's own message. */
  detail: z.string().max(600),
  /** Page of the sample issue; 0 where it is about none. */
  page: z.number().int().nonnegative()
})
export type PackageFault = z.infer<typeof packageFaultSchema>

export const packageFault = (
  rule: PackageRule,
  { file = '', line = 0, detail = '', page = 0 }: Partial<Omit<PackageFault, 'rule'>> = {}
): PackageFault => ({ rule, file: file.slice(0, 300), line, detail: detail.slice(0, 600), page })
