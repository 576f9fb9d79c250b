import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticleContent } from '@shared/document/revision'
import { articleContent, body, shareInSuite } from '@tests/factories'
import { openStore, type TestStore } from '@tests/factories/store'
import { dropFromSearch } from '@electron/store/searchIndex'
import { listCopies, listRelated } from './copies'

/** What every article of an office repeats: no copy of anything. */
const BOILERPLATE = [
  'Ban biên tập Bản tin nội bộ quận Bến Thượng, Giấy phép xuất bản số 12/GP-STTTT do Sở Thông tin và Truyền thông cấp',
  'Địa chỉ: số 45 đường Bến Thượng, phường An Khúc, quận Bến Thượng, thành phố; điện thoại (028) 3899 1234'
]

interface Sample {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

const folder = fileURLToPath(new URL('../../resources/demo/articles', import.meta.url))
/** The demo office's articles with at least some running text. */
const samples: Sample[] = readdirSync(folder)
  .sort()
  .map((name) => {
    const file = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
      id: string
      meta: { title: string }
      body: { p?: unknown }[]
    }
    const paragraphs = file.body.flatMap(({ p }) => (typeof p === 'string' ? [p] : []))
    return { id: file.id, title: file.meta.title, paragraphs }
  })
  .filter(({ paragraphs }) => paragraphs.join(' ').split(' ').length >= 60)

const toContent = (title: string, paragraphs: readonly string[]): ArticleContent =>
  articleContent({ meta: { title, lead: '' }, body: body(...paragraphs, ...BOILERPLATE) })

let office: TestStore

beforeAll(async () => {
  const shared = await shareInSuite(() => openStore())
  office = shared.value
  for (const { id, title, paragraphs } of samples) await office.acts.begin(id, toContent(title, paragraphs))
  return shared.end
})

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
const everyNth = (text: string, nth: number) =>
  text
    .split(' ')
    .map((word, at) => (at % nth === nth - 1 ? 'khác' : word))
    .join(' ')
const sentences = (paragraphs: readonly string[]) => paragraphs.flatMap((text) => text.split(/(?<=[.!?]) /))

/** What a ward does to last year's text before it sends it again. */
const ALTERATIONS: Readonly<Record<string, (paragraphs: readonly string[]) => string[]>> = {
  'as it was': (paragraphs) => [...paragraphs],
  'without diacritics, in capitals': (paragraphs) => paragraphs.map((text) => plain(text).toUpperCase()),
  'with every sixth word changed': (paragraphs) => paragraphs.map((text) => everyNth(text, 6)),
  'by its longest paragraph alone': (paragraphs) => [[...paragraphs].sort((a, b) => b.length - a.length)[0]!],
  'with its sentences in another order': (paragraphs) => [sentences(paragraphs).reverse().join(' ')],
  'with half of its paragraphs, among others': (paragraphs) => [
    'Sáng nay trời mưa nhỏ, các lớp học vẫn vào giờ như thường lệ và thầy cô đứng đón học trò ở cổng.',
    ...paragraphs.slice(0, Math.ceil(paragraphs.length / 2)),
    'Hôm sau nắng lên, sân trường khô ráo, cả khối lớp Năm ra sân tập bài thể dục mới học tuần trước.'
  ]
}

let copyCount = 0
async function findOriginals(paragraphs: readonly string[]): Promise<string[]> {
  const id = `gui-lai-${++copyCount}`
  await office.acts.begin(id, toContent('Bài phường gửi', paragraphs))
  const found = (await listCopies(office.db, id)).map((copy) => copy.article)
  // Taken out again, so that copies are not found as copies of each other.
  const { no } = await office.db
    .selectFrom('articles')
    .select('no')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await dropFromSearch(office.db, no)
  return found
}

describe('a passage that stands elsewhere', () => {
  test.each(Object.entries(ALTERATIONS))('is found %s', { timeout: 60_000 }, async (_, alter) => {
    const missed: string[] = []
    const wrong: string[] = []
    for (const { id, paragraphs } of samples) {
      const found = await findOriginals(alter(paragraphs))
      if (!found.includes(id)) missed.push(id)
      wrong.push(...found.filter((other) => other !== id).map((other) => `${id}: ${other}`))
    }
    expect(samples.length).toBeGreaterThan(20)
    expect(missed.length / samples.length).toBeLessThanOrEqual(0.05)
    expect(wrong).toEqual([])
  })

  test('is not what every article of the office repeats, nor what two happen to have', async () => {
    const alarms: string[] = []
    for (const { id } of samples) if ((await listCopies(office.db, id)).length > 0) alarms.push(id)
    expect(alarms).toEqual([])
  })

  test('is shown on both sides, in either’s own letters', async () => {
    const [sample] = samples
    await office.acts.begin('hai-ben', toContent('Bài phường gửi', sample!.paragraphs.map(plain)))
    const [copy] = await listCopies(office.db, 'hai-ben')
    const [passage] = copy!.passages
    const cut = ({ text, marks }: { text: string; marks: { from: number; to: number }[] }) =>
      marks.map(({ from, to }) => text.slice(from, to)).join(' ')
    expect(copy!.title).toBe(sample!.title)
    expect(plain(cut(passage!.theirs))).toBe(cut(passage!.mine))
    expect(sample!.paragraphs[0]).toContain(cut(passage!.theirs))
  })
})

test('an article about the same things is related, and says by what', async () => {
  const about = (title: string, text: string) => articleContent({ meta: { title }, body: body(text) })
  await office.acts.begin(
    'cong-1',
    about('Nắp cống lệch ở hẻm 31', 'Người dân phản ánh với chị Lâm Ngọc Diệu về nắp cống lệch.')
  )
  await office.acts.begin(
    'cong-2',
    about('Thay nắp cống lệch', 'Tổ trưởng cho biết chị Lâm Ngọc Diệu đã nhận việc.')
  )
  await office.acts.begin('khac', about('Hội thi bánh dân gian', 'Mười hai đội dự thi gói bánh.'))
  const related = await listRelated(office.db, 'cong-1')
  expect(related[0]!.article).toBe('cong-2')
  expect(related[0]!.shared).toContain('Lâm Ngọc Diệu')
  expect(related.map((each) => each.article)).not.toContain('khac')
})
