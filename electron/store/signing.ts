import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject
} from 'node:crypto'
import { RECORD_DOMAIN } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'

/** SHA-256 of bytes, or of a text's UTF-8 bytes, lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Someone who can sign records: a member's key on this PC, unlocked. */
export interface Signer {
  /** Public key, base64url of its 32 bytes (RFC 8037 `x`). */
  readonly key: string
  /** @throws OfficeError `signedOut` once the key was let go. */
  sign(canonical: string): Uint8Array
  /** Lets go of the private key, when its member locks this PC or leaves. */
  forget(): void
}

const message = (canonical: string) => Buffer.from(RECORD_DOMAIN + canonical, 'utf8')

/** What stands before the seed in a PKCS #8 file of Ed25519 (RFC 8410, section 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const KEY_BYTES = 32

const publicOf = (secret: KeyObject): string =>
  createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES).toString('base64url')

/** Bytes only, which can be wiped: a string of the seed would stay in memory until who knows when. */
function secretFrom(seed: Uint8Array): KeyObject {
  const file = Buffer.concat([PKCS8_HEAD, seed])
  try {
    return createPrivateKey({ key: file, format: 'der', type: 'pkcs8' })
  } finally {
    file.fill(0)
  }
}

/** Makes a new Ed25519 key (RFC 8032). The seed is 32 bytes and must be sealed before it is stored, then wiped. */
export function createSeed(): { key: string; seed: Uint8Array } {
  const pair = generateKeyPairSync('ed25519')
  const file = pair.privateKey.export({ format: 'der', type: 'pkcs8' })
  const seed = new Uint8Array(file.subarray(-KEY_BYTES))
  file.fill(0)
  return { key: publicOf(pair.privateKey), seed }
}

/** The public key that belongs to a seed. */
export function keyOfSeed(seed: Uint8Array): string {
  return publicOf(secretFrom(seed))
}

/**
 * A signer from an unsealed seed, which the caller may wipe afterwards.
 *
 * @throws OfficeError `forbidden` when the seed is another key's: somebody has put his own under a colleague's name.
 */
export function signerFrom(key: string, seed: Uint8Array): Signer {
  let secret: KeyObject | null = secretFrom(seed)
  if (publicOf(secret) !== key) throw new OfficeError('forbidden')
  return {
    key,
    sign(canonical) {
      if (!secret) throw new OfficeError('signedOut')
      return new Uint8Array(sign(null, message(canonical), secret))
    },
    forget() {
      secret = null
    }
  }
}

const publicKeys = new Map<string, KeyObject>()

/** Whether the signature over a record's canonical text was made by this key. */
export function isSignedBy(key: string, canonical: string, signature: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      let known = publicKeys.get(key)
      if (!known) {
        known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
        publicKeys.set(key, known)
      }
      // With a callback it is checked beside the main thread: a whole log has tens of thousands.
      verify(null, message(canonical), known, signature, (failure, isGood) => resolve(!failure && isGood))
    } catch {
      resolve(false)
    }
  })
}
