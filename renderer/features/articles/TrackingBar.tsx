import { useEditorState } from '@tiptap/react'
import { Check, ChevronDown, ChevronUp, ListChecks, PenLine, X } from 'lucide-react'
import type { OpenChange } from '@shared/document/openChanges'
import type { Verdict } from '@shared/document/trackedDecision'
import { useCommand } from '@renderer/api/commands'
import type { TiptapEditor } from '@renderer/editor/Editor'
import {
  changeAt,
  chosenChanges,
  decideTransaction,
  goToChange,
  neighbourChange,
  openChangesOf
} from '@renderer/editor/tracking/decideChanges'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './TrackingBar.module.css'

/** How the reader sees the text: with changes, as if all were accepted, or as it was. */
export type TextView = 'marked' | 'clean' | 'original'
const VIEWS: readonly TextView[] = ['marked', 'clean', 'original']

interface TrackingBarProps {
  readonly editor: TiptapEditor
  readonly isEditable: boolean
  readonly isOn: boolean
  readonly onToggle: (isOn: boolean) => void
  readonly view: TextView
  readonly onView: (view: TextView) => void
  readonly changes: readonly OpenChange[]
  /** Changed lines above the body, which are open as well. */
  readonly openFields: number
  readonly onDecideAll: (verdict: Verdict, author: string | null) => void
}

/** Switches tracking, walks from change to change, and decides them. */
export function TrackingBar(props: TrackingBarProps) {
  const { editor, isEditable, isOn, onToggle, view, onView, changes, openFields, onDecideAll } = props
  const t = useTranslate()
  const { tell } = useToaster()
  const open = changes.length + openFields
  const current = useEditorState({
    editor,
    selector: ({ editor: now }) => changeAt(now.state, changes)?.id ?? null
  })
  const key = (label: string, shortcut: string) => `${label} (${shortcut})`

  const toggle = () => {
    if (isOn && open > 0) tell(t('changes.decideFirst', { count: open }))
    else onToggle(!isOn)
  }
  const go = (direction: 1 | -1) => {
    const next = neighbourChange(editor.state, openChangesOf(editor.state), direction)
    if (next) goToChange(editor.view, next)
    editor.view.focus()
  }
  const decide = (verdict: Verdict) => {
    const chosen = chosenChanges(editor.state, openChangesOf(editor.state))
    const tr = decideTransaction(editor.state, chosen, verdict)
    if (!tr) return
    editor.view.dispatch(tr)
    go(1)
  }
  const mayDecide = isEditable && view === 'marked' && current !== null
  useCommand('trackChanges', isEditable ? toggle : null)
  useCommand('nextChange', changes.length > 0 ? () => go(1) : null)
  useCommand('previousChange', changes.length > 0 ? () => go(-1) : null)
  useCommand('acceptChange', mayDecide ? () => decide('accept') : null)
  useCommand('rejectChange', mayDecide ? () => decide('reject') : null)

  const authors = [...new Set(changes.map((change) => change.author))]
  if (!isEditable && open === 0) return null
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('changes.title')}>
      {isEditable && (
        <Button look="quiet" icon={PenLine} aria-pressed={isOn} className={styles.switch} onClick={toggle}>
          {t('changes.track')}
        </Button>
      )}
      {open > 0 && (
        <>
          <span className={styles.count}>{t('changes.count', { count: open })}</span>
          <IconButton
            icon={ChevronUp}
            label={key(t('commands.previousChange'), 'Shift+F7')}
            disabled={changes.length === 0}
            onClick={() => go(-1)}
          />
          <IconButton
            icon={ChevronDown}
            label={key(t('commands.nextChange'), 'F7')}
            disabled={changes.length === 0}
            onClick={() => go(1)}
          />
          {isEditable && (
            <>
              <IconButton
                icon={Check}
                label={key(t('commands.acceptChange'), 'Ctrl+F7')}
                disabled={!mayDecide}
                onClick={() => decide('accept')}
              />
              <IconButton
                icon={X}
                label={key(t('commands.rejectChange'), 'Ctrl+Shift+F7')}
                disabled={!mayDecide}
                onClick={() => decide('reject')}
              />
              <Menu
                trigger={<IconButton icon={ListChecks} label={t('changes.many')} />}
                items={[
                  {
                    id: 'acceptAll',
                    label: t('changes.acceptAll'),
                    onSelect: () => onDecideAll('accept', null)
                  },
                  {
                    id: 'rejectAll',
                    label: t('changes.rejectAll'),
                    onSelect: () => onDecideAll('reject', null)
                  },
                  ...authors.flatMap((author) => {
                    const name = author || t('changes.nobody')
                    return [
                      {
                        id: `accept-${author}`,
                        label: t('changes.acceptOf', { name }),
                        beginsGroup: true,
                        onSelect: () => onDecideAll('accept', author)
                      },
                      {
                        id: `reject-${author}`,
                        label: t('changes.rejectOf', { name }),
                        onSelect: () => onDecideAll('reject', author)
                      }
                    ]
                  })
                ]}
              />
            </>
          )}
          <span className={styles.gap} />
          <div role="radiogroup" aria-label={t('changes.view.label')} className={styles.views}>
            {VIEWS.map((each) => (
              <label key={each}>
                <input type="radio" name="text-view" checked={view === each} onChange={() => onView(each)} />
                {t(`changes.view.${each}`)}
              </label>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
