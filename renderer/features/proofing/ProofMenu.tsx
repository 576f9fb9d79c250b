import { useCallback, useEffect, useState } from 'react'
import { List, WandSparkles } from 'lucide-react'
import { headFields } from '@shared/document/anchors'
import { useCommand } from '@renderer/api/commands'
import { proofMarksAt } from '@renderer/editor/proofing/proofMarks'
import { useTranslate } from '@renderer/ui/Language'
import { Menu, type MenuItem } from '@renderer/ui/Menu'
import { goToFinding, type FoundHere } from './foundHere'
import { MAX_KEYS } from './ProofCard'
import { useProofing } from './ProofingDesk'
import styles from './ProofMenu.module.css'
import { showEdgeBlanks } from './showEdgeBlanks'
import { useProofActs } from './useProofActs'
import { usePassing } from './usePassing'

interface Opened {
  readonly found: FoundHere
  readonly left: number
  readonly top: number
}

/** The finding at the caret of a head field, and a place under it. */
function findInHead(found: readonly FoundHere[]): Opened | null {
  const area = document.activeElement
  if (!(area instanceof HTMLTextAreaElement) || !(headFields as readonly string[]).includes(area.name))
    return null
  const caret = area.selectionStart
  const each = found.find(
    ({ place }) =>
      place.in === 'field' && place.field === area.name && place.from <= caret && caret <= place.to
  )
  const box = area.getBoundingClientRect()
  return each ? { found: each, left: box.left, top: box.bottom } : null
}

/**
 * What can be done about the words at the caret, or under the pointer. It
 * opens only when it is asked for, by a key or the pointer's other button, so that it takes no key from who is typing.
 */
export function ProofMenu() {
  const t = useTranslate()
  const { room, found, active, activate, showList } = useProofing()
  const acts = useProofActs()
  const passing = usePassing()
  const [opened, setOpened] = useState<Opened | null>(null)
  const editor = room?.editor ?? null

  const openAt = useCallback(
    (id: string | undefined, left: number, top: number) => {
      const each = found?.find((other) => other.id === id)
      if (each) setOpened({ found: each, left, top })
      return each !== undefined
    },
    [found]
  )
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    const text = editor.view.dom
    const onMenu = (event: MouseEvent) => {
      const marked = (event.target as HTMLElement).closest<HTMLElement>('[data-finding]')
      if (openAt(marked?.dataset.finding, event.clientX, event.clientY)) event.preventDefault()
    }
    text.addEventListener('contextmenu', onMenu)
    return () => text.removeEventListener('contextmenu', onMenu)
  }, [editor, openAt])

  const openHere = () => {
    if (!editor || editor.view.composing || !found) return
    const inHead = findInHead(found)
    if (inHead) return setOpened(inHead)
    const [mark] = proofMarksAt(editor.state, editor.state.selection.from)
    if (!mark) return
    const { left, bottom } = editor.view.coordsAtPos(mark.from)
    openAt(mark.id, left, bottom)
  }
  const go = (step: 1 | -1) => {
    if (!editor || !found?.length || editor.view.composing) return
    const at = found.findIndex(({ id }) => id === active)
    const next = at < 0 && step === -1 ? found.length - 1 : (at + step + found.length) % found.length
    activate(found[next]!.id)
    goToFinding(editor, found[next]!)
  }
  const hasFound = (found?.length ?? 0) > 0
  useCommand('proofHere', hasFound ? openHere : null)
  useCommand('nextFinding', hasFound ? () => go(1) : null)
  useCommand('previousFinding', hasFound ? () => go(-1) : null)

  if (!opened) return passing.dialog
  const { finding } = opened.found
  const alike = acts.alike(opened.found).length
  const items: MenuItem[] = acts.canFix
    ? finding.fixes.slice(0, MAX_KEYS).map((fix, index) => ({
        id: `fix-${index}`,
        label: showEdgeBlanks(fix) || t('proofing.leaveOut'),
        shortcut: String(index + 1),
        onSelect: () => void acts.fix(opened.found, fix)
      }))
    : []
  if (items.length > 0 && alike > 1)
    items.push({
      id: 'alike',
      icon: WandSparkles,
      label: t('proofing.fixAlike', { count: alike }),
      onSelect: () => acts.fixAlike(opened.found, finding.fixes[0]!)
    })
  return (
    <>
      <Menu
        key={opened.found.id}
        isOpen
        align="start"
        heading={<>{finding.message}</>}
        trigger={
          <button
            type="button"
            tabIndex={-1}
            className={styles.anchor}
            style={{ left: opened.left, top: opened.top }}
            aria-label={t('proofing.menu')}
          />
        }
        items={[
          ...items,
          ...passing.itemsFor(opened.found),
          {
            id: 'list',
            icon: List,
            label: t('proofing.showList'),
            beginsGroup: true,
            onSelect: () => {
              activate(opened.found.id)
              showList()
            }
          }
        ]}
        onOpenChange={(isOpen) => !isOpen && setOpened(null)}
        onClosed={() => {
          if (opened.found.place.in === 'field')
            document.getElementsByName(opened.found.place.field)[0]?.focus()
          else editor?.view.focus()
        }}
      />
      {passing.dialog}
    </>
  )
}
