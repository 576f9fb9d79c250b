import type { IssueState } from '@shared/domain/issues'
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
import { presetRuleOutputs } from '@shared/domain/preflightPresets'
import { readPressFaults, type PressFault } from '@shared/domain/pressFaults'
import { standardPress, type PressSetup } from '@shared/domain/pressSetup'
import { logoOf, type PhotoFiles, type PrintIssue } from '@shared/domain/printIssue'
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
import type { Issues } from './issues'
import type { Jobs } from './jobs'
import type { Media } from './media'
import type { Presses } from './presses'
import { inputMark } from './refusedFile'
import type { WorkerClient } from './workerClient'

const isOfPreset = ({ rule }: Finding) => rule in presetRuleOutputs
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

interface PreflightParts {
  readonly issues: Issues
  readonly media: Media
  readonly presses: Presses
  readonly jobs: Pick<Jobs, 'lastRefused'>
  /** An office's own template package by its hash; throws where it is not on this PC. */
  readonly openPackage: (sha256: string) => Promise<unknown>
}

/** Whose number and day must differ: editions of one issue share theirs, and each ward has its own row of them. */
function isOther(issue: IssueState, other: IssueState): boolean {
  const group = (each: IssueState) => each.master ?? each.id
  return (
    other.product === issue.product &&
    group(other) !== group(issue) &&
    (other.unit === undefined || other.unit === issue.unit)
  )
}

/** The check before printing (kiểm tra trước in): over an issue as it would be printed now. */
export function createPreflight(
  { db, clock }: OfficeContext,
  { issues, media, presses, jobs, openPackage }: PreflightParts,
  worker: WorkerClient<ExportReply>,
  words: PrintWords
) {
  /** The photos on paper whose files are on this PC. */
  async function findPhotos(print: PrintIssue): Promise<PhotoFiles> {
    const hashes = [...new Set(photosOnPaper({ print }).map(({ figure }) => figure.media))]
    const found = await Promise.all(hashes.map((hash) => media.photoFiles([hash]).catch(() => ({}))))
    return Object.assign({}, ...found) as PhotoFiles
  }

  /** Whether the office's own picture and package, as far as the issue has them, can be set. */
  async function findOwn(print: PrintIssue) {
    const isThere = (asked: Promise<unknown>) => asked.then(() => true).catch(() => false)
    const logo = logoOf(print)
    return {
      hasLogo: logo === null || (await isThere(media.photoFiles([logo]))),
      hasTemplate: print.template === undefined || (await isThere(openPackage(print.template)))
    }
  }

  function measure(print: PrintIssue, photos: PhotoFiles) {
    // A photo that is gone is a finding; the pages are then measured without any.
    const isComplete = photosOnPaper({ print }).every(({ figure }) => photos[figure.media])
    const issue = isComplete ? withoutLogo(print) : withoutPhotos(withoutLogo(print))
    return askTypesetter(worker, { task: 'measure', issue, photos }, 'measured')
  }

  /** What is drawn by the office's own package is looked at as the press gets it; the program's own pages need no look. */
  async function inspect(print: PrintIssue, press: PressSetup): Promise<PressFault[]> {
    if (print.template === undefined) return []
    const issue = withoutPhotos(withoutLogo(print))
    const { report } = await askTypesetter(worker, { task: 'inspect', issue, press }, 'inspected')
    return readPressFaults(report)
  }

  /** Why the last print file was held back, as long as the issue is what it was made from. */
  async function findRefused(id: string, print: PrintIssue): Promise<PressFault[]> {
    const last = await jobs.lastRefused('print', id)
    return last?.input === inputMark(print) ? readPressFaults(last.detail) : []
  }

  /** @param hasPress whether a file for a press is to be made; without, nothing is said of what only a press minds. */
  async function judge(id: string, { presetId, hasPress }: { presetId?: string; hasPress: boolean }) {
    const made = await issues.toPrint(id, 'screen', words)
    const { issue, product, texts, states } = made
    const photos = await findPhotos(made.print)
    const own = await findOwn(made.print)
    const { template: _, ...plain } = made.print
    const print = own.hasTemplate ? made.print : plain
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
    const others = (await listIssues(db)).filter((each) => isOther(issue, each))
    const today = toIsoDay(clock())
    const preset = presetId === undefined ? null : await presses.find(product, presetId)
    const chosen = preset && { chosen: { preset, hasProfile: await presses.hasProfile(preset) } }
    const drawn = hasPress ? await inspect(print, preset?.press ?? standardPress(print.inks)) : []
    const refused = hasPress ? await findRefused(id, made.print) : []
    const facts = { issue, product, others, today, articles, print, reports, photos, own, drawn, refused }
    const findings = preflight({ ...facts, ...chosen })
    return {
      issue,
      findings: hasPress ? findings : findings.filter((found) => !isOfPreset(found)),
      photos: Object.keys(photos).length
    }
  }

  return {
    /**
     * What stands in the way of printing an issue, or asks for a reason, or is good to know.
     *
     * @param preset that it is to be printed with, once one is chosen.
     * @throws OfficeError `notFound`, `presetGone`, `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async read(id: string, preset?: string) {
      const { issue, findings, photos } = await judge(id, {
        ...(preset !== undefined && { presetId: preset }),
        hasPress: true
      })
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
     * @param common reason for whatever asks for one and has none; empty for none.
     * @throws OfficeError `preflightMust`, `preflightReasons` with how many, and as `read`.
     */
    async pass(
      id: string,
      given: readonly PassedFinding[],
      preset?: string,
      common = ''
    ): Promise<PassedFinding[]> {
      const press = preset === undefined ? { hasPress: false } : { presetId: preset, hasPress: true }
      const { issue, findings } = await judge(id, press)
      const musts = findings.filter(isMust)
      if (musts.length > 0) throw new OfficeError('preflightMust', { count: musts.length })
      const passed = findings.filter(isShould).map((found) => {
        const isIt = samePlace(found)
        const reason = (given.find(isIt) ?? issue.passed.find(isIt))?.reason || common
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

/** The nameplate is as tall with the office's picture as without. */
function withoutLogo(print: PrintIssue): PrintIssue {
  const { masthead } = print.style
  return masthead ? { ...print, style: { ...print.style, masthead: { ...masthead, logo: null } } } : print
}

const withoutPhotos = (print: PrintIssue): PrintIssue => ({
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
