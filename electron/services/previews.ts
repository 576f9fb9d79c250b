import type { PrintWords } from '@shared/domain/issueToPrint'
import type { FrameReport } from '@shared/domain/printIssue'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { Issues } from './issues'
import type { Media } from './media'
import { WorkerError, type WorkerClient } from './workerClient'

/** Typesettings kept for the page to fetch; older ones are no longer on any screen. */
const KEPT = 3

/** Typesets issues for the screen: the same template as the press, colours of the screen. */
export function createPreviews(
  issues: Issues,
  media: Media,
  worker: WorkerClient<ExportReply>,
  words: PrintWords
) {
  const kept = new Map<string, readonly string[]>()
  let count = 0

  return {
    /**
     * Typesets the newest texts of an issue, signed or not.
     *
     * @throws OfficeError `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async typeset(issue: string): Promise<{ pages: string[]; reports: FrameReport[] }> {
      const { print } = await issues.toPrint(issue, 'screen', words)
      const hashes = Object.values(print.articles).flatMap((article) =>
        article.photos.map((photo) => photo.media)
      )
      const photos = await media.photoFiles([...new Set(hashes)])
      const reply = await worker
        .request({ task: 'preview', issue: print, photos })
        .catch((error: unknown) => {
          if (!(error instanceof WorkerError)) throw error
          throw new OfficeError(error.failure === 'cancelled' ? 'cancelled' : `export_${error.failure}`)
        })
      if (reply.kind === 'failed') throw new OfficeError(`export_${reply.failure}`, { detail: reply.detail })
      if (reply.kind !== 'preview') throw new OfficeError('export_crashed')
      const token = String(++count)
      kept.set(token, reply.pages)
      for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
      return {
        pages: reply.pages.map((_, page) => `/preview/${token}/${page + 1}.svg`),
        reports: [...reply.reports]
      }
    },

    /** One page of a kept typesetting, as SVG. */
    page: (token: string, page: number): string | undefined => kept.get(token)?.[page - 1]
  }
}
export type Previews = ReturnType<typeof createPreviews>
