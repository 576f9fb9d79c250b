import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { documentText, parseDocument } from '@shared/document/document'
import { webSearchParts } from '@shared/domain/webLists'
import { titleOf, type WebPiece } from '@shared/domain/webEdition'
import type { WebMade, WebReply, WebTask } from '@shared/ipc/webWorker'
import { missingWords } from '@shared/text/missingWords'
import { asExportError, ExportError } from '../exportError'
import { writeArticlePage } from './articlePage'
import { writeFeed, writeSitemap } from './feed'
import { writeListPages, type SitePage } from './listPages'
import { markupText } from './markup'
import { searchScripts, searchWords, writeSearchPage, writeSearchPart } from './searchFiles'
import { linksOf, readSiteFile, sha256Of, writeSiteFile, writeSitePage } from './siteFiles'
import { FEED, SITEMAP, STYLE } from './sitePage'
import { SITE_STYLE } from './siteStyle'
import { readPage } from './readPage'

type Task<K extends WebTask['task']> = Omit<Extract<WebTask, { readonly task: K }>, 'task' | 'id'>

/** What an article's page must have, in this order; and what its photos show. */
function linesOf({ card }: WebPiece, doc: Node): { lines: string[]; alts: string[] } {
  const { rubric, kicker, deck, lead, byline } = card
  const body = documentText(doc).split('\n')
  const lines = [rubric, kicker, titleOf(card), deck, lead, ...body, byline].filter((line) => line !== '')
  return { lines, alts: card.photos.map(({ alt }) => alt) }
}

/** The words that a page lacks. Counting them is dear: mostly every line simply stands there, one after the other. */
function missingOf({ lines, alts }: ReturnType<typeof linesOf>, text: string): readonly string[] {
  let at = 0
  const standsNext = (line: string) => {
    const found = text.indexOf(line, at)
    at = found + line.length
    return found >= 0
  }
  if (lines.every(standsNext) && alts.every((alt) => text.includes(alt))) return []
  return missingWords([...lines, ...alts].join('\n'), text)
}

/** Writes the pages of articles and reads each back. @throws ExportError */
export function writeArticlePages({ site, pages, pictures, folder }: Task<'webPages'>): WebMade[] {
  return pages.map((order) => {
    const { piece, body, key } = order
    const doc = parseDocument(body)
    const page = markupText(writeArticlePage(site, order, doc, pictures))
    const wanted = piece.withdrawnAt === null ? linesOf(piece, doc) : { lines: [], alts: [] }
    return writeSitePage(folder, piece.address, page, key, (text) => missingOf(wanted, text))
  })
}

/** Front page, lists, feed, search and style. What is known to be there already is not written again. */
export function writeLists({
  site,
  pieces,
  pictures,
  known,
  folder
}: Task<'webLists'>): Pick<Extract<WebReply, { kind: 'webLists' }>, 'files' | 'written'> {
  const files: WebMade[] = []
  const written: string[] = []
  const keep = (at: string, key: string, make: () => string, isPage = false) => {
    const old = known[at]
    if (old && old.key === key) return void files.push({ ...old, path: at, links: [] })
    const text = make()
    written.push(at)
    if (isPage) return void files.push(writeSitePage(folder, at, text, key))
    writeSiteFile(folder, at, text)
    files.push({ ...readSiteFile(folder, at, key).file, path: at, links: [] })
  }
  const keepText = (at: string, text: string, isPage = false) => keep(at, sha256Of(text), () => text, isPage)
  const parts = webSearchParts(pieces)
  const lists: SitePage[] = [...writeListPages(site, pieces, pictures), writeSearchPage(site, parts)]
  for (const { path: at, page } of lists) keepText(at, markupText(page), true)
  for (const part of parts) {
    const words = searchWords(part.pieces)
    // Making an index is dear: it is known by what it is made of.
    keep(part.path, sha256Of(JSON.stringify(words)), () => writeSearchPart(words))
  }
  for (const [at, script] of searchScripts) keepText(at, script)
  keepText(STYLE, SITE_STYLE)
  keepText(FEED, writeFeed(site, pieces))
  const sitemap = writeSitemap(
    site,
    pieces,
    lists.map((each) => each.path)
  )
  if (sitemap !== null) keepText(SITEMAP, sitemap)
  return { files, written }
}

const walk = (folder: string, at = ''): string[] =>
  readdirSync(path.join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    const here = at === '' ? entry.name : `${at}/${entry.name}`
    if (entry.isDirectory()) return walk(folder, here)
    return entry.isFile() ? [here] : []
  })

/** Looks which known files are gone or differ, and which others lie there. */
export function surveyFolder({ folder, files, manifest }: Task<'webSurvey'>): {
  wrong: string[]
  foreign: string[]
} {
  const wrong = Object.entries(files)
    .filter(([at, file]) => {
      try {
        const { size, mtimeMs } = statSync(path.join(folder, at))
        if (size !== file.size) return true
        // A copied folder has other times and the same bytes.
        return mtimeMs !== file.mtime && sha256Of(readFileSync(path.join(folder, at))) !== file.sha256
      } catch {
        return true
      }
    })
    .map(([at]) => at)
  const foreign = walk(folder).filter((at) => at !== manifest && !Object.hasOwn(files, at))
  return { wrong, foreign }
}

/** Brings files over: as second names of the same bytes where the disk can, else as copies. @throws ExportError `write` */
export function keepFiles({ from, folder, paths }: Task<'webKeep'>): void {
  const folders = new Set(paths.map((at) => path.dirname(at)))
  try {
    for (const each of folders) mkdirSync(path.join(folder, each), { recursive: true })
    let canLink = true
    for (const at of paths) {
      const [old, kept] = [path.join(from, at), path.join(folder, at)]
      if (canLink) {
        try {
          linkSync(old, kept)
          continue
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
          // FAT sticks and some network drives know one name for each file.
          canLink = false
        }
      }
      copyFileSync(old, kept)
    }
  } catch (error) {
    throw asExportError(error, 'write')
  }
}

/** Where pages that stayed lead. @throws ExportError `verify` */
export function readLinks({ folder, paths }: Task<'webLinks'>): string[] {
  try {
    const links = paths.flatMap((at) =>
      linksOf(at, readPage(readFileSync(path.join(folder, at), 'utf8')).targets)
    )
    return [...new Set(links)]
  } catch (error) {
    throw new ExportError('verify', error instanceof Error ? error.message : '')
  }
}

/** How many files are flushed at a time. */
const AT_ONCE = 16

/** Has written files on the disk itself. @throws ExportError `write` */
export async function flushFiles(folder: string, paths: readonly string[]): Promise<void> {
  const left = [...paths]
  const flush = async () => {
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      const handle = await open(path.join(folder, at), 'r+')
      try {
        await handle.datasync()
      } finally {
        await handle.close()
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, flush))
  } catch (error) {
    throw asExportError(error, 'write')
  }
}
