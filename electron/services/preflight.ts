import { documentFigures, parseDocument } from '@shared/document/document'
import type { ArticleContent } from '@shared/document/revision'
import { measureText } from '@shared/document/textLength'
import { printableRevision, type ArticleStatus } from '@shared/domain/articles'
import type { ArticleState } from '@shared/domain/articleState'
import type { PrintWords } from '@shared/domain/issueToPrint'
import type { Purpose } from '@shared/domain/level'
import { preflight } from '@shared/domain/preflight'
import {
  findingPlace,
  preflightRules,
  type CheckedArticle,
  type Finding
} from '@shared/domain/preflightFinding'
import { photosOnPaper } from '@shared/domain/preflightPhotos'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { MAX_PASSED, type PassedFinding } from '@shared/domain/records'
import { listSignOffMarks } from '@shared/domain/signOffMarks'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { toIsoDay } from '@shared/text/dates'
import { readArticleRows } from '@electron/store/articles'
import { listIssues } from '@electron/store/issues'
import type { ArticleRow } from '@electron/store/schema'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import type { IssueForPrint, Issues } from './issues'
import type { Media } from './media'
import type { Presses } from './presses'
import type { WorkerClient } from './workerClient'

const isMust = ({ rule }: Finding) => preflightRules[rule] === 'must'
const isShould = ({ rule }: Finding) => preflightRules[rule] === 'should'
const samePlace = (found: Finding) => (passed: PassedFinding) =>
  passed.rule === found.rule && passed.where === findingPlace(found)

function checkedArticle(
  state: ArticleState,
  row: ArticleRow,
  isReprint: boolean,
  content: ArticleContent | undefined,
  lettersMissing: string
): CheckedArticle {
  // The projection writes no other status and no other purpose.
  const [status, purpose] = [row.status as ArticleStatus, row.purpose as Purpose]
  const doc = content && parseDocument(content.body)
  return {
    id: state.id,
    title: row.title,
    product: row.product,
    rubric: row.rubric,
    status,
    isSigned: printableRevision(state, isReprint) !== null,
    marks: listSignOffMarks({ status, purpose, voided: row.voided }),
    figures: doc ? documentFigures(doc) : [],
    length: content && doc && measureText(content.meta, doc),
    lettersMissing
  }
}

/** The check before printing (kiểm tra trước in): over an issue as it would be printed now. */
export function createPreflight(
  { db, clock }: OfficeContext,
  issues: Issues,
  media: Media,
  presses: Presses,
  worker: WorkerClient<ExportReply>,
  words: PrintWords
) {
  /** The photos on paper whose files are on this PC. */
  async function findPhotos(print: IssueForPrint['print']): Promise<PhotoFiles> {
    const hashes = [...new Set(photosOnPaper({ print }).map(({ figure }) => figure.media))]
    const found = await Promise.all(hashes.map((hash) => media.photoFiles([hash]).catch(() => ({}))))
    return Object.assign({}, ...found) as PhotoFiles
  }

  async function measure(print: IssueForPrint['print'], photos: PhotoFiles) {
    // A photo that is gone is a finding; the pages are then measured without any.
    const isComplete = photosOnPaper({ print }).every(({ figure }) => photos[figure.media])
    // The nameplate is as tall with the office's picture as without.
    const { masthead: _, ...style } = print.style
    const issue = { ...(isComplete ? print : withoutPhotos(print)), style }
    return askTypesetter(worker, { task: 'measure', issue, photos }, 'measured')
  }

  async function judge(id: string, presetId?: string) {
    const made = await issues.toPrint(id, 'screen', words)
    const { issue, product, print, texts, states } = made
    const photos = await findPhotos(print)
    const { reports, lettersMissing } = await measure(print, photos)
    const rows = await readArticleRows(db, [...states.keys()])
    const articles = new Map(
      [...states].flatMap(([article, state]) => {
        const row = rows.get(article)
        if (!row) return []
        const content = texts.get(article)?.content
        const missing = lettersMissing[article] ?? ''
        return [[article, checkedArticle(state, row, issue.isPublished, content, missing)] as const]
      })
    )
    const others = (await listIssues(db)).filter((each) => each.product === issue.product && each.id !== id)
    const today = toIsoDay(clock())
    const preset = presetId === undefined ? null : await presses.find(product, presetId)
    const chosen = preset && { chosen: { preset, hasProfile: await presses.hasProfile(preset) } }
    const facts = { issue, product, others, today, articles, print, reports, photos, ...chosen }
    const findings = preflight(facts)
    return { issue, findings, photos: Object.keys(photos).length }
  }

  return {
    /**
     * What stands in the way of printing an issue, or asks for a reason, or is good to know.
     *
     * @param preset that it is to be printed with, once one is chosen.
     * @throws OfficeError `notFound`, `presetGone`, `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async read(id: string, preset?: string) {
      const { issue, findings, photos } = await judge(id, preset)
      return {
        photos,
        findings: findings.map((found) => ({
          ...found,
          slots: [...found.slots],
          values: { ...found.values },
          severity: preflightRules[found.rule],
          where: findingPlace(found),
          /** Why it was passed over in an earlier export. */
          reason: issue.passed.find(samePlace(found))?.reason ?? ''
        }))
      }
    },

    /**
     * Lets an export begin, and says what it passes over. Reasons of earlier exports of the issue still count.
     *
     * @throws OfficeError `preflightMust`, `preflightReasons` with how many, and as `read`.
     */
    async pass(id: string, given: readonly PassedFinding[], preset?: string): Promise<PassedFinding[]> {
      const { issue, findings } = await judge(id, preset)
      const musts = findings.filter(isMust)
      if (musts.length > 0) throw new OfficeError('preflightMust', { count: musts.length })
      const passed = findings.filter(isShould).map((found) => {
        const isIt = samePlace(found)
        const reason = (given.find(isIt) ?? issue.passed.find(isIt))?.reason ?? ''
        return { rule: found.rule, where: findingPlace(found), reason }
      })
      const bare = passed.filter((each) => each.reason.trim() === '')
      if (bare.length > 0) throw new OfficeError('preflightReasons', { count: bare.length })
      if (passed.length > MAX_PASSED) throw new OfficeError('preflightReasons', { count: passed.length })
      return passed
    }
  }
}
export type Preflight = ReturnType<typeof createPreflight>

const withoutPhotos = (print: IssueForPrint['print']): IssueForPrint['print'] => ({
  ...print,
  pages: print.pages.map((page) => ({
    ...page,
    frames: page.frames
      .filter((frame) => frame.kind !== 'picture')
      .map((frame) => {
        if (frame.kind === 'list') return { ...frame, photos: frame.photos.map(() => null) }
        return frame.kind === 'story' ? { ...frame, photoIndex: null } : frame
      })
  }))
})
