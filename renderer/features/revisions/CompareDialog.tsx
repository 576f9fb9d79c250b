import { ArrowDown, ArrowLeftRight, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { photoSource } from '@renderer/api/paths'
import { CompareView, type CompareLayout } from '@renderer/editor/compare/CompareView'
import { Button, IconButton } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { CheckField, SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import styles from './CompareDialog.module.css'
import { nameOfRevision } from './revisionName'
import { useComparison, workingCopyOf } from './useComparison'
import { useFieldText } from './useFieldText'
import { usePlaces } from './usePlaces'

interface CompareDialogProps {
  readonly article: ArticleView
  /** The two texts to begin with. */
  readonly initial: { readonly before: string; readonly after: string }
  /** Whether something is being written that could be compared too. */
  readonly hasWorkingCopy: boolean
  readonly onClose: () => void
}

/** Any two texts of an article, in one column or side by side, with a way from difference to difference. */
export function CompareDialog({ article, initial, hasWorkingCopy, onClose }: CompareDialogProps) {
  const t = useTranslate()
  const fieldText = useFieldText()
  const [{ before, after }, setTexts] = useState(initial)
  const [layout, setLayout] = useState<CompareLayout>('sides')
  const [isFolded, setFolded] = useState(true)
  const [text, setText] = useState<HTMLElement | null>(null)
  const { data, error, refetch } = useComparison(before, after)
  const total = data?.comparison.differences ?? 0
  const places = usePlaces(text, 'data-difference', total)
  const options = [
    ...(hasWorkingCopy ? [{ value: workingCopyOf(article.row.id), label: t('revisions.working') }] : []),
    ...[...article.revisions]
      .reverse()
      .map((each) => ({ value: each.id, label: `${nameOfRevision(each)} – ${each.member}` }))
  ]
  const hasOpen = data !== undefined && data.open.before + data.open.after > 0

  return (
    <Dialog title={t('revisions.compareTitle')} width="full" onClose={onClose}>
      <div className={styles.bar}>
        <div className={styles.texts}>
          <SelectField
            label={t('revisions.before')}
            value={before}
            options={options}
            onChange={(value) => setTexts({ before: value, after })}
          />
          <IconButton
            icon={ArrowLeftRight}
            label={t('revisions.swap')}
            onClick={() => setTexts({ before: after, after: before })}
          />
          <SelectField
            label={t('revisions.after')}
            value={after}
            options={options}
            onChange={(value) => setTexts({ before, after: value })}
          />
        </div>
        <div className={styles.tools}>
          <div role="group" aria-label={t('revisions.layout')} className={styles.layout}>
            {(['sides', 'inline'] as const).map((each) => (
              <Button key={each} look="quiet" aria-pressed={layout === each} onClick={() => setLayout(each)}>
                {t(`revisions.${each}`)}
              </Button>
            ))}
          </div>
          <CheckField label={t('revisions.fold')} isChecked={isFolded} onChange={setFolded} />
          <div className={styles.places}>
            <span aria-live="polite">
              {t('revisions.place', { current: places.current === null ? '–' : places.current + 1, total })}
            </span>
            <IconButton
              icon={ArrowUp}
              label={t('revisions.previousPlace')}
              disabled={!places.previous}
              onClick={() => places.previous?.()}
            />
            <IconButton
              icon={ArrowDown}
              label={t('revisions.nextPlace')}
              disabled={!places.next}
              onClick={() => places.next?.()}
            />
          </div>
        </div>
      </div>
      {hasOpen && <Notice tone="info">{t('revisions.openChanges', data.open)}</Notice>}
      <div key={`${before} ${after} ${layout} ${total}`} className={styles.text} ref={setText}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <CompareView
            comparison={data.comparison}
            photoSource={photoSource}
            layout={layout}
            isFolded={isFolded}
            fieldText={fieldText}
          />
        ) : (
          <Skeleton lines={12} />
        )}
      </div>
    </Dialog>
  )
}
