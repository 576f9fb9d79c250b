import { CopyPlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { ChannelLine } from './ChannelLine'
import styles from './ChannelsPanel.module.css'
import { NewVariantsDialog } from './NewVariantsDialog'

/** Two texts of a source, to be held against each other. */
export interface ComparedSource {
  readonly article: string
  readonly before: string
  readonly after: string
}

interface ChannelsPanelProps {
  readonly article: string
  /** Puts what is typed on disk, before a variant begins with it. */
  readonly onSettle: () => Promise<void>
  readonly onCompare: (compared: ComparedSource) => void
  /** What corrections left to be seen to. */
  readonly settlements: ReactNode
  /** Opens the copy of an article for its official page. */
  readonly onPageCopy: (copied: { readonly article: string; readonly product: string }) => void
}

/** The channels of an article: where it stands itself, and each variant of it. */
export function ChannelsPanel({ article, onSettle, onCompare, onPageCopy, settlements }: ChannelsPanelProps) {
  const t = useTranslate()
  const [isMaking, setMaking] = useState(false)
  const { data, error, refetch } = useRequest('variants.list', { article })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  const { own, variants, source, mayWrite } = data
  return (
    <div className={styles.panel}>
      {source && (
        <section aria-label={t('variants.source')}>
          <h3>{t('variants.source')}</h3>
          <ul>
            <ChannelLine basis={source} />
          </ul>
        </section>
      )}
      <section aria-label={t('variants.own')}>
        <h3>{t('variants.own')}</h3>
        <ul>
          <ChannelLine stand={own} isOpenHere onPageCopy={onPageCopy} />
        </ul>
      </section>
      <section aria-label={t('variants.list')}>
        <h3>{t('variants.list')}</h3>
        {variants.length === 0 ? (
          <>
            <p>{t('variants.none')}</p>
            <p className={styles.hint}>{t('variants.noneText')}</p>
          </>
        ) : (
          <ul>
            {variants.map((each) => (
              <ChannelLine
                key={each.article}
                stand={each}
                onPageCopy={onPageCopy}
                {...(each.basis.article !== article && { through: each.basis })}
                {...(each.basis.newer !== null && {
                  onCompare: () =>
                    onCompare({
                      article: each.basis.article,
                      before: each.basis.revision,
                      after: each.basis.newer!
                    })
                })}
              />
            ))}
          </ul>
        )}
      </section>
      {settlements}
      <Button icon={CopyPlus} disabled={!mayWrite} onClick={() => setMaking(true)}>
        {t('variants.create')}
      </Button>
      {isMaking && (
        <NewVariantsDialog
          article={article}
          channels={data}
          onSettle={onSettle}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  )
}
