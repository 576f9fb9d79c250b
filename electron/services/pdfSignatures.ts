import { open, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { can } from '@shared/domain/permissions'
import type { SignedFile } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { listSignedFiles } from '@electron/store/signedFiles'
import { sha256 } from '@electron/store/signing'
import type { OfficeContext } from './context'
import { flushFile } from './durableFile'
import type { Jobs } from './jobs'
import { inWorkFolder, refuseUnwritable, removeUnless, renameFree } from './workFolder'

/** Certificate files are a few kilobytes. */
const MAX_CERTIFICATE = 1024 * 1024
/** A PDF is held in memory twice while it is signed. */
const MAX_PDF = 400 * 1024 * 1024
/** Jobs that end in a PDF of this office. */
const SIGNABLE = new Set(['print', 'sheet'])
/** How the signed copy is called, beside the original. */
const SIGNED = ' – đã ký số'

export interface SigningRequest {
  readonly job: string
  readonly passphrase: string
  readonly reason: string
  readonly place: string
}

async function readCertificateFile(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch(() => {
    throw new OfficeError('certificateUnreadable')
  })
  try {
    if ((await handle.stat()).size > MAX_CERTIFICATE) throw new OfficeError('certificateTooBig')
    return await handle.readFile()
  } catch (error) {
    throw error instanceof OfficeError ? error : new OfficeError('certificateUnreadable')
  } finally {
    await handle.close()
  }
}

/**
 * Signed copies of finished PDFs, made with a certificate of the office (PAdES-B-B, no time-stamp).
 * Neither the certificate's file nor its passphrase outlives the signature.
 */
export function createPdfSignatures(
  { db, clock, session, record, publish, logError }: OfficeContext,
  jobs: Jobs
) {
  /** The file that was chosen last, for whoever chose it. */
  let chosen: { readonly member: string; readonly bytes: Buffer } | null = null

  function requireRight(): string {
    const { signer } = session.require()
    if (!can(session.actor(), 'exports.run')) throw new OfficeError('forbidden')
    return signer.key
  }

  async function readOriginal(file: string, expected: SignedFile['original']): Promise<Buffer> {
    const { size } = await stat(file)
    if (size !== expected.size) throw new OfficeError('pdfChanged')
    if (size > MAX_PDF) throw new OfficeError('pdfUnsignable')
    const bytes = await readFile(file)
    if (sha256(bytes) !== expected.sha256) throw new OfficeError('pdfChanged')
    return bytes
  }

  return {
    /** Takes a certificate's file for the signature that follows. @throws OfficeError `certificateTooBig`, `certificateUnreadable` */
    async choose(file: string): Promise<{ name: string }> {
      const member = requireRight()
      chosen = { member, bytes: await readCertificateFile(file) }
      return { name: path.basename(file).normalize('NFC').slice(-200) }
    },

    /** Lets go of the file that was chosen. */
    forget() {
      chosen = null
    },

    /** What was signed in this office, newest first. */
    list: () => listSignedFiles(db),

    /**
     * Writes a signed copy beside the original and records both. Until it has been read back and found whole it has no name.
     *
     * @throws OfficeError `forbidden`, `certificate…`, `pdfChanged`, `pdfUnsignable`, `fileGone`, `folderReadOnly`, `diskFull`
     */
    async sign({ job, passphrase, reason, place }: SigningRequest): Promise<SignedFile> {
      const member = requireRight()
      const { signer } = session.require()
      if (chosen?.member !== member) throw new OfficeError('certificateMissing')
      const { path: file, kind, subject, evidence } = await jobs.fileOf(job)
      if (!SIGNABLE.has(kind) || !/\.pdf$/i.test(evidence.name)) throw new OfficeError('pdfUnsignable')
      // What reads certificates and PDFs is large, and most starts of the program need neither.
      const [{ openCertificate }, { signPdf, isSignedCopy }] = await Promise.all([
        import('./signingCertificate'),
        import('./signedPdf')
      ])
      const certificate = openCertificate(chosen.bytes, passphrase, clock())
      const original = await readOriginal(file, evidence)
      const folder = path.dirname(file)
      await refuseUnwritable(folder)
      const words = { reason, place, at: new Date(clock()) }
      const signed = await signPdf(original, certificate, words).catch((error: unknown) => {
        logError('pdf signature', error)
        throw new OfficeError('pdfUnsignable')
      })
      return inWorkFolder(folder, async (work) => {
        const output = path.join(work, 'signed.pdf')
        await writeFile(output, signed)
        await flushFile(output)
        const back = await readFile(output)
        if (!(await isSignedCopy(back, original, certificate.der).catch(() => false)))
          throw new OfficeError('export_write')
        const { name: stem, ext } = path.parse(evidence.name)
        const name = await renameFree(output, folder, `${stem}${SIGNED}${ext}`)
        const payload: SignedFile = {
          original: evidence,
          signed: { name, size: back.length, sha256: sha256(back) },
          certificate: certificate.facts,
          reason,
          place
        }
        const recorded = record({ statements: [{ kind: 'exports.sign', subject, payload }] }, signer)
        await removeUnless(recorded, path.join(folder, name))
        chosen = null
        publish('jobs.changed', job)
        return payload
      })
    }
  }
}
export type PdfSignatures = ReturnType<typeof createPdfSignatures>
