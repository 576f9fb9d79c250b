import { ChevronLeft, ChevronRight, Maximize, Scan } from 'lucide-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { looks } from '@shared/domain/looks'
import { lookOf, type PagePlan } from '@shared/domain/pagePlan'
import { listSpreads } from '@shared/domain/planPages'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Stage } from '@renderer/ui/Stage'
import styles from './PageReader.module.css'
import { PageSheet } from './PageSheet'
import { pixels } from './usePageLook'
import type { Typeset } from './useTypeset'

const MARGIN = 40

interface PageReaderProps {
  readonly title: string
  readonly plan: PagePlan
  readonly typeset: Typeset
  /** Page that is read first. */
  readonly first: number
  readonly onClose: () => void
}

/** The size of the room for pages, in pixels. */
function useRoom() {
  // A state and no ref: the stage brings its room a moment after it is shown.
  const [room, setRoom] = useState<HTMLDivElement | null>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (!room) return
    const watch = new ResizeObserver(() =>
      setSize({ width: room.clientWidth - MARGIN, height: room.clientHeight - MARGIN })
    )
    watch.observe(room)
    return () => watch.disconnect()
  }, [room])
  return { room, setRoom, size }
}

/** The issue as a reader holds it: pages side by side over the whole window, leafed through by keys. */
export function PageReader({ title, plan, typeset, first, onClose }: PageReaderProps) {
  const t = useTranslate()
  const { format } = looks[lookOf(plan)]
  const spreads = listSpreads(plan)
  const { room, setRoom, size } = useRoom()
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      spreads.findIndex((pages) => pages.includes(first))
    )
  )
  const [isActual, setActual] = useState(false)
  const pages = spreads[Math.min(at, spreads.length - 1)]!
  const turn = (to: number) => {
    setAt(Math.max(0, Math.min(spreads.length - 1, to)))
    room?.scrollTo({ top: 0 })
  }

  const fitting = Math.min(size.width / pages.length, (size.height * format.width) / format.height)
  const width = isActual ? pixels(format.width, 100) : Math.max(0, Math.floor(fitting))
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: at + 1,
      PageDown: at + 1,
      ArrowLeft: at - 1,
      PageUp: at - 1,
      Home: 0,
      End: spreads.length - 1
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    turn(to)
  }

  return (
    <Stage
      title={title}
      onClose={onClose}
      onKeyDown={onKeyDown}
      tools={
        <>
          <IconButton
            icon={ChevronLeft}
            label={`${t('pages.previous')} (←)`}
            disabled={at === 0}
            onClick={() => turn(at - 1)}
          />
          <span className={styles.of} role="status">
            {t('pages.of', { pages: pages.join('–'), count: plan.pages.length })}
          </span>
          <IconButton
            icon={ChevronRight}
            label={`${t('pages.next')} (→)`}
            disabled={at === spreads.length - 1}
            onClick={() => turn(at + 1)}
          />
          <IconButton
            icon={isActual ? Maximize : Scan}
            label={isActual ? t('pages.fit') : t('pages.actual')}
            onClick={() => setActual(!isActual)}
          />
        </>
      }
    >
      <div ref={setRoom} className={styles.room} tabIndex={0}>
        <div className={styles.spread}>
          {width > 0 &&
            pages.map((number) => (
              <PageSheet
                key={number}
                number={number}
                page={plan.pages[number - 1]}
                format={format}
                picture={typeset.pages[number - 1]}
                spots={[]}
                width={width}
              />
            ))}
        </div>
      </div>
    </Stage>
  )
}
