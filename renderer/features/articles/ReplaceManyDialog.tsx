import { useState } from 'react'
import { MAX_QUERY, plainSearch } from '@shared/text/search'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { HitList } from './HitList'
import styles from './ReplaceManyDialog.module.css'
import { SearchOptionsRow } from './SearchOptionsRow'
import { MAX_SHOWN, undoReplaced, useArticleTexts, useHits, useReplacing } from './useReplaceMany'

interface ReplaceManyDialogProps {
  /** The same list as long as the dialog is open. */
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Finding and replacing in several articles: every place is shown, and chosen, before anything changes. */
export function ReplaceManyDialog({ ids, onClose }: ReplaceManyDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [options, setOptions] = useState(plainSearch)
  const [replacement, setReplacement] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { articles, lines, error, isRead } = useArticleTexts(ids)
  const { hits, total, problem } = useHits(lines, options)
  const { progress, replace, stop } = useReplacing()
  const chosen = hits.filter((hit) => !left.has(hit.key))
  const refused = articles.filter((each) => each.refusal !== null)

  const leave = (keys: readonly string[], isLeft: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      for (const key of keys)
        if (isLeft) next.add(key)
        else next.delete(key)
      return next
    })
  const apply = async () => {
    const note = t('replacing.note', { query: options.query.slice(0, 60), text: replacement.slice(0, 60) })
    const replaced = await replace(chosen, replacement, options.isPattern, note)
    for (const { error: failure } of replaced.failed.slice(0, 3)) tellError(failure)
    if (replaced.done.length > 0) {
      const text = t('replacing.done', {
        places: formatCount(replaced.places),
        articles: formatCount(replaced.done.length)
      })
      const undo = () => void undoReplaced(replaced).then(() => tell(t('replacing.undone')), tellError)
      tell(text, { label: t('menu.undo'), run: undo })
    }
    onClose()
  }
  const summary = () => {
    if (!isRead) return t('replacing.reading', { done: articles.length, of: ids.length })
    if (problem) return t(`finding.${problem}`)
    if (options.query === '') return t('replacing.hint')
    return total === 0 ? t('finding.nothing') : t('replacing.found', { count: formatCount(total) })
  }

  return (
    <Dialog
      title={t('replacing.title', { count: ids.length })}
      width="large"
      onClose={() => {
        stop()
        onClose()
      }}
      isBusy={progress !== null}
      canConfirm={chosen.length > 0}
      confirmLabel={
        progress
          ? t('replacing.progress', { done: progress.done + 1, of: progress.of })
          : t('replacing.apply', { count: formatCount(chosen.length) })
      }
      cancelLabel={progress ? t('replacing.stop') : t('ui.cancel')}
      onConfirm={() => void apply()}
    >
      <div className={styles.fields}>
        <TextField
          label={t('finding.query')}
          lang="vi"
          spellCheck={false}
          autoFocus
          maxLength={MAX_QUERY}
          value={options.query}
          onChange={(event) => setOptions((now) => ({ ...now, query: event.target.value }))}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <TextField
          label={t('finding.replacement')}
          lang="vi"
          spellCheck={false}
          maxLength={MAX_QUERY}
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <div className={styles.options}>
        <SearchOptionsRow options={options} onChange={(part) => setOptions((now) => ({ ...now, ...part }))} />
        <span className={styles.summary} role="status">
          {summary()}
        </span>
        {hits.length > 0 && (
          <Button
            look="quiet"
            onClick={() =>
              leave(
                hits.map((hit) => hit.key),
                chosen.length > 0
              )
            }
          >
            {t(chosen.length > 0 ? 'replacing.leaveAll' : 'replacing.takeAll')}
          </Button>
        )}
      </div>
      {error !== null && <ErrorState error={error} onRetry={onClose} />}
      <div className={styles.results}>
        {total > MAX_SHOWN && (
          <Notice tone="warn">{t('replacing.bounded', { count: formatCount(MAX_SHOWN) })}</Notice>
        )}
        {articles.map((article) => {
          const own = hits.filter((hit) => hit.line.article === article.id)
          return own.length === 0 ? null : (
            <HitList
              key={article.id}
              article={article}
              hits={own}
              left={left}
              replacement={replacement}
              isPattern={options.isPattern}
              onLeave={leave}
            />
          )
        })}
        {refused.length > 0 && (
          <section className={styles.refused}>
            <h3>{t('replacing.refusedTitle')}</h3>
            <ul>
              {refused.map(({ id, title, refusal }) => (
                <li key={id}>
                  {title || t('articles.untitled')}: <em>{t(`replacing.refusal.${refusal!}`)}</em>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  )
}
