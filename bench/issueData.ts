import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { PrintBlock } from '@shared/document/printBlocks'
import { looks } from '@shared/domain/looks'
import type { PageTemplateId } from '@shared/domain/pageTemplates'
import type { PhotoFiles, PrintArticle, PrintIssue } from '@shared/domain/printIssue'
import { placedPhotos } from '@electron/export-worker/printData'
import { planFrames, printIssue, type PlannedPage } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'

/** What is set: the issue, its photos as files, and the page on which each article begins. */
export interface BenchIssue {
  readonly issue: PrintIssue
  readonly files: PhotoFiles
}

/** Templates of the 24 pages and about how many letters each of their stories has: together 40 stories. */
const PAGES: readonly (readonly [PageTemplateId, Readonly<Record<string, number>>])[] = [
  ['front', { lead: 300 }],
  ...Array.from({ length: 7 }, () => ['two', { upper: 1250, lower: 1400 }] as const),
  ...Array.from({ length: 11 }, () => ['single', { main: 3250 }] as const),
  ...Array.from({ length: 4 }, () => ['three', { main: 550, side: 350, lower: 700 }] as const),
  ['back', { main: 650, second: 120 }]
]

const lettersOf = (block: PrintBlock & { type: 'paragraph' }) =>
  block.runs.reduce((sum, run) => sum + run.text.length, 0)

/** So many letters in paragraphs of the fixture, beginning somewhere else each time; the last is cut after a word. */
function takeText(pool: readonly PrintBlock[], letters: number, from: number): PrintBlock[] {
  const taken: PrintBlock[] = []
  let left = letters
  for (let at = from; left > 0; at++) {
    const block = pool[at % pool.length]!
    if (block.type !== 'paragraph') continue
    const text = block.runs.map((run) => run.text).join('')
    const runs =
      lettersOf(block) <= left ? block.runs : [{ text: text.slice(0, left).replace(/\s+\S*$/, '.') }]
    taken.push({ ...block, runs, bid: `p${taken.length}` })
    left -= lettersOf(block)
  }
  return taken
}

async function readPool() {
  const base = await printIssue()
  const written = Object.values(base.articles).filter((article) => article.blocks.length > 2)
  return { base, written, paragraphs: written.flatMap((article) => article.blocks) }
}

/** Forty photos that are not the same: the fixture's scenes in other hues. */
async function makePhotos(folder: string): Promise<PhotoFiles> {
  const drawn = Object.entries(await writePhotos(path.join(folder, 'scenes')))
  await mkdir(path.join(folder, 'photos'), { recursive: true })
  const files: Record<string, PhotoFiles[string]> = {}
  for (let count = 0; count < 40; count++) {
    const [hash, scene] = drawn[count % drawn.length]!
    const media = `${count.toString(16).padStart(4, '0')}${hash.slice(4)}`
    const file = path.join(folder, 'photos', media)
    await writeFile(
      file,
      await sharp(await readFile(scene.path))
        .modulate({ hue: count * 9 })
        .jpeg({ quality: 88 })
        .toBuffer()
    )
    files[media] = { ...scene, path: file }
  }
  return files
}

/** An issue of 24 pages with 40 articles and 40 photos. */
export async function makeIssue(folder: string): Promise<BenchIssue> {
  const { base, written, paragraphs } = await readPool()
  const files = await makePhotos(folder)
  const photos = Object.keys(files)
  const articles: Record<string, PrintArticle> = {}
  const pages: PlannedPage[] = PAGES.map(([template, stories], page) => ({
    template,
    section: `Chuyên trang ${page + 1}`,
    slots: Object.fromEntries(
      Object.entries(stories).map(([slot, letters]) => {
        const count = Object.keys(articles).length
        const model = written[count % written.length]!
        const id = `bai-${count}`
        articles[id] = {
          ...model,
          title: `${model.title} (${count + 1})`,
          photos: [
            {
              media: photos[count % photos.length]!,
              alt: 'Ảnh minh họa',
              caption: 'Quang cảnh buổi làm việc.',
              credit: 'Ảnh: CTV',
              crop: null,
              angle: 0
            }
          ],
          blocks: takeText(paragraphs, letters, count * 3)
        }
        return [slot, [id]]
      })
    )
  }))
  const issue = { ...base, articles, pages: planFrames(pages, articles) }
  const counts = [issue.pages.length, Object.keys(articles).length, placedPhotos(issue).length]
  if (counts.join() !== '24,40,40') throw new Error(`pages, articles and photos are ${counts.join()}`)
  return { issue, files }
}

/** A book of 200 small pages, text only: twenty chapters that run over ten pages each. */
export async function makeBook(): Promise<BenchIssue> {
  const { base, written, paragraphs } = await readPool()
  const chapters = Array.from({ length: 20 }, (_, chapter) => `chuong-${chapter + 1}`)
  const articles = Object.fromEntries(
    chapters.map((id, chapter): [string, PrintArticle] => [
      id,
      {
        ...written[chapter % written.length]!,
        title: `Chương ${chapter + 1}`,
        photos: [],
        blocks: takeText(paragraphs, 15_000, chapter * 5)
      }
    ])
  )
  const pages = chapters.flatMap((id): PlannedPage[] =>
    Array.from({ length: 10 }, () => ({ template: 'a5Text', slots: { main: [id] } }))
  )
  const { format } = looks.booklet
  // A book has no box of its own for the imprint among these pages.
  const issue = { ...base, format, issue: { ...base.issue, imprint: [] }, articles }
  return { issue: { ...issue, pages: planFrames(pages, articles) }, files: {} }
}

/** The issue with a word in the middle of one article's text changed, another article and another word each time. */
export function edited(
  issue: PrintIssue,
  count: number
): { readonly issue: PrintIssue; readonly page: number } {
  const id = `bai-${count % 40}`
  const article = issue.articles[id]!
  const at = Math.floor(article.blocks.length / 2)
  const block = article.blocks[at]!
  if (block.type !== 'paragraph') throw new Error('the article has no paragraph to edit')
  const [first, ...rest] = block.runs
  const words = first!.text.split(' ')
  words[Math.floor(words.length / 2)] = `lần${1000 + (count % 1000)}`
  const runs = [{ ...first!, text: words.join(' ') }, ...rest]
  const blocks = article.blocks.map((each, index) => (index === at ? { ...block, runs } : each))
  const page = issue.pages.findIndex((each) =>
    each.frames.some((frame) => frame.kind === 'story' && frame.article === id)
  )
  return {
    issue: { ...issue, articles: { ...issue.articles, [id]: { ...article, blocks } } },
    page: page + 1
  }
}
