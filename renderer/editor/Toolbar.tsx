import { useEditorState, type Editor as TiptapEditor } from '@tiptap/react'
import {
  Asterisk,
  Bold,
  ImagePlus,
  Italic,
  Link2,
  Omega,
  Redo2,
  Subscript,
  Superscript,
  Undo2
} from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { CharactersDialog } from './CharactersDialog'
import { LinkDialog } from './LinkDialog'
import { StyleMenu } from './StyleMenu'
import { TableMenu } from './TableMenu'
import styles from './Toolbar.module.css'

/** A tool that is open, and that a key can open as well. */
export type OpenTool = 'styles' | 'characters' | null

interface ToolbarProps {
  readonly editor: TiptapEditor
  readonly tool: OpenTool
  readonly onTool: (tool: OpenTool) => void
  readonly onAddPhoto: () => void
}

/** What can be done to the text at the selection. Everything here has a key as well. */
export function Toolbar({ editor, tool, onTool, onAddPhoto }: ToolbarProps) {
  const t = useTranslate()
  const [isLinking, setLinking] = useState(false)
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      superscript: current.isActive('superscript'),
      subscript: current.isActive('subscript'),
      link: current.isActive('link'),
      canUndo: current.can().undo(),
      canRedo: current.can().redo()
    })
  })
  const chain = () => editor.chain().focus()
  const key = (label: string, shortcut: string) => `${label} (${shortcut})`

  return (
    <div
      className={styles.toolbar}
      role="toolbar"
      aria-label={t('editor.toolbar')}
      // The text keeps the focus: whoever types on at once loses no key.
      onMouseDown={(event) => event.preventDefault()}
    >
      <IconButton
        icon={Undo2}
        label={key(t('menu.undo'), 'Ctrl+Z')}
        disabled={!state.canUndo}
        onClick={() => chain().undo().run()}
      />
      <IconButton
        icon={Redo2}
        label={key(t('menu.redo'), 'Ctrl+Y')}
        disabled={!state.canRedo}
        onClick={() => chain().redo().run()}
      />
      <span className={styles.line} />
      <StyleMenu
        editor={editor}
        isOpen={tool === 'styles'}
        onOpenChange={(isOpen) => onTool(isOpen ? 'styles' : null)}
      />
      <span className={styles.line} />
      <IconButton
        icon={Bold}
        label={key(t('editor.bold'), 'Ctrl+B')}
        isPressed={state.bold}
        onClick={() => chain().toggleBold().run()}
      />
      <IconButton
        icon={Italic}
        label={key(t('editor.italic'), 'Ctrl+I')}
        isPressed={state.italic}
        onClick={() => chain().toggleItalic().run()}
      />
      <IconButton
        icon={Superscript}
        label={key(t('editor.superscript'), 'Ctrl+.')}
        isPressed={state.superscript}
        onClick={() => chain().toggleSuperscript().run()}
      />
      <IconButton
        icon={Subscript}
        label={key(t('editor.subscript'), 'Ctrl+,')}
        isPressed={state.subscript}
        onClick={() => chain().toggleSubscript().run()}
      />
      <IconButton
        icon={Link2}
        label={t('editor.link')}
        isPressed={state.link}
        onClick={() => setLinking(true)}
      />
      <span className={styles.line} />
      <IconButton
        icon={Asterisk}
        label={key(t('writing.footnote'), 'Ctrl+Alt+F')}
        onClick={() => editor.commands.insertFootnote()}
      />
      <IconButton
        icon={Omega}
        label={key(t('writing.characters.title'), 'Ctrl+Shift+K')}
        onClick={() => onTool('characters')}
      />
      <TableMenu editor={editor} />
      <IconButton icon={ImagePlus} label={key(t('editor.photo'), 'Ctrl+Shift+A')} onClick={onAddPhoto} />
      {isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
      {tool === 'characters' && <CharactersDialog editor={editor} onClose={() => onTool(null)} />}
    </div>
  )
}
