import { createHash } from 'node:crypto'
import type { FrameReport, PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { compactSvg } from './compactSvg'
import type { Compiler } from './compile'
import type { Photos } from './photos'
import { placePhotos } from './placePhotos'
import { onlyPage, toPrintData } from './printData'

/** The pages of an issue as pictures, and how its text fits. */
export interface Preview {
  readonly pages: readonly string[]
  readonly reports: readonly FrameReport[]
}

interface PagePicture {
  readonly svg: string
  readonly reports: readonly FrameReport[]
}

/** Pictures kept: a few states of two issues. One takes about 0.7 MB. */
const KEPT_PICTURES = 32

/** Draws pages for the screen. A page whose words and photos did not change is not drawn again. */
export function createPreview(compiler: Compiler, photos: Photos) {
  const kept = new Map<string, PagePicture>()

  function keep(key: string, picture: PagePicture): PagePicture {
    kept.delete(key)
    kept.set(key, picture)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_PICTURES) break
      kept.delete(oldest)
    }
    return picture
  }

  return {
    /**
     * How the texts fit, frame by frame, without drawing a picture. Pages without frames are not set.
     *
     * @throws ExportError `photo` or `typeset`.
     */
    async measure(issue: PrintIssue, files: PhotoFiles): Promise<readonly FrameReport[]> {
      const placed = await placePhotos(compiler, photos, issue, files, 'rgb')
      const data = toPrintData(issue, placed)
      return issue.pages.flatMap((page, index) =>
        page.frames.length === 0 ? [] : compiler.typeset(onlyPage(data, index + 1), 'rgb').reports
      )
    },

    /**
     * One SVG per page, photos inside as data, glyphs as outlines.
     *
     * @throws ExportError `photo` or `typeset`.
     */
    async draw(issue: PrintIssue, files: PhotoFiles): Promise<Preview> {
      const placed = await placePhotos(compiler, photos, issue, files, 'rgb')
      const data = toPrintData(issue, placed)
      const pictures = issue.pages.map((_, index) => {
        const page = onlyPage(data, index + 1)
        const key = createHash('sha256').update(JSON.stringify(page)).digest('hex')
        const known = kept.get(key)
        if (known) return keep(key, known)
        const document = compiler.typeset(page, 'rgb')
        return keep(key, { svg: compactSvg(document.toSvg()), reports: document.reports })
      })
      return {
        pages: pictures.map((picture) => picture.svg),
        reports: pictures.flatMap((picture) => picture.reports)
      }
    }
  }
}

export type PreviewMaker = ReturnType<typeof createPreview>
