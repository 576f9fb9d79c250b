import { open } from 'node:fs/promises'
import type { Entry } from 'yauzl'
import { scanPackage } from '@shared/domain/packageScan'
import {
  isPackageFile,
  MAIN_FILE,
  MANIFEST_FILE,
  manifestSchema,
  PACKAGE_API,
  PACKAGE_LIMITS,
  packageFault,
  templatePackageSchema,
  type PackageFault,
  type PackageManifest,
  type PackageRule,
  type TemplatePackage
} from '@shared/domain/templatePackage'
import { ImportError } from './importError'
import { readZip, type ZipLimits } from './zipGuard'

/** Bounds of the zip: counted as bytes come out, whatever its headers say. */
const LIMITS: ZipLimits = {
  entries: PACKAGE_LIMITS.files + 20,
  bytes: 4 * PACKAGE_LIMITS.letters,
  xmlBytes: 4 * PACKAGE_LIMITS.letters,
  ratio: 100,
  freeBytes: 200_000
}

export interface ReadPackage {
  /** Null where it has a fault. */
  readonly package: TemplatePackage | null
  readonly faults: PackageFault[]
}

/** A package that cannot be read on: the one fault that says why. */
class PackageError extends ImportError {
  constructor(readonly fault: PackageFault) {
    super('corrupt', fault.rule)
  }
}

const refuse = (rule: PackageRule, at: Parameters<typeof packageFault>[1] = {}): never => {
  throw new PackageError(packageFault(rule, at))
}

const strict = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

const SYMBOLIC_LINK = 0o120000
const FILE_KIND = 0o170000
/** What systems put into zips unasked. */
const TRACES = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** Looks at what the zip says of an entry, before a byte of it is unpacked. */
function createGate() {
  const names = new Set<string>()
  return (entry: Entry): void => {
    const name = decode(entry.fileNameRaw)
    if (name === null || /[\0-\x1f\x7f]/.test(name)) return refuse('nameLetters', { detail: entry.fileName })
    if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK)
      refuse('link', { detail: name })
    if (TRACES.test(name)) return
    if (names.has(name.toLowerCase())) refuse('twice', { detail: name })
    names.add(name.toLowerCase())
    if (names.size > PACKAGE_LIMITS.files) refuse('tooMany', { detail: String(PACKAGE_LIMITS.files) })
    if (name.endsWith('/')) return
    if (/\\|:|^\/|(?:^|\/)\.\.?(?:\/|$)/.test(name)) refuse('name', { detail: name })
    if (!/\.(?:typ|md|json)$/i.test(name)) refuse('kind', { detail: name })
  }
}

/** What the readers of zips say of one that they refuse, in our words. */
function toFault(error: unknown): PackageFault {
  if (error instanceof PackageError) return error.fault
  if (!(error instanceof ImportError)) return packageFault('unreadable', { detail: String(error) })
  const { message: detail } = error
  if (error.failure === 'bomb')
    return detail.endsWith('entries')
      ? packageFault('tooMany', { detail: String(PACKAGE_LIMITS.files) })
      : packageFault('bomb')
  if (error.failure === 'encrypted') return packageFault('encrypted', { detail })
  if (/relative path|absolute path|invalid characters/.test(detail))
    return packageFault('name', { detail: detail.replace(/^[^:]*:\s*/, '') })
  if (detail.startsWith('two parts')) return packageFault('twice', { detail: detail.slice(17) })
  return packageFault('unreadable', { detail })
}

/** The whole file, which is small or refused. */
async function readBounded(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch(() => refuse('unreadable'))
  try {
    const { size } = await handle.stat()
    if (size > PACKAGE_LIMITS.zipBytes) refuse('tooBig', { detail: String(size) })
    const bytes = Buffer.alloc(size)
    const { bytesRead } = await handle.read(bytes, 0, size, 0)
    if (bytesRead !== size || bytes.readUInt16BE(0) !== 0x504b) refuse('unreadable')
    return bytes
  } finally {
    await handle.close()
  }
}

const textOf = (name: string, bytes: Buffer): string =>
  decode(bytes)?.replace(/^\ufeff/, '') ?? refuse('letters', { file: name })

function readManifest(bytes: Buffer | undefined): PackageManifest {
  if (!bytes) return refuse('noManifest')
  const at = { file: MANIFEST_FILE }
  if (bytes.length > 10_000) refuse('tooBig', { ...at, detail: String(bytes.length) })
  let value: unknown
  try {
    value = JSON.parse(textOf(MANIFEST_FILE, bytes))
  } catch (error) {
    if (error instanceof PackageError) throw error
    return refuse('manifest', { ...at, detail: 'JSON' })
  }
  const api = typeof value === 'object' && value !== null && 'api' in value ? value.api : undefined
  if (api !== PACKAGE_API) refuse('api', { ...at, detail: JSON.stringify(api ?? null) })
  const read = manifestSchema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const names = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? [])
  return refuse('manifest', { ...at, detail: names.map(String).join('.') })
}

/** A package zipped with the folder that it stood in is read as if without it. */
function withoutFolder(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  if (parts.has(MANIFEST_FILE)) return parts
  const names = [...parts.keys()]
  const folder = names[0]?.split('/')[0] ?? ''
  if (folder === '' || !names.every((name) => name.startsWith(`${folder}/`))) return parts
  return new Map([...parts].map(([name, bytes]) => [name.slice(folder.length + 1), bytes]))
}

async function readParts(file: string): Promise<TemplatePackage> {
  const all = await readZip(await readBounded(file), LIMITS, createGate())
  const parts = withoutFolder(new Map([...all].filter(([name]) => !TRACES.test(name))))
  const manifest = readManifest(parts.get(MANIFEST_FILE))
  const odd = [...parts.keys()].find((name) => name !== MANIFEST_FILE && !isPackageFile(name))
  if (odd !== undefined) refuse(/\.json$/i.test(odd) ? 'kind' : 'name', { detail: odd })
  const files = [...parts]
    .filter(([name]) => name !== MANIFEST_FILE)
    .map(([name, bytes]) => ({ name, text: textOf(name, bytes) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const large = files.find(({ text }) => text.length > PACKAGE_LIMITS.fileLetters)
  if (large) refuse('tooBig', { file: large.name, detail: String(large.text.length) })
  if (!files.some(({ name }) => name === MAIN_FILE)) refuse('noMain')
  const read = templatePackageSchema.safeParse({ manifest, files })
  return read.success ? read.data : refuse('tooBig')
}

/** Reads a template package out of its zip and looks through its sources. Nothing of it is run, nothing written. */
export async function readTemplatePackage(file: string): Promise<ReadPackage> {
  try {
    const read = await readParts(file)
    const faults = scanPackage(read)
    return { package: faults.length > 0 ? null : read, faults }
  } catch (error) {
    return { package: null, faults: [toFault(error)] }
  }
}
