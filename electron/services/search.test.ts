import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { articleContent, body, figure, shareInSuite, whenOver } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { watchStatements } from '@tests/factories/statements'
import { parseArchiveQuery } from '@shared/text/archiveQuery'
import { createReader } from '@electron/store/reader'
import { prepareSearch } from '@electron/store/search'
import { countFacets } from '@electron/store/searchFacets'
import { createSearch, type Search } from './search'

let desk: TestServices
let search: Search

async function openDesk() {
  const services = await openServices()
  const reader = createReader(services.file)
  whenOver(() => reader.close())
  await services.as('lan')
  return { services, search: createSearch(services.context, reader) }
}

const ask = async (query: string, given: { isPast?: boolean; order?: 'best' | 'newest' } = {}) =>
  search.find({ asker: 'page', query, order: 'best', isPast: false, ...given }, 0, 20)
const find = async (query: string, given = {}) => (await ask(query, given)).hits.map((hit) => hit.row.id)

describe('a search over everything', () => {
  beforeAll(async () => {
    const shared = await shareInSuite(openDesk)
    desk = shared.value.services
    search = shared.value.search
    const { acts } = desk
    await acts.begin(
      'cong',
      articleContent({
        meta: {
          title: 'Thay 63 nắp cống',
          lead: 'Thực hiện Kết luận 21-KL/TW.',
          byline: 'Mai Khuê',
          rubric: 'Tin vắn'
        },
        body: body(
          'Phường Đông Rạch thay nắp cống lệch.',
          figure({ caption: 'Thợ đặt nắp mới', alt: 'Ba người thợ' })
        )
      })
    )
    await acts.begin(
      'mua',
      articleContent({ meta: { title: 'Mưa lớn' }, body: body('Nước lên, cống nghẹt; có 21 hộ ở KL.') })
    )
    await acts.begin('ma', articleContent({ meta: { title: 'Mã gạo' }, body: body('Gạo thơm về chợ.') }))
    await acts.begin('má', articleContent({ meta: { title: 'Má nấu cơm' }, body: body('Cơm gạo mới.') }))
    await acts.signOff('cong')
    await acts.makeIssue('so-47', 47, 'cong')
    return shared.end
  })

  test('finds words of texts, photos, descriptions and bylines', async () => {
    for (const query of ['nắp cống lệch', 'tho dat nap', 'ba nguoi tho', 'mai khue', 'khuê'])
      expect(await find(query)).toEqual(['cong'])
  })

  test('shows each word where it stands, and says in what', async () => {
    const { hits } = await ask('nguoi tho ')
    const { snippet } = hits[0]!
    expect(snippet!.place).toBe('alt')
    expect(snippet!.marks.map(({ from, to }) => snippet!.text.slice(from, to))).toEqual(['người', 'thợ'])
    const { title } = (await ask('nap cong ')).hits[0]!
    expect(title.marks.map(({ from, to }) => title.text.slice(from, to))).toEqual(['nắp', 'cống'])
  })

  test('puts the tones that were typed first', async () => {
    expect(await find('má ')).toEqual(['má', 'ma'])
    expect(await find('mã ')).toEqual(['ma', 'má'])
  })

  test('takes conditions on documents, photos, authors, titles, issues and rows', async () => {
    expect(await find('văn bản:21-KL/TW')).toEqual(['cong'])
    expect(await find('văn bản:21')).toEqual(['cong'])
    expect(await find('ảnh:thợ')).toEqual(['cong'])
    expect(await find('ảnh:"lệch"')).toEqual([])
    expect(await find('tác giả:"mai khue"')).toEqual(['cong'])
    expect(await find('tiêu đề:mưa')).toEqual(['mua'])
    expect(await find('cống -tiêu đề:mưa ')).toEqual(['cong'])
    expect(await find('số:47')).toEqual(['cong'])
    expect(await find('trạng thái:"đã ký duyệt"')).toEqual(['cong'])
    expect(await find('gạo -trạng thái:"soạn thảo" ')).toEqual([])
    expect((await find('cống từ:2026 ')).sort()).toEqual(['cong', 'mua'])
    expect(await find('cống đến:2025 ')).toEqual([])
  })

  test('leaves out what stands after a minus, with nothing else asked too', async () => {
    expect(await find('cống -mưa ')).toEqual(['cong'])
    expect((await find('-cống ')).sort()).toEqual(['ma', 'má'])
  })

  test('says where it was printed', async () => {
    const [hit] = (await ask('63 nắp cống')).hits
    expect(hit!.printed).toEqual({ issue: 'so-47', number: 47, date: '2026-11-20', page: 1 })
  })

  test('finds what was written over only when it is asked to, and says so', async () => {
    await desk.acts.write('mua', 'Nước rút hẳn.')
    expect(await find('cống nghẹt')).toEqual([])
    const { hits } = await ask('cống nghẹt', { isPast: true })
    expect(hits.map((hit) => hit.row.id)).toEqual(['mua'])
    expect(hits[0]!.past).toMatch(/^[0-9a-f]{64}$/)
    expect(hits[0]!.snippet!.text).toContain('cống nghẹt')
    expect(await find('nước rút', { isPast: true })).toEqual(['mua'])
  })

  test('counts how the results are spread', async () => {
    const { total, isCut, counts } = await search.facets('gạo ')
    expect({ total, isCut }).toEqual({ total: 2, isCut: false })
    expect(counts).toContainEqual({ facet: 'status', value: 'drafting', count: 2 })
    expect(counts).toContainEqual({ facet: 'year', value: '2026', count: 2 })
    expect(counts).toContainEqual({ facet: 'author', value: 'Phạm Thị Lan', count: 2 })
  })

  test('of nothing finds nothing', async () => {
    for (const query of ['', '  ', '"', '-', '%%%']) expect(await find(query)).toEqual([])
  })

  test('reads no table from end to end, and asks as often however much it finds', async () => {
    const watched = watchStatements(desk.connection)
    for (const query of [
      'cống ',
      'nắp cống số:47',
      '"nắp cống" phường:x -mưa',
      'cống trạng thái:"soạn thảo"'
    ]) {
      const count = async (db: typeof desk.db) =>
        countFacets(db, await prepareSearch(db, parseArchiveQuery(query), {}))
      const steps = await watched.plansOf(count)
      expect(
        steps.filter((step) =>
          /SCAN (articles|records|revisions|placements|issues|search_words)\b(?! USING)/.test(step)
        )
      ).toEqual([])
      expect((await watched.during(count)).length).toBeLessThanOrEqual(4)
    }
  })
})

describe('searches that are kept', () => {
  beforeEach(async () => {
    const opened = await openDesk()
    desk = opened.services
    search = opened.search
  })

  test('are a member’s own', async () => {
    const id = await search.save('Chuyện nước', 'triều cường')
    await search.rename(id, 'Nước lên')
    expect(await search.saved()).toEqual([{ id, name: 'Nước lên', query: 'triều cường' }])
    await desk.as('thuan')
    expect(await search.saved()).toEqual([])
    await search.remove(id)
    await desk.as('lan')
    expect(await search.saved()).toHaveLength(1)
    await search.remove(id)
    expect(await search.saved()).toEqual([])
  })

  test('and the last twelve that were meant, newest first, each once', async () => {
    for (let n = 1; n <= 14; n++) {
      desk.clock.advance(1000)
      await search.remember(`lượt ${n}`)
    }
    desk.clock.advance(1000)
    await search.remember('lượt 10')
    const recent = await search.recent()
    expect(recent).toHaveLength(12)
    expect(recent.slice(0, 3)).toEqual(['lượt 10', 'lượt 14', 'lượt 13'])
  })
})
