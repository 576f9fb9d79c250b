import { useEffect } from 'react'
import type { DocumentJson } from '@shared/document/document'
import { can } from '@shared/domain/permissions'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { goToCut, showCut } from '@renderer/editor/cutMark'
import type { TiptapEditor } from '@renderer/editor/Editor'
import type { ArticleDesk } from '@renderer/features/articles/ArticlePage'
import { useFitDesk } from '@renderer/features/articles/FitDesk'
import { goToTarget } from '@renderer/features/articles/SoughtPlace'
import { CutCard } from '@renderer/features/issues/CutCard'
import { useTranslate } from '@renderer/ui/Language'

/** Keeps the mark in the margin of a text where paper has no room for more. */
export function CutMarkRoom({ editor }: { readonly editor: TiptapEditor }) {
  const t = useTranslate()
  const { shown } = useFitDesk()
  const fit = shown?.fit
  useEffect(() => {
    const cut = fit && fit.overset > 0 ? fit.cut : undefined
    showCut(editor, cut ? { cut, label: t('issues.overset', { count: fit!.overset }) } : null)
  }, [editor, fit, t])
  return null
}

interface CutRoomProps {
  readonly article: string
  readonly desk: ArticleDesk
}

/** Beside a text that is too long for its place on paper: by how much, from where on, and what can be done. */
export function CutRoom({ article, desk }: CutRoomProps) {
  const t = useTranslate()
  const { shown, measureAgain } = useFitDesk()
  const { data: status } = useRequest('office.status', {})
  const { editor, meta } = desk
  if (!editor || !shown?.fit || shown.fit.overset === 0) return null
  const { fit, isStale } = shown
  return (
    <CutCard
      article={article}
      title={meta.title || t('articles.untitled')}
      fit={fit}
      isStale={isStale}
      mayPlan={status?.member ? can(actorToday(status.member), 'issues.write') : false}
      readContent={() => ({ meta, body: editor.state.doc.toJSON() as DocumentJson })}
      onGo={() => {
        if (fit.cut && !goToCut(editor, fit.cut)) goToTarget(editor, fit.cut.bid)
      }}
      onPlanned={measureAgain}
    />
  )
}
