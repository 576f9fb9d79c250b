import { expect, test } from 'vitest'
import { goalSchema, isLayout, listLayouts } from './goal'

test('every layout that is offered is one, and may be a goal', () => {
  const layouts = listLayouts()
  expect(layouts.length).toBeGreaterThan(10)
  for (const layout of layouts) {
    expect(isLayout(layout)).toBe(true)
    expect(goalSchema.safeParse({ words: 600, layout }).success).toBe(true)
  }
})

test('a slot that takes no text is no layout, nor is one that does not exist', () => {
  expect(isLayout({ template: 'front', slot: 'masthead' })).toBe(false)
  expect(isLayout({ template: 'picture', slot: 'picture' })).toBe(false)
  expect(isLayout({ template: 'two', slot: 'constructor' })).toBe(false)
})
