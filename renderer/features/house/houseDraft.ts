import type { Product } from '@shared/domain/office'
import { productSchema } from '@shared/domain/office'
import { openForm, toForm, toProduct, type FormProduct, type HouseForm } from './houseForm'

const keyOf = (member: string, product: string) => `house-draft ${member} ${product}`

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Whether the form holds what is not saved yet. */
export const isChanged = (form: FormProduct, saved: Product) =>
  !isSame(toProduct(form), toProduct(toForm(saved)))

/** Keeps on this PC what somebody has not saved yet, until it is saved or discarded. */
export function keepDraft(member: string, form: FormProduct, saved: Product): void {
  const key = keyOf(member, saved.id)
  if (!isChanged(form, saved)) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify({ of: saved, draft: toProduct(form) }))
}

/** The form of a product, with what was left unsaved if the product is still what it was then. */
export function openDraft(member: string, saved: Product): { form: HouseForm; isKept: boolean } {
  const opened = openForm(toForm(saved))
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(member, saved.id)) ?? '') as {
      of: unknown
      draft: unknown
    }
    const draft = productSchema.parse(kept.draft)
    if (!isSame(productSchema.parse(kept.of), productSchema.parse(saved)) || !isChanged(toForm(draft), saved))
      return { form: opened, isKept: false }
    return { form: { ...openForm(toForm(draft)), past: [opened.now] }, isKept: true }
  } catch {
    return { form: opened, isKept: false }
  }
}
