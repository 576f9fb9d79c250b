import { commands } from '@shared/commands'
import { formatKey, paragraphStyles } from '@renderer/editor/paragraphStyles'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { formatShortcut } from './shortcuts'
import styles from './ShortcutsDialog.module.css'

/** Keys of the editor itself; the rest comes from the list of commands. */
const EDITOR_KEYS = [
  ['bold', 'Ctrl+B'],
  ['italic', 'Ctrl+I'],
  ['superscript', 'Ctrl+.'],
  ['subscript', 'Ctrl+,']
] as const

/** Every key in one place. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const own = commands.filter((command) => command.shortcut)
  return (
    <Dialog title={t('commands.shortcuts')} onClose={onClose} width="large">
      <dl className={styles.list}>
        {own.map((command) => (
          <div key={command.id}>
            <dt>{t(`commands.${command.id}`)}</dt>
            <dd>{formatShortcut(command.shortcut!)}</dd>
          </div>
        ))}
        {EDITOR_KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`editor.${name}`)}</dt>
            <dd>{keys}</dd>
          </div>
        ))}
        {paragraphStyles.map(({ id, key }) => (
          <div key={id}>
            <dt>{t(`writing.style.${id}`)}</dt>
            <dd>{formatKey(key)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
