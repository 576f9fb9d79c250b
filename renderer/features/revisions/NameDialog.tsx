import { useState } from 'react'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import type { RevisionView } from './revisionName'

interface NameDialogProps {
  readonly article: string
  readonly revision: RevisionView
  readonly onClose: () => void
}

/** Asks for the name of a revision that was saved by itself, or for another one. */
export function NameDialog({ article, revision, onClose }: NameDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [name, setName] = useState(revision.note)
  const save = useAction('revisions.name', {
    onSuccess: () => {
      tell(t('revisions.named'))
      onClose()
    },
    onError: tellError
  })
  return (
    <Dialog
      title={t('revisions.renameTitle')}
      width="small"
      confirmLabel={t('ui.save')}
      isBusy={save.isPending}
      onClose={onClose}
      onConfirm={() => save.mutate({ article, revision: revision.id, name: name.trim() })}
    >
      <TextField
        label={t('revisions.name')}
        placeholder={t('revisions.nameHint')}
        maxLength={200}
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </Dialog>
  )
}
