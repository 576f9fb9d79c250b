import { createHash } from 'node:crypto'
import { toCanonical } from '@shared/document/canonical'
import {
  dossierPaths,
  parseLogLine,
  toLogLine,
  type DossierManifest,
  type LogEntry
} from '@shared/domain/dossier'
import { checkDossier } from '@shared/domain/dossierCheck'
import type { DossierReport } from '@shared/domain/dossierReport'
import { checkCrypto } from '@electron/import-worker/dossier'
import type { Signer } from '@electron/store/signing'

/** The files of a dossier, taken out of its zip, to be spoiled by a test. */
export type DossierBag = Map<string, Buffer>

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Checks a bag as if it had come out of a zip. */
export function checkBag(bag: DossierBag, root = ''): Promise<DossierReport> {
  const files = [...bag].map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }))
  const readText = async (path: string) => bag.get(path)!.toString('utf8')
  return checkDossier({ files, readText }, checkCrypto, root)
}

export const linesOf = (bag: DossierBag): string[] =>
  bag.get(dossierPaths.log)!.toString('utf8').trimEnd().split('\n')

export function putLines(bag: DossierBag, lines: readonly string[]): void {
  bag.set(dossierPaths.log, Buffer.from(`${lines.join('\n')}\n`))
}

export const manifestOf = (bag: DossierBag) =>
  JSON.parse(bag.get(dossierPaths.manifest)!.toString('utf8')) as DossierManifest

/** What somebody would do who knows the format: every hash, size and head of the manifest put right again. */
export function mendManifest(
  bag: DossierBag,
  change: (manifest: DossierManifest) => DossierManifest = (m) => m
) {
  const old = manifestOf(bag)
  const heads = new Map<string, { key: string; seq: number; hash: string }>()
  let records = 0
  for (const line of linesOf(bag)) {
    const entry = parseLogLine(line)
    if (!entry) continue
    try {
      const { author, seq } = JSON.parse(entry.canonical) as { author: string; seq: number }
      records++
      heads.set(author, { key: author, seq, hash: sha256(Buffer.from(entry.canonical)) })
    } catch {
      // A line that is no record any more: there is no place to state.
    }
  }
  const files = [...bag]
    .filter(([path]) => path !== dossierPaths.manifest && path !== dossierPaths.seal)
    .map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }))
  const sorted = [...heads.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  const manifest = change({ ...old, log: { records, heads: sorted }, files })
  bag.set(dossierPaths.manifest, Buffer.from(toCanonical(manifest)))
}

/** Signs any envelope with any key, past every check of the office. */
export function forge(signer: Signer, envelope: object): LogEntry {
  const canonical = toCanonical({ v: 1, author: signer.key, ...envelope })
  return { canonical, signature: Buffer.from(signer.sign(canonical)).toString('base64url') }
}

export const hashOfEntry = ({ canonical }: LogEntry): string => sha256(Buffer.from(canonical))

/** Seals the manifest as it stands, in the name of whoever has this key. */
export function seal(bag: DossierBag, signer: Signer, subject: string): void {
  const manifest = sha256(bag.get(dossierPaths.manifest)!)
  const head = manifestOf(bag).log.heads.find((each) => each.key === signer.key)
  const entry = forge(signer, {
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? null,
    kind: 'dossiers.make',
    subject,
    lam: 10_000,
    at: 0,
    payload: { manifest }
  })
  bag.set(dossierPaths.seal, Buffer.from(`${toLogLine(entry)}\n`))
}
