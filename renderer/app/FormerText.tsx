import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { photoSource } from '@renderer/api/paths'
import { CompareView } from '@renderer/editor/compare/CompareView'
import { useComparison } from '@renderer/features/revisions/useComparison'
import { useFieldText } from '@renderer/features/revisions/useFieldText'
import { usePlaces } from '@renderer/features/revisions/usePlaces'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import styles from './FormerText.module.css'

/** A text against an older one, with a way from change to change: F7. */
export function FormerTextView({ before, after }: { before: string; after: string }) {
  const t = useTranslate()
  const fieldText = useFieldText()
  const { data, error, refetch } = useComparison(before, after)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const total = data?.comparison.differences ?? 0
  const places = usePlaces(root, 'data-difference', total)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  return (
    <>
      {total > 0 && (
        <div className={styles.places}>
          <span aria-live="polite">
            {t('reading.place', { current: places.current === null ? '–' : places.current + 1, total })}
          </span>
          <IconButton icon={ArrowUp} label={t('reading.previousPlace')} onClick={() => places.previous?.()} />
          <IconButton icon={ArrowDown} label={t('reading.nextPlace')} onClick={() => places.next?.()} />
        </div>
      )}
      <div ref={setRoot} className={styles.text}>
        <CompareView comparison={data.comparison} photoSource={photoSource} fieldText={fieldText} />
      </div>
    </>
  )
}
