import type { Product } from '@shared/domain/office'
import { looks } from '@shared/domain/looks'
import { request } from '@renderer/api/client'
import { useNewest } from '@renderer/api/useNewest'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './HouseTab.module.css'

/** How long changes rest before the pages are set anew, in milliseconds. */
const REST = 180

const setPages = (product: Product) => request('house.preview', { product })

/**
 * The front page and the last one as they would print, with texts of the demo office.
 *
 * @param product the same object while it is the same; null while it cannot be kept as it stands.
 */
export function HousePreview({ product, look }: { product: Product | null; look: Product['look'] }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { answer, error, isStale } = useNewest(product, setPages, REST)
  const { width, height } = looks[look ?? 'bulletin'].format
  const isWorking = product !== null && isStale
  return (
    <aside className={styles.preview} aria-label={t('house.preview')}>
      <header>
        <h2>{t('house.preview')}</h2>
        <span role="status">{isWorking ? t('house.setting') : ''}</span>
      </header>
      {product === null && <Notice tone="info">{t('house.invalid')}</Notice>}
      {error && !isWorking && <Notice tone="bad">{errorText(error)}</Notice>}
      <div className={styles.sheets} tabIndex={0} role="group" aria-label={t('house.preview')}>
        {(['front', 'back'] as const).map((page, index) => (
          <figure key={page}>
            <div
              className={styles.sheet}
              style={{ aspectRatio: `${width} / ${height}` }}
              data-state={isWorking ? 'setting' : 'set'}
            >
              {answer?.pages[index] && (
                <img src={answer.pages[index]} alt={t(`house.${page}`)} draggable={false} />
              )}
            </div>
            <figcaption>{t(`house.${page}`)}</figcaption>
          </figure>
        ))}
      </div>
      <p className={styles.hint}>{t('house.previewAbout')}</p>
    </aside>
  )
}
