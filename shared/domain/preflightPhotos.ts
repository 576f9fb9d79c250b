import { shownSize } from '../document/framing'
import { effectivePpi, printedSizeOf, printQuality } from './photoPrint'
import { finding, type Finding, type PreflightFacts } from './preflightFinding'
import { photosOf } from './printFrames'
import type { PrintFrame } from './printIssue'

interface PlacedPhoto {
  readonly page: number
  readonly frame: Extract<PrintFrame, { kind: 'story' | 'picture' | 'list' }>
  readonly article: string
  readonly figure: PreflightFacts['print']['articles'][string]['photos'][number]
}

/** The photos that stand on paper, in the order of the pages. */
export function photosOnPaper({ print }: Pick<PreflightFacts, 'print'>): PlacedPhoto[] {
  return print.pages.flatMap(({ frames }, index) =>
    frames.flatMap((frame) => {
      if (frame.kind !== 'story' && frame.kind !== 'picture' && frame.kind !== 'list') return []
      return photosOf(frame, print.articles).map((photo) => ({ page: index + 1, frame, ...photo }))
    })
  )
}

/** Photos that print too coarsely, that are not on this PC, that stand there twice. */
export function photoRules(facts: PreflightFacts): Finding[] {
  const placed = photosOnPaper(facts)
  return placed.flatMap(({ page, frame, article, figure }, index) => {
    const title = facts.articles.get(article)?.title ?? ''
    const at = { page, slots: [frame.slot], article, photo: figure.media }
    const file = facts.photos[figure.media]
    if (!file) return [finding('photoGone', { ...at, values: { title } })]
    const size = printedSizeOf(frame, facts.print.format)
    const ppi = size ? effectivePpi(shownSize(file, figure), size) : Number.POSITIVE_INFINITY
    const quality = printQuality(ppi)
    const earlier = placed.slice(0, index).find((each) => each.figure.media === figure.media)
    return [
      ...(quality === 'bad' ? [finding('photoBad', { ...at, values: { title, ppi } })] : []),
      ...(quality === 'weak' ? [finding('photoWeak', { ...at, values: { title, ppi } })] : []),
      ...(earlier ? [finding('photoTwice', { ...at, values: { title, earlier: earlier.page } })] : [])
    ]
  })
}
