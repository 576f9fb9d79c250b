import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lookIds, looks } from './looks'
import { boxOnPage, type GridBox } from './pageFormat'
import type { PageTemplate } from './pageSlots'
import { pageTemplate, pageTemplateIds, pageTemplates, templatesOf } from './pageTemplates'

const templates: readonly PageTemplate[] = pageTemplates

const overlaps = (a: GridBox, b: GridBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each(templates)('the page "$id"', ({ look, slots, rules }) => {
  const { columns, lines } = looks[look].format

  test('has its slots inside the type area, on whole columns and lines', () => {
    for (const { x, y, width, height } of slots) {
      expect([x, y, width, height].every(Number.isInteger)).toBe(true)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThan(0)
      expect(x + width).toBeLessThanOrEqual(columns)
      expect(y + height).toBeLessThanOrEqual(lines)
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
      expect(x).toBeLessThan(columns)
      expect(y + height).toBeLessThanOrEqual(lines)
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

test('a sheet without a format of its own is set as the A4 bulletin', () => {
  const file = fileURLToPath(new URL('../../resources/typst/grid.typ', import.meta.url))
  const said = [...readFileSync(file, 'utf8').matchAll(/said\("(\w+)", ([0-9.]+)\)/g)]
  const { lines: _, ...format } = looks.bulletin.format
  expect(Object.fromEntries(said.map(([, name, value]) => [name, Number(value)]))).toEqual(format)
})

test.each(lookIds)('the whole grid of the look "%s" fills its page between the margins', (look) => {
  const { format } = looks[look]
  const whole = boxOnPage({ x: 0, y: 0, width: format.columns, height: format.lines }, format)
  expect(whole.x).toBe(format.side)
  expect(whole.x + whole.width).toBeCloseTo(format.width - format.side)
  // The foot of the page stands below.
  expect(whole.y + whole.height).toBeLessThan(format.height - 10)
  expect(whole.y + whole.height).toBeGreaterThan(format.height - 26)
  expect(templatesOf(look).length).toBeGreaterThan(1)
})
