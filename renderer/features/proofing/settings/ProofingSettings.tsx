import { useState } from 'react'
import type { ProofingView } from '@shared/ipc/routes/proofing'
import { formatMoment } from '@shared/text/dates'
import { useAction, useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { Tabs } from '@renderer/ui/Tabs'
import { useToaster } from '@renderer/ui/Toaster'
import { AcceptedWordsForm } from './AcceptedWordsForm'
import { HouseStyleForm } from './HouseStyleForm'
import { OfficeRulesForm } from './OfficeRulesForm'
import { OrganisationsForm } from './OrganisationsForm'
import styles from './ProofingSettings.module.css'
import { RuleList } from './RuleList'
import type { SettingsPartProps } from './settingsPart'

function Forms({ view }: { view: ProofingView }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [tab, setTab] = useState('style')
  const { settings } = view
  const save = useAction('proofing.change', {
    onSuccess: () => tell(t('proofing.settings.saved')),
    onError: tellError
  })
  const part: SettingsPartProps = {
    settings,
    mayDecide: view.may.decide,
    isBusy: save.isPending,
    onChange: (change) => save.mutate({ settings: { ...settings, ...change } })
  }
  const stamp = JSON.stringify(settings)
  return (
    <div className={styles.settings}>
      {!view.may.decide && <Notice tone="info">{t('proofing.settings.readOnly')}</Notice>}
      {view.changed && (
        <p className={styles.changed}>
          {t('proofing.settings.changedBy', {
            name: view.changed.member,
            moment: formatMoment(view.changed.at)
          })}
        </p>
      )}
      <Tabs
        label={t('proofing.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'style',
            label: t('proofing.settings.style'),
            content: <HouseStyleForm key={stamp} {...part} />
          },
          { id: 'rules', label: t('proofing.settings.rules'), content: <RuleList {...part} /> },
          {
            id: 'own',
            label: t('proofing.settings.own'),
            count: settings.rules.length,
            content: <OfficeRulesForm {...part} />
          },
          {
            id: 'words',
            label: t('proofing.settings.words'),
            count: view.accepted.length,
            content: (
              <AcceptedWordsForm
                accepted={view.accepted}
                rules={settings.rules}
                mayDecide={view.may.decide}
              />
            )
          },
          {
            id: 'organisations',
            label: t('proofing.settings.organisations'),
            count: settings.organisations.length,
            content: <OrganisationsForm key={stamp} {...part} />
          }
        ]}
      />
    </div>
  )
}

/** What the office has decided about its language: tone marks, rules, words, names. Each change is a record. */
export function ProofingSettings() {
  const { data, error, refetch } = useRequest('proofing.read', {})
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return data ? <Forms view={data} /> : <Skeleton lines={8} />
}
