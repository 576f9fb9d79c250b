import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { MAX_CHECKLIST, type ChecklistItem } from '@shared/domain/level'
import { Button, IconButton } from '@renderer/ui/Button'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import type { ChecklistPlace, FormAct } from './chainForm'
import styles from './ChainEditor.module.css'

interface ChecklistFieldsProps {
  readonly label: string
  readonly place: ChecklistPlace
  readonly items: readonly ChecklistItem[]
  readonly mayEdit: boolean
  readonly onAct: (act: FormAct) => void
}

/** What must be made sure of at one place of the chain. Enter in a line begins the next. */
export function ChecklistFields({ label, place, items, mayEdit, onAct }: ChecklistFieldsProps) {
  const t = useTranslate()
  /** The line that was begun last takes the next key. */
  const [begun, setBegun] = useState<string | null>(null)
  const add = () => {
    const id = crypto.randomUUID()
    setBegun(id)
    onAct({ act: 'addCheck', place, id })
  }
  if (!mayEdit && items.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {items.map(({ id, text, required }) => (
        <div key={id} className={styles.check}>
          <TextField
            autoFocus={id === begun}
            label={t('chains.checkText')}
            isLabelHidden
            placeholder={t('chains.checkHint')}
            disabled={!mayEdit}
            maxLength={200}
            value={text}
            onChange={(event) => onAct({ act: 'check', place, id, part: { text: event.target.value } })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              if (text.trim() !== '') add()
            }}
          />
          <SelectField
            label={t('chains.checkKind')}
            isLabelHidden
            disabled={!mayEdit}
            value={required ? 'required' : 'advisory'}
            onChange={(kind) => onAct({ act: 'check', place, id, part: { required: kind === 'required' } })}
            options={[
              { value: 'required', label: t('chains.required') },
              { value: 'advisory', label: t('chains.advisory') }
            ]}
          />
          {mayEdit && (
            <IconButton
              icon={X}
              label={t('chains.removeCheck')}
              onClick={() => onAct({ act: 'removeCheck', place, id })}
            />
          )}
        </div>
      ))}
      {mayEdit && (
        <Button look="quiet" icon={Plus} disabled={items.length >= MAX_CHECKLIST} onClick={add}>
          {t('chains.addCheck')}
        </Button>
      )}
    </fieldset>
  )
}
