import { useState } from 'react'
import type { SavedSearchView } from '@shared/ipc/routes/search'
import { queryClient, useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

const MAX_NAME = 80

interface NameDialogProps {
  readonly title: string
  readonly query: string
  readonly initial: string
  readonly isBusy: boolean
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

function NameDialog({ title, query, initial, isBusy, onName, onClose }: NameDialogProps) {
  const t = useTranslate()
  const [name, setName] = useState(initial)
  return (
    <Dialog
      title={title}
      description={query}
      width="small"
      confirmLabel={t('ui.save')}
      isBusy={isBusy}
      canConfirm={name.trim() !== ''}
      onClose={onClose}
      onConfirm={() => onName(name.trim())}
    >
      <TextField
        label={t('search.name')}
        maxLength={MAX_NAME}
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </Dialog>
  )
}

/** Asks for the name under which a search is kept. */
export function KeepDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const keep = useAction('search.save', {
    onSuccess: (_, { name }) => {
      tell(t('search.savedAs', { name }))
      void queryClient.invalidateQueries({ queryKey: ['search.saved'] })
      onClose()
    },
    onError: tellError
  })
  return (
    <NameDialog
      title={t('search.keepTitle')}
      query={query}
      initial={query.slice(0, MAX_NAME)}
      isBusy={keep.isPending}
      onName={(name) => keep.mutate({ name, query })}
      onClose={onClose}
    />
  )
}

/** Asks for another name of a search that is kept. */
export function RenameDialog({ search, onClose }: { search: SavedSearchView; onClose: () => void }) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const rename = useAction('search.rename', {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['search.saved'] })
      onClose()
    },
    onError: tellError
  })
  return (
    <NameDialog
      title={t('search.renameTitle')}
      query={search.query}
      initial={search.name}
      isBusy={rename.isPending}
      onName={(name) => rename.mutate({ id: search.id, name })}
      onClose={onClose}
    />
  )
}
