import { AArrowDown, AArrowUp, Minimize2, Moon, Sun } from 'lucide-react'
import { runCommand } from '@renderer/api/commands'
import { useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './LargeTypeBar.module.css'
import type { LargeType } from './useLargeType'

/** The little that stands on the screen besides the text: size, light or dark, and the way back. */
export function LargeTypeBar({ large }: { large: LargeType }) {
  const t = useTranslate()
  const { data: settings } = useRequest('settings.read', {})
  const isDark =
    settings?.theme === 'dark' ||
    (settings?.theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('reading.largeBar')}>
      <IconButton
        icon={AArrowDown}
        label={t('reading.smaller')}
        disabled={!large.shrink}
        onClick={() => large.shrink?.()}
      />
      <span className={styles.size} aria-live="polite">
        {large.size}
      </span>
      <IconButton
        icon={AArrowUp}
        label={t('reading.larger')}
        disabled={!large.grow}
        onClick={() => large.grow?.()}
      />
      <IconButton
        icon={isDark ? Sun : Moon}
        label={t(isDark ? 'reading.lightNow' : 'reading.darkNow')}
        onClick={() => runCommand(isDark ? 'lightTheme' : 'darkTheme')}
      />
      <Button look="quiet" icon={Minimize2} onClick={large.leave}>
        {t('reading.leaveLarge')}
      </Button>
    </div>
  )
}
