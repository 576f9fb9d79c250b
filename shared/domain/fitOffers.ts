import { looks } from './looks'
import type { PageFormat } from './pageFormat'
import { listPlacements, lookOf, slotsOf, type PagePlan } from './pagePlan'
import { PEOPLE_PHOTO_LINES, type DataSlot, type ListSlot, type Slot, type StorySlot } from './pageSlots'
import { pageTemplate } from './pageTemplates'
import { adjustSlot } from './planSlots'
import type { PrintArticle } from './printIssue'
import {
  dataSetting,
  LEAST_PEOPLE_PHOTO,
  listSetting,
  MOST_SIZE,
  MOST_TRACKING,
  mostColumns,
  type SlotSettings
} from './slotSettings'

export const fitSteps = [
  'tracking',
  'size',
  'rows',
  'photo',
  'headline',
  'deck',
  'quotes',
  'columns'
] as const

/** What is changed to make a text fit, from what to what: thousandths of an em, tenths of a point, lines, points, columns, or off (0) and on (1). */
export interface FitStep {
  readonly kind: (typeof fitSteps)[number]
  readonly from: number
  readonly to: number
}

/** Settings of one slot that are put over those it has. */
export interface SlotChange {
  readonly page: number
  readonly slot: string
  readonly settings: SlotSettings
}

/** One way to set an article so that it may fit. */
export interface FitTrial {
  readonly steps: readonly FitStep[]
  readonly changes: readonly SlotChange[]
}

/** What an article has that settings act on. */
export interface FitMatter {
  readonly hasDeck: boolean
  readonly hasPhoto: boolean
  /** Quotations that would stand out large. */
  readonly hasQuotes: boolean
  readonly hasTable: boolean
}

/** What of an article can be set otherwise. */
export const matterOf = ({ deck, photos, blocks }: PrintArticle): FitMatter => ({
  hasDeck: deck !== '',
  hasPhoto: photos.length > 0,
  hasQuotes: blocks.some((block) => block.type === 'quote'),
  hasTable: blocks.some((block) => block.type === 'table')
})

interface Frame<S extends Slot = StorySlot> {
  readonly page: number
  readonly slot: S
  /** The slot as its template has it. */
  readonly original: S
  readonly settings: SlotSettings
  readonly format: PageFormat
}

/** Sizes of headlines in points; a step is from one to the next. */
const HEADLINES = [
  10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 26, 28, 30, 33, 36, 40, 44, 48, 54, 60, 66, 72
] as const
const HEADLINE_STEPS = 2
/** A photo gives away at most so much of the height that its template gives it, and gains as much. */
const PHOTO_SHARE = 0.4
const LOWEST_PHOTO = 6

/** The frames of one kind in which an article stands, in reading order. */
function framesOf<K extends 'story' | 'list' | 'data'>(
  plan: PagePlan,
  article: string,
  kind: K
): Frame<Extract<Slot, { readonly kind: K }>>[] {
  type Own = Extract<Slot, { readonly kind: K }>
  const isOwn = (slot: Slot | undefined): slot is Own => slot?.kind === kind
  const { format } = looks[lookOf(plan)]
  return listPlacements(plan).flatMap(({ article: placed, page, slot: id }) => {
    if (placed !== article) return []
    const planPage = plan.pages[page - 1]!
    const isThis = (each: { readonly id: string }) => each.id === id
    const slot = slotsOf(planPage).find(isThis)
    const original = pageTemplate(planPage.template).slots.find(isThis)
    if (!isOwn(slot) || !isOwn(original)) return []
    return [{ page, slot, original, settings: planPage.settings?.[id] ?? {}, format }]
  })
}

const changeOf = ({ page, slot }: Frame<Slot>, settings: SlotSettings): SlotChange => ({
  page,
  slot: slot.id,
  settings
})

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) }, (_, index) => from + (index + 1) * Math.sign(to - from))

type Direction = -1 | 1

function listTrackings(frames: readonly Frame<Slot>[], direction: Direction): FitTrial[] {
  const from = frames[0]!.settings.tracking ?? 0
  return range(from, Math.max(-MOST_TRACKING, Math.min(MOST_TRACKING, direction * MOST_TRACKING))).map(
    (to) => ({
      steps: [{ kind: 'tracking', from, to }],
      changes: frames.map((frame) => changeOf(frame, { tracking: to }))
    })
  )
}

function listPhotoHeights(
  frames: readonly Frame[],
  direction: Direction,
  { hasPhoto }: FitMatter
): FitTrial[] {
  const frame = frames.find(({ slot }) => slot.photo)
  if (!hasPhoto || !frame?.slot.photo || !frame.original.photo) return []
  const from = frame.slot.photo.lines
  const usual = frame.original.photo.lines
  const limit =
    direction < 0
      ? Math.max(LOWEST_PHOTO, Math.ceil(usual * (1 - PHOTO_SHARE)))
      : Math.min(frame.slot.height - 8, Math.floor(usual * (1 + PHOTO_SHARE)))
  if ((limit - from) * direction <= 0) return []
  return range(from, limit).map((to) => ({
    steps: [{ kind: 'photo', from, to }],
    changes: [changeOf(frame, { photoLines: to })]
  }))
}

function listHeadlines([first]: readonly Frame[], direction: Direction): FitTrial[] {
  const from = first!.slot.headline
  const others =
    direction < 0
      ? HEADLINES.filter((size) => size < from).reverse()
      : HEADLINES.filter((size) => size > from)
  return others.slice(0, HEADLINE_STEPS).map((to) => ({
    steps: [{ kind: 'headline', from, to }],
    changes: [changeOf(first!, { headline: to })]
  }))
}

function listDecks([first]: readonly Frame[], direction: Direction, { hasDeck }: FitMatter): FitTrial[] {
  const from = first!.slot.showDeck ? 1 : 0
  const to = direction < 0 ? 0 : 1
  if (!hasDeck || from === to) return []
  return [{ steps: [{ kind: 'deck', from, to }], changes: [changeOf(first!, { showDeck: to === 1 })] }]
}

function listQuotes(frames: readonly Frame[], direction: Direction, { hasQuotes }: FitMatter): FitTrial[] {
  const from = (frames[0]!.settings.showQuotes ?? true) ? 1 : 0
  const to = direction < 0 ? 0 : 1
  if (!hasQuotes || from === to) return []
  const changes = frames.map((frame) => changeOf(frame, { showQuotes: to === 1 }))
  return [{ steps: [{ kind: 'quotes', from, to }], changes }]
}

function listRows(frames: readonly Frame<Slot>[], direction: Direction): FitTrial[] {
  const from = frames[0]!.settings.tightRows ? 1 : 0
  const to = direction < 0 ? 1 : 0
  if (from === to) return []
  const changes = frames.map((frame) => changeOf(frame, { tightRows: to === 1 }))
  return [{ steps: [{ kind: 'rows', from, to }], changes }]
}

/** Sizes of the text of a list. */
function listSizes(frame: Frame<ListSlot>, direction: Direction): FitTrial[] {
  const from = frame.settings.size ?? 0
  return range(from, direction * MOST_SIZE).map((to) => ({
    steps: [{ kind: 'size', from, to }],
    changes: [changeOf(frame, { size: to })]
  }))
}

/** Heights of the photos over people in a list. */
function listFaces(frame: Frame<ListSlot>, direction: Direction): FitTrial[] {
  if (frame.slot.style !== 'people') return []
  const from = listSetting('people', frame.settings).photoLines
  const limit = direction < 0 ? LEAST_PEOPLE_PHOTO : Math.floor(PEOPLE_PHOTO_LINES * (1 + PHOTO_SHARE))
  if ((limit - from) * direction <= 0) return []
  return range(from, limit).map((to) => ({
    steps: [{ kind: 'photo', from, to }],
    changes: [changeOf(frame, { photoLines: to })]
  }))
}

/** A column more or less; which of them helps hangs on the pieces. */
function listColumns(frame: Frame<ListSlot>): FitTrial[][] {
  const from = frame.slot.columns
  return [from + 1, from - 1]
    .filter((to) => to >= 1 && to <= mostColumns(frame.original, frame.format))
    .map((to) => [
      { steps: [{ kind: 'columns' as const, from, to }], changes: [changeOf(frame, { columns: to })] }
    ])
}

/** Ways for the pieces of a list: they are set alike, and only together. */
function listWays(frames: readonly Frame<ListSlot>[], direction: Direction): FitTrial[][] {
  return frames.flatMap((frame) => [
    listTrackings([frame], direction),
    listSizes(frame, direction),
    listFaces(frame, direction),
    ...listColumns(frame)
  ])
}

/** Ways for a table or a chart that stands for itself. */
function dataWays(frames: readonly Frame<DataSlot>[], direction: Direction, matter: FitMatter): FitTrial[][] {
  return frames
    .map((frame) => [frame])
    .flatMap((one) => [listRows(one, direction), listUnits(one[0]!, direction, matter)])
}

function listUnits(frame: Frame<DataSlot>, direction: Direction, { hasDeck }: FitMatter): FitTrial[] {
  const from = dataSetting(frame.settings).showDeck ? 1 : 0
  const to = direction < 0 ? 0 : 1
  if (!hasDeck || from === to) return []
  return [{ steps: [{ kind: 'deck', from, to }], changes: [changeOf(frame, { showDeck: to === 1 })] }]
}

const joinTrials = (trials: readonly FitTrial[]): FitTrial => ({
  steps: trials.flatMap((trial) => trial.steps),
  changes: trials.flatMap((trial) => trial.changes)
})

/** Ways to set an article so that it may fit. */
export interface FitWays {
  /** One thing alone in each row, from the least change to the most. */
  readonly single: readonly (readonly FitTrial[])[]
  /** Several things at once, for a text that no one of them makes fit; from few to all. */
  readonly combined: readonly FitTrial[]
}

/**
 * Ways in which an article could be made to fit its frames, within what a reader does not notice.
 *
 * @param direction -1 for a text that is too long, 1 for one that is too short.
 */
export function fitWays(plan: PagePlan, article: string, direction: Direction, matter: FitMatter): FitWays {
  const frames = framesOf(plan, article, 'story')
  const stories =
    frames.length === 0
      ? []
      : [
          listTrackings(frames, direction),
          matter.hasTable ? listRows(frames, direction) : [],
          listPhotoHeights(frames, direction, matter),
          listHeadlines(frames, direction),
          listQuotes(frames, direction, matter),
          listDecks(frames, direction, matter)
        ]
  const single = [
    ...stories,
    ...listWays(framesOf(plan, article, 'list'), direction),
    ...dataWays(framesOf(plan, article, 'data'), direction, matter)
  ].filter((row) => row.length > 0)
  // More columns or fewer are no matter of degree: each is tried alone.
  const most = single.map((row) => row.at(-1)!).filter(({ steps }) => steps[0]!.kind !== 'columns')
  const combined = most.slice(1).map((_, index) => joinTrials(most.slice(0, index + 2)))
  return { single, combined }
}

/** How much of a change a trial is, to put the least first: about one for what nobody sees. */
export function changeSize({ steps }: FitTrial): number {
  const weigh = ({ kind, from, to }: FitStep) => {
    const change = Math.abs(to - from)
    switch (kind) {
      case 'tracking':
        return change
      case 'size':
      case 'photo':
        return 1.5 * change
      case 'headline':
        return 2 * change
      case 'rows':
        return 5
      case 'quotes':
        return 9
      case 'columns':
        return 12
      case 'deck':
        return 14
    }
  }
  return steps.reduce((sum, step) => sum + weigh(step), 0)
}

/** A plan with the slots of these changes set as they were in an earlier one. */
export function withSettingsOf(before: PagePlan, plan: PagePlan, changes: readonly SlotChange[]): PagePlan {
  return changes.reduce(
    (made, { page, slot }) => adjustSlot(made, page, slot, before.pages[page - 1]?.settings?.[slot] ?? {}),
    plan
  )
}

/** The plan with the settings of a trial, as one step. Slots that are no longer there are left alone. */
export function applyChanges(plan: PagePlan, changes: readonly SlotChange[]): PagePlan {
  return changes.reduce((made, { page, slot, settings }) => {
    const before = made.pages[page - 1]?.settings?.[slot] ?? {}
    return adjustSlot(made, page, slot, { ...before, ...settings })
  }, plan)
}
