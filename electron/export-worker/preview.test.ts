import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createCompiler } from './compile'
import { createPhotos } from './photos'
import { createPreview } from './preview'

let files: PhotoFiles
let issue: PrintIssue
let drawn: Drawn
const compiler = createCompiler(exportSetup())
const preview = createPreview(compiler, createPhotos(exportSetup()))

const withArticle = (id: string, change: object): PrintIssue => ({
  ...issue,
  articles: { ...issue.articles, [id]: { ...issue.articles[id]!, ...change } }
})

const follow = (wanted: PrintIssue, held: readonly string[] = [], only?: readonly number[]) =>
  preview.follow({ issue: wanted, photos: files, held, ...(only && { only }) })

/** All pages and how they fit, as a screen that holds nothing gets them. */
async function draw(wanted: PrintIssue, photos: PhotoFiles) {
  const { pages, reports } = await preview.follow({ issue: wanted, photos, held: [] })
  return { pages: pages.map((page) => page.svg!), reports }
}
type Drawn = Awaited<ReturnType<typeof draw>>

const changedPages = (other: Drawn) =>
  drawn.pages.flatMap((page, index) => (page === other.pages[index] ? [] : [index + 1]))

beforeAll(async () => {
  files = await writePhotos(path.join(temporaryFolder(), 'photos'))
  issue = await printIssue()
  drawn = await draw(issue, files)
})

describe('pages on the screen', () => {
  it('are one picture each, at the size of the trimmed page', () => {
    expect(drawn.pages).toHaveLength(8)
    for (const page of drawn.pages) expect(page).toMatch(/^<svg viewBox="0 0 595.276 841.89"/)
  })

  it('hold nothing that runs or comes from elsewhere', () => {
    for (const page of drawn.pages) {
      expect(page).not.toMatch(/<script|<foreignObject|<style|\son\w+=/i)
      const targets = [...page.matchAll(/href="([^"]{1,30})/g)].map((match) => match[1]!)
      expect(targets.every((target) => /^(#|data:image\/jpeg;base64,)/.test(target))).toBe(true)
      expect(page.length).toBeLessThan(1_200_000)
    }
  })

  it.each([
    ['1c', [0, 0, 0]],
    ['2c', [203, 51, 59]]
  ] as const)('show the inks of the job and no others (%s)', async (inks, accent) => {
    const { pages } = await draw({ ...issue, inks, pages: issue.pages.slice(0, 2) }, files)
    const spot = `#${accent.map((part) => part.toString(16).padStart(2, '0')).join('')}`
    for (const page of pages) {
      const painted = new Set([...page.matchAll(/#[0-9a-f]{6}\b/g)].map(([colour]) => colour))
      const coloured = [...painted].filter((colour) => !/^#(..)\1\1$/.test(colour))
      expect(coloured).toEqual(inks === '2c' ? [spot] : [])
      for (const [, photo] of page.matchAll(/data:image\/jpeg;base64,([\w+/=]+)/g))
        expect((await sharp(Buffer.from(photo!, 'base64')).metadata()).channels).toBe(1)
    }
  })

  it('are drawn as the page is: paper, ink and photo', async () => {
    const { data, info } = await sharp(Buffer.from(drawn.pages[7]!))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => {
      const from =
        (Math.round((y / 297) * info.height) * info.width + Math.round((x / 210) * info.width)) *
        info.channels
      return [...data.subarray(from, from + 3)]
    }
    expect(at(5, 5)).toEqual([255, 255, 255])
    // The section's band, in the accent.
    expect(at(16, 16)).toEqual([178, 24, 32])
  })

  it('are the very same pictures when nothing changed', async () => {
    const again = await draw(structuredClone(issue), files)
    expect(changedPages(again)).toEqual([])
    expect(again.reports).toEqual(drawn.reports)
  })

  it('change only where the changed article stands, and where it runs on', async () => {
    const title = await draw(withArticle('the-thao', { title: 'Giải chạy hoãn một tuần' }), files)
    expect(changedPages(title)).toEqual([8])
    const longer = await draw(
      withArticle('chi-bo', { lead: 'Thêm một sapô dài vài dòng. '.repeat(8) }),
      files
    )
    expect(changedPages(longer)).toEqual([1, 2])
  })

  it('stay where only the text changed of an article that they name in their contents', async () => {
    const blocks = draftBlocks(['Một đoạn khác hẳn.', 'Và một đoạn nữa.'])
    const listed = issue.pages[0]!.frames.flatMap((frame) => (frame.kind === 'contents' ? frame.items : []))
    const named = listed.find(({ page }) => page > 1)!
    const other = await draw(withArticle(named.article, { blocks }), files)
    expect(changedPages(other)).not.toContain(1)
    expect(changedPages(other)).toContain(named.page)
    const title = await draw(withArticle(named.article, { title: 'Tên khác' }), files)
    expect(changedPages(title)).toContain(1)
  })

  it('are set from what is known already: a word changed costs a small part of the page', async () => {
    const time = async (wanted: PrintIssue) => {
      const begin = performance.now()
      await follow(wanted, [], [2])
      return performance.now() - begin
    }
    const edited = (count: number) => withArticle('chi-bo', { blocks: changeWord(count) })
    const changeWord = (count: number) =>
      issue.articles['chi-bo']!.blocks.map((block, index) =>
        index === 0 && block.type === 'paragraph' ? { ...block, runs: [{ text: `Lần ${count}` }] } : block
      )
    const warm: number[] = []
    const cold: number[] = []
    for (let count = 0; count < 4; count++) {
      for (let age = 0; age < 8; age++) compiler.forget()
      cold.push(await time(edited(2 * count)))
      warm.push(await time(edited(2 * count + 1)))
    }
    expect(Math.min(...warm)).toBeLessThan(Math.min(...cold) / 2)
  })

  it('take no more memory however many words are typed', async () => {
    const resident = async (from: number, to: number) => {
      for (let count = from; count < to; count++)
        await follow(withArticle('the-thao', { title: `Giải chạy hoãn lần ${count}` }), [], [8])
      return process.memoryUsage().rss
    }
    const before = await resident(0, 50)
    expect(await resident(50, 150)).toBeLessThan(before * 1.25)
  })

  it('are sent once: of those that are held already only the name comes', async () => {
    const first = await follow(issue)
    expect(first.pages.map((page) => page.svg)).toEqual(drawn.pages)
    const held = first.pages.map((page) => page.picture)
    expect(new Set(held).size).toBe(8)
    const edited = withArticle('the-thao', { title: 'Giải chạy hoãn hai tuần' })
    const { pages } = await follow(edited, held)
    expect(pages.slice(0, 7)).toEqual(
      held.slice(0, 7).map((picture, index) => ({ page: index + 1, picture, svg: null }))
    )
    expect(pages[7]!.picture).not.toBe(held[7])
    expect(pages[7]!.svg).toMatch(/^<svg/)
  })

  it('come alone where only some are wanted, as the very same pictures', async () => {
    const all = await follow(issue)
    const { pages, spots } = await follow(issue, [], [2, 8])
    expect(pages).toEqual([all.pages[1], all.pages[7]])
    expect(new Set(spots.map((spot) => spot.page))).toEqual(new Set([2, 8]))
  })

  it('say where each paragraph stands, also where a story runs on', async () => {
    const blocks = issue.articles['chi-bo']!.blocks.map((block, index) => ({ ...block, bid: `b-${index}` }))
    const { spots } = await follow(withArticle('chi-bo', { blocks }))
    const own = spots.filter((spot) => spot.article === 'chi-bo')
    expect(new Set(own.map((spot) => spot.page))).toEqual(new Set([1, 2]))
    expect(new Set(own.map((spot) => spot.target))).toEqual(
      new Set(['@head', '@photo', ...blocks.map((block) => block.bid)])
    )
    expect(spots.some((spot) => spot.article === 'trang-mang' && spot.target === '@lead')).toBe(true)
    for (const { x, y, width, height } of spots) {
      expect(x).toBeGreaterThan(0)
      expect(y).toBeGreaterThan(0)
      expect(x + width).toBeLessThan(595.3)
      expect(y + height).toBeLessThan(841.9)
    }
    // One under another in a column, none over its neighbour.
    const onSecond = own.filter((spot) => spot.page === 2 && spot.target.startsWith('b-'))
    for (const left of new Set(onSecond.map((spot) => spot.x))) {
      const column = onSecond.filter((spot) => spot.x === left)
      for (const [index, spot] of column.slice(1).entries())
        expect(spot.y).toBeGreaterThanOrEqual(column[index]!.y + column[index]!.height)
    }
  })

  it('report a text that grew too long', async () => {
    const body = draftBlocks(Array.from({ length: 200 }, () => 'Thêm một dòng.'))
    const { reports } = await draw(withArticle('the-thao', { blocks: body }), files)
    const report = reports.find((each) => each.article === 'the-thao')!
    expect(report.overset).toBe(200 - report.capacity)
  })

  it('say which photo is missing', async () => {
    const media = issue.articles['hoi-dien']!.photos[0]!.media
    const { [media]: _, ...others } = files
    await expect(draw(issue, others)).rejects.toMatchObject({
      failure: 'photo',
      message: `${media}: no file`
    })
  })

  it('do not ask for photos of articles that stand nowhere', async () => {
    const photos = [{ media: 'f'.repeat(64), alt: '', caption: '', credit: '', crop: null, angle: 0 }]
    const idle = { ...issue, articles: { ...issue.articles, idle: printArticle({ photos }) } }
    expect(changedPages(await draw(idle, files))).toEqual([])
  })
})
