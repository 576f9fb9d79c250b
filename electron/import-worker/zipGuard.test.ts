import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { packZip } from '@tests/fixtures/wordFile'
import { writeRawZip } from '@tests/fixtures/rawZip'
import { readZip, WORD_LIMITS } from './zipGuard'

async function refusalOf(bytes: Buffer): Promise<unknown> {
  return readZip(bytes).then(
    (parts) => parts.size,
    (error: unknown) => (error as { failure?: string }).failure
  )
}

/** Content that deflate takes to about a thousandth. */
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000)

test('a zip within its bounds is read whole', async () => {
  const noise = randomBytes(1_000_000)
  const parts = await readZip(await packZip({ 'word/document.xml': '<a/>', 'word/media/image1.jpeg': noise }))
  expect(parts.get('word/media/image1.jpeg')?.equals(noise)).toBe(true)
})

test('300 kB that unfold to 300 MB are a bomb', async () => {
  const bytes = writeRawZip([{ name: 'word/document.xml', content: zeros(301) }])
  expect(bytes.length).toBeLessThan(310_000)
  expect(await refusalOf(bytes)).toBe('bomb')
})

test('40 kB that unfold to 300 MB through shared bytes are a bomb', async () => {
  const core = zeros(38)
  const names = Array.from({ length: 8 }, (_, index) => `word/media/image${index}.bmp`)
  const bytes = writeRawZip(names.map((name, index) => ({ name, content: core, sharesFirst: index > 0 })))
  expect(bytes.length).toBeLessThan(41_000)
  const started = performance.now()
  expect(await refusalOf(bytes)).toBe('bomb')
  expect(performance.now() - started).toBeLessThan(2000)
})

test('a header that states a small size fools nobody', async () => {
  const entry = { name: 'word/document.xml', content: zeros(90), statedSize: 1000 }
  expect(['bomb', 'corrupt']).toContain(await refusalOf(writeRawZip([entry])))
})

test('an XML part over 80 MB is a bomb though the file is large enough for it', async () => {
  const ballast = { name: 'word/media/image1.jpeg', content: randomBytes(1_000_000) }
  expect(await refusalOf(writeRawZip([ballast, { name: 'word/document.xml', content: zeros(81) }]))).toBe(
    'bomb'
  )
})

test('more than five thousand entries are a bomb', async () => {
  const entries = Array.from(
    { length: WORD_LIMITS.entries + 1 },
    (_, index) => [`word/media/${index}.png`, 'x'] as const
  )
  expect(await refusalOf(await packZip(Object.fromEntries(entries)))).toBe('bomb')
})

test.each(['../../khoi-dong.docx', '/etc/passwd', 'C:/Windows/win.ini', 'word/../../../x', '..\\..\\x.exe'])(
  'a part called %s leads nowhere',
  async (name) => {
    expect(await refusalOf(writeRawZip([{ name, content: Buffer.from('x') }]))).toBe('corrupt')
  }
)

test('two parts of one name are refused, in whatever case', async () => {
  const content = Buffer.from('<a/>')
  const twice = [
    { name: 'word/document.xml', content },
    { name: 'Word/Document.xml', content }
  ]
  expect(await refusalOf(writeRawZip(twice))).toBe('corrupt')
})

test('a part behind a password says so', async () => {
  expect(
    await refusalOf(writeRawZip([{ name: 'word/document.xml', content: Buffer.from('x'), flags: 1 }]))
  ).toBe('encrypted')
})

test('one changed byte in a part is noticed', async () => {
  const bytes = writeRawZip([{ name: 'word/media/image1.jpeg', content: randomBytes(5000) }])
  bytes[2000]! ^= 1
  expect(await refusalOf(bytes)).toBe('corrupt')
})
