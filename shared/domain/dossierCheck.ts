import { isCanonical } from '../document/canonical'
import { checkItems, toOfficeLog } from './itemsCheck'
import {
  dossierManifestSchema,
  dossierPaths,
  parseLogLine,
  type DossierManifest,
  type LogEntry
} from './dossier'
import { fault, type DossierFault } from './dossierFaults'
import { isFingerprint, keyFingerprint } from './keyFingerprint'
import { MAX_FAULTS, type DossierReport } from './dossierReport'
import { checkLog, type CheckCrypto, type CheckedLog } from './logContinuity'
import { actorOf } from './members'
import { can } from './permissions'
import type { OfficeRecord } from './records'

/** A zip that was taken apart: every file measured and hashed, its text read when asked for. */
export interface DossierFiles {
  /** In the order of the zip; a path may stand there twice. */
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[]
  readonly readText: (path: string) => Promise<string>
}

/** How far a check is. */
export type CheckProgress = (step: 'files' | 'log' | 'items', done: number, of: number) => void

/**
 * Checks a dossier from nothing but its bytes: every signature, every chain,
 * who held which role when, the order of the levels, that nobody signed alone
 * for two, that what was printed is what was signed, and every hash.
 *
 * @param typedRoot the fingerprint that stands on the recovery sheet, where it is known.
 */
export async function checkDossier(
  zip: DossierFiles,
  crypto: CheckCrypto,
  typedRoot = '',
  onProgress: CheckProgress = () => {}
): Promise<DossierReport> {
  const faults: DossierFault[] = []
  const { files, twice } = toFileMap(zip)
  for (const path of twice) faults.push(fault('fileTwice', { file: path }))
  const text = await readIfThere(zip, files, dossierPaths.manifest)
  const manifest = text === null ? null : parseManifest(text)
  if (text === null || !manifest) return broken([...faults, fault('manifestBroken')])
  onProgress('files', 1, 1)
  faults.push(...checkFiles(manifest, files))

  const logText = await readIfThere(zip, files, dossierPaths.log)
  const total = manifest.log.records
  const log = await checkLog(linesOf(logText ?? ''), crypto, (done) =>
    onProgress('log', Math.min(done, total), total)
  )
  const office = toOfficeLog(log)
  faults.push(...office.faults, ...checkHeads(manifest, log).map(office.named))
  const root = office.root === '' ? '' : keyFingerprint(office.root, crypto.sha256)
  if (office.root !== manifest.rootKey) faults.push(fault('rootDiffers'))
  const isRootKnown = typedRoot.trim() === '' ? null : isFingerprint(typedRoot, root)
  if (isRootKnown === false) faults.push(fault('rootOther', { root }))

  onProgress('items', 0, 1)
  const items = await checkItems(office, manifest, {
    files,
    readRevision: (path) => readIfThere(zip, files, path)
  })
  faults.push(...items.faults)
  const sealText = await readIfThere(zip, files, dossierPaths.seal)
  const manifestHash = files.get(dossierPaths.manifest)!.sha256
  const seal = await checkSeal(sealText, manifestHash, log, office, crypto)
  faults.push(...seal.faults)
  onProgress('items', 1, 1)
  return {
    isWhole: faults.length === 0,
    faults: faults.slice(0, MAX_FAULTS),
    faultCount: faults.length,
    title: manifest.title,
    office: manifest.office,
    parent: manifest.parent,
    root,
    isRootKnown,
    records: log.records.length,
    keys: log.heads.length,
    items: items.items,
    printed: manifest.printed.file,
    isPrintEnclosed: manifest.printed.path !== null,
    madeBy: seal.by,
    madeAt: seal.at,
    manifest: manifestHash
  }
}

type FileMap = ReadonlyMap<string, { readonly size: number; readonly sha256: string }>

function toFileMap(zip: DossierFiles): { files: FileMap; twice: string[] } {
  const files = new Map<string, { size: number; sha256: string }>()
  const twice: string[] = []
  for (const { path, size, sha256 } of zip.files) {
    if (files.has(path)) twice.push(path)
    else files.set(path, { size, sha256 })
  }
  return { files, twice }
}

const readIfThere = async (zip: DossierFiles, files: FileMap, path: string): Promise<string | null> =>
  files.has(path) ? zip.readText(path) : null

function parseManifest(text: string): DossierManifest | null {
  if (!isCanonical(text)) return null
  const read = dossierManifestSchema.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}

/** A dossier of which nothing can be said. */
function broken(faults: readonly DossierFault[]): DossierReport {
  return {
    isWhole: false,
    faults: faults.slice(0, MAX_FAULTS),
    faultCount: faults.length,
    title: '',
    office: '',
    parent: '',
    root: '',
    isRootKnown: null,
    records: 0,
    keys: 0,
    items: [],
    printed: null,
    isPrintEnclosed: false,
    madeBy: '',
    madeAt: null,
    manifest: ''
  }
}

/** Every file that the manifest lists is there as it was, and no other is. */
function checkFiles(manifest: DossierManifest, files: FileMap): DossierFault[] {
  const faults: DossierFault[] = []
  const listed = new Set<string>([dossierPaths.manifest, dossierPaths.seal])
  for (const { path, size, sha256 } of manifest.files) {
    listed.add(path)
    const found = files.get(path)
    if (!found) faults.push(fault('fileMissing', { file: path }))
    else if (found.size !== size || found.sha256 !== sha256) faults.push(fault('fileChanged', { file: path }))
  }
  for (const path of files.keys()) if (!listed.has(path)) faults.push(fault('fileExtra', { file: path }))
  return faults
}

/** Lines that are handed over at a time. */
const PAGE = 1024

/** Lines of the log in pages; null for what is none. The last line must be ended too. */
function* linesOf(text: string) {
  let page: (LogEntry | null)[] = []
  let at = 0
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    page.push(end === -1 ? null : parseLogLine(text.slice(at, end)))
    at = end === -1 ? text.length : end + 1
    if (page.length < PAGE) continue
    yield page
    page = []
  }
  yield page
}

function checkHeads(manifest: DossierManifest, log: CheckedLog): DossierFault[] {
  const faults: DossierFault[] = []
  const heads = new Map(log.heads.map((head) => [head.key, head]))
  for (const { key, seq, hash } of manifest.log.heads)
    if (heads.get(key)?.hash !== hash)
      faults.push(fault('logCut', { key: key.slice(0, 8), author: key, seq }))
  const stated = new Set(manifest.log.heads.map((head) => head.key))
  for (const { key, seq } of log.heads)
    if (!stated.has(key)) faults.push(fault('logCut', { key: key.slice(0, 8), author: key, seq }))
  if (log.records.length !== manifest.log.records)
    faults.push(fault('logCount', { found: log.records.length, stated: manifest.log.records }))
  return faults
}

/** The seal is a record like any other, only later than the log that is enclosed. */
async function checkSeal(
  text: string | null,
  manifestHash: string,
  log: CheckedLog,
  office: ReturnType<typeof toOfficeLog>,
  crypto: CheckCrypto
): Promise<{ faults: DossierFault[]; by: string; at: number | null }> {
  const none = { by: '', at: null }
  if (text === null) return { ...none, faults: [fault('sealMissing')] }
  const read = await checkLog(linesOf(text), crypto)
  const seal: OfficeRecord | undefined = read.records[0]
  const isAlone = read.records.length === 1 && read.faults.every((each) => each.code !== 'lineBroken')
  if (
    !isAlone ||
    read.faults.some((each) => each.code === 'recordSignature') ||
    seal?.kind !== 'dossiers.make'
  )
    return { ...none, faults: [fault('sealSignature')] }
  const by = office.nameOf(seal.author)
  const faults: DossierFault[] = []
  if (seal.payload.manifest !== manifestHash) faults.push(fault('sealOther', { who: by }))
  const actor = actorOf(office.membership, seal)
  if (!actor || !can(actor, 'exports.run')) faults.push(fault('sealStranger', { who: by }))
  const head = log.heads.find((each) => each.key === seal.author)
  if (seal.seq <= (head?.seq ?? 0)) faults.push(fault('sealStranger', { who: by }))
  return { faults, by, at: seal.at }
}
