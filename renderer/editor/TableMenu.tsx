import { useEditorState, type ChainedCommands, type Editor as TiptapEditor } from '@tiptap/react'
import { Table2 } from 'lucide-react'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { asOneStep } from './asOneStep'

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
    const insert = () =>
      asOneStep(editor, () =>
        editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
      )
    return <IconButton icon={Table2} label={t('editor.table')} onClick={insert} />
  }
  const act = (add: (chain: ChainedCommands) => ChainedCommands) => () =>
    void asOneStep(editor, () => add(editor.chain().focus()).run())
  return (
    <Menu
      align="start"
      onClosed={() => editor.view.focus()}
      trigger={<IconButton icon={Table2} label={t('editor.table')} isPressed />}
      items={[
        {
          id: 'rowBefore',
          label: t('writing.table.rowBefore'),
          onSelect: act((chain) => chain.addRowBefore())
        },
        { id: 'rowAfter', label: t('writing.table.rowAfter'), onSelect: act((chain) => chain.addRowAfter()) },
        {
          id: 'columnBefore',
          label: t('writing.table.columnBefore'),
          onSelect: act((chain) => chain.addColumnBefore())
        },
        {
          id: 'columnAfter',
          label: t('writing.table.columnAfter'),
          onSelect: act((chain) => chain.addColumnAfter())
        },
        { id: 'deleteRow', label: t('writing.table.deleteRow'), onSelect: act((chain) => chain.deleteRow()) },
        {
          id: 'deleteColumn',
          label: t('writing.table.deleteColumn'),
          onSelect: act((chain) => chain.deleteColumn())
        },
        {
          id: 'headerRow',
          label: t('writing.table.headerRow'),
          beginsGroup: true,
          onSelect: act((chain) => chain.toggleHeaderRow())
        },
        {
          id: 'mergeCells',
          label: t('writing.table.mergeCells'),
          disabled: !state.canMerge,
          onSelect: act((chain) => chain.mergeCells())
        },
        {
          id: 'splitCell',
          label: t('writing.table.splitCell'),
          disabled: !state.canSplit,
          onSelect: act((chain) => chain.splitCell())
        },
        {
          id: 'widen',
          label: t('writing.table.widen'),
          shortcut: 'Alt+Shift+→',
          beginsGroup: true,
          onSelect: act((chain) => chain.moveColumnBorder(1))
        },
        {
          id: 'narrow',
          label: t('writing.table.narrow'),
          shortcut: 'Alt+Shift+←',
          onSelect: act((chain) => chain.moveColumnBorder(-1))
        },
        {
          id: 'evenColumns',
          label: t('writing.table.evenColumns'),
          onSelect: act((chain) => chain.evenColumns())
        },
        {
          id: 'deleteTable',
          label: t('writing.table.deleteTable'),
          isDangerous: true,
          beginsGroup: true,
          onSelect: act((chain) => chain.deleteTable())
        }
      ]}
    />
  )
}
