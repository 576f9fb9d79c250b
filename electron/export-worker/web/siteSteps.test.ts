import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import sax from 'sax'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { ArticleContent } from '@shared/document/revision'
import { webMonths, webRubrics, webSearchParts } from '@shared/domain/webLists'
import { newFolder } from '@tests/factories'
import { FIRST, fullContent, htmlFaults, webPieces, webSite, type Say } from '@tests/fixtures/webSite'
import { readPage, targetPath } from './readPage'
import { keepFiles, readLinks, surveyFolder, writeArticlePages, writeLists } from './siteSteps'
import { makeWebPhotos } from './webPhotos'

/** What no page may take as its own words. */
const HOSTILE: Say = (words) => `${words}<script>alert(1)</script>"'>&lt;&amp;]]>\u0000\u202e<!--{{x}}`

async function writeSite(
  contents: readonly ArticleContent[],
  site = webSite(),
  given?: Parameters<typeof webPieces>[1]
) {
  const folder = newFolder()
  const pieces = webPieces(contents, given)
  const source = path.join(newFolder(), 'anh.jpg')
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#557' } })
    .jpeg()
    .toFile(source)
  const media = pieces.flatMap(({ card }) => card.photos)
  const files = Object.fromEntries(
    media.map((photo) => [photo.media, { path: source, width: 1200, height: 800 }])
  )
  const { pictures, files: photos } = await makeWebPhotos(media, files, folder)
  const pages = pieces.map((piece, index) => ({
    piece,
    body: contents[Number(piece.revision.slice(4))]!.body,
    newer: pieces[index - 1]
      ? { title: pieces[index - 1]!.card.title, address: pieces[index - 1]!.address }
      : null,
    older: pieces[index + 1]
      ? { title: pieces[index + 1]!.card.title, address: pieces[index + 1]!.address }
      : null,
    rubric: webRubrics(pieces).find(({ name }) => name === piece.card.rubric)?.pages[0]!.path ?? null,
    key: 'k'
  }))
  const made = writeArticlePages({ site, pages, pictures, folder })
  const lists = writeLists({ site, pieces, pictures, known: {}, folder })
  const all = [...photos, ...made, ...lists.files]
  const read = (at: string) => readFileSync(path.join(folder, at), 'utf8')
  return {
    folder,
    pieces,
    all,
    lists,
    read,
    pages: all.map((each) => each.path).filter((at) => at.endsWith('.html'))
  }
}

/** An XML file by a strict reader: the words of each element that ends. */
function readXml(text: string): [string, string][] {
  const parser = sax.parser(true)
  const found: [string, string][] = []
  const open: string[] = []
  Object.assign(parser, {
    onopentag: () => open.push(''),
    ontext: (words: string) => open.length > 0 && (open[open.length - 1] += words),
    onclosetag: (name: string) => found.push([name, open.pop()!]),
    onerror: (error: Error) => {
      throw error
    }
  })
  parser.write(text).close()
  return found
}

const other = (): ArticleContent => {
  const content = fullContent()
  return {
    ...content,
    meta: { ...content.meta, title: 'Đường Bờ Kè thông xe', rubric: 'Thông báo', lead: 'Từ 22-11.' }
  }
}

describe('a site', () => {
  test('is valid HTML on every page, and every link and picture leads to a file', async () => {
    const site = await writeSite([fullContent(), other()])
    const there = new Set(site.all.map((each) => each.path))
    for (const page of site.pages) expect([page, await htmlFaults(site.read(page))]).toEqual([page, []])
    const links = site.all.flatMap((each) => each.links)
    expect(links.length).toBeGreaterThan(50)
    expect(links.filter((at) => !there.has(at))).toEqual([])
    expect(readLinks({ folder: site.folder, paths: site.pages }).sort()).toEqual([...new Set(links)].sort())
  })

  test('takes no word of anybody for markup, in any field', async () => {
    const site = await writeSite([fullContent(HOSTILE), other()], webSite(HOSTILE))
    for (const page of site.pages) {
      const text = site.read(page)
      expect([page, await htmlFaults(text)]).toEqual([page, []])
      expect(text.match(/<script(?! src=")/g)).toBeNull()
      expect(text).not.toContain('alert(1)</script>')
      expect(text).not.toMatch(/<!--|\son\w+=/)
    }
    const article = site.read(site.pieces.find((piece) => piece.article === 'bai-0')!.address)
    expect(readPage(article).text).toContain('<script>alert(1)</script>"\'>&lt;&amp;]]>')
    for (const file of ['feed.xml', 'sitemap.xml']) expect(readXml(site.read(file)).length).toBeGreaterThan(4)
    for (const { path: at } of webSearchParts(site.pieces)) expect(site.read(at)).not.toContain('<')
  })

  test('shows photos in widths of their own, with size, words and author', async () => {
    const site = await writeSite([fullContent()])
    const page = site.read(site.pieces[0]!.address)
    expect(page).toMatch(
      /<img\s+src="[^"]+-1600\.jpg"\s+srcset="[^"]+-480\.jpg 480w, [^"]+-960\.jpg 960w, [^"]+ 1200w"/
    )
    expect(page).toMatch(/width="1200"\s+height="800"\s+alt="Người dân đọc sách"/)
    expect(page).toContain(
      '<figcaption>Ngày hội đọc sách <span class="credit">Ảnh: Mai Khuê</span></figcaption>'
    )
    const { exif, width } = await sharp(
      path.join(site.folder, site.all.find((each) => each.path.endsWith('-480.jpg'))!.path)
    ).metadata()
    expect([exif, width]).toEqual([undefined, 480])
  })

  test('says whose it is, in what language, and lets nothing in from elsewhere', async () => {
    const site = await writeSite([fullContent()])
    for (const page of site.pages) {
      const text = site.read(page)
      expect(text).toContain('<html lang="vi">')
      expect(text).toContain('Địa chỉ: số 2 đường Bờ Kè')
      expect(text).toContain('default-src &#39;none&#39;')
      expect(text.includes('script-src')).toBe(page === 'tim-kiem.html')
      expect(text).toContain('<a class="skip" href="#noi-dung">')
    }
  })

  test('tells of a correction, and leaves a notice where an article was taken back', async () => {
    const day = 24 * 3_600_000
    const site = await writeSite([fullContent(), other(), fullContent()], webSite(), (index) => {
      if (index === 0) return { withdrawnAt: FIRST + 5 * day }
      if (index > 1) return {}
      const [first, second] = [FIRST, FIRST + 3 * day]
      const outings = [
        { due: first, finishedAt: first, revision: 'ban-0' },
        { due: second, finishedAt: second, revision: 'ban-1' }
      ]
      return { outings }
    })
    const [gone, corrected] = ['bai-0', 'bai-1'].map((id) =>
      site.pieces.find((piece) => piece.article === id)!
    )
    const notice = site.read(gone!.address)
    expect(readPage(notice).text).toContain(
      'Bài đăng ngày 20/11/2026 tại địa chỉ này đã được rút ngày 25/11/2026.'
    )
    expect(readPage(notice).text).not.toContain('ngày hội đọc sách')
    expect(notice).toContain('content="noindex"')
    // Its address keeps the title under which it came out first.
    expect(corrected!.address).toBe('2026/11/20-phuong-an-khuc-mo-ngay-hoi-doc-sach-2.html')
    expect(readPage(site.read(corrected!.address)).text).toContain('Bài đã được đính chính ngày 23/11/2026.')
    const lists = [...webRubrics(site.pieces).flatMap(({ pages }) => pages), ...webMonths(site.pieces)]
    for (const list of lists) expect(site.read(list.path)).not.toContain(gone!.address.split('/').at(-1))
    expect(readXml(site.read('feed.xml')).filter(([name]) => name === 'entry')).toHaveLength(2)
    expect(site.read('sitemap.xml')).not.toContain(gone!.address)
  })

  test('has a feed and a sitemap with whole addresses, and no sitemap where it has none', async () => {
    const site = await writeSite([fullContent()])
    const { address } = site.pieces[0]!
    expect(site.read('feed.xml')).toContain(`href="https://benthuong.example.vn/${address}"`)
    expect(readXml(site.read('feed.xml'))).toContainEqual(['published', '2026-11-20T08:00:00+07:00'])
    expect(readXml(site.read('sitemap.xml'))).toContainEqual([
      'loc',
      `https://benthuong.example.vn/${address}`
    ])
    const bare = await writeSite([fullContent()], webSite(undefined, { address: null }))
    expect(bare.all.map((each) => each.path)).not.toContain('sitemap.xml')
    expect(readXml(bare.read('feed.xml')).filter(([name]) => name === 'entry')).toHaveLength(1)
  })

  test('is looked through by its own script, with and without tones', async () => {
    const site = await writeSite([fullContent(), other()])
    const shown: Record<string, { textContent: string; children: unknown[] }> = {}
    const element = (): Record<string, unknown> => {
      const made: Record<string, unknown> = {
        textContent: '',
        children: [],
        dataset: { none: 'không', some: 'Có 0 bài' }
      }
      made.append = (...more: unknown[]) => (made.children as unknown[]).push(...more)
      const heard: Record<string, (event: object) => void> = {}
      made.addEventListener = (name: string, listen: (event: object) => void) => (heard[name] = listen)
      made.tell = (name: string) => heard[name]!({ preventDefault() {} })
      return made
    }
    const parts = Object.fromEntries(['tim', 'tu-khoa', 'ket-qua', 'danh-sach'].map((id) => [id, element()]))
    const document = { getElementById: (id: string) => parts[id], createElement: element }
    const page = { document, location: { search: '' }, URLSearchParams, setTimeout, clearTimeout } as Record<
      string,
      unknown
    >
    page.window = page
    page.globalThis = page
    page.self = page
    const context = vm.createContext(page)
    const scripts = [...site.read('tim-kiem.html').matchAll(/<script src="([^"]+)"/g)].map(([, at]) => at!)
    for (const at of scripts) vm.runInContext(site.read(at), context)
    const look = (words: string) => {
      Object.assign(parts['tu-khoa']!, { value: words })
      Object.assign(parts['danh-sach']!, { children: [] })
      ;(parts.tim as unknown as { tell(name: string): void }).tell('submit')
      return [parts['ket-qua']!.textContent, (parts['danh-sach']!.children as unknown[]).length]
    }
    expect(shown).toEqual({})
    for (const words of ['đường bờ kè', 'duong bo ke', 'ĐƯỜNG Bờ'])
      expect(look(words)).toEqual(['Có 1 bài', 1])
    expect(look('thông báo đường')).toEqual(['Có 1 bài', 1])
    expect(look('mai khue')).toEqual(['Có 2 bài', 2])
    expect(look('tàu vũ trụ')).toEqual(['không', 0])
  })
})

describe('making it again', () => {
  test('writes no list that is there already', async () => {
    const site = await writeSite([fullContent(), other()])
    const known = Object.fromEntries(site.lists.files.map((file) => [file.path, file]))
    const order = { site: webSite(), pieces: site.pieces, pictures: {}, folder: newFolder() }
    const again = writeLists({ ...order, known })
    // Without pictures the front page alone differs.
    expect(again.written).toEqual(['index.html'])
    expect(again.files.map((each) => each.path)).toEqual(site.lists.files.map((each) => each.path))
  })

  test('finds files that are gone, that somebody changed, or that somebody put there', async () => {
    const folder = newFolder()
    const site = await writeSite([fullContent()])
    const files = Object.fromEntries(site.all.map((file) => [file.path, file]))
    keepFiles({ from: site.folder, folder, paths: Object.keys(files), written: [] })
    expect(surveyFolder({ folder, files, manifest: 'x.json' })).toEqual({ wrong: [], foreign: [] })
    const page = site.pieces[0]!.address
    const spoiled = newFolder()
    mkdirSync(path.join(spoiled, path.dirname(page)), { recursive: true })
    writeFileSync(path.join(spoiled, page), site.read(page).replace('An Khúc', 'Ăn Khúc'))
    writeFileSync(path.join(spoiled, 'CNAME'), 'benthuong.example.vn')
    const { wrong, foreign } = surveyFolder({ folder: spoiled, files, manifest: 'x.json' })
    expect(wrong).toContain(page)
    expect(wrong).toHaveLength(Object.keys(files).length)
    expect(foreign).toEqual(['CNAME'])
  })

  test('reads each page back and refuses one that lacks a word', () => {
    const content = fullContent()
    const [piece] = webPieces([content])
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Còn chữ này' }] }]
    }
    const page = {
      piece: {
        ...piece!,
        card: { ...piece!.card, photos: [{ media: 'b', alt: 'Ảnh mất', crop: null, angle: 0 }] }
      },
      body,
      newer: null,
      older: null,
      rubric: null,
      key: ''
    }
    const write = () =>
      writeArticlePages({ site: webSite(), pages: [page], pictures: {}, folder: newFolder() })
    expect(write).toThrow(/mất/)
  })

  test('knows where an address on a page leads', () => {
    expect(targetPath('2026/11/20-bai.html', '../../index.html#a')).toBe('index.html')
    expect(targetPath('2026/11/20-bai.html', '19-bai.html')).toBe('2026/11/19-bai.html')
    for (const out of ['https://example.vn/', 'mailto:a@b.vn', '#noi-dung'])
      expect(targetPath('index.html', out)).toBeNull()
    expect(targetPath('index.html', '../ngoai.html')).toBe('../../ngoai.html')
  })
})
