import { commands, type CommandId } from '@shared/commands'
import type { WordKey } from '@shared/i18n/translator'
import { useTranslate } from '@renderer/ui/Language'
import styles from './KeyHints.module.css'

/** What a key does just here. */
export interface KeyHint {
  /** The command's own key, or the name of a key. */
  readonly key: CommandId | { readonly name: string }
  readonly words: WordKey
}

function nameOf(key: KeyHint['key']): string {
  if (typeof key !== 'string') return key.name
  const { shortcut = '' } = commands.find((command) => command.id === key)!
  return shortcut.replace('CmdOrCtrl', 'Ctrl')
}

/** The keys of a screen in one line; `isFoot`: as the foot of the window. */
export function KeyHints({ hints, isFoot = false }: { hints: readonly KeyHint[]; isFoot?: boolean }) {
  const t = useTranslate()
  return (
    <p className={styles.hints} data-foot={isFoot} aria-label={t('reading.keys')} role="note">
      {hints.map((hint) => (
        <span key={hint.words}>
          <kbd>{nameOf(hint.key)}</kbd> {t(hint.words)}
        </span>
      ))}
    </p>
  )
}
