import { useRef, type KeyboardEvent } from 'react'
import type { PageFormat } from '@shared/domain/pageFormat'
import { spotTargets } from '@shared/document/spotTargets'
import type { PageSpot } from '@shared/domain/pageSpots'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PageSheet.module.css'

const POINTS_PER_MM = 72 / 25.4

interface PageSpotsProps {
  readonly page: number
  readonly format: PageFormat
  readonly spots: readonly PageSpot[]
  readonly current: Pick<PageSpot, 'article' | 'target'> | undefined
  readonly titleOf: (article: string) => string
  readonly onOpen: (spot: PageSpot) => void
  readonly onCorrect?: ((spot: PageSpot) => void) | undefined
}

/** Whether a piece is a line of the text that has an id. */
const isLine = ({ target }: PageSpot) => target !== '' && !target.startsWith('@')

/** The nth paragraph of its article on this page, from 1. */
const nthOf = (spots: readonly PageSpot[], spot: PageSpot) =>
  spots.filter(({ article, target }) => article === spot.article && !target.startsWith('@')).indexOf(spot) + 1

/** Each piece of text on a page as a way to its words: by pointing, or with the arrow keys and Enter. One stop of the Tab key. */
export function PageSpots({ page, format, spots, current, titleOf, onOpen, onCorrect }: PageSpotsProps) {
  const t = useTranslate()
  const group = useRef<HTMLDivElement>(null)
  const across = (points: number) => `${(points / (format.width * POINTS_PER_MM)) * 100}%`
  const down = (points: number) => `${(points / (format.height * POINTS_PER_MM)) * 100}%`

  const nameOf = (spot: PageSpot): string => {
    const title = titleOf(spot.article)
    if (spot.target === spotTargets.head) return t('pages.open.head', { title })
    if (spot.target === spotTargets.lead) return t('pages.open.lead', { title })
    if (spot.target === spotTargets.photo) return t('pages.open.photo', { title })
    return t(onCorrect && spot.target !== '' ? 'pages.open.correct' : 'pages.open.block', {
      title,
      nth: nthOf(spots, spot)
    })
  }
  const onKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const all = [...group.current!.querySelectorAll('button')]
    all[all.indexOf(event.currentTarget) + step]?.focus()
  }

  if (spots.length === 0) return null
  return (
    <div ref={group} role="group" aria-label={t('pages.pieces', { page })} className={styles.spots}>
      {spots.map((spot, index) => {
        const name = nameOf(spot)
        const isCurrent =
          spot.target !== '' && spot.target === current?.target && spot.article === current.article
        return (
          <button
            key={index}
            type="button"
            className={styles.spot}
            data-current={isCurrent ? spot.target : undefined}
            tabIndex={index === 0 ? 0 : -1}
            aria-label={name}
            title={name}
            style={{
              left: across(spot.x),
              top: down(spot.y),
              width: across(spot.width),
              height: down(spot.height)
            }}
            onKeyDown={onKey}
            onClick={() => (onCorrect && isLine(spot) ? onCorrect(spot) : onOpen(spot))}
          />
        )
      })}
    </div>
  )
}
