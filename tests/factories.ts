import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { DocumentJson } from '@shared/document/document'
import type { ArticleContent, ArticleMeta } from '@shared/document/revision'
import type { OfficeProfile, Product } from '@shared/domain/office'
import { fromWallTime } from '@shared/text/dates'

/** Wednesday 18/11/2026, 08:00 on the office's clock. */
export const MORNING = fromWallTime('2026-11-18', 8)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** How often a property is tried. `FC_RUNS=5000` looks longer. */
export const properties = { numRuns: Number(process.env.FC_RUNS ?? 200) }

/** A clock that stands still until the test moves it. */
export interface FakeClock {
  (): number
  advance(milliseconds: number): void
  set(moment: number): void
}

export function createClock(start = MORNING): FakeClock {
  let now = start
  return Object.assign(() => now, {
    advance: (milliseconds: number) => void (now += milliseconds),
    set: (moment: number) => void (now = moment)
  })
}

/** "id-1", "id-2"… */
export function createIds(stem = 'id'): () => string {
  let count = 0
  return () => `${stem}-${++count}`
}

type TidyUp = () => void | Promise<void>
let suite: TidyUp[] | null = null

/** Does this when the test ends; for what {@link shareInSuite} makes, when the suite does. */
export function whenOver(tidyUp: TidyUp): void {
  if (suite) suite.push(tidyUp)
  else onTestFinished(tidyUp)
}

/**
 * Makes something dear once for many tests, which only read it.
 *
 * @example
 * beforeAll(async () => {
 *   const shared = await shareInSuite(() => openStore())
 *   office = shared.value
 *   return shared.end
 * })
 */
export async function shareInSuite<T>(make: () => Promise<T>): Promise<{ value: T; end: TidyUp }> {
  const tidyUps: TidyUp[] = []
  suite = tidyUps
  try {
    return {
      value: await make(),
      async end() {
        for (const tidyUp of tidyUps.reverse()) await tidyUp()
      }
    }
  } finally {
    suite = null
  }
}

/** A folder of the test's own, deleted when it ends. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toa-soan-'))
  whenOver(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** 64 hex digits that are not the hash of anything. */
export const fakeHash = (digit: string | number) => String(digit).repeat(64).slice(0, 64)

const textNodes = (text: string): DocumentJson[] => (text === '' ? [] : [{ type: 'text', text }])

export function paragraph(text: string, bid: string | null = null): DocumentJson {
  return { type: 'paragraph', attrs: { bid }, content: textNodes(text) }
}

export function heading(text: string, bid: string | null = null): DocumentJson {
  return { type: 'heading', attrs: { bid, level: 2 }, content: textNodes(text) }
}

/** A photo with everything that a sign-off asks for. */
export function figure(
  given: Partial<{ media: string; alt: string; caption: string; credit: string; bid: string | null }> = {}
): DocumentJson {
  const { media = fakeHash('a'), alt = 'Bà con dự ngày hội', caption = 'Ngày hội đọc sách' } = given
  return {
    type: 'figure',
    attrs: { bid: given.bid ?? null, media, alt },
    content: [
      { type: 'caption', content: textNodes(caption) },
      { type: 'credit', content: textNodes(given.credit ?? 'Ảnh: Thu Hà') }
    ]
  }
}

/** A body of paragraphs `b1`, `b2`… and whatever other blocks are given. */
export function body(...blocks: readonly (string | DocumentJson)[]): DocumentJson {
  return {
    type: 'doc',
    content: blocks.map((block, index) =>
      typeof block === 'string' ? paragraph(block, `b${index + 1}`) : block
    )
  }
}

/** The text of a short news piece of the bulletin. */
export function articleContent(
  given: { meta?: Partial<ArticleMeta>; body?: DocumentJson } = {}
): ArticleContent {
  return {
    meta: {
      kind: 'news',
      product: 'tuan-tin',
      rubric: 'Tin vắn',
      kicker: '',
      title: 'Khai mạc Ngày hội đọc sách',
      deck: '',
      lead: '',
      byline: 'Phạm Thị Lan',
      ...given.meta
    },
    body: given.body ?? body('Sáng 18/11, quận Bến Thượng khai mạc Ngày hội đọc sách.')
  }
}

/** The weekly bulletin, signed by the secretary and then the leader. */
export function bulletin(given: Partial<Product> = {}): Product {
  return {
    id: 'tuan-tin',
    name: 'Tuần tin quận',
    kind: 'bulletin',
    abbreviation: 'TTQ',
    rubrics: ['Tin vắn', 'Kinh tế – Xã hội'],
    tagline: 'Tiếng nói của quận Bến Thượng',
    publisher: 'Ban Tuyên giáo Quận ủy Bến Thượng',
    firstYear: 2001,
    pages: 4,
    chain: [
      { label: 'Thư ký tòa soạn', role: 'secretary' },
      { label: 'Lãnh đạo Ban', role: 'approver' }
    ],
    slot: { weekday: 5, hour: 7, minute: 0 },
    imprint: [{ label: 'In tại', text: 'Xưởng in Bến Thượng' }],
    ...given
  }
}

/** The web page, signed by the leader alone. */
export const webPage = (given: Partial<Product> = {}) =>
  bulletin({
    id: 'trang-web',
    name: 'Trang thông tin điện tử',
    kind: 'web',
    chain: [{ label: 'Lãnh đạo Ban', role: 'approver' }],
    ...given
  })

export function officeProfile(given: Partial<OfficeProfile> = {}): OfficeProfile {
  return {
    name: 'Ban Tuyên giáo Quận ủy Bến Thượng',
    parent: 'Quận ủy Bến Thượng',
    place: 'Bến Thượng',
    units: [{ id: 'hoa-lam', name: 'Phường Hòa Lãm', kind: 'ward' }],
    products: [bulletin(), webPage()],
    ...given
  }
}
