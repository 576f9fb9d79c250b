import { useTranslate } from '@renderer/ui/Language'
import type { Place } from './drag'
import { SlotPiece } from './SlotPiece'

interface KeptPlaceProps {
  readonly place: Place
  readonly title: string
  readonly isEditable: boolean
  readonly onGiveUp: () => void
}

/** A slot that is kept for an article to come, with what it will be about. */
export function KeptPlace({ place, title, isEditable, onGiveUp }: KeptPlaceProps) {
  const t = useTranslate()
  return (
    <SlotPiece
      id={`kept-${place.page}-${place.slot}`}
      drag={{ kind: 'placeholder', title, from: place }}
      title={title}
      mark={t('flatplan.toCome')}
      hint={title}
      isKept
      isEditable={isEditable}
      removeLabel={t('flatplan.giveUp', { title })}
      onRemove={onGiveUp}
    />
  )
}
