import { useEditorState, type Editor as TiptapEditor } from '@tiptap/react'
import {
  Bold,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListOrdered,
  Pilcrow,
  Quote,
  Redo2,
  SquareDashed,
  Subscript,
  Superscript,
  Table2,
  Undo2
} from 'lucide-react'
import { isSafeLink } from '@shared/document/schema'
import { useState } from 'react'
import { IconButton } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { Menu } from '@renderer/ui/Menu'
import { useTranslate } from '@renderer/ui/Language'
import styles from './Toolbar.module.css'

function LinkDialog({ editor, onClose }: { editor: TiptapEditor; onClose: () => void }) {
  const t = useTranslate()
  const [href, setHref] = useState((editor.getAttributes('link').href as string | undefined) ?? '')
  const [isTried, setTried] = useState(false)
  const trimmed = href.trim()
  const address = /^[\w-]+(\.[\w-]+)+/.test(trimmed) ? `https://${trimmed}` : trimmed
  const isRight = address === '' || isSafeLink(address)

  const confirm = () => {
    setTried(true)
    if (!isRight) return
    const chain = editor.chain().focus().extendMarkRange('link')
    if (address === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      chain
        .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
        .run()
    } else chain.setLink({ href: address }).run()
    onClose()
  }

  return (
    <Dialog title={t('editor.link')} width="small" onClose={onClose} onConfirm={confirm}>
      <TextField
        label={t('editor.linkAddress')}
        value={href}
        autoFocus
        placeholder="https://"
        hint={t('editor.linkHint')}
        error={isTried && !isRight ? t('editor.linkWrong') : undefined}
        onChange={(event) => setHref(event.target.value)}
      />
    </Dialog>
  )
}

/** What can be done to the text at the selection. Everything here has a key as well. */
export function Toolbar({ editor, onAddPhoto }: { editor: TiptapEditor; onAddPhoto: () => void }) {
  const t = useTranslate()
  const [isLinking, setLinking] = useState(false)
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      superscript: current.isActive('superscript'),
      subscript: current.isActive('subscript'),
      heading2: current.isActive('heading', { level: 2 }),
      heading3: current.isActive('heading', { level: 3 }),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      blockquote: current.isActive('blockquote'),
      boxedText: current.isActive('boxedText'),
      link: current.isActive('link'),
      table: current.isActive('table'),
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
      <IconButton
        icon={Pilcrow}
        label={key(t('editor.paragraph'), 'Ctrl+Alt+0')}
        onClick={() => chain().setParagraph().run()}
      />
      <IconButton
        icon={Heading2}
        label={key(t('editor.heading2'), 'Ctrl+Alt+2')}
        isPressed={state.heading2}
        onClick={() => chain().toggleHeading({ level: 2 }).run()}
      />
      <IconButton
        icon={Heading3}
        label={key(t('editor.heading3'), 'Ctrl+Alt+3')}
        isPressed={state.heading3}
        onClick={() => chain().toggleHeading({ level: 3 }).run()}
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
        icon={List}
        label={key(t('editor.bulletList'), 'Ctrl+Shift+8')}
        isPressed={state.bulletList}
        onClick={() => chain().toggleBulletList().run()}
      />
      <IconButton
        icon={ListOrdered}
        label={key(t('editor.orderedList'), 'Ctrl+Shift+7')}
        isPressed={state.orderedList}
        onClick={() => chain().toggleOrderedList().run()}
      />
      <IconButton
        icon={Quote}
        label={key(t('editor.quote'), 'Ctrl+Shift+B')}
        isPressed={state.blockquote}
        onClick={() => chain().toggleBlockquote().run()}
      />
      <IconButton
        icon={SquareDashed}
        label={t('editor.box')}
        isPressed={state.boxedText}
        onClick={() => chain().toggleBoxedText().run()}
      />
      {state.table ? (
        <Menu
          trigger={<IconButton icon={Table2} label={t('editor.table')} isPressed />}
          items={[
            { id: 'rowAfter', label: t('editor.rowAfter'), onSelect: () => chain().addRowAfter().run() },
            {
              id: 'columnAfter',
              label: t('editor.columnAfter'),
              onSelect: () => chain().addColumnAfter().run()
            },
            { id: 'deleteRow', label: t('editor.deleteRow'), onSelect: () => chain().deleteRow().run() },
            {
              id: 'deleteColumn',
              label: t('editor.deleteColumn'),
              onSelect: () => chain().deleteColumn().run()
            },
            {
              id: 'headerRow',
              label: t('editor.headerRow'),
              beginsGroup: true,
              onSelect: () => chain().toggleHeaderRow().run()
            },
            { id: 'mergeCells', label: t('editor.mergeCells'), onSelect: () => chain().mergeOrSplit().run() },
            {
              id: 'deleteTable',
              label: t('editor.deleteTable'),
              isDangerous: true,
              beginsGroup: true,
              onSelect: () => chain().deleteTable().run()
            }
          ]}
        />
      ) : (
        <IconButton
          icon={Table2}
          label={t('editor.table')}
          onClick={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        />
      )}
      <IconButton icon={ImagePlus} label={key(t('editor.photo'), 'Ctrl+Shift+A')} onClick={onAddPhoto} />
      {isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}
