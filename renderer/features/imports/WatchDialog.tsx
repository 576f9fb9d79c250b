import { useState } from 'react'
import type { OfficeProfile } from '@shared/domain/office'
import type { Output } from '@shared/ipc/contract'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './WatchDialog.module.css'

interface WatchDialogProps {
  readonly found: NonNullable<Output<'imports.considerInbox'>>
  readonly products: OfficeProfile['products']
  readonly onClose: () => void
}

/** Asks what is to come of a folder before it is watched: years of old files come in only when somebody says so. */
export function WatchDialog({ found, products, onClose }: WatchDialogProps) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [product, setProduct] = useState(products[0]?.id ?? '')
  const [isExistingTaken, setExistingTaken] = useState(false)
  const watch = useAction('imports.watchInbox', { onSuccess: onClose, onError: tellError })
  return (
    <Dialog
      title={t('inbox.watchTitle')}
      description={found.folder}
      width="small"
      confirmLabel={t('inbox.watch')}
      isBusy={watch.isPending}
      canConfirm={product !== ''}
      onClose={onClose}
      onConfirm={() => watch.mutate({ product, isExistingTaken })}
    >
      <SelectField
        label={t('inbox.product')}
        value={product}
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setProduct}
      />
      {found.existing > 0 && (
        <fieldset className={styles.existing}>
          <legend>{t('inbox.existing', { count: formatCount(found.existing) })}</legend>
          {[false, true].map((isTaken) => (
            <label key={String(isTaken)}>
              <input
                type="radio"
                name="existing"
                checked={isExistingTaken === isTaken}
                onChange={() => setExistingTaken(isTaken)}
              />
              {t(isTaken ? 'inbox.takeAll' : 'inbox.takeNew')}
            </label>
          ))}
        </fieldset>
      )}
    </Dialog>
  )
}
