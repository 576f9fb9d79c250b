import { Copy, Plus, RotateCcw, Trash2, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { OfficeProfile } from '@shared/domain/office'
import { MAX_PRESETS, type PrintPreset } from '@shared/domain/printPreset'
import { presetsOf, startingPresets } from '@shared/domain/startingPresets'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { usePresetWords } from '@renderer/ui/usePresetWords'
import { MachineFields } from './MachineFields'
import { OrderFields } from './OrderFields'
import {
  addPreset,
  changePreset,
  chosenPreset,
  faultyPreset,
  missingPresets,
  openPresets,
  presetFaults,
  removePreset,
  type PresetForm
} from './presetForm'
import { PressFields } from './PressFields'
import styles from './PresetsTab.module.css'

/** The list of presets and, beside it, the one that is open. Nothing is kept before it is saved. */
export function PresetEditor({
  profile,
  mayEdit,
  open,
  onOpen
}: {
  profile: OfficeProfile
  mayEdit: boolean
  /** Which preset is open: saving draws the editor anew. */
  open: string
  onOpen: (id: string) => void
}) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const summaryOf = usePresetWords()
  const saved = presetsOf(profile)
  const [form, setForm] = useState(() => openPresets(saved, open))
  const [tries, setTries] = useState(0)
  const fields = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [tries])
  const preset = chosenPreset(form)
  const isChanged = JSON.stringify(form.presets) !== JSON.stringify(saved)
  const isFull = form.presets.length >= MAX_PRESETS
  const missing = missingPresets(form)
  const go = (next: PresetForm) => {
    onOpen(next.chosen)
    setForm(next)
  }
  const change = (part: Partial<PrintPreset>) => go(changePreset(form, part))
  const save = useAction('office.changeProfile', {
    onSuccess: () => tell(t('presets.saved')),
    onError: tellError
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    const faulty = faultyPreset(form)
    if (faulty) go({ ...form, chosen: faulty.id })
    else save.mutate({ profile: { ...profile, presets: [...form.presets] } })
  }
  const remove = () => {
    const before = form
    go(removePreset(form))
    tell(t('presets.removed', { name: preset.name }), { label: t('menu.undo'), run: () => go(before) })
  }
  const faults = tries > 0 ? presetFaults(form.presets, preset) : new Set<string>()
  const part = { preset, mayEdit, faults, onChange: change }

  return (
    <div className={styles.split}>
      <div className={styles.side}>
        <div className={styles.choices} role="group" aria-label={t('presets.list')}>
          {form.presets.map((each) => (
            <button
              key={each.id}
              type="button"
              aria-pressed={each.id === form.chosen}
              onClick={() => go({ ...form, chosen: each.id })}
            >
              <strong>{each.name.trim() || t('presets.newName')}</strong>
              <span>{summaryOf(each)}</span>
            </button>
          ))}
        </div>
        {mayEdit && (
          <div className={styles.acts}>
            <Button
              icon={Plus}
              disabled={isFull}
              onClick={() => go(addPreset(form, startingPresets[0]!, t('presets.newName')))}
            >
              {t('presets.add')}
            </Button>
            {missing.length > 0 && (
              <Button
                look="quiet"
                icon={RotateCcw}
                onClick={() => go({ ...form, presets: [...form.presets, ...missing] })}
              >
                {t('presets.restore')}
              </Button>
            )}
            {isFull && <p>{t('presets.full', { count: MAX_PRESETS })}</p>}
          </div>
        )}
      </div>
      <form ref={fields} className={styles.form} onSubmit={submit} noValidate aria-label={preset.name}>
        {!profile.presets?.length && mayEdit && <Notice tone="info">{t('presets.starting')}</Notice>}
        <OrderFields {...part} />
        <PressFields {...part} />
        <MachineFields {...part} />
        {mayEdit && (
          <div className={styles.footer}>
            <Button
              look="quiet"
              icon={Copy}
              disabled={isFull}
              onClick={() => go(addPreset(form, preset, t('presets.copyName', { name: preset.name })))}
            >
              {t('presets.duplicate')}
            </Button>
            <Button look="quiet" icon={Trash2} disabled={form.presets.length === 1} onClick={remove}>
              {t('presets.remove')}
            </Button>
            <span className={styles.gap} role="status">
              {isChanged && t('presets.unsaved')}
            </span>
            <Button icon={Undo2} disabled={!isChanged} onClick={() => go(openPresets(saved, form.chosen))}>
              {t('presets.discard')}
            </Button>
            <Button type="submit" look="primary" disabled={!isChanged} isBusy={save.isPending}>
              {t('ui.save')}
            </Button>
          </div>
        )}
      </form>
    </div>
  )
}
