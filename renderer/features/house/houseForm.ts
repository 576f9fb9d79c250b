import { completeStyle, wholeStandard, withoutUsual, type WholeStyle } from '@shared/domain/houseStyle'
import { productSchema, type Product } from '@shared/domain/office'

/** A product as the form shows it: nothing of its style is absent. */
export type FormProduct = Omit<Product, 'style'> & { readonly style: WholeStyle }

/** The product in the form, and its states before and after for undo and redo. */
export interface HouseForm {
  readonly now: FormProduct
  readonly past: readonly FormProduct[]
  readonly future: readonly FormProduct[]
  /** What the last change was about: changes of the same thing in a row are one step. */
  readonly about: string
}

const MOST_STEPS = 200

export const toForm = (product: Product): FormProduct => ({
  ...product,
  style: completeStyle(product.style)
})

export const openForm = (now: FormProduct): HouseForm => ({ now, past: [], future: [], about: '' })

/** What is kept of the form: without what is as usual, and without empty lines of the imprint. */
export function toProduct({ style, ...product }: FormProduct): Product {
  const own = withoutUsual({
    ...style,
    rubrics: style.rubrics.filter(({ rubric }) => product.rubrics.includes(rubric))
  })
  const imprint = product.imprint.filter(({ label, text }) => label.trim() !== '' || text.trim() !== '')
  return { ...product, imprint, ...(own && { style: own }) }
}

/** A product that could be kept as it stands in the form, or null. */
export function soundProduct(form: FormProduct): Product | null {
  const parsed = productSchema.safeParse(toProduct(form))
  return parsed.success ? parsed.data : null
}

/** A change by a person. `about` names what is changed; an empty name is always a step of its own. */
export function changeForm(form: HouseForm, about: string, part: Partial<FormProduct>): HouseForm {
  const isSameStep = about !== '' && about === form.about && form.past.length > 0
  const past = isSameStep ? form.past : [...form.past, form.now].slice(-MOST_STEPS)
  return { now: { ...form.now, ...part }, past, future: [], about }
}

/** What the program found out besides, such as how an ink looks: no step of its own. */
export const completeForm = (form: HouseForm, complete: (style: WholeStyle) => WholeStyle): HouseForm => ({
  ...form,
  now: { ...form.now, style: complete(form.now.style) }
})

export function undoForm(form: HouseForm): HouseForm {
  const before = form.past.at(-1)
  if (!before) return form
  return { now: before, past: form.past.slice(0, -1), future: [form.now, ...form.future], about: '' }
}

export function redoForm(form: HouseForm): HouseForm {
  const [after, ...future] = form.future
  return after ? { now: after, past: [...form.past, form.now], future, about: '' } : form
}

/** The standard style; names, tagline and imprint are the office's own words and stay. */
export const standardForm = (form: HouseForm): HouseForm => changeForm(form, '', { style: wholeStandard })
