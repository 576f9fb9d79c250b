import { expect, test } from 'vitest'
import { bulletin, officeProfile, webPage } from '@tests/factories'
import { findProduct, isPrinted, officeProfileSchema, type OfficeProfile } from './office'

const takes = (given: Partial<OfficeProfile>) => officeProfileSchema.safeParse(officeProfile(given)).success

test('an office has at least one product, and every product a chain: nothing is published unsigned', () => {
  expect(takes({})).toBe(true)
  expect(takes({ products: [] })).toBe(false)
  expect(takes({ products: [bulletin({ chain: [] })] })).toBe(false)
})

test('no two units and no two products bear one id', () => {
  const unit = { id: 'hoa-lam', name: 'Phường Hòa Lãm', kind: 'ward' as const }
  expect(takes({ units: [unit, { ...unit, name: 'Khác' }] })).toBe(false)
  expect(takes({ products: [bulletin(), bulletin({ name: 'Khác' })] })).toBe(false)
})

test('ids are plain, names are not empty, slots exist', () => {
  for (const id of ['', 'Hòa Lãm', '-x', '../x', 'a'.repeat(61)])
    expect(takes({ products: [bulletin({ id })] })).toBe(false)
  expect(takes({ products: [bulletin({ name: '  ' })] })).toBe(false)
  expect(takes({ products: [bulletin({ slot: { weekday: 7, hour: 7, minute: 0 } })] })).toBe(false)
  expect(takes({ products: [bulletin({ slot: { weekday: 5, hour: 24, minute: 0 } })] })).toBe(false)
})

test('bulletins are printed, web pages are not', () => {
  expect([bulletin(), webPage()].map(isPrinted)).toEqual([true, false])
  expect(findProduct(officeProfile(), 'trang-web')?.kind).toBe('web')
  expect(findProduct(officeProfile(), 'khong-co')).toBeUndefined()
})
