import { setImmediate as turn } from 'node:timers/promises'
import type { ExportRequest, LivePage } from '@shared/ipc/exportWorker'
import type { PageSpot } from '@shared/domain/pageSpots'
import type { FrameReport, PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { createSvgCompactor } from './compactSvg'
import type { Compiler } from './compile'
import { createKeptArticles } from './keptArticles'
import { createKeptPhotos } from './keptPhotos'
import type { Photos } from './photos'
import { placePhotos } from './placePhotos'
import { onlyPage, toPrintData, type PrintData } from './printData'
import { createRecent } from './recent'

type Following = Pick<Extract<ExportRequest, { task: 'live' }>, 'issue' | 'photos' | 'held' | 'only'>

/** What a page was set to. */
interface SetPage extends LivePage {
  readonly reports: readonly FrameReport[]
  readonly spots: readonly PageSpot[]
}

/** Which pages are set, and which of these are drawn. */
interface Wanted {
  readonly isSet: (page: PrintIssue['pages'][number], number: number) => boolean
  readonly isDrawn: (picture: string) => boolean
}

/** Pages whose reports are remembered: the last states of two issues and of what is being written. */
const KEPT_PAGES = 160

/** Sets and draws pages for the screen. A page whose words and photos did not change, and whose picture is held, is not set again. */
export function createPreview(compiler: Compiler, photos: Photos) {
  const keptPhotos = createKeptPhotos(photos)
  const articles = createKeptArticles()
  const compact = createSvgCompactor()
  const known = createRecent<Pick<SetPage, 'reports' | 'spots'>>(KEPT_PAGES)

  /** Sets a page. What it took is given back at once: an issue of many pages would pile it up. */
  async function setPage(data: PrintData, isDrawn: boolean) {
    const { reports, spots, toSvg } = compiler.typeset(data, 'rgb')
    const made = { reports, spots: spots(), svg: isDrawn ? compact(toSvg()) : null }
    compiler.forget()
    await turn()
    return made
  }

  async function setPages(
    issue: PrintIssue,
    files: PhotoFiles,
    { isSet, isDrawn }: Wanted
  ): Promise<SetPage[]> {
    const placed = await placePhotos(compiler, keptPhotos, issue, files, 'rgb')
    const data = toPrintData(issue, placed, articles.toSet)
    const pages: SetPage[] = []
    for (const [index, planned] of issue.pages.entries()) {
      const page = index + 1
      if (!isSet(planned, page)) continue
      const own = onlyPage(data, page)
      const picture = articles.nameOf(own)
      const isWanted = isDrawn(picture)
      let told = known.find(picture)
      let svg: string | null = null
      if (!told || isWanted) {
        const { svg: drawn, ...made } = await setPage(own, isWanted)
        told = known.keep(picture, made)
        svg = drawn
      }
      pages.push({ page, picture, svg, ...told })
    }
    return pages
  }

  return {
    /**
     * How the texts fit, frame by frame, without drawing a picture. Pages without frames are not set.
     *
     * @throws ExportError `photo` or `typeset`.
     */
    async measure(issue: PrintIssue, files: PhotoFiles): Promise<readonly FrameReport[]> {
      const isSet = (page: PrintIssue['pages'][number]) => page.frames.length > 0
      const pages = await setPages(issue, files, { isSet, isDrawn: () => false })
      return pages.flatMap((page) => page.reports)
    },

    /**
     * One SVG per page, photos inside as data, glyphs as outlines, for a screen that follows what is
     * written: pictures that it holds already are only named.
     *
     * @throws ExportError `photo` or `typeset`.
     */
    async follow({ issue, photos: files, held, only }: Following) {
      const has = new Set(held)
      const pages = await setPages(issue, files, {
        isSet: (_, number) => only?.includes(number) ?? true,
        isDrawn: (picture) => !has.has(picture)
      })
      return {
        pages: pages.map(({ page, picture, svg }): LivePage => ({ page, picture, svg })),
        reports: pages.flatMap((page) => page.reports),
        spots: pages.flatMap((page) => page.spots)
      }
    }
  }
}

export type PreviewMaker = ReturnType<typeof createPreview>
