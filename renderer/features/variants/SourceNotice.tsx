import { Link } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import type { ComparedSource } from './ChannelsPanel'
import styles from './ChannelsPanel.module.css'

interface SourceNoticeProps {
  readonly article: string
  readonly mayWrite: boolean
  readonly onCompare: (compared: ComparedSource) => void
}

/** Above the text of a variant: the way to its source, and that this has a newer signed text. */
export function SourceNotice({ article, mayWrite, onCompare }: SourceNoticeProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { data } = useRequest('variants.list', { article })
  const follow = useAction('variants.follow', {
    onSuccess: () => tell(t('variants.followed')),
    onError: tellError
  })
  const source = data?.source
  if (!source) return null
  const { newer, revision } = source
  const link = (
    <Link href={paths.article(source.article)} className={styles.sourceLink}>
      {source.title || t('articles.untitled')} ({source.productName})
    </Link>
  )
  if (newer === null)
    return (
      <Notice tone="info">
        {t('variants.ofSource')} {link}
      </Notice>
    )
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button onClick={() => onCompare({ article: source.article, before: revision, after: newer })}>
            {t('variants.compare')}
          </Button>
          {mayWrite && (
            <Button isBusy={follow.isPending} onClick={() => follow.mutate({ article, revision: newer })}>
              {t('variants.follow')}
            </Button>
          )}
        </>
      }
    >
      {t('variants.newerText')} {link}
    </Notice>
  )
}
