import { describe, expect, test } from 'vitest'
import { RECORD_DOMAIN } from '@shared/domain/records'
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { createSeed, isSignedBy, sha256, signerFrom } from './signing'

const newSigner = () => {
  const { key, seed } = createSeed()
  return signerFrom(key, seed)
}

describe('a signature', () => {
  test('is its key owner’s, over this very text', async () => {
    const signer = newSigner()
    const signature = signer.sign('{"v":1}')
    expect(await isSignedBy(signer.key, '{"v":1}', signature)).toBe(true)
    expect(await isSignedBy(signer.key, '{"v":2}', signature)).toBe(false)
    expect(await isSignedBy(newSigner().key, '{"v":1}', signature)).toBe(false)
  })

  test('with any bit changed is nobody’s', async () => {
    const signer = newSigner()
    const signature = signer.sign('{}')
    for (let at = 0; at < signature.length; at++) {
      const changed = Uint8Array.from(signature)
      changed[at]! ^= 1
      expect(await isSignedBy(signer.key, '{}', changed)).toBe(false)
    }
  })

  test('is over our own kind of message: the same key’s signature of bare text does not pass', async () => {
    const { key, seed } = createSeed()
    const d = Buffer.from(seed).toString('base64url')
    const secret = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key, d }, format: 'jwk' })
    const bare = (text: string) => sign(null, Buffer.from(text), secret)
    expect(await isSignedBy(key, '{}', bare('{}'))).toBe(false)
    expect(await isSignedBy(key, '{}', bare(`${RECORD_DOMAIN}{}`))).toBe(true)
  })

  test.each(['', 'không phải khóa', 'A'.repeat(42), 'A'.repeat(44)])(
    'of a key that is none (%o) does not pass, and throws nothing',
    async (key) => {
      expect(await isSignedBy(key, '{}', newSigner().sign('{}'))).toBe(false)
    }
  )

  test('that is cut off or empty does not pass', async () => {
    const signer = newSigner()
    expect(await isSignedBy(signer.key, '{}', signer.sign('{}').slice(0, 63))).toBe(false)
    expect(await isSignedBy(signer.key, '{}', new Uint8Array())).toBe(false)
  })
})

test('every key is another, and as long as the records expect', () => {
  const keys = Array.from({ length: 20 }, () => createSeed())
  expect(new Set(keys.map(({ key }) => key)).size).toBe(20)
  for (const { key, seed } of keys) {
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(seed).toHaveLength(32)
  }
})

test('nobody signs as a colleague with a seed of his own', () => {
  const [colleague, own] = [createSeed(), createSeed()]
  expect(() => signerFrom(colleague.key, own.seed)).toThrow(expect.objectContaining({ code: 'forbidden' }))
})

test('a text’s hash is that of its UTF-8 bytes', () => {
  const text = 'Quận ủy Bến Thượng 😀'
  expect(sha256(text)).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'))
  expect(sha256(text.normalize('NFD'))).not.toBe(sha256(text))
})
