import type { ArticleContent } from '@shared/document/revision'
import type { PrintWords } from '@shared/domain/issueToPrint'
import {
  mediaOf,
  showsArticle,
  type FrameReport,
  type PhotoFiles,
  type PrintIssue
} from '@shared/domain/printIssue'
import type { PageSpot } from '@shared/domain/pageSpots'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import { createHeldPictures } from './heldPictures'
import { findIssueInHand } from './issueInHand'
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

/** Pages that follow what is written. */
interface FollowedPages {
  pages: { page: number; address: string }[]
  reports: FrameReport[]
  spots: PageSpot[]
}

/** The pages of one article while it is written. */
export interface TypedPages extends FollowedPages {
  issue: string
  number: number
}

/** Typesets issues and single texts for the screen: the same template as the press, colours of the screen. */
export function createPreviews(
  { db }: Pick<OfficeContext, 'db'>,
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

  const ownFiles = (print: PrintIssue) => media.photoFiles(mediaOf(print))

  /** Sets an issue; what the worker thought to be held here and is gone by now is asked for again. */
  async function follow(
    print: PrintIssue,
    photos: PhotoFiles,
    held: readonly string[],
    only?: readonly number[]
  ): Promise<FollowedPages> {
    const task = { task: 'live' as const, issue: print, photos, held, ...(only && { only }) }
    const reply = await askTypesetter(worker, task, 'live')
    if (!pictures.adopt(reply.pages)) {
      if (held.length === 0) throw new OfficeError('export_crashed')
      return follow(print, photos, [], only)
    }
    return {
      pages: reply.pages.map(({ page, picture }) => ({ page, address: `/preview/${picture}.svg` })),
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
      const { pages, ...told } = await follow(print, await ownFiles(print), pictures.names())
      return { pages: pages.map(({ address }) => address), ...told }
    },

    /**
     * Typesets the pages on which a text stands in the issue in hand, with the text as it is on the screen, saved or not.
     *
     * @returns null where it stands in no issue that is still being made up.
     * @throws OfficeError `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async typed(article: string, content: ArticleContent): Promise<TypedPages | null> {
      const place = await findIssueInHand(db, article)
      if (!place) return null
      const { print } = await issues.toPrint(place.id, 'screen', words, { article, content })
      const only = print.pages.flatMap((page, index) =>
        page.frames.some((frame) => showsArticle(frame, article)) ? [index + 1] : []
      )
      const pages = await follow(print, await ownFiles(print), pictures.names(), only)
      return { issue: place.id, number: place.number, ...pages }
    },

    /**
     * Sets some pages of what is no issue of the office, with the files of its photos.
     *
     * @throws OfficeError `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    show: (print: PrintIssue, photos: PhotoFiles, only: readonly number[]) =>
      follow(print, photos, pictures.names(), only),

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
      const reply = await askTypesetter(worker, task, 'drawn')
      return { pages: keep(reply.pages) }
    },

    /** One page of a kept proof, as SVG. */
    page: (token: string, page: number): string | undefined => kept.get(token)?.[page - 1]
  }
}
export type Previews = ReturnType<typeof createPreviews>
