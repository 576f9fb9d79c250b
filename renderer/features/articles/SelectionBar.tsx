import { Replace, X } from 'lucide-react'
import { Button } from '@renderer/ui/Button'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import styles from './SelectionBar.module.css'
import type { Selection } from './useSelection'

interface SelectionBarProps {
  readonly selection: Selection
  readonly onReplace: () => void
}

/** What can be done with the chosen articles; nothing while none is chosen. */
export function SelectionBar({ selection, onReplace }: SelectionBarProps) {
  const t = useTranslate()
  if (selection.ids.size === 0) return null
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label={t('replacing.chosen', { count: selection.ids.size })}
    >
      <strong>{t('replacing.chosen', { count: formatCount(selection.ids.size) })}</strong>
      <Button icon={Replace} onClick={onReplace}>
        {t('replacing.open')}
      </Button>
      <Button look="quiet" icon={X} onClick={selection.clear}>
        {t('replacing.clear')}
      </Button>
    </div>
  )
}
