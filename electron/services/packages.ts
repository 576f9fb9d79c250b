import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toCanonical } from '@shared/document/canonical'
import type { PrintWords } from '@shared/domain/issueToPrint'
import { MAX_PACKAGES, packageId } from '@shared/domain/officePackages'
import type { OfficeProfile } from '@shared/domain/office'
import { scanPackage } from '@shared/domain/packageScan'
import { can } from '@shared/domain/permissions'
import {
  MANIFEST_FILE,
  packageFault,
  templatePackageSchema,
  type PackageFault,
  type TemplatePackage
} from '@shared/domain/templatePackage'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import type { PackageView, TriedPackage } from '@shared/ipc/routes/packages'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import { readPackages } from '@electron/store/packages'
import type { OfficeContext } from './context'
import { writeZip, type ZipPart } from './dossierZip'
import { isFile } from './durableFile'
import { hashFile } from './hashFile'
import type { Media } from './media'
import { makeTrialIssues } from './trialIssues'
import { toExportError } from './workFolder'
import { WorkerError, type WorkerClient } from './workerClient'

const TYPE = 'application/vnd.toasoan.template+json'
/** Opened packages that are kept for the next page. */
const KEPT = 6

export interface PackageSetup {
  readonly importWorker: WorkerClient<ImportReply>
  /** A process of its own: a package that runs for ever keeps nobody else waiting. */
  readonly trialWorker: WorkerClient<ExportReply>
  readonly words: PrintWords
  /** Of the demo office, whose texts a package is tried on. */
  readonly demo: string
  /** What a designer begins with. */
  readonly starting: string
  readonly temporary: string
}

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The same package is the same bytes, in whatever zip it came. */
const bytesOf = (own: TemplatePackage) => Buffer.from(toCanonical(own))

function partsOf({ manifest, files }: TemplatePackage): ZipPart[] {
  const head = {
    path: MANIFEST_FILE,
    source: { bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
  }
  return [head, ...files.map(({ name, text }) => ({ path: name, source: { bytes: Buffer.from(text) } }))]
}

/** Template packages (gói mẫu): an office's own designs of its pages, read, tried and kept by their hash. */
export function createPackages(
  { db, clock, session, record, publish }: OfficeContext,
  media: Media,
  setup: PackageSetup
) {
  const opened = new Map<string, TemplatePackage>()
  let trying: AbortController | null = null

  const requireRight = () => {
    if (!can(session.actor(), 'office.write')) throw new OfficeError('forbidden')
  }

  async function read(
    file: string,
    folder: string
  ): Promise<{ package: TemplatePackage | null; faults: PackageFault[] }> {
    const message = { task: 'package', file, fileName: path.basename(file).slice(0, 300), folder }
    const reply = await setup.importWorker.request(message).catch((error: unknown) => {
      if (!(error instanceof WorkerError) || error.failure === 'cancelled') throw error
      return { kind: 'package' as const, id: 0, package: null, faults: [packageFault(error.failure)] }
    })
    if (reply.kind !== 'package') throw new OfficeError('internal')
    return reply
  }

  /** Look by look, each under the deadline of the worker. */
  async function tryOut(own: TemplatePackage, signal: AbortSignal): Promise<PackageFault[]> {
    const { looks } = own.manifest
    const issues = await makeTrialIssues(setup.demo, looks, setup.words)
    for (const [index, issue] of issues.entries()) {
      publish('packages.progress', `${index}/${issues.length}`)
      const message = { task: 'trial', issues: [issue], package: own }
      const reply = await setup.trialWorker.request(message, { signal }).catch((error: unknown) => {
        if (!(error instanceof WorkerError)) throw error
        if (error.failure === 'cancelled') throw new OfficeError('cancelled')
        return { kind: 'tried' as const, id: 0, faults: [packageFault(error.failure)] }
      })
      if (reply.kind === 'failed') return [packageFault('typst', { detail: reply.detail })]
      if (reply.kind !== 'tried') throw new OfficeError('internal')
      if (reply.faults.length > 0) return [...reply.faults]
    }
    return []
  }

  /** Keeps the bytes among the office's media and states that it has the package. */
  async function keep(own: TemplatePackage, folder: string): Promise<string> {
    const bytes = bytesOf(own)
    const sha256 = sha256Of(bytes)
    const id = packageId(sha256)
    if ((await readPackages(db)).some((each) => each.id === id)) return id
    const file = path.join(folder, 'goi.json')
    await writeFile(file, bytes, { flag: 'wx' })
    const row = await media.adoptFile(file, sha256, TYPE)
    const { name, version, author, looks } = own.manifest
    const payload = { sha256, name, version, author, looks }
    await record({ statements: [{ kind: 'packages.add', subject: id, payload }], media: [row] })
    publish('packages.changed', id)
    return id
  }

  /** @throws OfficeError `packageGone` where it has not arrived on this PC, or is not what was tried. */
  async function open(sha256: string): Promise<TemplatePackage> {
    const known = opened.get(sha256)
    if (known) return known
    const file = media.fileOf(sha256)
    if (!(await isFile(file)) || (await hashFile(file)) !== sha256) throw new OfficeError('packageGone')
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    const parsed = templatePackageSchema.safeParse(value)
    if (!parsed.success || scanPackage(parsed.data).length > 0) throw new OfficeError('packageGone')
    for (const old of [...opened.keys()].slice(0, Math.max(0, opened.size - KEPT + 1))) opened.delete(old)
    opened.set(sha256, parsed.data)
    return parsed.data
  }

  /** @throws OfficeError `folderReadOnly`, `diskFull` */
  async function write(target: string, parts: readonly ZipPart[]): Promise<void> {
    try {
      await rm(target, { force: true })
      await writeZip(target, parts, new AbortController().signal)
    } catch (error) {
      throw toExportError(error)
    }
  }

  async function find(id: string) {
    const found = (await readPackages(db)).find((each) => each.id === id)
    if (!found) throw new OfficeError('notFound')
    return found
  }

  async function usersOf(sha256: string): Promise<string[]> {
    const { products } = await readProfile(db, toIsoDay(clock()))
    return products.filter(({ template }) => template === sha256).map(({ name }) => name)
  }

  return {
    open,

    /** Those that the office has, the newest first. */
    async list(): Promise<PackageView[]> {
      const names = new Map((await listMembers(db)).map((each) => [each.id, each.name]))
      const all = await readPackages(db)
      return Promise.all(
        [...all].reverse().map(async ({ member, looks, ...each }) => ({
          ...each,
          looks: [...looks],
          member: names.get(member) ?? '',
          products: await usersOf(each.sha256),
          isHere: await isFile(media.fileOf(each.sha256))
        }))
      )
    },

    /**
     * Reads a zip, tries what is in it on every page template of the looks it is for, and takes it in.
     *
     * @returns its id, or what keeps it from being taken in.
     * @throws OfficeError `forbidden`, `cancelled`, `packagesFull`
     */
    async adopt(file: string): Promise<TriedPackage> {
      requireRight()
      if ((await readPackages(db)).length >= MAX_PACKAGES)
        throw new OfficeError('packagesFull', { count: MAX_PACKAGES })
      const fileName = path.basename(file).slice(0, 300)
      trying?.abort()
      const controller = new AbortController()
      trying = controller
      await mkdir(setup.temporary, { recursive: true })
      const folder = await mkdtemp(path.join(setup.temporary, 'goi-mau-'))
      try {
        const { package: own, faults } = await read(file, folder)
        if (!own) return { fileName, id: null, faults }
        const found = await tryOut(own, controller.signal)
        if (found.length > 0) return { fileName, id: null, faults: found }
        return { fileName, id: await keep(own, folder), faults: [] }
      } finally {
        if (trying === controller) trying = null
        await rm(folder, { recursive: true, force: true })
      }
    },

    /** Ends the trial that is going on. */
    cancel: (): void => trying?.abort(),

    /**
     * Takes a package off the list. Issues of days on which it was in use keep it.
     *
     * @throws OfficeError `notFound`, `forbidden`, `packageUsed` while a product is set with it.
     */
    async remove(id: string): Promise<void> {
      const { sha256 } = await find(id)
      const [user] = await usersOf(sha256)
      if (user !== undefined) throw new OfficeError('packageUsed', { name: user })
      await record({ statements: [{ kind: 'packages.remove', subject: id, payload: {} }] })
      publish('packages.changed', id)
    },

    /** The name under which a package is saved to a file. */
    async fileName(id: string): Promise<string> {
      const { name, version } = await find(id)
      return safeFileName(`${name} ${version}.zip`)
    },

    /** Writes a package as a zip that may be brought in again. */
    async save(id: string, target: string): Promise<void> {
      const { sha256 } = await find(id)
      await write(target, partsOf(await open(sha256)))
    },

    /** Writes the package that a designer begins with. */
    async saveStarting(target: string): Promise<void> {
      const names = (await readdir(setup.starting)).sort()
      const parts = await Promise.all(
        names.map(async (name) => ({
          path: name,
          source: { bytes: await readFile(path.join(setup.starting, name)) }
        }))
      )
      await write(target, parts)
    },

    /**
     * Looks whether the office has the packages that a new profile names.
     *
     * @throws OfficeError `notFound`
     */
    async refuseUnknown(profile: OfficeProfile, before: OfficeProfile): Promise<void> {
      const known = new Set((await readPackages(db)).map(({ sha256 }) => sha256))
      for (const { template } of before.products) if (template !== undefined) known.add(template)
      const unknown = profile.products.some(({ template }) => template !== undefined && !known.has(template))
      if (unknown) throw new OfficeError('notFound')
    },

    close(): void {
      trying?.abort()
      setup.trialWorker.close()
    }
  }
}
export type Packages = ReturnType<typeof createPackages>
