import { useRef, useState } from 'react'
import type { Anchor } from '@shared/domain/records'
import { useAction } from '@renderer/api/queries'
import { useToaster } from '@renderer/ui/Toaster'
import { listMentions, type Colleague } from './mentions'
import { useRemarks } from './RemarksDesk'

/**
 * Words for a thread that are typed and not sent yet. They are kept by the
 * desk, so that they wait while another card is looked at.
 *
 * @param place the thread, or a name of the place where a new one is begun.
 */
export function useRemarkDraft(place: string, thread: string | null, onSent: (thread: string) => void) {
  const { article, drafts, colleagues } = useRemarks()
  const { tellError } = useToaster()
  const [isEmpty, setEmpty] = useState((drafts.get(place) ?? '').trim() === '')
  const [round, setRound] = useState(0)
  const [picked] = useState(() => new Set<string>())
  const isSending = useRef(false)
  const add = useAction('comments.add', {
    onSuccess: ({ thread: said }) => {
      drafts.delete(place)
      picked.clear()
      setEmpty(true)
      // The field begins anew; it is not written to while somebody types.
      setRound((now) => now + 1)
      onSent(said)
    },
    onError: tellError
  })
  const send = (anchor: Anchor | null, blocking: boolean) => {
    const text = (drafts.get(place) ?? '').trim()
    if (text === '' || isSending.current) return
    isSending.current = true
    const mentions = listMentions(text, colleagues, picked)
    add.mutate(
      { article, thread, anchor, text, blocking, mentions },
      { onSettled: () => (isSending.current = false) }
    )
  }
  return {
    round,
    isEmpty,
    isSending: add.isPending,
    initial: drafts.get(place) ?? '',
    change(text: string) {
      drafts.set(place, text)
      setEmpty(text.trim() === '')
    },
    pick: (colleague: Colleague) => void picked.add(colleague.id),
    send
  }
}
