import { articleKinds } from '@shared/document/revision'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'

/** The words for a field's value that is stored as a name: a kind of article, a product, a day. */
export function useFieldText() {
  const t = useTranslate()
  const { data: profile } = useRequest('office.profile', {})
  return (field: string, value: string): string => {
    const kind = articleKinds.find((each) => each === value)
    if (field === 'kind' && kind) return t(`articles.kind.${kind}`)
    if (field === 'product') return profile?.products.find((each) => each.id === value)?.name ?? value
    if (field === 'eventDate' && value) return formatDay(fromWallTime(value))
    return value
  }
}
