import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkDossier, type CheckProgress } from '@shared/domain/dossierCheck'
import type { DossierReport } from '@shared/domain/dossierReport'
import type { CheckCrypto } from '@shared/domain/logContinuity'
import { RECORD_DOMAIN } from '@shared/domain/records'
import { unpackArchive, type ArchiveLimits } from './archive'
import { ImportError } from './importError'

/** Bounds of a dossier: the log of ten years and the photos of a thick issue fit many times. */
const DOSSIER_LIMITS: ArchiveLimits = {
  entries: 20_000,
  bytes: 2_000_000_000,
  entryBytes: 480_000_000,
  ratio: 100,
  freeBytes: 50_000_000
}

const keys = new Map<string, KeyObject>()

function publicKey(key: string): KeyObject {
  let known = keys.get(key)
  if (!known) {
    known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
    keys.set(key, known)
  }
  return known
}

const bytesOf = (signature: string | Uint8Array) =>
  typeof signature === 'string' ? Buffer.from(signature, 'base64url') : signature

/** Node's own cryptography for the check; the office's modules have no part in it. */
export const checkCrypto: CheckCrypto = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  isSignedBy: (key, canonical, signature) =>
    new Promise((resolve) => {
      try {
        const message = Buffer.from(RECORD_DOMAIN + canonical, 'utf8')
        verify(null, message, publicKey(key), bytesOf(signature), (failure, isGood) =>
          resolve(!failure && isGood)
        )
      } catch {
        resolve(false)
      }
    })
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/**
 * Takes a dossier apart in a folder of its own and checks it.
 *
 * @throws ImportError when it is no zip, or beyond its bounds.
 */
export async function readDossier(
  file: string,
  folder: string,
  root: string,
  onProgress: CheckProgress = () => {}
): Promise<DossierReport> {
  const { entries } = await unpackArchive(file, folder, DOSSIER_LIMITS)
  const files: { path: string; size: number; sha256: string; from: string }[] = []
  for (const { no, path: name, bytes, failure } of entries) {
    if (failure !== null) throw new ImportError(failure, name)
    const from = path.join(folder, String(no))
    files.push({ path: name, size: bytes, sha256: await hashOf(from), from })
    onProgress('files', files.length, entries.length)
  }
  const readText = (wanted: string) => readFile(files.find((each) => each.path === wanted)!.from, 'utf8')
  return checkDossier({ files, readText }, checkCrypto, root, onProgress)
}
