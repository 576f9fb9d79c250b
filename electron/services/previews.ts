import type { PrintWords } from '@shared/domain/issueToPrint'
import type { FrameReport, PrintIssue } from '@shared/domain/printIssue'
import type { Proof } from '@shared/domain/proof'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { askTypesetter } from './askTypesetter'
import type { Issues } from './issues'
import type { Media } from './media'
import type { Proofs } from './proofs'
import type { WorkerClient } from './workerClient'

/** Typesettings kept for the page to fetch; older ones are no longer on any screen. */
const KEPT = 3

type NewTask =
  | { readonly task: 'preview'; readonly issue: PrintIssue }
  | { readonly task: 'proofPages'; readonly proof: Proof }

function listPhotos(task: NewTask): string[] {
  const shown =
    task.task === 'preview'
      ? Object.values(task.issue.articles).flatMap((article) => article.photos)
      : task.proof.photos
  return [...new Set(shown.map((photo) => photo.media))]
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
  let count = 0

  async function draw(task: NewTask): Promise<Extract<ExportReply, { kind: 'preview' }>> {
    const photos = await media.photoFiles(listPhotos(task))
    return askTypesetter(worker, { ...task, photos }, 'preview')
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
    async typeset(issue: string): Promise<{ pages: string[]; reports: FrameReport[] }> {
      const { print } = await issues.toPrint(issue, 'screen', words)
      const reply = await draw({ task: 'preview', issue: print })
      return { pages: keep(reply.pages), reports: [...reply.reports] }
    },

    /**
     * Sets one revision on plain A4, as it is printed to be read.
     *
     * @throws OfficeError `notFound`, `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async proof(article: string, revision: string): Promise<{ pages: string[] }> {
      const proof = await proofs.describe(article, revision)
      return { pages: keep((await draw({ task: 'proofPages', proof })).pages) }
    },

    /** One page of a kept typesetting, as SVG. */
    page: (token: string, page: number): string | undefined => kept.get(token)?.[page - 1]
  }
}
export type Previews = ReturnType<typeof createPreviews>
