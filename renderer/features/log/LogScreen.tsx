import { FileJson, FileSpreadsheet } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import type { LogFilterView } from '@shared/ipc/routes/log'
import { paths } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { LogDetails } from './LogDetails'
import { LogFilters, noLogFilter, toLogFilter, type TypedLogFilter } from './LogFilters'
import { LogList } from './LogList'
import { useLogExport } from './useLogExport'
import styles from './LogScreen.module.css'

/** Everything that was ever stated, newest first by the log's own order. */
export function LogScreen({ subject }: { subject: string }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const [typed, setTyped] = useState<TypedLogFilter>(noLogFilter)
  const settled = useDeferredValue(typed)
  const filter: LogFilterView = { ...toLogFilter(settled), ...(subject !== '' && { subject }) }
  const [chosen, setChosen] = useState<string | null>(null)
  const [found, setFound] = useState<{ total: number; subject: string } | null>(null)
  const { start, overlay } = useLogExport(filter)

  const clear = () => {
    setTyped(noLogFilter)
    if (subject !== '') go(paths.log())
  }
  return (
    <Page
      title={t('log.title')}
      subtitle={found ? t('log.total', { count: formatCount(found.total) }) : t('log.subtitle')}
      actions={
        <>
          <Button icon={FileSpreadsheet} onClick={() => start('csv')}>
            {t('log.exportCsv')}
          </Button>
          <Button icon={FileJson} onClick={() => start('json')}>
            {t('log.exportJson')}
          </Button>
        </>
      }
    >
      <LogFilters filter={typed} onChange={setTyped} />
      {subject !== '' && (
        <div className={styles.subject}>
          <Notice tone="info" actions={<Button onClick={() => go(paths.log())}>{t('log.wholeLog')}</Button>}>
            {t('log.ofSubject', { name: found?.subject || t('log.untitled') })}
          </Notice>
        </div>
      )}
      <div className={styles.columns}>
        <LogList filter={filter} chosen={chosen} onChoose={setChosen} onFound={setFound} onClear={clear} />
        {chosen !== null && <LogDetails hash={chosen} onClose={() => setChosen(null)} />}
      </div>
      {overlay}
    </Page>
  )
}
