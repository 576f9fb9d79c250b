import { Plus, X } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import type { OfficeProofing } from '@shared/domain/officeProofing'
import { Button, IconButton } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ProofingSettings.module.css'
import type { SettingsPartProps } from './settingsPart'

type Organisation = OfficeProofing['organisations'][number]

const NEW: Organisation = { name: '', from: null, until: null, instead: null }

/** Names of organisations and the days on which they held: a text is judged by the day that it is about. */
export function OrganisationsForm({ settings, mayDecide, isBusy, onChange }: SettingsPartProps) {
  const t = useTranslate()
  const [rows, setRows] = useState<readonly Organisation[]>(settings.organisations)
  const replace = (index: number, part: Partial<Organisation>) =>
    setRows((all) => all.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const named = rows.filter((row) => row.name.trim() !== '')
    onChange({
      organisations: named.map((row) => ({
        ...row,
        name: row.name.trim(),
        instead: row.instead?.trim() || null
      }))
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.hint}>{t('proofing.settings.organisationsHint')}</p>
      {rows.map((row, index) => (
        <div key={index} className={styles.organisation}>
          <TextField
            label={t('proofing.settings.organisation')}
            lang="vi"
            maxLength={160}
            disabled={!mayDecide}
            value={row.name}
            onChange={(event) => replace(index, { name: event.target.value })}
          />
          <TextField
            label={t('proofing.settings.from')}
            type="date"
            disabled={!mayDecide}
            value={row.from ?? ''}
            onChange={(event) => replace(index, { from: event.target.value || null })}
          />
          <TextField
            label={t('proofing.settings.until')}
            type="date"
            disabled={!mayDecide}
            value={row.until ?? ''}
            onChange={(event) => replace(index, { until: event.target.value || null })}
          />
          <TextField
            label={t('proofing.settings.instead')}
            lang="vi"
            maxLength={160}
            disabled={!mayDecide}
            value={row.instead ?? ''}
            onChange={(event) => replace(index, { instead: event.target.value || null })}
          />
          <IconButton
            icon={X}
            label={t('proofing.settings.removeOrganisation', { name: row.name })}
            disabled={!mayDecide}
            onClick={() => setRows((all) => all.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className={styles.footer}>
        <Button icon={Plus} disabled={!mayDecide} onClick={() => setRows((all) => [...all, NEW])}>
          {t('proofing.settings.addOrganisation')}
        </Button>
        <Button type="submit" look="primary" disabled={!mayDecide} isBusy={isBusy}>
          {t('ui.save')}
        </Button>
      </div>
    </form>
  )
}
