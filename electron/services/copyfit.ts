import type { ArticleContent } from '@shared/document/revision'
import { applyChanges, matterOf } from '@shared/domain/fitOffers'
import { isLayout, type Layout } from '@shared/domain/goal'
import { issueToPrint, type PrintWords } from '@shared/domain/issueToPrint'
import { findProduct } from '@shared/domain/office'
import type { PagePlan } from '@shared/domain/pagePlan'
import {
  mediaOf,
  type FrameReport,
  type PaperCut,
  type PrintFrame,
  type PrintIssue
} from '@shared/domain/printIssue'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { toIsoDay } from '@shared/text/dates'
import { readArticle } from '@electron/store/articles'
import { readProfile } from '@electron/store/office'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import { findIssueInHand } from './issueInHand'
import { findOffers, type FitOffer } from './fitTrials'
import type { Issues } from './issues'
import type { Media } from './media'
import type { WorkerClient } from './workerClient'

/** How a text fits, in lines of the real layout. */
export interface Fit {
  readonly issue: string
  readonly issueId: string
  readonly page: number
  readonly slot: string
  readonly capacity: number
  readonly overset: number
  readonly free: number
  readonly cut?: PaperCut | undefined
}

/** How an article fits in an issue, and what would make it fit. */
export interface FitOffers {
  readonly overset: number
  readonly free: number
  readonly offers: readonly FitOffer[]
  readonly cut?: PaperCut | undefined
}

function holds(frame: PrintFrame, article: string): boolean {
  if (frame.kind === 'story' || frame.kind === 'calendar' || frame.kind === 'data')
    return frame.article === article
  return frame.kind === 'list' && frame.articles.includes(article)
}

/** Articles whose frames are set together with those of this one: the pieces of its lists. */
function companionsOf(print: PrintIssue, article: string): ReadonlySet<string> {
  const lists = print.pages.flatMap(({ frames }) =>
    frames.flatMap((frame) => (frame.kind === 'list' && holds(frame, article) ? frame.articles : []))
  )
  return new Set([article, ...lists])
}

/** Where a list stands, of which all pieces are set alike: how one fits is how all do. */
function listPlaces(print: PrintIssue, article: string): ReadonlySet<string> {
  return new Set(
    print.pages.flatMap(({ frames }, index) =>
      frames.flatMap((frame) =>
        frame.kind === 'list' && holds(frame, article) ? [`${index + 1} ${frame.slot}`] : []
      )
    )
  )
}

/** An issue with nothing in it but the frames in which an article stands. */
function withFramesOf(print: PrintIssue, article: string): PrintIssue {
  const pages = print.pages.map((page) => ({
    ...page,
    frames: page.frames.filter((frame) => holds(frame, article))
  }))
  return { ...print, pages }
}

/** A text that runs over several frames fits as its last one says; what they hold is told together. */
function addUp(
  reports: readonly FrameReport[]
): Pick<Fit, 'page' | 'slot' | 'capacity' | 'overset' | 'free'> {
  const total = (key: 'capacity' | 'overset' | 'free') => reports.reduce((sum, each) => sum + each[key], 0)
  const { page, slot } = reports[0]!
  return { page, slot, capacity: total('capacity'), overset: total('overset'), free: total('free') }
}

/** Frames that an article no longer reaches are not empty lines of its own. */
const isReached = ({ part, free, capacity }: FrameReport) => part === 1 || free < capacity

/** Measures a text while it is written: in its place in an issue, or in the layout it is written for; and tries what would make it fit. */
export function createCopyfit(
  { db, clock }: OfficeContext,
  issues: Issues,
  media: Media,
  worker: WorkerClient<ExportReply>,
  words: PrintWords
) {
  /** A page with one article on it, for a text that has no place yet. */
  async function printLayout(article: string, content: ArticleContent, { template, slot }: Layout) {
    const date = toIsoDay(clock())
    const profile = await readProfile(db, date)
    const product = findProduct(profile, content.meta.product) ?? profile.products[0]
    if (!product) throw new OfficeError('notFound')
    const { unit } = await readArticle(db, article)
    const text = { content, unit: profile.units.find((each) => each.id === unit)?.name ?? '' }
    const plan = { pages: [{ template, section: '', slots: { [slot]: [article] } }] }
    return issueToPrint({ number: 1, total: 0, date, plan }, product, new Map([[article, text]]), words)
  }

  async function askWorker(print: PrintIssue): Promise<readonly FrameReport[]> {
    const photos = await media.photoFiles(mediaOf(print))
    const { reports } = await askTypesetter(worker, { task: 'measure', issue: print, photos }, 'measured')
    return reports
  }

  return {
    /**
     * Measures a text as it stands on the screen, saved or not.
     *
     * @returns null where the text has neither a place nor a layout, and where its place has no lines.
     * @throws OfficeError `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async measure(article: string, content: ArticleContent, layout: Layout | null): Promise<Fit | null> {
      const place = await findIssueInHand(db, article)
      if (!place && !(layout && isLayout(layout))) return null
      const print = place
        ? (await issues.toPrint(place.id, 'screen', words, { article, content })).print
        : await printLayout(article, content, layout!)
      const own = withFramesOf(print, article)
      const reports = (await askWorker(own)).filter((report) => report.article === article)
      if (reports.length === 0) return null
      const cut = reports.find((each) => each.cut)?.cut
      const where = { issue: place ? String(place.number) : '', issueId: place?.id ?? '' }
      return { ...where, ...addUp(reports), ...(cut && { cut }) }
    },

    /**
     * Settings of its slots that make an article fit its place in an issue, each tried by the typesetter.
     *
     * @param typed the text as it stands on the screen, where it is not the saved one.
     * @throws OfficeError `notFound` where it does not stand there, and what measuring throws
     */
    async offers(issue: string, article: string, typed?: ArticleContent): Promise<FitOffers> {
      const {
        print,
        texts,
        product,
        issue: state
      } = await issues.toPrint(issue, 'screen', words, typed && { article, content: typed })
      const setting = print.articles[article]
      if (!setting) throw new OfficeError('notFound')
      const companions = companionsOf(print, article)
      const lists = listPlaces(print, article)
      const isOfList = ({ page, slot }: FrameReport) => lists.has(`${page} ${slot}`)
      const own = new Map([...texts].filter(([id]) => companions.has(id)))
      const measure = async (plan: PagePlan) => {
        const tried = issueToPrint({ ...state, plan }, product, own, words)
        const reports = await askWorker(withFramesOf(tried, article))
        const reached = reports.filter(
          (each) => each.article === article && isReached(each) && !isOfList(each)
        )
        const { overset, free } = reached.length === 0 ? { overset: 0, free: 0 } : addUp(reached)
        const pieces = reports.filter(isOfList)
        return {
          overset: overset + pieces.reduce((sum, each) => sum + each.overset, 0),
          free: Math.max(free, ...pieces.map((each) => each.free)),
          cut: reached.find((each) => each.cut)?.cut
        }
      }
      const now = await measure(state.plan)
      const offers = await findOffers({
        plan: state.plan,
        article,
        matter: matterOf(setting),
        now,
        measure: async ({ changes }) => {
          const { overset, free } = await measure(applyChanges(state.plan, changes))
          return { overset, free }
        }
      })
      return { ...now, offers }
    }
  }
}
export type Copyfit = ReturnType<typeof createCopyfit>
