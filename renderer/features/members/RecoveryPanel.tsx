import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import type { RecoveryStatus } from '@shared/ipc/routes/members'
import { formatMoment } from '@shared/text/dates'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { SheetDialog } from './SheetDialog'
import styles from './MembersTab.module.css'

/** The root key: whether it is on paper, and how to put it there. */
export function RecoveryPanel({ status }: { status: RecoveryStatus }) {
  const t = useTranslate()
  const [isMaking, setMaking] = useState(false)
  return (
    <section className={styles.panel}>
      <h2>{t('recovery.heading')}</h2>
      <p>{t('recovery.explain')}</p>
      {!status.hasRootKey && <Notice tone="info">{t('recovery.noRoot')}</Notice>}
      {status.hasRootKey && status.sheetMadeAt === null && <Notice tone="warn">{t('recovery.none')}</Notice>}
      {status.sheetMadeAt !== null && <p>{t('recovery.madeAt', { at: formatMoment(status.sheetMadeAt) })}</p>}
      {status.hasRootKey && (
        <Button icon={ScrollText} onClick={() => setMaking(true)}>
          {t('recovery.make')}
        </Button>
      )}
      {isMaking && <SheetDialog onClose={() => setMaking(false)} />}
    </section>
  )
}
