import { describe, expect, test } from 'vitest'
import { nameSection, newPagePlan, pagePlanSchema, placeArticle, placedArticles, slotsOf } from './pagePlan'
import { adjustSlot, changeTemplate, keepPlace, listPlaceholders, movePlaceholder } from './planSlots'

const empty = newPagePlan(4)
const upper = { page: 2, slot: 'upper' }
const lower = { page: 2, slot: 'lower' }

describe('changing the template of a page', () => {
  const full = ['upper', 'lower'].reduce((plan, slot) => placeArticle(plan, 2, slot, `bai-${slot}`), empty)

  test('keeps each article in its slot, or else in a free one of its kind', () => {
    expect(changeTemplate(full, 2, 'three').pages[1]!.slots).toEqual({
      lower: ['bai-lower'],
      main: ['bai-upper']
    })
  })

  test('leaves out what has no room, and no story becomes a picture or a brief', () => {
    expect(changeTemplate(full, 2, 'single').pages[1]!.slots).toEqual({ main: ['bai-upper'] })
    expect(changeTemplate(full, 2, 'wards').pages[1]!.slots).toEqual({ lower: ['bai-lower'] })
  })

  test('takes kept places along, but not over an article', () => {
    const kept = keepPlace(placeArticle(empty, 2, 'lower', 'bai-1'), 2, 'upper', 'Chợ hoa')
    const { slots, placeholders } = changeTemplate(kept, 2, 'three').pages[1]!
    expect([slots, placeholders]).toEqual([{ lower: ['bai-1'] }, { main: 'Chợ hoa' }])
  })

  test('keeps the section and lets go of what was changed of slots', () => {
    const named = adjustSlot(nameSection(full, 2, 'Đời sống'), 2, 'lower', { columns: 2 })
    const changed = changeTemplate(named, 2, 'three').pages[1]!
    expect([changed.section, changed.settings]).toEqual(['Đời sống', undefined])
  })

  test('to one of another look, or to the same, changes nothing', () => {
    expect(changeTemplate(full, 2, 'a3Two')).toBe(full)
    expect(changeTemplate(full, 2, 'two')).toBe(full)
  })
})

describe('what is changed of a slot', () => {
  test('holds for that slot on that page, until it is taken back', () => {
    const plan = adjustSlot(empty, 2, 'upper', { columns: 2, headline: 30, photoLines: 0 })
    expect(slotsOf(plan.pages[1]!)[0]).toMatchObject({ columns: 2, headline: 30, photo: null })
    expect(slotsOf(plan.pages[1]!)[1]).toEqual(slotsOf(empty.pages[1]!)[1])
    expect(pagePlanSchema.safeParse(plan).success).toBe(true)
    expect(adjustSlot(plan, 2, 'upper', {})).toEqual(empty)
  })

  test('of a slot that is not there is nothing', () => {
    expect(adjustSlot(empty, 2, 'side', { columns: 2 })).toBe(empty)
    expect(adjustSlot(empty, 1, 'masthead', { columns: 2 })).toBe(empty)
    expect(adjustSlot(empty, 9, 'upper', { columns: 2 })).toBe(empty)
  })
})

describe('a place kept for an article to come', () => {
  const kept = keepPlace(empty, 2, 'upper', '  Chợ hoa Tết ')

  test('is listed until the article is there', () => {
    expect(listPlaceholders(kept)).toEqual([{ ...upper, title: 'Chợ hoa Tết' }])
    const come = placeArticle(kept, 2, 'upper', 'bai-1')
    expect(listPlaceholders(come)).toEqual([])
    expect(come.pages[1]).toEqual({ ...empty.pages[1], slots: { upper: ['bai-1'] } })
  })

  test('is given up with a blank title, and leaves nothing behind', () => {
    expect(keepPlace(kept, 2, 'upper', ' ')).toEqual(empty)
  })

  test('is not kept where an article stands, or where none can', () => {
    const full = placeArticle(empty, 2, 'upper', 'bai-1')
    expect(keepPlace(full, 2, 'upper', 'Chợ hoa')).toBe(full)
    expect(keepPlace(empty, 1, 'masthead', 'Chợ hoa')).toBe(empty)
  })

  test('moves to an empty slot, and not onto an article', () => {
    expect(listPlaceholders(movePlaceholder(kept, upper, lower))).toEqual([
      { ...lower, title: 'Chợ hoa Tết' }
    ])
    const full = placeArticle(kept, 2, 'lower', 'bai-1')
    expect(movePlaceholder(full, upper, lower)).toBe(full)
  })

  test('has a title that the record takes, however long it was typed', () => {
    const plan = keepPlace(empty, 2, 'upper', `${'a'.repeat(199)} b`)
    expect(pagePlanSchema.parse(plan)).toEqual(plan)
    expect(placedArticles(plan)).toEqual([])
  })
})
