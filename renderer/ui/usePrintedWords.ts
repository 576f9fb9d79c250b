import { useCallback } from 'react'
import type { PublicationView } from '@shared/ipc/routes/articles'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { useTranslate } from './Language'

/** What is told of a place where a text came out. */
export type PlaceInPrint = Pick<PublicationView, 'product' | 'issue' | 'number' | 'day' | 'pages'>

/** Says where something came out: "Tuần tin quận số 46, ngày 13/11/2026, trang 3". */
export function usePrintedWords(): (publication: PlaceInPrint) => string {
  const t = useTranslate()
  return useCallback(
    ({ product, issue, number, day, pages }) => {
      const date = formatDay(fromWallTime(day))
      if (issue === null) return t('chains.printed.article', { product, day: date })
      const [first] = pages
      const place = t('chains.printed.issue', { product, number, day: date })
      if (first === undefined) return place
      const page =
        pages.length === 1
          ? t('chains.printed.page', { page: first })
          : t('chains.printed.pages', { pages: pages.join(', ') })
      return `${place}, ${page}`
    },
    [t]
  )
}
