import path from 'node:path'
import { changedPlaces } from '@shared/document/changedPlaces'
import { compareContents } from '@shared/document/compare'
import { contentOf } from '@shared/document/revision'
import type { IssueState, ProofRound } from '@shared/domain/issues'
import type { PrintWords } from '@shared/domain/issueToPrint'
import { can } from '@shared/domain/permissions'
import { mediaOf } from '@shared/domain/printIssue'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { RoundView } from '@shared/ipc/routes/rounds'
import { formatMoment } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { readArticleRows } from '@electron/store/articles'
import { readIssue } from '@electron/store/issues'
import { listMembers } from '@electron/store/members'
import { readRevision } from '@electron/store/revisions'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import type { Exports } from './exports'
import type { Issues, PrintItem } from './issues'
import type { JobReport, Jobs } from './jobs'
import type { Media } from './media'
import { inWorkFolder, refuseUnwritable, removeUnless, renameFree } from './workFolder'
import type { WorkerClient } from './workerClient'

/** Numbered proofs of an issue (bản bông): the pages as they are, stamped, with bars beside what changed since the one before. */
export function createProofRounds(
  { db, clock, session, record }: OfficeContext,
  { issues, media, jobs, exports }: { issues: Issues; media: Media; jobs: Jobs; exports: Exports },
  worker: WorkerClient<ExportReply>,
  words: PrintWords
) {
  // Paper speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')

  /** What changed of each text since an earlier proof; a text that is new on it is not in it. */
  async function compareWith(before: ProofRound | undefined, items: readonly PrintItem[]) {
    const earlier = new Map(before?.items.map((item) => [item.article, item.revision]))
    const compared = await Promise.all(
      items.map(async ({ article, revision }) => {
        const old = earlier.get(article)
        if (old === undefined || old === revision) return []
        const [was, is] = await Promise.all([readRevision(db, old), readRevision(db, revision)])
        return [{ article, comparison: compareContents(contentOf(was), contentOf(is)) }]
      })
    )
    return compared.flat()
  }

  async function make(issue: IssueState, target: string, name: string, report: JobReport) {
    const { print, items } = await issues.toPrint(issue.id, 'screen', words)
    if (items.length === 0) throw new OfficeError('issueEmpty')
    const round = issue.rounds.length + 1
    const compared = await compareWith(issue.rounds.at(-1), items)
    const changed = Object.fromEntries(
      compared.map(({ article, comparison }) => [article, changedPlaces(comparison)])
    )
    const photos = await media.photoFiles(mediaOf(print))
    const stamp = t('rounds.stamp', { round, moment: formatMoment(clock()) })
    return inWorkFolder(target, async (work) => {
      const output = path.join(work, 'proof.pdf')
      const message = { task: 'round', issue: print, photos, marks: { stamp, changed }, output } as const
      report.progress('typeset', 0, 1)
      const reply = await askTypesetter(worker, message, 'made', { signal: report.signal })
      const { bytes, sha256 } = reply.files[0]!
      const evidence = { size: bytes, sha256 }
      const written = await renameFree(output, target, name, (free) =>
        report.handingOver({ name: free, ...evidence })
      )
      return { round, items: [...items], file: { name: written, ...evidence } }
    })
  }

  return {
    /** The proofs of an issue, the newest first, each with what changed before it. */
    async list(id: string): Promise<RoundView[]> {
      const { rounds } = await readIssue(db, id)
      const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
      const rows = await readArticleRows(db, [
        ...new Set(rounds.flatMap((each) => each.items.map((item) => item.article)))
      ])
      const views = rounds.map(async (each, index): Promise<RoundView> => {
        const before = rounds[index - 1]
        const had = new Set(before?.items.map((item) => item.article))
        const compared = await compareWith(before, each.items)
        return {
          round: each.round,
          at: each.at,
          member: names.get(each.member) ?? each.member,
          file: each.file,
          articles: each.items.length,
          added: before ? each.items.filter((item) => !had.has(item.article)).length : 0,
          changed: compared.flatMap(({ article, comparison }) =>
            comparison.differences === 0
              ? []
              : [{ article, title: rows.get(article)?.title ?? '', differences: comparison.differences }]
          )
        }
      })
      return (await Promise.all(views)).reverse()
    },

    /**
     * Starts the job that makes the next proof.
     *
     * @throws OfficeError `forbidden`, `folderReadOnly`
     */
    async start(id: string): Promise<string> {
      if (!can(session.actor(), 'issues.write')) throw new OfficeError('forbidden')
      const issue = await readIssue(db, id)
      const { name } = await issues.productOf(id)
      const target = await exports.folder()
      await refuseUnwritable(target)
      const round = issue.rounds.length + 1
      const title = t('rounds.title', { round, name, number: issue.number })
      return jobs.startSigned('round', id, title, target, async (report, signer) => {
        const payload = await make(await readIssue(db, id), target, safeFileName(`${title}.pdf`), report)
        const recorded = record({ statements: [{ kind: 'rounds.finish', subject: id, payload }] }, signer)
        await removeUnless(recorded, path.join(target, payload.file.name))
        return payload.file
      })
    }
  }
}
export type ProofRounds = ReturnType<typeof createProofRounds>
