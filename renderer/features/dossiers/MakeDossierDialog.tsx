import { useState } from 'react'
import { useLocation } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'

interface MakeDossierDialogProps {
  readonly subject: { readonly kind: 'issue' | 'article'; readonly id: string }
  readonly title: string
  readonly onClose: () => void
}

/** Before a dossier: what will be in it, and where it will go. */
export function MakeDossierDialog({ subject, title, onClose }: MakeDossierDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const [chooseFolder, setChooseFolder] = useState(false)
  const { data: place } = useRequest('exports.folder', {})
  const make = useAction('dossiers.make', {
    onSuccess: ({ job }) => {
      onClose()
      if (job) go(paths.jobs)
    }
  })
  return (
    <Dialog
      title={t('dossiers.makeTitle', { title })}
      description={t('dossiers.makeText')}
      onClose={onClose}
      confirmLabel={t('dossiers.makeStart')}
      isBusy={make.isPending}
      onConfirm={() => make.mutate({ subject: { ...subject }, chooseFolder })}
    >
      {place && (
        <p>
          {t('issues.exportFolder')} <strong className="selectable">{place.folder}</strong>
        </p>
      )}
      <CheckField label={t('issues.otherFolder')} isChecked={chooseFolder} onChange={setChooseFolder} />
      {make.error && <Notice tone="bad">{errorText(make.error)}</Notice>}
    </Dialog>
  )
}
