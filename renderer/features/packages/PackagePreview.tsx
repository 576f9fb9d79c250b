import { useState } from 'react'
import { looks } from '@shared/domain/looks'
import { isPrinted, type Product } from '@shared/domain/office'
import type { PackageView } from '@shared/ipc/routes/packages'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import styles from './PackagesTab.module.css'

function Pages({ product }: { product: Product }) {
  const t = useTranslate()
  const { data, error, refetch } = useRequest('house.preview', { product })
  const { width, height } = looks[product.look ?? 'bulletin'].format
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={12} />
  return (
    <div className={styles.pages}>
      {data.pages.map((page, index) => (
        <img
          key={page}
          src={page}
          style={{ aspectRatio: `${width} / ${height}` }}
          alt={t(index === 0 ? 'packages.front' : 'packages.back')}
          draggable={false}
        />
      ))}
    </div>
  )
}

interface PreviewProps {
  readonly shown: PackageView
  readonly products: readonly Product[]
  readonly onClose: () => void
}

/** Sample pages of one of the office's products, set with a package. */
export function PackagePreview({ shown, products, onClose }: PreviewProps) {
  const t = useTranslate()
  const fitting = products.filter((each) => isPrinted(each) && shown.looks.includes(each.look ?? 'bulletin'))
  const [chosen, setChosen] = useState(fitting[0]?.id ?? '')
  const product = fitting.find(({ id }) => id === chosen)
  return (
    <Dialog
      title={t('packages.previewOf', { name: shown.name })}
      description={t('packages.previewAbout')}
      width="large"
      cancelLabel={t('ui.close')}
      onClose={onClose}
    >
      {fitting.length > 1 && (
        <SelectField
          label={t('packages.previewFor')}
          value={chosen}
          onChange={setChosen}
          options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {product ? (
        <Pages product={{ ...product, template: shown.sha256 }} />
      ) : (
        <Notice tone="info">{t('packages.noProduct')}</Notice>
      )}
    </Dialog>
  )
}
