import { useState } from 'react'
import { useLocation } from 'wouter'
import { articleTemplate, type ArticleTemplateId } from '@shared/domain/articleTemplates'
import { articleKinds, type ArticleKind } from '@shared/document/revision'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './NewArticleDialog.module.css'
import { TemplateChoice } from './TemplateChoice'

/** What will it be, for which product, from which template? Product and kind can be changed while writing. */
export function NewArticleDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [, go] = useLocation()
  const { data: profile } = useRequest('office.profile', {})
  const [product, setProduct] = useState('')
  const [kind, setKind] = useState<ArticleKind>('news')
  const [unit, setUnit] = useState('')
  const [template, setTemplate] = useState<ArticleTemplateId | null>(null)
  const chosen = product || profile?.products[0]?.id || ''
  const create = useAction('articles.create', {
    onSuccess: ({ article }) => {
      onClose()
      go(paths.article(article))
    },
    onError: tellError
  })
  const chooseTemplate = (next: ArticleTemplateId | null) => {
    setTemplate(next)
    if (next) setKind(articleTemplate(next).kind)
  }

  return (
    <Dialog
      title={t('articles.new')}
      width="large"
      onClose={onClose}
      confirmLabel={t('articles.begin')}
      isBusy={create.isPending}
      canConfirm={chosen !== ''}
      onConfirm={() => create.mutate({ product: chosen, kind, unit, ...(template ? { template } : {}) })}
    >
      <div className={styles.fields}>
        <SelectField
          label={t('articles.meta.product')}
          value={chosen}
          onChange={setProduct}
          options={(profile?.products ?? []).map((each) => ({ value: each.id, label: each.name }))}
        />
        <SelectField
          label={t('articles.meta.kind')}
          value={kind}
          onChange={(value) => setKind(value as ArticleKind)}
          options={articleKinds.map((each) => ({ value: each, label: t(`articles.kind.${each}`) }))}
        />
        <SelectField
          label={t('articles.unit')}
          value={unit}
          onChange={setUnit}
          options={[
            { value: '', label: t('articles.noUnit') },
            ...(profile?.units ?? []).map((each) => ({ value: each.id, label: each.name }))
          ]}
        />
      </div>
      <TemplateChoice chosen={template} onChoose={chooseTemplate} />
    </Dialog>
  )
}
