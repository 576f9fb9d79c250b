import { expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { decodeLegacy } from '@shared/text/legacy/legacyText'
import { toFontRuns, writtenIn } from './fixtures/mixed/fontRuns'
import { buildMixedFile, mixedKinds, writeMixedFolder } from './fixtures/mixed/mixedFiles'
import { linesOf, sampleArticles } from './fixtures/mixed/sampleArticles'

test('every line can be written in every font, and read again', () => {
  for (const written of writtenIn)
    for (const line of sampleArticles(40).flatMap(linesOf)) {
      const read = toFontRuns(line, written).map(({ text, font }) =>
        decodeLegacy(text, font === '.VnTimeH' ? 'tcvn3-upper' : font === '.VnTime' ? 'tcvn3' : font === 'VNI-Times' ? 'vni' : 'unicode')
      ) // prettier-ignore
      expect(read.join('')).toBe(written === 'tcvn3-upper' ? line.toLocaleUpperCase('vi') : line)
    }
})

test('every kind of file is written', async () => {
  const [article] = sampleArticles(1)
  for (const { format, written } of mixedKinds)
    expect((await buildMixedFile(article!, format, written)).length).toBeGreaterThan(400)
  const files = await writeMixedFolder(newFolder(), 30)
  expect(new Set(files.map(({ name }) => name)).size).toBe(30)
})
