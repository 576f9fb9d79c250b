import { formatDay, formatTime } from '@shared/text/dates'
import { tellRefused, useRefusedPins } from '@renderer/api/refusedPins'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'

/** Tells a member that the PIN was typed wrong before, until that was read. */
export function RefusedNotice() {
  const t = useTranslate()
  const refused = useRefusedPins()
  if (!refused) return null
  const since = `${formatTime(refused.since)} ${formatDay(refused.since)}`
  return (
    <Notice
      tone="warn"
      actions={<Button onClick={() => tellRefused(null)}>{t('session.understood')}</Button>}
    >
      {t('session.refused', { wrong: refused.wrong, since })} {t('session.refusedAdvice')}
    </Notice>
  )
}
