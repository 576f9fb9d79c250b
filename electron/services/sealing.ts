import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { z } from 'zod'
import { OfficeError } from '@shared/ipc/errors'
import { noKeySafe, type KeySafe } from './keySafe'

/** scrypt cost N. 2^17 takes about half a second and 128 MB: a guess costs a thief as much. */
export const PIN_COST = 2 ** 17

const sealSchema = z.strictObject({
  v: z.literal(1),
  n: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  salt: z.base64url(),
  iv: z.base64url(),
  box: z.base64url(),
  tag: z.base64url()
})

/** A seal that was locked in the system's safe besides. */
const safeSealSchema = z.strictObject({ v: z.literal(2), safe: z.base64url() })

function derive(pin: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
  return new Promise((resolve, reject) =>
    scrypt(pin.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  )
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const decode = (text: string) => Buffer.from(text, 'base64url')

/** Encrypts a key's seed with a PIN (scrypt, then AES-256-GCM), and locks that in the system's safe where there is one. */
export async function sealSeed(
  seed: Uint8Array,
  pin: string,
  cost: number,
  safe: KeySafe = noKeySafe
): Promise<string> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const key = await derive(pin, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const box = Buffer.concat([cipher.update(seed), cipher.final()])
  key.fill(0)
  const tag = cipher.getAuthTag()
  const seal = { v: 1, n: cost, salt: encode(salt), iv: encode(iv), box: encode(box), tag: encode(tag) }
  return lockSeal(JSON.stringify(seal), safe)
}

/** Locks a seal in the system's safe; it stays as it is where there is none, or where it is in one already. */
export function lockSeal(sealed: string, safe: KeySafe): string {
  if (!safe.isThere() || isInSafe(sealed)) return sealed
  return JSON.stringify({ v: 2, safe: encode(safe.lock(sealed)) })
}

/** Whether a seal is locked in a system's safe, this one's or another's. */
export function isInSafe(sealed: string): boolean {
  return safeSealSchema.safeParse(parseJson(sealed)).success
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Takes a seal out of the safe, if it is in one. */
function takeOut(sealed: string, safe: KeySafe): unknown {
  const locked = safeSealSchema.safeParse(parseJson(sealed))
  if (!locked.success) return parseJson(sealed)
  try {
    return parseJson(safe.open(decode(locked.data.safe)))
  } catch {
    throw new OfficeError('keyElsewhere')
  }
}

/**
 * Asked before a PIN is tried, so that a key of another PC costs nobody a wait.
 *
 * @throws OfficeError `keyElsewhere`
 */
export function requireReachable(sealed: string, safe: KeySafe): void {
  takeOut(sealed, safe)
}

/**
 * Decrypts a seed; null when the PIN is wrong or the seal has been changed. The caller wipes the seed.
 *
 * @throws OfficeError `keyElsewhere` when it is locked in the safe of another PC or account.
 */
export async function openSeed(
  sealed: string,
  pin: string,
  safe: KeySafe = noKeySafe
): Promise<Uint8Array | null> {
  const seal = sealSchema.safeParse(takeOut(sealed, safe))
  if (!seal.success) return null
  const { n, salt, iv, box, tag } = seal.data
  try {
    const key = await derive(pin, decode(salt), n)
    // Without the length a tag cut to four bytes would pass, too.
    const decipher = createDecipheriv('aes-256-gcm', key, decode(iv), { authTagLength: 16 })
    key.fill(0)
    decipher.setAuthTag(decode(tag))
    const part = decipher.update(decode(box))
    const seed = new Uint8Array(part)
    part.fill(0)
    decipher.final()
    return seed
  } catch {
    return null
  }
}
