import { ZoomIn, ZoomOut } from 'lucide-react'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import type { PageLook } from './usePageLook'

interface ZoomButtonsProps {
  readonly look: PageLook
  /** How wide the size in per cent stands. */
  readonly className: string | undefined
}

/** Pages smaller, at their usual size, larger. */
export function ZoomButtons({ look, className }: ZoomButtonsProps) {
  const t = useTranslate()
  return (
    <>
      <IconButton
        icon={ZoomOut}
        label={t('issues.zoomOut')}
        disabled={!look.canShrink}
        onClick={() => look.step(-1)}
      />
      <Button look="quiet" className={className} title={t('pages.reset')} onClick={look.reset}>
        {t('pages.percent', { percent: look.percent })}
      </Button>
      <IconButton
        icon={ZoomIn}
        label={t('issues.zoomIn')}
        disabled={!look.canGrow}
        onClick={() => look.step(1)}
      />
    </>
  )
}
