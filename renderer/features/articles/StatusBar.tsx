import { Minus, Plus, Target } from 'lucide-react'
import { useState } from 'react'
import type { ArticleMeta } from '@shared/document/revision'
import type { LengthFinding } from '@shared/domain/lengthRule'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { useCommand } from '@renderer/api/commands'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { IconButton } from '@renderer/ui/Button'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { useLengthWords } from '@renderer/ui/useLengthWords'
import { useFitDesk, useTellFit } from './FitDesk'
import { GoalDialog } from './GoalDialog'
import styles from './StatusBar.module.css'
import { useChannelLength } from './useChannelLength'
import { useFit, type ShownFit } from './useFit'
import type { PaperZoom } from './usePaperZoom'

/** "thừa 6 dòng": how the text fits its place. */
function FitMark({ fit, isStale }: ShownFit) {
  const t = useTranslate()
  if (!fit) return isStale ? <span className={styles.stale}>{t('goals.measuring')}</span> : null
  const { overset, free, issue } = fit
  const text =
    overset > 0
      ? t('goals.overset', { count: overset })
      : free > 0
        ? t('goals.free', { count: free })
        : t('goals.fits')
  const place = t(`issues.slot.${fit.slot as 'main'}`)
  const where = issue ? t('goals.inIssue', { number: issue, page: fit.page, slot: place }) : place
  return (
    <span className={styles.fit} data-over={overset > 0} data-stale={isStale} title={where}>
      {text}
    </span>
  )
}

/** "312/400 từ", and in words where a text is longer or shorter than its channel's rule. */
function LengthMark({ found, hasGoal }: { found: LengthFinding; hasGoal: boolean }) {
  const t = useTranslate()
  const say = useLengthWords()
  const wrong = say.wrong(found)
  // A goal in words of the article's own stands there already.
  const isCounted = hasGoal || found.unit === 'characters'
  return (
    <>
      {(isCounted || found.most > 0) && (
        <span title={t('channelLength.title')} data-over={wrong !== ''}>
          {say.count(found)}
        </span>
      )}
      {wrong !== '' && <span data-over>{wrong}</span>}
    </>
  )
}

interface StatusBarProps {
  readonly article: ArticleView
  readonly editor: TiptapEditor
  readonly words: number
  readonly meta: ArticleMeta
  readonly zoom: PaperZoom
}

/** Under the text: how long it is against how long it should be, and how large it is shown. */
export function StatusBar({ article, editor, words, meta, zoom }: StatusBarProps) {
  const t = useTranslate()
  const [isAsking, setAsking] = useState(false)
  const { goal } = article
  const isPlaced = article.issues.length > 0
  const isWanted = isPlaced || goal.layout !== null
  const { turn } = useFitDesk()
  const shown = useFit({ article: article.row.id, editor, meta, layout: goal.layout, turn, isWanted })
  useTellFit(shown)
  useCommand('setGoal', article.mayWrite ? () => setAsking(true) : null)
  const length = useChannelLength(editor, meta, words)
  const count =
    goal.words > 0
      ? t('goals.wordsOf', { words: formatCount(words), goal: formatCount(goal.words) })
      : t('articles.wordCount', { count: formatCount(words) })

  return (
    <footer className={styles.bar} aria-label={t('goals.bar')}>
      <IconButton
        icon={Target}
        label={t('goals.set')}
        disabled={!article.mayWrite}
        onClick={() => setAsking(true)}
      />
      <span className={styles.length} data-testid="length">
        {!(length?.unit === 'words' && length.most > 0 && goal.words === 0) && (
          <span data-over={goal.words > 0 && words > goal.words}>{count}</span>
        )}
        {length && <LengthMark found={length} hasGoal={goal.words > 0} />}
        {isWanted && <FitMark {...shown} />}
      </span>
      <span className={styles.line} />
      <IconButton icon={Minus} label={t('zoom.out')} disabled={!zoom.canShrink} onClick={zoom.shrink} />
      <button type="button" className={styles.zoom} title={t('zoom.reset')} onClick={zoom.reset}>
        <span className="visually-hidden">{t('zoom.label')} </span>
        {zoom.percent} %
      </button>
      <IconButton icon={Plus} label={t('zoom.in')} disabled={!zoom.canGrow} onClick={zoom.grow} />
      {isAsking && <GoalDialog article={article} onClose={() => setAsking(false)} />}
    </footer>
  )
}
