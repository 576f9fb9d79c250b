import { FileText, Languages, ScrollText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { request } from '@renderer/api/client'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './Panel.module.css'

/** The files that the article came from, kept as they arrived. */
export function SourcesPanel({
  article,
  onReport,
  onReread
}: {
  article: ArticleView
  onReport: (index: number) => void
  /** Absent where the text may not be changed. */
  onReread?: ((index: number) => void) | undefined
}): ReactNode {
  const t = useTranslate()
  const { tellError } = useToaster()
  if (article.attachments.length === 0) return <p className={styles.none}>{t('articles.noSources')}</p>
  return (
    <ul className={styles.panel}>
      {article.attachments.map((attachment, index) => (
        <li key={attachment.media} className={styles.source}>
          <FileText size={20} strokeWidth={1.6} aria-hidden />
          <div>
            <strong>{attachment.name}</strong>
            <div className={styles.acts}>
              <Button
                onClick={() =>
                  void request('articles.openOriginal', {
                    article: article.row.id,
                    media: attachment.media
                  }).catch(tellError)
                }
              >
                {t('articles.openOriginal')}
              </Button>
              <Button look="quiet" icon={ScrollText} onClick={() => onReport(index)}>
                {t('imports.report')}
              </Button>
              {onReread && (
                <Button look="quiet" icon={Languages} onClick={() => onReread(index)}>
                  {t('imports.encoding.reread')}
                </Button>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
