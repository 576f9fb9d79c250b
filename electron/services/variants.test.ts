import { beforeEach, describe, expect, test } from 'vitest'
import { articleContent, body, bulletin, figure, officeProfile, webPage } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import { dumpProjections, rebuildProjections } from '@electron/store/projections'
import { readRevision } from '@electron/store/revisions'
import { createVariants, type Variants } from './variants'

const page = bulletin({ id: 'trang-xa-hoi', name: 'Trang chính thức', kind: 'page', rubrics: ['Tin nhanh'] })
const outline = bulletin({ id: 'de-cuong', name: 'Đề cương', kind: 'outline', rubrics: [] })

let desk: TestServices
let variants: Variants
let first: string

beforeEach(async () => {
  const profile = officeProfile({ products: [bulletin(), webPage(), page, outline] })
  desk = await openServices({ profile })
  variants = createVariants(desk.context, desk.revisions)
  first = await desk.acts.begin('bai-1', articleContent({ body: body('Bờ kè mới.', 'Mười hộ dời.') }))
  await desk.as('lan')
})

const headOf = async (id: string) => readRevision(desk.db, (await readArticle(desk.db, id)).heads[0]!)

describe('a variant for a channel', () => {
  test('is an article of its own that begins with the text, photos and credits of its source', async () => {
    const media = 'a'.repeat(64)
    await desk.acts.begin('bai-2', articleContent({ body: body('Có ảnh.', figure({ media })) }))
    const made = await variants.create('bai-2', ['trang-xa-hoi', 'de-cuong'])
    expect(made).toHaveLength(2)
    const [own, other] = await Promise.all(made.map(headOf))
    const source = await headOf('bai-2')
    expect(own!.meta).toEqual({ ...source.meta, product: 'trang-xa-hoi', rubric: '' })
    expect(other!.meta.kind).toBe('outline')
    expect(own!.body).toEqual(source.body)
    expect(own!.media).toEqual([media])
    const state = await readArticle(desk.db, made[0]!)
    expect(state).toMatchObject({ owner: 'lan', state: 'drafting', refused: [] })
    expect(state.source).toMatchObject({
      article: 'bai-2',
      revision: (await readArticle(desk.db, 'bai-2')).heads[0]
    })
  })

  test('begins with what is typed here, which becomes a text of the source first', async () => {
    await desk.journal.save('bai-1', first, articleContent({ body: body('Bờ kè mới xây.') }))
    const [made] = await variants.create('bai-1', ['trang-web'])
    expect(JSON.stringify((await headOf(made!)).body)).toContain('Bờ kè mới xây.')
    const source = await readArticle(desk.db, 'bai-1')
    expect((await readArticle(desk.db, made!)).source?.revision).toBe(source.heads[0])
    expect(source.heads[0]).not.toBe(first)
  })

  test('takes the signed text of a signed source, and says when that has a newer one', async () => {
    await desk.acts.signOff('bai-1')
    const [made] = await variants.create('bai-1', ['trang-web'])
    expect((await variants.list(made!)).source).toMatchObject({
      article: 'bai-1',
      revision: first,
      newer: null
    })
    const second = await desk.acts.write('bai-1', 'Bờ kè, đã sửa.')
    // Written again and not signed: nothing to follow yet.
    expect((await variants.list(made!)).source?.newer).toBeNull()
    await desk.acts.signOff('bai-1')
    expect((await variants.list(made!)).source?.newer).toBe(second)
    expect((await variants.list('bai-1')).variants[0]).toMatchObject({
      article: made,
      basis: { newer: second }
    })
    await variants.follow(made!, second)
    expect((await variants.list(made!)).source).toMatchObject({ revision: second, newer: null })
  })

  test('made of a text that is not signed is told of the signed one when it is another', async () => {
    const [made] = await variants.create('bai-1', ['trang-web'])
    expect((await variants.list('bai-1')).start).toEqual({ isSigned: false, isNewest: true })
    await desk.acts.signOff('bai-1')
    expect((await variants.list(made!)).source?.newer).toBeNull()
    const second = await desk.acts.write('bai-1', 'Bờ kè, đã sửa.')
    await desk.acts.signOff('bai-1')
    expect((await variants.list(made!)).source?.newer).toBe(second)
  })

  test('shows with its source where each is due and came out, and variants of variants too', async () => {
    await desk.acts.signOff('bai-1')
    const [made] = await variants.create('bai-1', ['trang-web'])
    const [further] = await variants.create(made!, ['trang-xa-hoi'])
    await desk.acts.planEntry('dot-1', { kind: 'article', article: made! }, desk.clock() + 86_400_000)
    const listed = await variants.list('bai-1')
    expect(listed.own).toMatchObject({ article: 'bai-1', status: 'approved', productName: 'Tuần tin quận' })
    expect(listed.variants.map((each) => each.article)).toEqual([made, further])
    expect(listed.variants[0]).toMatchObject({ channel: 'web', scheduled: [{ entry: 'dot-1', number: '' }] })
    expect(listed.variants[1]!.basis.article).toBe(made)
    const items = [{ article: 'bai-1', revision: first }]
    const target = { kind: 'article' as const, article: 'bai-1' }
    await desk.acts.planEntry('dot-2', target, desk.clock() + 86_400_000)
    await desk.say('thuan', {
      kind: 'schedule.finish',
      subject: 'dot-2',
      payload: { product: 'tuan-tin', target, items, files: [] }
    })
    expect((await variants.list('bai-1')).own.publications).toMatchObject([
      { entry: 'dot-2', revision: first }
    ])
  })

  test('is signed, changed and withdrawn without its source', async () => {
    const [made] = await variants.create('bai-1', ['trang-web'])
    await desk.acts.write(made!, 'Bản ngắn.')
    expect((await readArticle(desk.db, 'bai-1')).heads).toEqual([first])
    expect((await readArticle(desk.db, 'bai-1')).revisions).toHaveLength(1)
  })

  test('is refused for a channel that the office does not have, and then nothing is made', async () => {
    const before = await desk.articles.list({}, 0, 50)
    await expect(variants.create('bai-1', ['trang-web', 'kenh-la'])).rejects.toMatchObject({
      code: 'notFound'
    })
    expect((await desk.articles.list({}, 0, 50)).total).toBe(before.total)
  })

  test('is refused to whoever may not write', async () => {
    await desk.as('an')
    await expect(variants.create('bai-1', ['trang-web'])).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('cannot name a text that is not its source’s, another source, or itself', async () => {
    const other = await desk.acts.begin('bai-9', articleContent({ body: body('Chuyện khác.') }))
    const [made] = await variants.create('bai-1', ['trang-web'])
    const derive = (subject: string, article: string, revision: string) =>
      desk.say('lan', { kind: 'articles.derive', subject, payload: { source: { article, revision } } })
    await expect(derive(made!, 'bai-1', other)).rejects.toMatchObject({ code: 'notFound' })
    await expect(derive(made!, 'bai-9', other)).rejects.toMatchObject({ code: 'impossible' })
    await expect(derive('bai-9', 'bai-9', other)).rejects.toMatchObject({ code: 'impossible' })
    // Its variant is no source of an article: nothing comes of itself.
    const text = (await readArticle(desk.db, made!)).heads[0]!
    await expect(derive('bai-1', made!, text)).rejects.toMatchObject({ code: 'impossible' })
    await desk.acts.write('bai-9', 'Viết tiếp.')
    await expect(derive('bai-9', 'bai-1', first)).rejects.toMatchObject({ code: 'impossible' })
    await expect(variants.follow('bai-9', first)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('is folded alike from the whole log', async () => {
    await variants.create('bai-1', ['trang-web', 'trang-xa-hoi'])
    const before = await dumpProjections(desk.db)
    await rebuildProjections(desk.db)
    expect(await dumpProjections(desk.db)).toEqual(before)
  })
})
