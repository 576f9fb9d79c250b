import { beforeEach, expect, test } from 'vitest'
import { articleContent, body, bulletin, officeProfile, webPage } from '@tests/factories'
import { PIN } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import { dumpProjections, rebuildProjections } from '@electron/store/projections'
import { listCorrected } from '@electron/store/variants'
import { createSettlements, type Settlements } from './settlements'
import { createVariants } from './variants'

let desk: TestServices
let settlements: Settlements
let variant: string

const signBy = async (id: string, ...names: ('thuan' | 'van')[]) => {
  for (const name of names) {
    await desk.as(name)
    await desk.approvals.sign(id, PIN, { revision: (await readArticle(desk.db, id)).heads[0]!, note: '' })
  }
}

const publish = async (id: string, entry: string, product: string) => {
  const revision = (await readArticle(desk.db, id)).signedRevision!
  const target = { kind: 'article' as const, article: id }
  await desk.say(
    'thuan',
    { kind: 'schedule.plan', subject: entry, payload: { product, target, due: desk.clock(), place: '' } },
    {
      kind: 'schedule.finish',
      subject: entry,
      payload: { product, target, items: [{ article: id, revision }], files: [] }
    }
  )
}

/** An article that came out, with a variant that did, and was corrected since. */
beforeEach(async () => {
  desk = await openServices({ profile: officeProfile({ products: [bulletin(), webPage()] }) })
  settlements = createSettlements(desk.context)
  await desk.acts.begin('bai-1', articleContent({ body: body('Mười hộ dời.') }))
  await desk.as('lan')
  await desk.approvals.submit('bai-1', { note: '' })
  await signBy('bai-1', 'thuan', 'van')
  await publish('bai-1', 'dot-1', 'tuan-tin')
  await desk.as('lan')
  variant = (await createVariants(desk.context, desk.revisions).create('bai-1', ['trang-web']))[0]!
  await desk.approvals.submit(variant, { note: '' })
  await signBy(variant, 'van')
  await publish(variant, 'dot-2', 'trang-web')
})

async function correct(): Promise<void> {
  await desk.as('lan')
  const { base } = await desk.journal.open('bai-1')
  await desk.journal.save('bai-1', base, articleContent({ body: body('Chín hộ dời.') }))
  await desk.approvals.submit('bai-1', { note: '', purpose: 'correct', reason: 'Sai số hộ' })
  await signBy('bai-1', 'thuan', 'van')
  await desk.as('thuan')
}

test('a corrected article lists every place where it or a variant ran, until each has its answer', async () => {
  expect(await settlements.list()).toEqual([])
  await correct()
  const lines = await settlements.list()
  expect(lines).toMatchObject([
    {
      article: 'bai-1',
      purpose: 'correct',
      reason: 'Sai số hộ',
      ran: { article: 'bai-1', productName: 'Tuần tin quận' },
      where: { product: 'Tuần tin quận', issue: null },
      settled: null,
      maySettle: true
    },
    { ran: { article: variant, productName: 'Trang thông tin điện tử' }, place: 'entry:dot-2', settled: null }
  ])
  for (const { article, correction, ran, place } of lines)
    await settlements.settle({
      article,
      correction,
      place,
      ran: ran.article,
      outcome: place === 'entry:dot-2' ? 'done' : 'notNeeded',
      note: 'Đã đăng đính chính'
    })
  expect(await settlements.list()).toEqual([])
  expect((await settlements.list('bai-1')).map((each) => each.settled)).toMatchObject([
    { outcome: 'notNeeded', member: 'Phùng Gia Thuận', note: 'Đã đăng đính chính' },
    { outcome: 'done' }
  ])
})

test('a place is answered for with words, by whoever may, and only where the article ran', async () => {
  await correct()
  const [line] = await settlements.list()
  const answer = {
    article: 'bai-1',
    correction: line!.correction,
    ran: 'bai-1',
    place: 'entry:dot-1',
    outcome: 'done' as const,
    note: 'Đã sửa'
  }
  const settle = (given: Partial<typeof answer>) => settlements.settle({ ...answer, ...given })
  await expect(settle({ place: 'entry:dot-9' })).rejects.toMatchObject({ code: 'notFound' })
  await expect(settle({ ran: variant })).rejects.toMatchObject({ code: 'notFound' })
  await expect(settle({ note: '  ' })).rejects.toThrow()
  await desk.as('an')
  await expect(settle({})).rejects.toMatchObject({ code: 'forbidden' })
  expect(await settlements.list()).toHaveLength(2)
})

test('the corrected articles of an office are found by an index, and fold alike from the whole log', async () => {
  expect(await listCorrected(desk.db)).toEqual([])
  await correct()
  expect(await listCorrected(desk.db)).toEqual(['bai-1'])
  const before = await dumpProjections(desk.db)
  await rebuildProjections(desk.db)
  expect(await dumpProjections(desk.db)).toEqual(before)
})
