import { ArrowDown, ArrowLeft, ArrowUp, GitMerge } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { conflictsOf, resolveMerge, type MergeChoice } from '@shared/document/merge'
import { carryTracked } from '@shared/document/mergeTracked'
import { shortHash } from '@shared/document/revision'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useToaster } from '@renderer/ui/Toaster'
import '@renderer/editor/editor.css'
import { MergedBlocks } from './MergedText'
import { MergedFields } from './MergedFields'
import styles from './MergeScreen.module.css'
import { useMerge, type Merging, type MergeSide } from './useMerge'
import { usePlaces } from './usePlaces'

/** What a version is called: who wrote it, and its name; of two by one person without names, their codes. */
function useNames({ ours, theirs }: { ours: MergeSide; theirs: MergeSide }) {
  const t = useTranslate()
  const isOnePerson = ours.revision.member === theirs.revision.member
  const nameOf = ({ revision: { member: name, note, id } }: MergeSide) => {
    if (note !== '') return t('merge.named', { name, note })
    return isOnePerson ? t('merge.coded', { name, code: shortHash(id) }) : t('merge.side', { name })
  }
  return { ours: nameOf(ours), theirs: nameOf(theirs) }
}

interface MergeDeskProps {
  readonly article: Merging['article']
  readonly sides: NonNullable<Merging['sides']>
  readonly onMoved: () => void
}

function MergeDesk({ article, sides, onMoved }: MergeDeskProps) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { tell, tellError } = useToaster()
  const names = useNames(sides)
  const { merge } = sides
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map())
  const [note, setNote] = useState('')
  const [text, setText] = useState<HTMLElement | null>(null)
  const conflicts = useMemo(() => conflictsOf(merge), [merge])
  const left = conflicts.filter(({ id }) => !choices.has(id)).length
  const places = usePlaces(text, 'data-conflict', conflicts.length)
  const save = useAction('revisions.merge', {
    onSuccess: () => {
      tell(t('merge.saved'))
      go(paths.article(article.row.id))
    },
    onError: (error) => {
      tellError(error)
      if (error.code === 'headsMoved') onMoved()
    }
  })
  const context = {
    conflicts,
    choices,
    names,
    onChoose: (id: string, choice: MergeChoice) => setChoices((all) => new Map(all).set(id, choice))
  }
  const keep = () => {
    const resolved = resolveMerge(merge, choices)
    if (!resolved) return
    const content = carryTracked(resolved, sides.ours.content, sides.theirs.content)
    const pair: [string, string] = [sides.ours.revision.id, sides.theirs.revision.id]
    save.mutate({ article: article.row.id, sides: pair, content, note: note.trim() })
  }

  return (
    <>
      <div className={styles.bar}>
        <p className={styles.left} role="status">
          {conflicts.length === 0
            ? t('merge.noConflict')
            : left === 0
              ? t('merge.allChosen')
              : t('merge.left', { count: left })}
        </p>
        <IconButton
          icon={ArrowUp}
          label={t('merge.previousConflict')}
          disabled={!places.previous}
          onClick={() => places.previous?.()}
        />
        <IconButton
          icon={ArrowDown}
          label={t('merge.nextConflict')}
          disabled={!places.next}
          onClick={() => places.next?.()}
        />
        <span className={styles.gap} />
        <div className={styles.note}>
          <TextField
            label={t('merge.note')}
            isLabelHidden
            placeholder={t('merge.noteHint')}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <Button
          look="primary"
          icon={GitMerge}
          isBusy={save.isPending}
          disabled={left > 0 || !article.mayWrite}
          onClick={keep}
        >
          {t('merge.save')}
        </Button>
      </div>
      {/* Where nothing is left to choose there is nothing to Tab to, and still something to read. */}
      <div
        className={styles.scroller}
        ref={setText}
        role="group"
        aria-label={t('articles.meta.body')}
        tabIndex={0}
      >
        <div className={styles.notices}>
          <Notice tone="info">{t('merge.text')}</Notice>
          {article.heads.length > 2 && (
            <Notice tone="warn">{t('merge.more', { count: article.heads.length })}</Notice>
          )}
          {article.state === 'approved' || article.state === 'published' ? (
            <Notice tone="warn">{t('approvals.willVoid')}</Notice>
          ) : null}
        </div>
        <div className={[styles.paper, 'document', 'selectable'].join(' ')} lang="vi">
          <h2 className="visually-hidden">{t('articles.meta.body')}</h2>
          <MergedFields fields={merge.fields} context={context} />
          <MergedBlocks blocks={merge.blocks} context={context} />
        </div>
      </div>
    </>
  )
}

/** Two versions of one article become one: what is apart is merged already, the rest is chosen here. */
export function MergeScreen({ id }: { id: string }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { data, error, refetch, dataUpdatedAt } = useMerge(id)
  const back = () => go(paths.article(id))
  const content = () => {
    if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
    if (!data) return <Skeleton lines={12} />
    if (!data.sides)
      return (
        <EmptyState
          icon={GitMerge}
          title={t('merge.onlyOne')}
          action={<Button onClick={back}>{t('merge.backToArticle')}</Button>}
        >
          {t('merge.onlyOneText')}
        </EmptyState>
      )
    return (
      <MergeDesk
        key={dataUpdatedAt}
        article={data.article}
        sides={data.sides}
        onMoved={() => void refetch()}
      />
    )
  }
  return (
    <Page
      title={t('merge.title')}
      subtitle={data?.article.row.title || undefined}
      actions={
        <Button look="quiet" icon={ArrowLeft} onClick={back}>
          {t('merge.backToArticle')}
        </Button>
      }
    >
      {content()}
    </Page>
  )
}
