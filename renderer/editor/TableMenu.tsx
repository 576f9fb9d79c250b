import { useEditorState, type Editor as TiptapEditor } from '@tiptap/react'
import { Table2 } from 'lucide-react'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'

/** Puts a table in; inside one, what can be done to it. */
export function TableMenu({ editor }: { editor: TiptapEditor }) {
  const t = useTranslate()
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const isInside = now.isActive('table')
      return {
        isInside,
        canMerge: isInside && now.can().mergeCells(),
        canSplit: isInside && now.can().splitCell()
      }
    }
  })
  if (!state.isInside) {
    const insert = () => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
    return <IconButton icon={Table2} label={t('editor.table')} onClick={insert} />
  }
  const chain = () => editor.chain().focus()
  return (
    <Menu
      align="start"
      onClosed={() => editor.view.focus()}
      trigger={<IconButton icon={Table2} label={t('editor.table')} isPressed />}
      items={[
        {
          id: 'rowBefore',
          label: t('writing.table.rowBefore'),
          onSelect: () => chain().addRowBefore().run()
        },
        { id: 'rowAfter', label: t('writing.table.rowAfter'), onSelect: () => chain().addRowAfter().run() },
        {
          id: 'columnBefore',
          label: t('writing.table.columnBefore'),
          onSelect: () => chain().addColumnBefore().run()
        },
        {
          id: 'columnAfter',
          label: t('writing.table.columnAfter'),
          onSelect: () => chain().addColumnAfter().run()
        },
        { id: 'deleteRow', label: t('writing.table.deleteRow'), onSelect: () => chain().deleteRow().run() },
        {
          id: 'deleteColumn',
          label: t('writing.table.deleteColumn'),
          onSelect: () => chain().deleteColumn().run()
        },
        {
          id: 'headerRow',
          label: t('writing.table.headerRow'),
          beginsGroup: true,
          onSelect: () => chain().toggleHeaderRow().run()
        },
        {
          id: 'mergeCells',
          label: t('writing.table.mergeCells'),
          disabled: !state.canMerge,
          onSelect: () => chain().mergeCells().run()
        },
        {
          id: 'splitCell',
          label: t('writing.table.splitCell'),
          disabled: !state.canSplit,
          onSelect: () => chain().splitCell().run()
        },
        {
          id: 'widen',
          label: t('writing.table.widen'),
          shortcut: 'Alt+Shift+→',
          beginsGroup: true,
          onSelect: () => chain().moveColumnBorder(1).run()
        },
        {
          id: 'narrow',
          label: t('writing.table.narrow'),
          shortcut: 'Alt+Shift+←',
          onSelect: () => chain().moveColumnBorder(-1).run()
        },
        {
          id: 'evenColumns',
          label: t('writing.table.evenColumns'),
          onSelect: () => chain().evenColumns().run()
        },
        {
          id: 'deleteTable',
          label: t('writing.table.deleteTable'),
          isDangerous: true,
          beginsGroup: true,
          onSelect: () => chain().deleteTable().run()
        }
      ]}
    />
  )
}
