import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bulletin } from '@tests/factories'
import { completeStyle } from '@shared/domain/houseStyle'
import { lookIds } from '@shared/domain/looks'
import { printWords } from '@shared/i18n/translator'
import { createSamplePages } from './samplePages'

const samples = createSamplePages(
  fileURLToPath(new URL('../../resources/demo/', import.meta.url)),
  printWords()
)
const { second } = completeStyle().colours

test.each(lookIds)('sample pages of the look "%s" have something in every frame', async (look) => {
  const style = { ...completeStyle(), rubrics: [{ rubric: 'Thông báo', colour: second }] }
  const product = bulletin({ look, rubrics: ['Tin vắn', 'Thông báo'], style })
  const { print, photos } = await samples.make(product, '2026-11-23')
  const [front, back] = [print.pages[0]!, print.pages.at(-1)!]
  expect(front.frames.map((frame) => frame.kind)).toContain('masthead')
  expect(back.frames.map((frame) => frame.kind)).toContain('imprint')
  // The rubric with its own colour comes first, so that it is seen.
  expect(back).toMatchObject({ section: 'Thông báo', colour: second })
  for (const frame of [...front.frames, ...back.frames]) {
    if ('article' in frame) expect(print.articles[frame.article]?.title).toBeTruthy()
    if (frame.kind === 'list') expect(frame.articles.length).toBeGreaterThan(1)
    if (frame.kind === 'calendar') expect(frame.days).toHaveLength(5)
  }
  const hashes = Object.values(print.articles).flatMap((article) => article.photos.map(({ media }) => media))
  expect(hashes.length).toBeGreaterThan(0)
  for (const hash of hashes) expect(existsSync(photos[hash]!.path)).toBe(true)
})
