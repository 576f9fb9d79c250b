import { beforeEach, describe, expect, test } from 'vitest'
import { articleContent, HOUR, officeProfile } from '@tests/factories'
import { nameOf } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { watchStatements } from '@tests/factories/statements'
import { createArticles } from './articles'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.as('lan')
})

const ids = async (filter = {}) => (await desk.articles.list(filter, 0, 50)).rows.map((row) => row.id)

describe('an article', () => {
  test('is begun empty, in the name of whoever sits there', async () => {
    const id = await desk.articles.create('tuan-tin', 'feature', 'hoa-lam')
    expect(await desk.articles.read(id)).toMatchObject({
      row: { owner: nameOf('lan'), kind: 'feature', unit: 'hoa-lam', byline: nameOf('lan'), title: '' },
      state: 'drafting',
      gaps: ['title', 'text'],
      mayWrite: true,
      issues: []
    })
    expect(desk.published).toEqual([`articles.changed ${id}`])
  })

  test('is begun from a template with its empty fields, in its usual rubric where the product has it', async () => {
    const id = await desk.articles.create('tuan-tin', 'announcement', '', 'notice')
    const { row, gaps, head } = await desk.articles.read(id)
    expect(gaps).toEqual(['title', 'text', 'prompts'])
    const { rubrics } = officeProfile().products[0]!
    expect(row.rubric).toBe(rubrics.includes('Thông báo') ? 'Thông báo' : '')
    expect((await desk.revisions.read(head!)).body.content).toHaveLength(6)
  })

  test('is told how long it should be by whoever may write it; no signature is lost', async () => {
    await desk.acts.begin('bai-1')
    await desk.acts.signOff('bai-1')
    const goal = { words: 600, layout: { template: 'two', slot: 'upper' } } as const
    await desk.articles.goal('bai-1', goal)
    const { row, goal: kept, signatures } = await desk.articles.read('bai-1')
    expect(kept).toEqual(goal)
    expect(row.isSigned).toBe(true)
    expect(signatures.every((each) => each.counts)).toBe(true)
    const nowhere = { words: 0, layout: { template: 'two', slot: 'masthead' } } as const
    await expect(desk.articles.goal('bai-1', nowhere)).rejects.toMatchObject({ code: 'notFound' })
    await desk.as('huy')
    await expect(desk.articles.goal('bai-1', goal)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('shows who wrote, signed, and where it stands', async () => {
    await desk.acts.begin('bai-1')
    await desk.acts.signOff('bai-1')
    await desk.acts.makeIssue('so-1', 7, 'bai-1')
    const view = await desk.articles.read('bai-1')
    expect(view.signatures).toMatchObject([
      { member: nameOf('thuan'), title: 'Thư ký tòa soạn', counts: true },
      { member: nameOf('van'), title: 'Phó Trưởng Ban', counts: true }
    ])
    expect(view.issues).toEqual([{ id: 'so-1', label: '7' }])
    expect(view.revisions).toMatchObject([{ member: nameOf('lan') }])
  })

  test('offers the actions of its state, greyed out for whoever may not', async () => {
    await desk.acts.begin('bai-1')
    await desk.acts.submit('bai-1')
    const refusals = async () =>
      Object.fromEntries(
        (await desk.articles.read('bai-1')).actions.map(({ action, refusal }) => [action, refusal])
      )
    expect(await refusals()).toMatchObject({ recall: null, approve: 'forbidden' })
    await desk.as('thuan')
    expect(await refusals()).toMatchObject({ approve: null, return: null })
    await desk.as('huy')
    expect((await desk.articles.read('bai-1')).mayWrite).toBe(false)
  })

  test('is archived and brought back, and withdrawn with a reason', async () => {
    await desk.acts.begin('bai-1')
    await desk.articles.archive('bai-1')
    expect(await ids({ status: 'archived' })).toEqual(['bai-1'])
    await desk.articles.restore('bai-1')
    expect(await ids({ status: 'drafting' })).toEqual(['bai-1'])
    await desk.acts.signOff('bai-1')
    await desk.as('van')
    await expect(desk.articles.withdraw('bai-1', ' ')).rejects.toMatchObject({ code: 'reason' })
    await desk.articles.withdraw('bai-1', 'Thông tin thay đổi')
    expect(await ids({ status: 'withdrawn' })).toEqual(['bai-1'])
  })
})

describe('the desk', () => {
  beforeEach(async () => {
    await desk.acts.begin('cua-lan')
    await desk.acts.begin('cua-huy', articleContent({ meta: { title: 'Chợ hoa' } }), 'huy')
  })

  test('shows mine, or everybody’s', async () => {
    expect(await ids()).toEqual(['cua-huy', 'cua-lan'])
    expect(await ids({ mine: true })).toEqual(['cua-lan'])
    expect(await ids({ mine: true, query: 'chợ hoa' })).toEqual([])
    expect(await desk.articles.counts()).toEqual({ drafting: 2 })
  })

  test('marks what is typed here and not yet saved', async () => {
    await desk.journal.save('cua-lan', null, articleContent())
    const { rows } = await desk.articles.list({}, 0, 50)
    expect(rows.map((row) => [row.id, row.hasDraft])).toEqual([
      ['cua-huy', false],
      ['cua-lan', true]
    ])
  })

  test('takes four statements, however many articles there are', async () => {
    const watched = watchStatements(desk.connection)
    const list = () => watched.during((db) => createArticles({ ...desk.context, db }).list({}, 0, 200))
    expect(await list()).toHaveLength(4)
    for (let n = 0; n < 20; n++) await desk.acts.begin(`bai-${n}`)
    expect(await list()).toHaveLength(4)
  })

  test('reads an article in as many statements, however many others and issues there are', async () => {
    const watched = watchStatements(desk.connection)
    const read = () => watched.during((db) => createArticles({ ...desk.context, db }).read('cua-lan'))
    await desk.acts.makeIssue('so-1', 1, 'cua-lan')
    const few = (await read()).length
    for (let n = 2; n < 12; n++) await desk.acts.makeIssue(`so-${n}`, n, 'cua-lan')
    await desk.acts.planEntry('lich-1', { kind: 'issue', issue: 'so-1' }, desk.clock() + HOUR)
    expect(await read()).toHaveLength(few)
  })

  test('shows an article that is not there to nobody', async () => {
    await expect(desk.articles.read('bai-9')).rejects.toMatchObject({ code: 'notFound' })
  })
})
