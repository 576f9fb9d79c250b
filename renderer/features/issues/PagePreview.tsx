import { ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { IconButton } from '@renderer/ui/Button'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './PagePreview.module.css'
import type { Typeset } from './useTypeset'

const ZOOMS = [300, 400, 520, 700, 900]

interface PagePreviewProps {
  readonly typeset: Typeset
  readonly pages: number
  /** The page that somebody asked to see; a new value for each time. */
  readonly asked: { readonly page: number } | null
  /** What stands above the pages. */
  readonly children: ReactNode
}

/** The pages as they will print. */
export function PagePreview({ typeset, pages, asked, children }: PagePreviewProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [zoom, setZoom] = useState(window.innerWidth < 1500 ? 0 : 1)
  const width = ZOOMS[zoom]!
  const sheets = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked) sheets.current?.children[asked.page - 1]?.scrollIntoView({ block: 'start' })
  }, [asked])
  return (
    <aside
      className={styles.panel}
      aria-label={t('issues.preview')}
      style={{ width: Math.min(width, 520) + 48 }}
    >
      <header>
        <h2>{t('issues.preview')}</h2>
        <span className={styles.working} role="status">
          {typeset.isWorking ? t('issues.typesetting') : ''}
        </span>
        <IconButton
          icon={ZoomOut}
          label={t('issues.zoomOut')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <IconButton
          icon={ZoomIn}
          label={t('issues.zoomIn')}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </header>
      {typeset.error && (
        <div className={styles.error}>
          <Notice tone="bad">{errorText(typeset.error)}</Notice>
        </div>
      )}
      {children}
      <div className={styles.pages} tabIndex={0} ref={sheets}>
        {typeset.pages.length > 0
          ? typeset.pages.map((address, index) => (
              <img
                key={index}
                src={address}
                width={width}
                alt={t('issues.pageNumber', { page: index + 1 })}
                className={styles.sheet}
              />
            ))
          : Array.from({ length: pages }, (_, index) => (
              <div
                key={index}
                className={styles.sheet}
                style={{ width, aspectRatio: '210 / 297' }}
                aria-hidden
              />
            ))}
      </div>
    </aside>
  )
}
