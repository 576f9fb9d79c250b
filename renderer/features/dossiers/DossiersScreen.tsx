import { useState } from 'react'
import { useTranslate } from '@renderer/ui/Language'
import { Page } from '@renderer/ui/Page'
import { Tabs } from '@renderer/ui/Tabs'
import { DossierCheck } from './DossierCheck'
import styles from './DossiersScreen.module.css'
import { SheetCheck } from './SheetCheck'

/** Whether a paper or a file that says it is the office's own is so, and is whole. */
export function DossiersScreen() {
  const t = useTranslate()
  const [tab, setTab] = useState('sheet')
  return (
    <Page title={t('dossiers.title')} subtitle={t('dossiers.lead')}>
      <div className={styles.tabs}>
        <Tabs
          label={t('dossiers.title')}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'sheet', label: t('dossiers.sheetTab'), content: <SheetCheck /> },
            { id: 'dossier', label: t('dossiers.dossierTab'), content: <DossierCheck /> }
          ]}
        />
      </div>
    </Page>
  )
}
