import { useQuery } from '@tanstack/react-query'
import { AlignVerticalSpaceAround, FileText } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import type { OfficeError } from '@shared/ipc/errors'
import type { Output } from '@shared/ipc/contract'
import { request } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Menu, type MenuItem } from '@renderer/ui/Menu'
import { useFitting, useOfferWords } from './Fitting'
import styles from './FitMenu.module.css'

const NO_ITEMS: readonly MenuItem[] = []

interface FitMenuProps {
  readonly article: string
  readonly isOver: boolean
  readonly trigger: ReactElement
  /** What else can be done, below the offers. */
  readonly others?: readonly MenuItem[]
}

/** What was tried to make an article fit, and what comes of each; asked when the menu is opened. */
export function FitMenu({ article, isOver, trigger, others = NO_ITEMS }: FitMenuProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const wordsOf = useOfferWords()
  const fitting = useFitting()
  const [isOpen, setOpen] = useState(false)
  const mayTry = fitting !== null && fitting.mayWrite
  const { data, error, isFetching } = useQuery<Output<'previews.offers'>, OfficeError>({
    // In the stem of issues, so that a changed article is tried again.
    queryKey: ['issues.fitOffers', fitting?.issue, article, fitting?.savedPlan],
    queryFn: async () => {
      await fitting!.flush()
      return request('previews.offers', { issue: fitting!.issue, article })
    },
    enabled: isOpen && mayTry,
    gcTime: 0
  })

  function sayState(): string {
    if (isFetching || !data) return t('fit.trying')
    if (data.offers.length === 0) {
      if (data.overset > 0) return t('fit.none')
      return data.free > 0 ? t('fit.noneUnder') : t('fit.right')
    }
    return data.overset > 0 ? t('fit.over', { count: data.overset }) : t('fit.under', { count: data.free })
  }

  const cut = data?.cut
  const offers = isFetching || !data ? [] : data.offers
  const items: MenuItem[] = [
    ...offers.map((offer) => ({
      id: wordsOf(offer).what,
      icon: AlignVerticalSpaceAround,
      label: wordsOf(offer).label,
      onSelect: () => fitting!.accept(article, offer)
    })),
    ...others.map((item, index) => ({ ...item, beginsGroup: index === 0 && offers.length > 0 })),
    ...(isOver
      ? [
          {
            id: 'open',
            icon: FileText,
            label: cut?.words ? t('fit.openAt', { words: cut.words }) : t('fit.openArticle'),
            beginsGroup: offers.length + others.length > 0,
            onSelect: () => go(paths.articleAt(article, cut?.bid ?? ''))
          }
        ]
      : [])
  ]
  return (
    <Menu
      align="start"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={trigger}
      items={items}
      {...(mayTry && {
        heading: (
          <span className={styles.state} role="status">
            {error ? errorText(error) : sayState()}
          </span>
        )
      })}
    />
  )
}
