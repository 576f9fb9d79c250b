import type { PrintBlock } from '@shared/document/printBlocks'
import { articlesOf } from '@shared/domain/printFrames'
import type { FrameReport, PrintArticle, PrintFrame, PrintIssue } from '@shared/domain/printIssue'
import { setText } from './printText'

/** A stretch of text that must stand on one of these pages. */
export interface ExpectedText {
  /** Article it belongs to, or the label of an imprint line. */
  readonly of: string
  readonly pages: readonly number[]
  /** Words without white space, as they are read back. */
  readonly text: string
}

/** So many words at each end of a paragraph stand together, wherever a column cuts it. */
const WORDS = 4

/** Text as it is read back from a file: composed, without white space. */
export const packText = (text: string) => setText(text).replace(/[\s\u200B]/g, '')

function endsOf(text: string): string[] {
  const words = setText(text).trim().split(' ')
  return [words.slice(0, WORDS), words.slice(-WORDS)].map((some) => packText(some.join('')))
}

function blockTexts(block: PrintBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.runs.map((run) => run.text).join('')]
    case 'list':
      return block.items.flatMap((item) => item.flatMap(blockTexts))
    case 'notes':
      return [...block.notes]
    // Set in capitals, or taken apart into cells: the paragraphs around them vouch for the whole.
    case 'quote':
    case 'box':
    case 'table':
      return []
  }
}

const bodyTexts = (article: PrintArticle) => article.blocks.flatMap(blockTexts)
const leadTexts = (article: PrintArticle) => (article.lead === '' ? [] : [article.lead])

type StoryFrame = Extract<PrintFrame, { kind: 'story' }>

const placed = (issue: PrintIssue) =>
  issue.pages.flatMap((page, index) => page.frames.map((frame) => ({ frame, page: index + 1 })))

function storyTexts(issue: PrintIssue, overset: ReadonlySet<string>): ExpectedText[] {
  const stories = new Map<string, { frame: StoryFrame; page: number }[]>()
  for (const { frame, page } of placed(issue)) {
    if (frame.kind !== 'story' || !issue.articles[frame.article]) continue
    stories.set(frame.article, [...(stories.get(frame.article) ?? []), { frame, page }])
  }
  return [...stories].flatMap(([id, frames]) => {
    const article = issue.articles[id]!
    const pages = frames.map((each) => each.page)
    const opens = frames.filter(({ frame }) => frame.part === 1)
    const titles = opens.map(({ page }) => ({ of: id, pages: [page], text: packText(article.title) }))
    // Of a text that does not fit only the title is sure to be on paper.
    const texts = overset.has(id) ? [] : [...leadTexts(article), ...bodyTexts(article)]
    return [...titles, ...texts.flatMap(endsOf).map((text) => ({ of: id, pages, text }))]
  })
}

function listTexts(issue: PrintIssue, overset: ReadonlySet<string>): ExpectedText[] {
  return placed(issue).flatMap(({ frame, page }) => {
    if (frame.kind !== 'list') return []
    return frame.articles.flatMap((id) => {
      const article = issue.articles[id]
      if (!article || overset.has(id)) return []
      const texts =
        article.lead === '' ? article.blocks.filter(isParagraph).flatMap(blockTexts) : [article.lead]
      return [packText(article.title), ...texts.flatMap(endsOf)].map((text) => ({
        of: id,
        pages: [page],
        text
      }))
    })
  })
}

/** Titles, days and numbers of what is drawn from an article's table or dates. */
function drawnTexts(issue: PrintIssue, overset: ReadonlySet<string>): ExpectedText[] {
  return placed(issue).flatMap(({ frame, page }) => {
    if (!('article' in frame) || frame.kind === 'story') return []
    const { title } = issue.articles[frame.article] ?? { title: '' }
    const pack = (text: string) => ({ of: frame.article, pages: [page], text: packText(text) })
    // Only over the edges of the page a photo bears its title.
    if (frame.kind === 'picture') return frame.isTitled && frame.bleed !== 'none' ? [pack(title)] : []
    if (overset.has(frame.article)) return []
    // A band is set in capitals.
    if (frame.kind === 'data' && frame.style === 'table') return [pack(title.toLocaleUpperCase('vi'))]
    if (frame.kind === 'data') {
      const bars = frame.chart?.bars ?? []
      return [
        pack(title),
        ...bars.flatMap(({ label, values }) => [label, ...values.map((each) => each.text)].map(pack))
      ]
    }
    const told = frame.days.flatMap(({ day, entries }) => [
      ...day.split(/,\s*/),
      ...entries.map((entry) => entry.text)
    ])
    return [
      pack(title.toLocaleUpperCase('vi')),
      ...told.flatMap(endsOf).map((text) => ({ of: frame.article, pages: [page], text }))
    ]
  })
}

/** Letters of the issue's articles that were to stand on a page, each once. */
export function expectedLetters(issue: PrintIssue, page: number): ReadonlySet<string> {
  const frames = issue.pages[page - 1]?.frames ?? []
  const ids = frames.filter((frame) => frame.kind !== 'contents').flatMap(articlesOf)
  return new Set(ids.flatMap((id) => [...articleLetters(issue.articles[id] ?? null)]))
}

/** Letters of an article, each once, as they are set. */
export const articleLetters = (article: PrintArticle | null): ReadonlySet<string> =>
  new Set(packText(wordsIn(article)))

/** All words of an article, whatever field or block they stand in. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const entries = Object.entries(value).filter(([key]) => key !== 'type' && key !== 'media')
  return entries.map(([, each]) => wordsIn(each as unknown)).join(' ')
}

const isParagraph = (block: PrintBlock) => block.type === 'paragraph'

/** Title, and first and last words of every paragraph, of each article in the issue. */
export function expectedArticles(issue: PrintIssue, reports: readonly FrameReport[]): ExpectedText[] {
  const overset = new Set(reports.filter((report) => report.overset > 0).map((report) => report.article))
  return [...storyTexts(issue, overset), ...listTexts(issue, overset), ...drawnTexts(issue, overset)].filter(
    ({ text }) => text !== ''
  )
}

/** Every line of the imprint, label and text, on a page that has an imprint box. */
export function expectedImprint(issue: PrintIssue): ExpectedText[] {
  const pages = placed(issue).flatMap(({ frame, page }) => (frame.kind === 'imprint' ? [page] : []))
  return issue.issue.imprint.flatMap(({ label, text }) =>
    [label, text]
      .map((each) => ({ of: label, pages, text: packText(each) }))
      .filter((each) => each.text !== '')
  )
}
