import { expect, test } from 'vitest'
import { wholeStandard } from '@shared/domain/houseStyle'
import { bulletin } from '@tests/factories'
import {
  changeForm,
  completeForm,
  openForm,
  redoForm,
  soundProduct,
  standardForm,
  toForm,
  toProduct,
  undoForm
} from './houseForm'

const product = bulletin()
const opened = openForm(toForm(product))
const withTagline = (tagline: string) => (form: typeof opened) => changeForm(form, 'tagline', { tagline })

test('a product that nobody styled is kept as it was', () => {
  expect(toProduct(toForm(product))).toEqual(product)
  expect(soundProduct(opened.now)).toEqual(product)
})

test('typing in one field is one step; the next field is another', () => {
  const typed = ['a', 'ab', 'abc'].reduce((form, words) => withTagline(words)(form), opened)
  const both = changeForm(typed, 'publisher', { publisher: 'Ban' })
  expect(undoForm(both).now).toMatchObject({ tagline: 'abc', publisher: product.publisher })
  expect(undoForm(undoForm(both)).now).toEqual(opened.now)
  expect(redoForm(redoForm(undoForm(undoForm(both)))).now).toEqual(both.now)
})

test('after going back, typing in the same field does not swallow the step before', () => {
  const back = undoForm(withTagline('abc')(withTagline('ab')(opened)))
  expect(undoForm(withTagline('x')(back)).now).toEqual(opened.now)
})

test('how an ink looks is found out without a step', () => {
  const changed = withTagline('a')(opened)
  const heads = { ...wholeStandard.heads, isShown: false }
  const completed = completeForm(changed, (style) => ({ ...style, heads }))
  expect(completed.past).toHaveLength(1)
  expect(undoForm(completed).now).toEqual(opened.now)
})

test('back to standard can be undone, and leaves the office’s words', () => {
  const styled = changeForm(withTagline('Tiếng nói')(opened), 'heads', {
    style: { ...wholeStandard, heads: { ...wholeStandard.heads, isShown: false } }
  })
  const standard = standardForm(styled)
  expect(toProduct(standard.now)).toEqual({ ...product, tagline: 'Tiếng nói' })
  expect(undoForm(standard).now).toEqual(styled.now)
})

test('empty lines of the imprint and colours of rubrics that are gone are not kept', () => {
  const { accent } = wholeStandard.colours
  const form = toForm({
    ...product,
    rubrics: ['Tin vắn'],
    imprint: [
      { label: ' ', text: '' },
      { label: 'In tại', text: '' }
    ]
  })
  const rubrics = ['Tin vắn', 'Không còn'].map((rubric) => ({ rubric, colour: accent }))
  const kept = toProduct({ ...form, style: { ...form.style, rubrics } })
  expect(kept.imprint).toEqual([{ label: 'In tại', text: '' }])
  expect(kept.style?.rubrics?.map(({ rubric }) => rubric)).toEqual(['Tin vắn'])
})

test('an ink without a name cannot be kept', () => {
  const spot = { ...wholeStandard.spot, name: 'Black' }
  expect(soundProduct({ ...opened.now, style: { ...wholeStandard, spot } })).toBeNull()
})
