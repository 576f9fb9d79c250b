import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { ArrowDown, ArrowUp, Heading, Image, ListTree, SquareDashed, Table2 } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { moveSection, readOutline, type OutlineItem } from '@shared/document/outline'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState } from '@renderer/ui/Notice'
import styles from './OutlinePanel.module.css'

const ICONS = { heading: Heading, figure: Image, table: Table2, box: SquareDashed }

/** Goes to a landmark; the next key belongs to the text. */
function goTo(editor: TiptapEditor, { kind, pos }: OutlineItem): void {
  const { doc, tr } = editor.state
  const selection =
    kind === 'figure' ? NodeSelection.create(doc, pos) : Selection.near(doc.resolve(pos + 1), 1)
  editor.view.dispatch(tr.setSelection(selection))
  const block = editor.view.nodeDOM(pos)
  if (block instanceof HTMLElement) block.scrollIntoView({ block: 'center' })
  editor.view.focus()
}

interface OutlinePanelProps {
  readonly editor: TiptapEditor
  readonly isEditable: boolean
}

/** The landmarks of the text: to jump to, and to move whole sections by. */
export function OutlinePanel({ editor, isEditable }: OutlinePanelProps) {
  const t = useTranslate()
  const list = useRef<HTMLUListElement>(null)
  const items = useEditorState({ editor, selector: ({ editor: now }) => readOutline(now.state.doc) })

  const move = (item: OutlineItem, step: 1 | -1) => {
    const { tr } = editor.state
    const at = moveSection(tr, item.pos, step)
    if (at === null) return
    editor.view.dispatch(closeHistory(tr))
    const index = readOutline(editor.state.doc).findIndex((each) => each.pos === at)
    // The same section keeps the focus, wherever it stands now.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('[data-landmark]')[index]?.focus()
    )
  }
  const onKey = (event: KeyboardEvent, item: OutlineItem) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (step === null) return
    event.preventDefault()
    if (event.altKey && event.shiftKey) {
      if (isEditable) move(item, step)
      return
    }
    const all = [...list.current!.querySelectorAll<HTMLElement>('[data-landmark]')]
    all[all.indexOf(event.currentTarget as HTMLElement) + step]?.focus()
  }

  if (items.length === 0) {
    return (
      <EmptyState icon={ListTree} title={t('outline.none')}>
        {t('outline.noneText')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.panel}>
      <ul ref={list} className={styles.list} aria-label={t('outline.title')}>
        {items.map((item) => {
          const Icon = ICONS[item.kind]
          const name = item.text || t(`outline.${item.kind}`)
          return (
            <li key={item.pos} data-kind={item.kind} style={{ paddingLeft: (item.level - 2) * 16 }}>
              <button
                type="button"
                data-landmark
                aria-keyshortcuts="Alt+Shift+ArrowUp Alt+Shift+ArrowDown"
                onClick={() => goTo(editor, item)}
                onKeyDown={(event) => onKey(event, item)}
              >
                <Icon size={15} aria-label={t(`outline.${item.kind}`)} />
                <span>{name}</span>
              </button>
              {isEditable && (
                <span className={styles.acts}>
                  <IconButton
                    icon={ArrowUp}
                    label={t('outline.up', { name })}
                    tabIndex={-1}
                    onClick={() => move(item, -1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('outline.down', { name })}
                    tabIndex={-1}
                    onClick={() => move(item, 1)}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {isEditable && <p className={styles.hint}>{t('outline.hint')}</p>}
    </div>
  )
}
