import { framingName } from '@shared/document/framing'
import { pathSteps, type PathStep } from '@shared/domain/drawing'
import type { HouseColour, HouseStyle } from '@shared/domain/houseStyle'
import { articlesOf, photosOf } from '@shared/domain/printFrames'
import { logoOf, type PrintArticle, type PrintFrame, type PrintIssue } from '@shared/domain/printIssue'
import type { Proof } from '@shared/domain/proof'
import type { PlacedFigure } from './framedPhoto'
import { setText, setTexts } from './printText'

/** A photo as the page template takes it. */
export interface PlacedPhoto {
  /** Path inside the typesetter's workspace. */
  readonly file: string
  /** Width over height. */
  readonly ratio: number
  readonly caption: string
  readonly credit: string
  readonly alt: string
}

/** A proof as its template reads it: text made settable, photos named by file. */
export interface ProofData extends Omit<Proof, 'photos'> {
  readonly photos: readonly PlacedPhoto[]
}

/** An article as the page template takes it, text made settable. */
export type SetArticle = Omit<PrintArticle, 'photos'> & {
  readonly photos: readonly (PlacedPhoto | null)[]
}

/** A logo of shapes, as the page template draws it. */
export interface PlacedDrawing {
  /** Width over height. */
  readonly ratio: number
  /** Of its own units. */
  readonly width: number
  readonly shapes: readonly {
    readonly steps: readonly PathStep[]
    readonly colour: HouseColour
    readonly isEvenOdd: boolean
    readonly line: number
    readonly isRound: boolean
  }[]
}

/** What the page template reads. */
export interface PrintData extends Omit<PrintIssue, 'articles'> {
  readonly articles: Readonly<Record<string, SetArticle>>
  /** The office's own picture before its name; its alternative words are the name. */
  readonly logo: PlacedPhoto | PlacedDrawing | null
  /** The one page to set, from 1; 0 sets them all. */
  readonly only: number
}

/** One photo may stand in several cuts: each is a file of its own. */
export function placedKey(photo: PlacedFigure): string {
  return `${photo.media} ${framingName(photo)}`
}

/** Photos converted for typesetting, by {@link placedKey}. */
export type PlacedFiles = ReadonlyMap<string, { readonly file: string; readonly ratio: number }>

const wholePicture = (media: string): PlacedFigure => ({ media, crop: null, angle: 0 })

/** The pictures that stand on paper, each cut of each once. */
export function placedPhotos(issue: PrintIssue): PlacedFigure[] {
  const placed = new Map<string, PlacedFigure>()
  const logo = logoOf(issue)
  if (logo !== null) placed.set(placedKey(wholePicture(logo)), wholePicture(logo))
  for (const frame of issue.pages.flatMap((page) => page.frames)) {
    for (const { figure } of photosOf(frame, issue.articles)) placed.set(placedKey(figure), figure)
  }
  return [...placed.values()]
}

/** Ids, slots and hashes stay as they are: only words on paper are made settable. */
export function toArticle(article: PrintArticle, placed: PlacedFiles): SetArticle {
  const { photos, ...texts } = article
  return {
    ...setTexts(texts),
    photos: photos.map(({ media, crop, angle, ...words }) => {
      const file = placed.get(placedKey({ media, crop, angle }))
      return file ? { ...file, ...setTexts(words) } : null
    })
  }
}

function toLogo(issue: PrintIssue, placed: PlacedFiles): PrintData['logo'] {
  const drawing = issue.style.masthead?.drawing
  if (drawing) {
    const { width, height, shapes } = drawing
    const drawn = shapes.map(({ path, ...shape }) => ({ ...shape, steps: pathSteps(path) }))
    return { ratio: width / height, width, shapes: drawn }
  }
  const logo = logoOf(issue)
  const file = logo === null ? undefined : placed.get(placedKey(wholePicture(logo)))
  return file ? { ...file, caption: '', credit: '', alt: setText(issue.issue.name) } : null
}

/** A drawing goes to the template as its steps. */
function withoutDrawing(style: HouseStyle): HouseStyle {
  if (!style.masthead?.drawing) return style
  const { drawing: _, ...masthead } = style.masthead
  return { ...style, masthead }
}

/** An issue as the template reads it: text made settable, photos named by file. `toSet` makes its articles so. */
export function toPrintData(issue: PrintIssue, placed: PlacedFiles, toSet = toArticle): PrintData {
  const toFrame = (frame: PrintFrame): PrintFrame => {
    if (frame.kind === 'list') return { ...frame, heading: setText(frame.heading) }
    if (frame.kind === 'data') return { ...frame, chart: setTexts(frame.chart) }
    return frame.kind === 'calendar' ? { ...frame, days: setTexts(frame.days) } : frame
  }
  return {
    only: 0,
    logo: toLogo(issue, placed),
    ...(issue.template !== undefined && { template: issue.template }),
    format: issue.format,
    inks: issue.inks,
    style: setTexts(withoutDrawing(issue.style)),
    issue: setTexts(issue.issue),
    words: setTexts(issue.words),
    pages: issue.pages.map((page) => ({
      ...page,
      section: setText(page.section),
      frames: page.frames.map(toFrame)
    })),
    articles: Object.fromEntries(
      Object.entries(issue.articles).map(([id, article]) => [id, toSet(article, placed)])
    )
  }
}

/** The frames of a page that show of their articles only what they are called. */
const namesOnly = (frame: PrintFrame) => frame.kind === 'contents'

/** What a box of contents shows of an article. */
const nameOf = ({ kicker, title, colour }: SetArticle): SetArticle => ({
  ...(colour && { colour }),
  kicker,
  title,
  deck: '',
  lead: '',
  byline: '',
  unit: '',
  photos: [],
  blocks: []
})

/** The data of one page alone: its own frames, its articles, and the earlier parts of stories that run on to it. */
export function onlyPage(data: PrintData, page: number): PrintData {
  const own = data.pages[page - 1]?.frames ?? []
  const stories = new Map(
    own.flatMap((frame) => (frame.kind === 'story' ? [[frame.article, frame.part]] : []))
  )
  const isBefore = (frame: PrintFrame) =>
    frame.kind === 'story' && frame.part < (stories.get(frame.article) ?? 0)
  const shown = new Set(own.filter((frame) => !namesOnly(frame)).flatMap(articlesOf))
  const named = new Set(own.filter(namesOnly).flatMap(articlesOf))
  return {
    ...data,
    only: page,
    pages: data.pages.map((each, index) =>
      index === page - 1 ? each : { section: '', rules: [], frames: each.frames.filter(isBefore) }
    ),
    articles: Object.fromEntries(
      Object.entries(data.articles).flatMap(([id, article]) =>
        shown.has(id) ? [[id, article]] : named.has(id) ? [[id, nameOf(article)]] : []
      )
    )
  }
}
