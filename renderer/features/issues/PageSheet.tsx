import type { PageFormat } from '@shared/domain/pageFormat'
import type { PlanPage } from '@shared/domain/pagePlan'
import type { PageSpot } from '@shared/domain/pageSpots'
import { useTranslate } from '@renderer/ui/Language'
import { FrameOverlay, GridOverlay } from './PageOverlay'
import styles from './PageSheet.module.css'
import { PageSpots } from './PageSpots'

export interface SheetWays {
  readonly titleOf: (article: string) => string
  readonly onOpen: (spot: PageSpot) => void
  /** A paragraph is corrected on the page instead; absent where it leads into the article. */
  readonly onCorrect?: ((spot: PageSpot) => void) | undefined
}

interface PageSheetProps {
  readonly number: number
  readonly page: PlanPage | undefined
  readonly format: PageFormat
  /** Address of its picture; none until it is set for the first time. */
  readonly picture: string | undefined
  readonly spots: readonly PageSpot[]
  /** Width in pixels. */
  readonly width: number
  readonly showsGrid?: boolean
  readonly showsFrames?: boolean
  /** The piece to be marked: where the caret stands. */
  readonly current?: Pick<PageSpot, 'article' | 'target'>
  /** Where its paragraphs lead; a page that is only looked at has none. */
  readonly ways?: SheetWays | undefined
}

/** A typeset page as paper. */
export function PageSheet(props: PageSheetProps) {
  const { number, page, format, picture, spots, width, showsGrid = false, showsFrames = false } = props
  const { ways, current } = props
  const t = useTranslate()
  return (
    <div
      className={styles.sheet}
      data-page={number}
      style={{ width, height: Math.round((width * format.height) / format.width) }}
    >
      {picture && <img src={picture} alt={t('issues.pageNumber', { page: number })} draggable={false} />}
      {showsGrid && <GridOverlay format={format} />}
      {showsFrames && page && <FrameOverlay page={page} format={format} />}
      {ways && <PageSpots page={number} format={format} spots={spots} current={current} {...ways} />}
    </div>
  )
}
