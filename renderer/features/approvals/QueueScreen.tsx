import { CircleCheckBig, PenLine, UserRoundCog } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useNow } from '@renderer/ui/useNow'
import { KeyHints, type KeyHint } from './KeyHints'
import { onQueueKey } from './onQueueKey'
import { QueueLine } from './QueueLine'
import styles from './QueueScreen.module.css'
import { SignSeveralDialog } from './SignSeveralDialog'
import { lookAt } from './splitChosen'

const HINTS: readonly KeyHint[] = [
  { key: { name: '↑ ↓' }, words: 'signing.severalMove' },
  { key: { name: 'Enter' }, words: 'signing.severalOpen' },
  { key: { name: 'Space' }, words: 'signing.severalKey' }
]

interface QueueScreenProps {
  /** What changed between two texts, in words. */
  readonly renderChanges: (before: string, after: string) => ReactNode
  /** Null for somebody who may not sign, and so has nothing to delegate. */
  readonly onDelegate: (() => void) | null
  /** What else waits. */
  readonly children?: ReactNode
}

/** What waits for this member's signature, most pressing first; below, what else waits for him or her. */
export function QueueScreen({ renderChanges, onDelegate, children }: QueueScreenProps) {
  const t = useTranslate()
  const now = useNow()
  const { data: queue, error, refetch } = useRequest('approvals.queue', {})
  const { data: profile } = useRequest('office.profile', {})
  const articles = (queue ?? []).map((row) => row.id).slice(0, 500)
  const { data: marks } = useRequest('readings.list', { articles }, { enabled: queue !== undefined })
  const [product, setProduct] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isSigning, setSigning] = useState(false)

  const productNames = new Map(profile?.products.map((each) => [each.id, each.name]))
  const unitNames = new Map(profile?.units.map((each) => [each.id, each.name]))
  const products = [...new Set((queue ?? []).map((row) => row.product))]
  const countOf = (id: string) => (queue ?? []).filter((row) => row.product === id).length
  const shown = (queue ?? []).filter((row) => product === '' || row.product === product)
  const picked = shown.filter((row) => chosen.has(row.id))
  const toggle = (id: string) =>
    setChosen((all) => {
      const next = new Set(all)
      if (!next.delete(id)) next.add(id)
      return next
    })

  // Read by keyboard alone: the most pressing article has the focus as the list opens.
  const list = useRef<HTMLUListElement>(null)
  const isListed = shown.length > 0
  useEffect(() => {
    if (isListed)
      list.current?.querySelector<HTMLElement>('[data-queue-link]')?.focus({ preventScroll: true })
  }, [isListed])

  return (
    <Page
      title={t('approvals.queue')}
      subtitle={queue ? t('approvals.queueCount', { count: queue.length }) : undefined}
      layout="column"
      actions={
        onDelegate && (
          <Button icon={UserRoundCog} onClick={onDelegate}>
            {t('delegations.open')}
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!queue && !error && <Skeleton lines={6} />}
      {queue?.length === 0 && (
        <EmptyState icon={CircleCheckBig} title={t('approvals.queueEmpty')}>
          {t('approvals.queueEmptyText')}
        </EmptyState>
      )}
      {products.length > 1 && (
        <div className={styles.filter}>
          <SelectField
            label={t('signing.filter')}
            value={product}
            options={[
              { value: '', label: t('signing.allProducts', { count: queue?.length ?? 0 }) },
              ...products.map((id) => ({
                value: id,
                label: t('signing.productCount', { name: productNames.get(id) ?? id, count: countOf(id) })
              }))
            ]}
            onChange={setProduct}
          />
        </div>
      )}
      {picked.length > 0 && (
        <div className={styles.chosen} role="toolbar" aria-label={t('signing.severalTitle')}>
          <span>{t('signing.chosen', { count: picked.length })}</span>
          <Button look="quiet" onClick={() => setChosen(new Set())}>
            {t('signing.chooseNone')}
          </Button>
          <Button look="primary" icon={PenLine} disabled={!marks} onClick={() => setSigning(true)}>
            {t('signing.several', { count: picked.length })}
          </Button>
        </div>
      )}
      {shown.length > 0 && (
        <>
          <ul ref={list} className={styles.queue} onKeyDown={onQueueKey}>
            {shown.map((row) => (
              <QueueLine
                key={row.id}
                row={row}
                product={productNames.get(row.product) ?? ''}
                unit={unitNames.get(row.unit) ?? ''}
                now={now}
                look={marks ? lookAt(row, marks) : null}
                isChosen={chosen.has(row.id)}
                onChoose={() => toggle(row.id)}
                renderChanges={renderChanges}
              />
            ))}
          </ul>
          <KeyHints hints={HINTS} />
        </>
      )}
      {children}
      {isSigning && marks && (
        <SignSeveralDialog
          rows={picked}
          marks={marks}
          onSigned={() => setChosen(new Set())}
          onClose={() => setSigning(false)}
        />
      )}
    </Page>
  )
}
