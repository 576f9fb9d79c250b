import { useSyncExternalStore } from 'react'
import { formatClock } from '@shared/text/dates'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Tooltip } from '@renderer/ui/Tooltip'
import styles from './ArticleHeader.module.css'
import type { Keeper } from './keeper'

/** What is true of the text on disk, in words. */
export function SavedMark({ journal }: { journal: Keeper }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const state = useSyncExternalStore(journal.subscribe, journal.current)
  if (state.kind === 'failing') {
    return (
      <Tooltip text={errorText(state.error)}>
        <button type="button" className={styles.failing} onClick={() => void journal.flush().catch(() => {})}>
          {t('journal.failing')}
        </button>
      </Tooltip>
    )
  }
  const saved = () =>
    state.kind === 'saved' && state.at !== null
      ? t('journal.saved', { time: formatClock(state.at) })
      : t('journal.unchanged')
  return (
    <span className={styles.saved} role="status" data-testid="saved">
      {state.kind === 'typing' ? t('journal.typing') : saved()}
    </span>
  )
}
