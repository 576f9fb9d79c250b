import { Bookmark, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SavedSearchView } from '@shared/ipc/routes/search'
import { queryClient, useAction, useRequest } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { useToaster } from '@renderer/ui/Toaster'
import { RenameDialog } from './KeepDialog'
import styles from './SearchStart.module.css'

const refresh = () => queryClient.invalidateQueries({ queryKey: ['search.saved'] })

/** The searches that this member keeps: run again, renamed, removed. */
export function SavedSearches({ onChoose }: { onChoose: (query: string) => void }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { data: saved } = useRequest('search.saved', {})
  const [renaming, setRenaming] = useState<SavedSearchView | null>(null)
  const keep = useAction('search.save', { onSuccess: refresh, onError: tellError })
  const remove = useAction('search.remove', { onSuccess: refresh, onError: tellError })

  const removeOne = async ({ id, name, query }: SavedSearchView) => {
    await remove.mutateAsync({ id })
    tell(t('search.removed', { name }), { label: t('search.undo'), run: () => keep.mutate({ name, query }) })
  }

  return (
    <section aria-label={t('search.saved')}>
      <h2>{t('search.saved')}</h2>
      {saved?.length === 0 && <p className={styles.none}>{t('search.savedNone')}</p>}
      <ul>
        {saved?.map((search) => (
          <li key={search.id} className={styles.line}>
            <button type="button" className={styles.choice} onClick={() => onChoose(search.query)}>
              <Bookmark size={16} aria-hidden />
              <strong>{search.name}</strong>
              <span className={styles.query}>{search.query}</span>
            </button>
            <Menu
              trigger={<IconButton icon={Ellipsis} label={t('search.acts', { name: search.name })} />}
              items={[
                {
                  id: 'rename',
                  label: t('search.rename'),
                  icon: Pencil,
                  onSelect: () => setRenaming(search)
                },
                {
                  id: 'remove',
                  label: t('search.remove'),
                  icon: Trash2,
                  isDangerous: true,
                  onSelect: () => void removeOne(search).catch(() => {})
                }
              ]}
            />
          </li>
        ))}
      </ul>
      {renaming && <RenameDialog search={renaming} onClose={() => setRenaming(null)} />}
    </section>
  )
}
