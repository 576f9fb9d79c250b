import { useEditorState, type Editor as TiptapEditor } from '@tiptap/react'
import { ChevronDown } from 'lucide-react'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { applyStyle, formatKey, paragraphStyles, styleAt } from './paragraphStyles'
import styles from './StyleMenu.module.css'

/** The styles of paragraphs, each in its own look; the button names the one at the caret. */
export function StyleMenu({
  editor,
  isOpen,
  onOpenChange
}: {
  editor: TiptapEditor
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const t = useTranslate()
  const current = useEditorState({ editor, selector: ({ editor: now }) => styleAt(now.state) })
  const name = current ? t(`writing.style.${current}`) : t('writing.styles')
  return (
    <Menu
      align="start"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onClosed={() => editor.view.focus()}
      trigger={
        <button type="button" className={styles.trigger} aria-label={`${t('writing.styles')}: ${name}`}>
          <span>{name}</span>
          <ChevronDown size={14} strokeWidth={1.9} aria-hidden />
        </button>
      }
      items={paragraphStyles.map(({ id, key, beginsGroup }) => ({
        id,
        label: t(`writing.style.${id}`),
        shortcut: formatKey(key),
        isChosen: id === current,
        look: styles[id],
        onSelect: () => void applyStyle(editor, id),
        ...(beginsGroup && { beginsGroup })
      }))}
    />
  )
}
