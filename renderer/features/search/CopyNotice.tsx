import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'

/** Says that passages of an article stand in others already; nothing where they do not. */
export function CopyNotice({ article }: { article: string }) {
  const t = useTranslate()
  const { data: copies } = useRequest('search.copies', { article })
  const [first] = copies ?? []
  if (!first) return null
  return (
    <Notice tone="warn">
      {t('search.copiesFound', { count: copies!.length })} “{first.title || t('articles.untitled')}”
    </Notice>
  )
}

/** How many articles have passages of this one; 0 until it is known. */
export function useCopyCount(article: string): number {
  const { data: copies } = useRequest('search.copies', { article })
  return copies?.length ?? 0
}
