import { useMemo, useState } from 'react'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

/** Articles that can be chosen at a time: what somebody can still look through. */
const MOST = 200

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly add: (ids: readonly string[]) => void
  readonly clear: () => void
}

/** Which articles of the desk are chosen. They stay chosen while the list is filtered. */
export function useSelection(): Selection {
  const t = useTranslate()
  const { tell } = useToaster()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return useMemo(() => {
    const take = (next: ReadonlySet<string>) => {
      if (next.size > MOST) tell(t('replacing.tooMany', { count: MOST }))
      setIds(new Set([...next].slice(0, MOST)))
    }
    return {
      ids,
      has: (id) => ids.has(id),
      toggle: (id) =>
        take(ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id])),
      add: (more) => take(new Set([...ids, ...more])),
      clear: () => setIds(new Set())
    }
  }, [ids, t, tell])
}
