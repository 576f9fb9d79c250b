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

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Someone who can sign records: a member's key on this PC, unlocked. */
export interface Signer {
  /** Public key, base64url of its 32 bytes (RFC 8037 `x`). */
  readonly key: string
  sign(canonical: string): Uint8Array
}

const message = (canonical: string) => Buffer.from(RECORD_DOMAIN + canonical, 'utf8')

/** Makes a new Ed25519 key (RFC 8032). The seed is 32 bytes and must be sealed before it is stored. */
export function createSeed(): { key: string; seed: Uint8Array } {
  const pair = generateKeyPairSync('ed25519')
  const { x, d } = pair.privateKey.export({ format: 'jwk' })
  return { key: x!, seed: new Uint8Array(Buffer.from(d!, 'base64url')) }
}

/**
 * A signer from an unsealed seed.
 *
 * @throws OfficeError `forbidden` when the seed is another key's: somebody has put his own under a colleague's name.
 */
export function signerFrom(key: string, seed: Uint8Array): Signer {
  const d = Buffer.from(seed).toString('base64url')
  const secret = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key, d }, format: 'jwk' })
  if (createPublicKey(secret).export({ format: 'jwk' }).x !== key) throw new OfficeError('forbidden')
  return { key, sign: (canonical) => new Uint8Array(sign(null, message(canonical), secret)) }
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
