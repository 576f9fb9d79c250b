import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArticleContent } from '@shared/document/revision'
import { formatMoment } from '@shared/text/dates'
import { request } from '@renderer/api/client'
import { photoSource } from '@renderer/api/paths'
import { queryClient, useAction, useRequest } from '@renderer/api/queries'
import { askComparison } from '@renderer/editor/compare/askCompare'
import { CompareView } from '@renderer/editor/compare/CompareView'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './RecoveryScreen.module.css'

interface Recovered {
  readonly article: string
  readonly title: string
  readonly changedAt: number
  readonly base: string | null
}

const EMPTY: ArticleContent = {
  meta: { kind: 'news', product: '', rubric: '', kicker: '', title: '', deck: '', lead: '', byline: '' },
  body: { type: 'doc', content: [{ type: 'paragraph' }] }
}

/** What was typed since the last revision, against that revision. */
function useDifference({ article, base }: Recovered) {
  return useQuery({
    queryKey: ['journal.difference', article, base],
    queryFn: async ({ signal }) => {
      const typed = (await request('journal.open', { article })).content
      const before =
        base === null
          ? { ...EMPTY, meta: { ...EMPTY.meta, ...typed.meta } }
          : await request('revisions.read', { revision: base })
      return askComparison({ meta: before.meta, body: before.body }, typed, signal)
    }
  })
}

function RecoveredText({ found }: { found: Recovered }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { data: comparison } = useDifference(found)

  const discard = async () => {
    try {
      const { content } = await request('journal.open', { article: found.article })
      await request('journal.discard', { article: found.article })
      void queryClient.invalidateQueries()
      tell(t('journal.discarded'), {
        label: t('menu.undo'),
        run: () =>
          void request('journal.save', { article: found.article, base: found.base, content }).catch(tellError)
      })
    } catch (error) {
      tellError(error)
    }
  }

  return (
    <article className={styles.found}>
      <header>
        <div>
          <h2>{found.title || t('articles.untitled')}</h2>
          <p>{t('journal.typedUntil', { moment: formatMoment(found.changedAt) })}</p>
        </div>
        <Button look="quiet" onClick={() => void discard()}>
          {t('journal.discard')}
        </Button>
      </header>
      <div className={styles.difference}>
        {comparison ? (
          <CompareView comparison={comparison} photoSource={photoSource} isFolded />
        ) : (
          <Skeleton lines={4} />
        )}
      </div>
    </article>
  )
}

/** After a crash or a power cut: everything that was typed is here, and this shows it. */
export function RecoveryScreen() {
  const t = useTranslate()
  const { tellError } = useToaster()
  const { data: found } = useRequest('journal.recovered', {})
  const [isLeaving, setLeaving] = useState(false)
  const settle = useAction('journal.settle', {
    onSuccess: () => void queryClient.invalidateQueries(),
    onError: (error) => {
      setLeaving(false)
      tellError(error)
    }
  })

  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <h1>{t('journal.recoveredTitle')}</h1>
        <Notice tone="good">{t('journal.recoveredText')}</Notice>
        {found?.map((each) => (
          <RecoveredText key={each.article} found={each} />
        ))}
        <footer>
          <Button
            look="primary"
            isBusy={isLeaving}
            onClick={() => {
              setLeaving(true)
              settle.mutate({})
            }}
          >
            {t('journal.goOn')}
          </Button>
        </footer>
      </div>
    </main>
  )
}
