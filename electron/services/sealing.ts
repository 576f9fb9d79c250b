import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { z } from 'zod'

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

function derive(pin: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
  return new Promise((resolve, reject) =>
    scrypt(pin.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  )
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const decode = (text: string) => Buffer.from(text, 'base64url')

/** Encrypts a key's seed with a PIN (scrypt, then AES-256-GCM). */
export async function sealSeed(seed: Uint8Array, pin: string, cost: number): Promise<string> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(pin, salt, cost), iv)
  const box = Buffer.concat([cipher.update(seed), cipher.final()])
  const tag = cipher.getAuthTag()
  return JSON.stringify({
    v: 1,
    n: cost,
    salt: encode(salt),
    iv: encode(iv),
    box: encode(box),
    tag: encode(tag)
  })
}

function parseSeal(sealed: string): unknown {
  try {
    return JSON.parse(sealed)
  } catch {
    return null
  }
}

/** Decrypts a seed; null when the PIN is wrong or the seal has been changed. */
export async function openSeed(sealed: string, pin: string): Promise<Uint8Array | null> {
  const seal = sealSchema.safeParse(parseSeal(sealed))
  if (!seal.success) return null
  const { n, salt, iv, box, tag } = seal.data
  try {
    const key = await derive(pin, decode(salt), n)
    // Without the length a tag cut to four bytes would pass, too.
    const decipher = createDecipheriv('aes-256-gcm', key, decode(iv), { authTagLength: 16 })
    decipher.setAuthTag(decode(tag))
    return new Uint8Array(Buffer.concat([decipher.update(decode(box)), decipher.final()]))
  } catch {
    return null
  }
}
