import { BookOpen, Grid3x3, Maximize, PanelsTopLeft, PencilLine, Printer } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { looks } from '@shared/domain/looks'
import { lookOf, type PagePlan } from '@shared/domain/pagePlan'
import { spotsOfPage } from '@shared/domain/pageSpots'
import { listSpreads } from '@shared/domain/planPages'
import { IconButton } from '@renderer/ui/Button'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './PagePreview.module.css'
import { PageReader } from './PageReader'
import { PageSheet, type SheetWays } from './PageSheet'
import { pixels, usePageLook, usualPercent } from './usePageLook'
import type { Typeset } from './useTypeset'
import { ZoomButtons } from './ZoomButtons'

/** The share of the window that pages never pass, narrow ones apart: the plan beside them needs room. */
const WIDEST = 0.38
const NARROW = 304
const PADDING = 32

interface PagePreviewProps {
  /** Name of the issue. */
  readonly title: string
  readonly typeset: Typeset
  readonly plan: PagePlan
  /** Where the paragraphs lead; none for who may not open articles. */
  readonly ways: SheetWays | undefined
  /** Paragraphs are corrected where they stand, and how that is turned on; absent for who may not. */
  readonly correcting?: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void } | undefined
  /** The page that somebody asked to see; a new value for each time. */
  readonly asked: { readonly page: number } | null
  /** Sends the pages to the office's printer. */
  readonly onPrintout: () => void
  /** What stands above the pages. */
  readonly children: ReactNode
}

/** Number of the page at the top of the panel. */
function pageInView(panel: HTMLElement | null): number {
  const sheets = [...(panel?.querySelectorAll<HTMLElement>('[data-page]') ?? [])]
  const top = panel?.getBoundingClientRect().top ?? 0
  const seen = sheets.find((sheet) => sheet.getBoundingClientRect().bottom > top + 60)
  return Number(seen?.dataset.page ?? 1)
}

/** The pages as they will print, followed by what is written; a click on a paragraph leads to its words. */
export function PagePreview({
  title,
  typeset,
  plan,
  ways,
  correcting,
  asked,
  onPrintout,
  children
}: PagePreviewProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [sheets, setSheets] = useState<HTMLDivElement | null>(null)
  const look = usePageLook(sheets, 'page-look', usualPercent(looks[lookOf(plan)].format.width))
  const [reading, setReading] = useState<number | null>(null)
  const { format } = looks[lookOf(plan)]
  const width = pixels(format.width, look.percent)
  const rows = look.isSpread ? listSpreads(plan) : plan.pages.map((_, index) => [index + 1])
  const across = look.isSpread ? 2 : 1

  useEffect(() => {
    if (asked) sheets?.querySelector(`[data-page="${asked.page}"]`)?.scrollIntoView({ block: 'start' })
  }, [asked, sheets])

  // What was looked at stays in view when the size changes.
  const before = useRef(width)
  useLayoutEffect(() => {
    sheets?.scrollTo({ top: (sheets.scrollTop * width) / before.current })
    before.current = width
  }, [sheets, width])

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return
    if (event.key === '+' || event.key === '=') look.step(1)
    else if (event.key === '-') look.step(-1)
    else if (event.key === '0') look.reset()
    else return
    event.preventDefault()
  }

  return (
    <aside
      className={styles.panel}
      aria-label={t('issues.preview')}
      style={{ width: Math.min(width * across, Math.max(NARROW, window.innerWidth * WIDEST)) + PADDING + 16 }}
    >
      <header>
        <h2>{t('issues.preview')}</h2>
        <span className={styles.working} role="status">
          {typeset.isWorking ? t('issues.typesetting') : ''}
        </span>
      </header>
      <div className={styles.tools}>
        <ZoomButtons look={look} className={styles.percent} />
        <IconButton
          icon={BookOpen}
          label={t('pages.spreads')}
          isPressed={look.isSpread}
          onClick={() => look.change({ isSpread: !look.isSpread })}
        />
        <IconButton
          icon={Grid3x3}
          label={t('pages.grid')}
          isPressed={look.showsGrid}
          onClick={() => look.change({ showsGrid: !look.showsGrid })}
        />
        <IconButton
          icon={PanelsTopLeft}
          label={t('pages.frames')}
          isPressed={look.showsFrames}
          onClick={() => look.change({ showsFrames: !look.showsFrames })}
        />
        {correcting && (
          <IconButton
            icon={PencilLine}
            label={t('pages.correct')}
            isPressed={correcting.isOn}
            onClick={() => correcting.onChange(!correcting.isOn)}
          />
        )}
        <IconButton
          icon={Printer}
          label={t('printouts.openPages')}
          disabled={typeset.pages.length === 0}
          onClick={onPrintout}
        />
        <IconButton
          icon={Maximize}
          label={t('pages.read')}
          disabled={typeset.pages.length === 0}
          onClick={() => setReading(pageInView(sheets))}
        />
      </div>
      {typeset.error && (
        <div className={styles.error}>
          <Notice tone="bad">{errorText(typeset.error)}</Notice>
        </div>
      )}
      {children}
      <div className={styles.pages} tabIndex={0} ref={setSheets} onKeyDown={onKey}>
        {ways && <p className="visually-hidden">{t('pages.keysHint')}</p>}
        {rows.map((pages) => (
          <div
            key={pages.join()}
            className={styles.row}
            style={{ minWidth: width * across }}
            data-side={pages[0] === 1 ? 'right' : 'left'}
          >
            {pages.map((number) => (
              <PageSheet
                key={number}
                number={number}
                page={plan.pages[number - 1]}
                format={format}
                picture={typeset.pages[number - 1]}
                spots={spotsOfPage(typeset.spots, number)}
                width={width}
                showsGrid={look.showsGrid}
                showsFrames={look.showsFrames}
                ways={ways}
              />
            ))}
          </div>
        ))}
      </div>
      {reading !== null && (
        <PageReader
          title={title}
          plan={plan}
          typeset={typeset}
          first={reading}
          onClose={() => setReading(null)}
        />
      )}
    </aside>
  )
}
