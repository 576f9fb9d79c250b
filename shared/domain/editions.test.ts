import { expect, test } from 'vitest'
import { bulletin, officeProfile } from '@tests/factories'
import { editionName, editionPlan, isBehind, ownSlots, productOfIssue, withdrawnFrom } from './editions'
import { newPagePlan, openSlots, placeArticle, type PagePlan } from './pagePlan'

/** The first two slots for stories of the ward newsletter, and its first list. */
const empty = newPagePlan(2, 'sheet')
const slots = empty.pages.flatMap((page, index) =>
  openSlots(page).map((slot) => ({ page: index + 1, id: slot.id, kind: slot.kind }))
)
const stories = slots.filter(({ kind }) => kind === 'story')
const lists = slots.filter(({ kind }) => kind === 'list')
const put = (plan: PagePlan, { page, id }: { page: number; id: string }, article: string) =>
  placeArticle(plan, page, id, article)
const at = (plan: PagePlan, { page, id }: { page: number; id: string }) =>
  plan.pages[page - 1]!.slots[id] ?? []

test('a name that ends in the word for the unit takes the unit in its place', () => {
  expect(editionName('Tờ tin phường', 'Phường 7')).toBe('Tờ tin Phường 7')
  expect(editionName('TỜ TIN PHƯỜNG', 'Phường Đông Rạch')).toBe('TỜ TIN Phường Đông Rạch')
  expect(editionName('Bản tin cơ sở', 'Phường 7')).toBe('Bản tin cơ sở – Phường 7')
  // A word that only ends alike is another word.
  expect(editionName('Liênphường', 'phường')).toBe('Liênphường – phường')
})

test('the nameplate of an edition names the ward; any other issue keeps the name of its product', () => {
  const profile = officeProfile({ units: [{ id: 'p7', name: 'Phường 7', kind: 'ward' }] })
  const newsletter = bulletin({ name: 'Tờ tin phường' })
  expect(productOfIssue(newsletter, { unit: 'p7' }, profile).name).toBe('Tờ tin Phường 7')
  expect(productOfIssue(newsletter, {}, profile)).toBe(newsletter)
  // A ward that a newer profile has dropped.
  expect(productOfIssue(newsletter, { unit: 'cu' }, profile)).toBe(newsletter)
})

test('an edition has what its master shares, and keeps its own in what the master leaves free', () => {
  const [first, second] = [stories[0]!, stories[1]!]
  const master = put(empty, first, 'chung')
  const own = put(put(editionPlan(master, empty), second, 'rieng'), first, 'chung')
  expect(at(own, first)).toEqual(['chung'])
  expect(isBehind(master, own)).toBe(false)
  // The master takes another shared article, and changes one.
  const changed = put(put(empty, first, 'chung-moi'), stories[2] ?? second, 'them')
  expect(isBehind(changed, own)).toBe(true)
  const next = editionPlan(changed, own)
  expect(at(next, first)).toEqual(['chung-moi'])
  if (stories[2]) expect(at(next, second)).toEqual(['rieng'])
  expect(isBehind(changed, next)).toBe(false)
})

test('a list has the shared articles first, then the ward’s', () => {
  const list = lists[0]!
  const master = put(put(empty, list, 'chung-1'), list, 'chung-2')
  const own = put(editionPlan(master, empty), list, 'rieng')
  const grown = put(master, list, 'chung-3')
  expect(at(editionPlan(grown, own), list)).toEqual(['chung-1', 'chung-2', 'chung-3', 'rieng'])
})

test('an article that becomes shared stands once', () => {
  const [first, second] = [stories[0]!, stories[1]!]
  const own = put(editionPlan(empty, empty), second, 'bai')
  const master = put(empty, first, 'bai')
  const next = editionPlan(master, own)
  expect(at(next, first)).toEqual(['bai'])
  expect(at(next, second)).toEqual([])
})

test('what the ward has still to fill is counted by the slots that the master leaves free', () => {
  const master = put(empty, stories[0]!, 'chung')
  const { of, filled } = ownSlots(master, editionPlan(master, empty))
  expect([of, filled]).toEqual([stories.length + lists.length - 1, 0])
  expect(ownSlots(master, put(editionPlan(master, empty), stories[1]!, 'rieng')).filled).toBe(1)
})

test('what the master shares no more leaves the wards; what only one ward still has is its own', () => {
  const [first, second] = [stories[0]!, stories[1]!]
  const before = put(put(empty, first, 'rut'), second, 'cho-p7')
  const both = [editionPlan(before, empty), editionPlan(put(empty, first, 'rut'), empty)]
  const withdrawn = withdrawnFrom(empty, ['rut', 'cho-p7'], both)
  expect([...withdrawn]).toEqual(['rut'])
  expect(both.map((plan) => isBehind(empty, plan, withdrawn))).toEqual([true, true])
  expect(at(editionPlan(empty, both[0]!, withdrawn), first)).toEqual([])
  expect(at(editionPlan(empty, both[0]!, withdrawn), second)).toEqual(['cho-p7'])
})
