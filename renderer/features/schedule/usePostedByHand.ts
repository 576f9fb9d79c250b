import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'

/** Where an entry is seen to that a person posts by hand on an official page; null for every other entry. */
export function usePostedByHand(): (entry: ScheduleEntryView) => string | null {
  const { data: profile } = useRequest('office.profile', {})
  return ({ target, product }) => {
    const kind = profile?.products.find((each) => each.id === product)?.kind
    return target.kind === 'article' && kind === 'page' ? paths.pageCopy(target.article, product) : null
  }
}
