import { useEffect, useState } from 'react'
import { request } from '@renderer/api/client'
import { useDuty } from '@renderer/api/closing'
import { createKeeper, type Keeper } from './keeper'

/** Keeps an open article's text safe; see `keeper.ts`. */
export function useJournal(
  article: string,
  opened: { base: string | null; changedAt: number | null }
): Keeper {
  const [keeper] = useState(() =>
    createKeeper({
      ...opened,
      save: (base, content) => request('journal.save', { article, base, content }),
      makeRevision: (note) => request('revisions.save', { article, note })
    })
  )
  // Words on disk are safe; that no revision could be made of them yet keeps nobody here.
  useDuty(() =>
    keeper.leave().catch((error: unknown) => {
      if (keeper.current().kind === 'failing') throw error
    })
  )
  useEffect(() => {
    const save = () => void keeper.flush().catch(() => {})
    window.addEventListener('blur', save)
    return () => window.removeEventListener('blur', save)
  }, [keeper])

  return keeper
}
