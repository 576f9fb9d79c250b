import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '@shared/ipc/contract'
import { request } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './ChannelsPanel.module.css'

interface NewVariantsDialogProps {
  readonly article: string
  readonly channels: Output<'variants.list'>
  readonly onSettle: () => Promise<void>
  readonly onClose: () => void
}

/** For which channels? Each gets an article of its own that begins with this one's text. */
export function NewVariantsDialog({ article, channels, onSettle, onClose }: NewVariantsDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [, go] = useLocation()
  const { data: profile } = useRequest('office.profile', {})
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const { own, variants, start } = channels
  const products = profile?.products ?? []
  const noteOf = (product: string) => {
    if (product === own.product) return t('variants.ownProduct')
    const count = variants.filter((each) => each.product === product).length
    return count > 0 ? t('variants.hasVariant', { count }) : ''
  }
  const create = async () => {
    setBusy(true)
    try {
      await onSettle()
      const made = await request('variants.create', { article, products: [...chosen] })
      onClose()
      const [first] = made.articles
      if (made.articles.length > 1 || first === undefined)
        return tell(t('variants.created', { count: made.articles.length }))
      tell(t('variants.createdOne', { product: products.find((each) => each.id === chosen[0])?.name ?? '' }))
      go(paths.article(first))
    } catch (error) {
      setBusy(false)
      tellError(error)
    }
  }
  return (
    <Dialog
      title={t('variants.createTitle')}
      description={t('variants.createText')}
      onClose={onClose}
      isBusy={isBusy}
      canConfirm={chosen.length > 0}
      confirmLabel={t('variants.confirm', { count: Math.max(1, chosen.length) })}
      onConfirm={() => void create()}
    >
      {!start.isSigned && <Notice tone="warn">{t('variants.fromUnsigned')}</Notice>}
      {start.isSigned && !start.isNewest && <Notice tone="info">{t('variants.fromSigned')}</Notice>}
      {!profile && <Skeleton lines={4} />}
      <fieldset className={styles.choices}>
        <legend>{t('variants.channels')}</legend>
        {products.map(({ id, name }) => (
          <div key={id} className={styles.choice}>
            <CheckField
              label={name}
              isChecked={chosen.includes(id)}
              onChange={(isChecked) =>
                setChosen((now) => (isChecked ? [...now, id] : now.filter((each) => each !== id)))
              }
            />
            <span>{noteOf(id)}</span>
          </div>
        ))}
      </fieldset>
    </Dialog>
  )
}
