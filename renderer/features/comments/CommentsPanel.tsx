import { useState } from 'react'
import type { TextAnchor } from '@shared/document/anchors'
import { readSelectedWords } from '@renderer/editor/comments/selectedAnchor'
import { useTranslate } from '@renderer/ui/Language'
import { Skeleton } from '@renderer/ui/Notice'
import styles from './CommentsPanel.module.css'
import { NewThread } from './NewThread'
import { useRemarks } from './RemarksDesk'
import { ThreadCard } from './ThreadCard'
import { listBeside, listInOrder, stateOf } from './threadPlaces'

/**
 * Remarks on an article: said, answered, resolved, never deleted. Where the
 * window has room, those on words stand beside the text and here is the rest.
 */
export function CommentsPanel() {
  const t = useTranslate()
  const { threads, places, editor, pending, isBeside, cancel, activate } = useRemarks()
  const [taken, setTaken] = useState<TextAnchor | null>(null)
  if (!threads) return <Skeleton lines={4} />

  const anchor = isBeside ? null : (pending?.anchor ?? taken)
  const beside = new Set(isBeside ? listBeside(threads, places).map(({ thread }) => thread.id) : [])
  const open = listInOrder(threads, places).filter((thread) => !beside.has(thread.id))
  const resolved = threads.filter((thread) => thread.resolvedBy !== null)
  return (
    <div className={styles.panel}>
      <section className={styles.new}>
        <NewThread
          // Words for another place are another remark.
          key={isBeside ? 'whole' : (pending?.id ?? 'panel')}
          place={isBeside || !pending ? 'whole' : 'new'}
          anchor={anchor}
          isQuoted
          hasFocus={!isBeside && pending !== null}
          isCancellable={anchor !== null}
          onFocus={() => setTaken((now) => now ?? readSelectedWords(editor)?.anchor ?? null)}
          onSent={(thread) => {
            setTaken(null)
            cancel()
            if (anchor) activate(thread)
          }}
          onLeave={() => {
            setTaken(null)
            cancel()
            editor?.commands.focus(null, { scrollIntoView: false })
          }}
        />
      </section>
      {threads.length === 0 && <p className={styles.none}>{t('comments.none')}</p>}
      {beside.size > 0 && <p className={styles.none}>{t('comments.beside', { count: beside.size })}</p>}
      {open.length > 0 && (
        <ul className={styles.threads}>
          {open.map((thread) => (
            <li key={thread.id}>
              <ThreadCard thread={thread} state={stateOf(thread, places)} isListed />
            </li>
          ))}
        </ul>
      )}
      {resolved.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('comments.resolved', { count: resolved.length })}</h3>
          <ul className={styles.threads}>
            {resolved.map((thread) => (
              <li key={thread.id}>
                <ThreadCard thread={thread} state="there" isListed />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
