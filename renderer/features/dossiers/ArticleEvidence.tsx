import { FileBadge, FolderArchive } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './DossiersScreen.module.css'
import { MakeDossierDialog } from './MakeDossierDialog'

/** What can be taken out of the office to show who signed an article; nothing before it was signed. */
export function ArticleEvidence({ article }: { article: ArticleView }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { tellError } = useToaster()
  const [isMaking, setMaking] = useState(false)
  const sheet = useAction('dossiers.sheet', {
    onError: tellError,
    onSuccess: ({ job }) => job && go(paths.jobs)
  })
  const { id, title, isSigned, status } = article.row
  if (!isSigned && status !== 'published') return null
  return (
    <div className={styles.acts}>
      <Button icon={FileBadge} isBusy={sheet.isPending} onClick={() => sheet.mutate({ article: id })}>
        {t('dossiers.sheet')}
      </Button>
      {article.issues.length === 0 && status === 'published' && (
        <Button icon={FolderArchive} onClick={() => setMaking(true)}>
          {t('dossiers.make')}
        </Button>
      )}
      {isMaking && (
        <MakeDossierDialog
          subject={{ kind: 'article', id }}
          title={title || t('articles.untitled')}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  )
}
