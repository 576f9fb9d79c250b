import { useState } from 'react'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { formatMoment } from '@shared/text/dates'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'

interface StateNoticeProps {
  readonly article: ArticleView
  readonly isUnlocked: boolean
  readonly onUnlock: () => void
}

/** Says what the article's state means for whoever has it open, and what was voided by writing on. */
export function StateNotice({ article, isUnlocked, onUnlock }: StateNoticeProps) {
  const t = useTranslate()
  const [isAsking, setAsking] = useState(false)
  const { state, signatures } = article
  const voided = signatures.filter((each) => each.verdict === 'signed' && !each.counts)
  const isSigned = state === 'approved' || state === 'published'
  const isOpenState = state === 'drafting' || state === 'returned'

  return (
    <>
      {state === 'submitted' && !isUnlocked && (
        <Notice
          tone="info"
          actions={
            article.mayWrite && <Button onClick={() => setAsking(true)}>{t('articles.editSigned')}</Button>
          }
        >
          {t('approvals.waiting', { level: article.chain[article.row.level]?.label ?? '' })}
        </Notice>
      )}
      {isSigned && !isUnlocked && (
        <Notice
          tone="good"
          actions={
            article.mayWrite && <Button onClick={() => setAsking(true)}>{t('articles.editSigned')}</Button>
          }
        >
          {t(state === 'published' ? 'approvals.publishedText' : 'approvals.signedText', {
            names: signatures
              .filter((each) => each.counts)
              .map((each) => each.member)
              .join(', ')
          })}
        </Notice>
      )}
      {state === 'submitted' && isUnlocked && <Notice tone="warn">{t('approvals.willReturn')}</Notice>}
      {isSigned && isUnlocked && <Notice tone="warn">{t('approvals.willVoid')}</Notice>}
      {state === 'withdrawn' && <Notice tone="bad">{t('articles.withdrawnText')}</Notice>}
      {state === 'archived' && <Notice tone="info">{t('articles.archivedText')}</Notice>}
      {isOpenState && voided.length > 0 && state !== 'returned' && (
        <Notice tone="warn">
          {t('approvals.voided', {
            names: [...new Set(voided.map((each) => each.member))].join(', '),
            moment: formatMoment(voided.at(-1)!.at)
          })}
        </Notice>
      )}
      {isAsking && (
        <Dialog
          title={t(isSigned ? 'articles.editSignedTitle' : 'articles.editSubmittedTitle')}
          description={t(isSigned ? 'articles.editSignedText' : 'articles.editSubmittedText')}
          width="small"
          confirmLabel={t('articles.editSigned')}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            onUnlock()
          }}
        />
      )}
    </>
  )
}
