import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  boxOnPage,
  GRID_COLUMNS,
  GRID_LINES,
  PAGE,
  pageTemplate,
  pageTemplateIds,
  pageTemplates,
  type GridBox,
  type PageTemplate
} from './pageTemplates'

const templates: readonly PageTemplate[] = pageTemplates

const overlaps = (a: GridBox, b: GridBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each(templates)('the page "$id"', ({ slots, rules }) => {
  test('has its slots inside the type area, on whole columns and lines', () => {
    for (const { x, y, width, height } of slots) {
      expect([x, y, width, height].every(Number.isInteger)).toBe(true)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThan(0)
      expect(x + width).toBeLessThanOrEqual(GRID_COLUMNS)
      expect(y + height).toBeLessThanOrEqual(GRID_LINES)
    }
  })

  test('has no slot on top of another', () => {
    slots.forEach((slot, index) => {
      expect(slots.slice(index + 1).filter((other) => overlaps(slot, other))).toEqual([])
    })
  })

  test('has no two slots of one id', () => {
    expect(new Set(slots.map((slot) => slot.id)).size).toBe(slots.length)
  })

  test('has its hairlines inside the type area and through no slot', () => {
    for (const { x, y, height } of rules) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(GRID_COLUMNS)
      expect(y + height).toBeLessThanOrEqual(GRID_LINES)
      const crossed = slots.filter(
        (slot) => slot.x < x && x < slot.x + slot.width && slot.y < y + height && y < slot.y + slot.height
      )
      expect(crossed).toEqual([])
    }
  })

  test('has photos that fit their slots', () => {
    for (const slot of slots) {
      if (slot.kind !== 'story' || !slot.photo) continue
      expect(slot.photo.columns).toBeLessThanOrEqual(slot.columns)
      expect(slot.photo.lines).toBeLessThan(slot.height)
    }
  })
})

test('a slot of one id is of one kind on every page, so that a changed page keeps its articles', () => {
  const kinds = new Map<string, string>()
  for (const slot of templates.flatMap((template) => template.slots)) {
    expect(kinds.get(slot.id) ?? slot.kind).toBe(slot.kind)
    kinds.set(slot.id, slot.kind)
  }
})

test('a template is found by its id', () => {
  expect(pageTemplateIds.map((id) => pageTemplate(id).id)).toEqual([...pageTemplateIds])
})

test('the page here is the page of the typesetter', () => {
  const file = fileURLToPath(new URL('../../resources/typst/grid.typ', import.meta.url))
  const grid = readFileSync(file, 'utf8')
  const value = (name: string, unit: string) => {
    const found = new RegExp(`^#let ${name} = ([0-9.]+)${unit}$`, 'm').exec(grid)
    expect(found, `grid.typ says ${name}`).not.toBeNull()
    return Number(found![1])
  }
  expect(PAGE).toEqual({
    width: value('trim-width', 'mm'),
    height: value('trim-height', 'mm'),
    side: value('margin-side', 'mm'),
    top: value('margin-top', 'mm'),
    gutter: value('gutter', 'mm'),
    line: (value('line-step', 'pt') * 25.4) / 72
  })
  expect(GRID_COLUMNS).toBe(value('grid-columns', ''))
  expect(grid).toMatch(new RegExp(`6 columns by ${GRID_LINES} lines`))
})

test('the whole grid fills the page between its margins', () => {
  const whole = boxOnPage({ x: 0, y: 0, width: GRID_COLUMNS, height: GRID_LINES })
  expect(whole.x).toBe(PAGE.side)
  expect(whole.x + whole.width).toBeCloseTo(PAGE.width - PAGE.side)
  expect(whole.y + whole.height).toBeLessThan(PAGE.height - 10)
  const right = boxOnPage({ x: 3, y: 28, width: 3, height: 28 })
  expect(right.x + right.width).toBeCloseTo(PAGE.width - PAGE.side)
  expect(right.y + right.height).toBeCloseTo(whole.y + whole.height)
})
