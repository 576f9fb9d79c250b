import { MessageSquarePlus } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { HeadField } from '@shared/document/anchors'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { measureTop, toSheet } from '@renderer/editor/comments/selectedAnchor'
import { useTranslate } from '@renderer/ui/Language'
import { Tooltip } from '@renderer/ui/Tooltip'
import { NewThread } from './NewThread'
import { placeCards } from './placeCards'
import styles from './RemarkMargin.module.css'
import { useRemarks } from './RemarksDesk'
import { ThreadCard } from './ThreadCard'
import { listBeside, stateOf } from './threadPlaces'
import { useSelectedWords } from './useSelectedWords'

/** Offers a remark on the words that are selected, at their height. */
function SelectionButton({ editor, sheet }: { editor: TiptapEditor | null; sheet: HTMLElement }) {
  const t = useTranslate()
  const { begin } = useRemarks()
  const words = useSelectedWords(editor)
  if (!words) return null
  const top = Math.max(0, toSheet(sheet, words.top))
  const label = t('comments.addHere')
  return (
    <div className={styles.offer} style={{ top }}>
      <Tooltip text={`${label} (Ctrl+Alt+M)`}>
        <button
          type="button"
          className={styles.offerButton}
          aria-label={label}
          // The words stay selected until they are taken.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => begin(words.anchor)}
        >
          <MessageSquarePlus size={18} strokeWidth={1.8} aria-hidden />
        </button>
      </Tooltip>
    </div>
  )
}

interface RemarkMarginProps {
  readonly editor: TiptapEditor | null
  readonly sheet: HTMLElement
  readonly hasRoom: boolean
}

/** The remarks beside a text, each at the height of its words, none covering another. */
export function RemarkMargin({ editor, sheet, hasRoom }: RemarkMarginProps) {
  const t = useTranslate()
  const desk = useRemarks()
  const { setEditor, setBeside, threads, places, active, pending, activate, cancel } = desk
  const column = useRef<HTMLDivElement>(null)
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    setEditor(editor)
    return () => setEditor(null)
  }, [editor, setEditor])
  useEffect(() => {
    setBeside(hasRoom)
    return () => setBeside(false)
  }, [hasRoom, setBeside])

  const measure = useCallback(() => {
    const frame = column.current
    if (!frame || !editor || editor.isDestroyed) return
    const boxes = [...frame.children].flatMap((element, order) => {
      const { thread: id, spot, field } = (element as HTMLElement).dataset
      const top = measureTop(editor, sheet, field ? (field as HeadField) : Number(spot))
      if (id === undefined || top === null) return []
      return [{ id, top: Math.round(top), height: (element as HTMLElement).offsetHeight, order }]
    })
    const next = placeCards(
      boxes.sort((a, b) => a.top - b.top || a.order - b.order),
      active
    )
    setTops((now) =>
      now.size === next.size && [...next].every(([id, top]) => now.get(id) === top) ? now : next
    )
    const bottom = Math.max(0, ...boxes.map(({ id, height }) => (next.get(id) ?? 0) + height))
    frame.style.minHeight = `${bottom}px`
  }, [editor, sheet, active])

  const beside = hasRoom ? listBeside(threads ?? [], places) : []
  useLayoutEffect(measure)
  useEffect(() => {
    const frame = column.current
    if (!frame) return
    const observer = new ResizeObserver(measure)
    for (const element of [sheet, ...frame.children]) observer.observe(element)
    return () => observer.disconnect()
  })

  const pendingField = pending?.anchor.field
  const pendingSpot = pending ? places.get(pending.id)?.spot : undefined
  return (
    <>
      <SelectionButton editor={editor} sheet={sheet} />
      {hasRoom && (
        <div ref={column} role="region" aria-label={t('comments.margin')} className={styles.column}>
          {beside.map(({ thread, spot, field }) => (
            <div
              key={thread.id}
              className={styles.place}
              data-thread={thread.id}
              data-spot={spot}
              data-field={field}
              style={{
                top: tops.get(thread.id) ?? 0,
                visibility: tops.has(thread.id) ? 'visible' : 'hidden'
              }}
            >
              <ThreadCard thread={thread} state={stateOf(thread, places)} />
            </div>
          ))}
          {pending && (pendingField || typeof pendingSpot === 'number') && (
            <div
              key={pending.id}
              className={styles.place}
              data-thread={pending.id}
              data-spot={pendingSpot}
              data-field={pendingField}
              style={{ top: tops.get(pending.id) ?? 0 }}
            >
              <div className={styles.new}>
                <NewThread
                  place="new"
                  anchor={pending.anchor}
                  hasFocus
                  isCancellable
                  onSent={(thread) => {
                    cancel()
                    activate(thread)
                    editor?.commands.focus(null, { scrollIntoView: false })
                  }}
                  onLeave={() => {
                    cancel()
                    editor?.commands.focus(null, { scrollIntoView: false })
                  }}
                />
              </div>
            </div>
          )}
        </div>
      )}
    </>
  )
}
