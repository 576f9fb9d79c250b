import type { PrintWords } from '@shared/domain/issueToPrint'
import type { FrameReport, PrintIssue } from '@shared/domain/printIssue'
import type { PageSpot } from '@shared/domain/pageSpots'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { askTypesetter } from './askTypesetter'
import { createHeldPictures } from './heldPictures'
import type { Issues } from './issues'
import type { Media } from './media'
import type { Proofs } from './proofs'
import type { WorkerClient } from './workerClient'

/** Proofs kept for the page to fetch; older ones are no longer on any screen. */
const KEPT = 3

/** An issue as it is set just now, for the screen. */
export interface TypesetIssue {
  /** Addresses of the pages' pictures. A page that did not change keeps its address. */
  pages: string[]
  reports: FrameReport[]
  spots: PageSpot[]
}

/** Typesets issues and single texts for the screen: the same template as the press, colours of the screen. */
export function createPreviews(
  issues: Issues,
  media: Media,
  worker: WorkerClient<ExportReply>,
  words: PrintWords,
  proofs: Proofs
) {
  const kept = new Map<string, readonly string[]>()
  const pictures = createHeldPictures()
  let count = 0

  const filesOf = (photos: readonly { readonly media: string }[]) =>
    media.photoFiles([...new Set(photos.map((photo) => photo.media))])

  /** Sets an issue; what the worker thought to be held here and is gone by now is asked for again. */
  async function follow(print: PrintIssue, held: readonly string[]): Promise<TypesetIssue> {
    const photos = await filesOf(Object.values(print.articles).flatMap((article) => article.photos))
    const reply = await askTypesetter(worker, { task: 'live', issue: print, photos, held }, 'live')
    if (!pictures.adopt(reply.pages)) {
      if (held.length === 0) throw new OfficeError('export_crashed')
      return follow(print, [])
    }
    return {
      pages: reply.pages.map(({ picture }) => `/preview/${picture}.svg`),
      reports: [...reply.reports],
      spots: [...reply.spots]
    }
  }

  function keep(pages: readonly string[]): string[] {
    const token = String(++count)
    kept.set(token, pages)
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
    return pages.map((_, page) => `/preview/${token}/${page + 1}.svg`)
  }

  return {
    /**
     * Typesets the newest texts of an issue, signed or not.
     *
     * @throws OfficeError `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async typeset(issue: string): Promise<TypesetIssue> {
      const { print } = await issues.toPrint(issue, 'screen', words)
      return follow(print, pictures.names())
    },

    /** A page of an issue, as SVG, by the name of its picture. */
    picture: (name: string): string | undefined => pictures.find(name),

    /**
     * Sets one revision on plain A4, as it is printed to be read.
     *
     * @throws OfficeError `notFound`, `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async proof(article: string, revision: string): Promise<{ pages: string[] }> {
      const proof = await proofs.describe(article, revision)
      const task = { task: 'proofPages' as const, proof, photos: await filesOf(proof.photos) }
      const reply = await askTypesetter(worker, task, 'preview')
      return { pages: keep(reply.pages) }
    },

    /** One page of a kept proof, as SVG. */
    page: (token: string, page: number): string | undefined => kept.get(token)?.[page - 1]
  }
}
export type Previews = ReturnType<typeof createPreviews>
