import { createHash } from 'node:crypto'
import type { ExportRequest, LivePage } from '@shared/ipc/exportWorker'
import type { PageSpot } from '@shared/domain/pageSpots'
import type { FrameReport, PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { createSvgCompactor } from './compactSvg'
import type { Compiler } from './compile'
import { createKeptPhotos } from './keptPhotos'
import type { Photos } from './photos'
import { placePhotos } from './placePhotos'
import { onlyPage, toPrintData } from './printData'
import { createRecent } from './recent'

/** The pages of an issue as pictures, and how its text fits. */
export interface Preview {
  readonly pages: readonly string[]
  readonly reports: readonly FrameReport[]
}

type Following = Pick<Extract<ExportRequest, { task: 'live' }>, 'issue' | 'photos' | 'held' | 'only'>

/** What a page was set to, its picture apart. */
interface SetPage {
  readonly page: number
  /** Names the words, photos and look of the page: the same name is the same picture. */
  readonly picture: string
  readonly reports: readonly FrameReport[]
  readonly spots: readonly PageSpot[]
  /** The picture; kept once drawn. */
  readonly draw: () => string
}

/** Pages whose reports are remembered: the last states of two issues and of what is being written. */
const KEPT_PAGES = 160
/** Pictures kept: one takes about 0.7 MB. */
const KEPT_PICTURES = 40

/** Sets and draws pages for the screen. A page whose words and photos did not change is not set again. */
export function createPreview(compiler: Compiler, photos: Photos) {
  const keptPhotos = createKeptPhotos(photos)
  const compact = createSvgCompactor()
  const known = createRecent<Pick<SetPage, 'reports' | 'spots'>>(KEPT_PAGES)
  const pictures = createRecent<string>(KEPT_PICTURES)

  async function setPages(
    issue: PrintIssue,
    files: PhotoFiles,
    isWanted: (page: PrintIssue['pages'][number], number: number) => boolean = () => true
  ): Promise<SetPage[]> {
    const placed = await placePhotos(compiler, keptPhotos, issue, files, 'rgb')
    const data = toPrintData(issue, placed)
    return issue.pages.flatMap((planned, index) => {
      if (!isWanted(planned, index + 1)) return []
      const page = onlyPage(data, index + 1)
      const picture = createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 32)
      const set = () => compiler.typeset(page, 'rgb')
      const found = known.find(picture)
      const document = found ? null : set()
      const { reports, spots } =
        found ??
        known.keep(picture, {
          reports: document!.reports,
          spots: document!.spots()
        })
      const draw = () =>
        pictures.find(picture) ?? pictures.keep(picture, compact((document ?? set()).toSvg()))
      return [{ page: index + 1, picture, reports, spots, draw }]
    })
  }

  return {
    /**
     * How the texts fit, frame by frame, without drawing a picture. Pages without frames are not set.
     *
     * @throws ExportError `photo` or `typeset`.
     */
    async measure(issue: PrintIssue, files: PhotoFiles): Promise<readonly FrameReport[]> {
      const pages = await setPages(issue, files, (page) => page.frames.length > 0)
      return pages.flatMap((page) => page.reports)
    },

    /**
     * One SVG per page, photos inside as data, glyphs as outlines.
     *
     * @throws ExportError `photo` or `typeset`.
     */
    async draw(issue: PrintIssue, files: PhotoFiles): Promise<Preview> {
      const pages = await setPages(issue, files)
      return { pages: pages.map((page) => page.draw()), reports: pages.flatMap((page) => page.reports) }
    },

    /**
     * The same for a screen that follows what is written: pictures that it holds already are only named.
     *
     * @throws ExportError `photo` or `typeset`.
     */
    async follow({ issue, photos: files, held, only }: Following) {
      const has = new Set(held)
      const pages = await setPages(issue, files, (_, number) => only?.includes(number) ?? true)
      return {
        pages: pages.map(({ page, picture, draw }): LivePage => ({
          page,
          picture,
          svg: has.has(picture) ? null : draw()
        })),
        reports: pages.flatMap((page) => page.reports),
        spots: pages.flatMap((page) => page.spots)
      }
    }
  }
}

export type PreviewMaker = ReturnType<typeof createPreview>
