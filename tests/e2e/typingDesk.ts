import type { Page } from 'playwright-core'
import { documentFigures, parseDocument, type DocumentJson } from '@shared/document/document'
import type { TrackedJson } from '@shared/document/trackedJson'
import { answer } from './ask'
import { goTo } from './journey'
import type { Place } from './typingPlaces'

/** An article to type in, and the caret in it. */

/** A photo that the demo office has. */
export async function findPhoto(page: Page): Promise<string> {
  const { rows } = await answer(page, 'articles.list', { offset: 0, limit: 60 })
  for (const { id } of rows) {
    const { content } = await answer(page, 'journal.open', { article: id })
    const [photo] = documentFigures(parseDocument(content.body))
    if (photo) return photo.media
  }
  throw new Error('the demo office has no photo')
}

/** Begins an article with this body, and open changes of it, and opens it. */
export async function openWith(
  page: Page,
  blocks: readonly DocumentJson[],
  tracked?: TrackedJson
): Promise<string> {
  await goTo(page, 'Bàn bài')
  const [product] = (await answer(page, 'office.profile', {})).products
  const { article } = await answer(page, 'articles.create', { product: product!.id, kind: 'news', unit: '' })
  const { base, content } = await answer(page, 'journal.open', { article })
  const body = { type: 'doc', content: blocks }
  await answer(page, 'journal.save', {
    article,
    base,
    content: { ...content, body, ...(tracked && { tracked }) }
  })
  await page.evaluate((id) => void (location.hash = `/articles/${id}`), article)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
  return article
}

const BLOCKS = '.document :is(p, h2, h3, [data-caption], [data-credit])'

/** What the page shows, one line a text block; the letter without width inside a footnote's mark is no text. */
export const shownLines = async (page: Page): Promise<string[]> =>
  (await page.locator(BLOCKS).allTextContents()).map((line) => line.replaceAll('\u2060', ''))

/** Goes there by keyboard, from the start of the block. */
export async function putCaret(page: Page, { block, at, steps = at, to }: Place): Promise<void> {
  await page.evaluate(
    ([blocks, index]) => {
      const element = document.querySelectorAll(blocks)[index]!
      element.scrollIntoView({ block: 'center' })
      document.querySelector<HTMLElement>('.document')!.focus()
      getSelection()!.collapse(element, 0)
    },
    [BLOCKS, block] as const
  )
  await page.waitForTimeout(30)
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight')
  if (!to) return
  const rest = to.block === block ? 0 : (await shownLines(page))[block]!.length + 1
  for (let step = at; step < rest + to.at; step++) await page.keyboard.press('Shift+ArrowRight')
}
