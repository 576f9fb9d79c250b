import { Plus, X } from 'lucide-react'
import { faceNames, facesFor, faceUses, type FaceId } from '@shared/domain/houseFaces'
import type { HouseFaces, WholeStyle } from '@shared/domain/houseStyle'
import { Button, IconButton } from '@renderer/ui/Button'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import type { FormProduct } from './houseForm'
import styles from './HouseTab.module.css'

export interface HousePartProps {
  readonly product: FormProduct
  readonly mayEdit: boolean
  /** `about` names what is typed: typing in one field is one step of undo. Empty for a choice. */
  readonly onChange: (about: string, part: Partial<FormProduct>) => void
}

const MOST_LINES = 12

function FaceFields({ product: { style }, mayEdit, onChange }: HousePartProps) {
  const t = useTranslate()
  const change = (part: Partial<Record<keyof HouseFaces, FaceId>>) =>
    // The options of each field are those of its own schema.
    onChange('', { style: { ...style, faces: { ...style.faces, ...part } as HouseFaces } })
  return (
    <fieldset className={styles.group}>
      <legend>{t('house.faces')}</legend>
      <div className={styles.pair}>
        {faceUses.map((use) => (
          <SelectField
            key={use}
            label={t(`house.face.${use}`)}
            disabled={!mayEdit}
            value={style.faces[use]}
            onChange={(face) => change({ [use]: face as FaceId })}
            options={facesFor[use].map((face) => ({ value: face, label: faceNames[face] }))}
          />
        ))}
      </div>
    </fieldset>
  )
}

const HEADS = [
  ['name', 'headName', 'usualName'],
  ['line', 'headLine', 'usualLine'],
  ['foot', 'headFoot', 'usualFoot']
] as const

function RunningHeads({ product: { style }, mayEdit, onChange }: HousePartProps) {
  const t = useTranslate()
  const { heads } = style
  const change = (about: string, part: Partial<WholeStyle['heads']>) =>
    onChange(about, { style: { ...style, heads: { ...heads, ...part } } })
  return (
    <fieldset className={styles.group}>
      <legend>{t('house.heads')}</legend>
      <CheckField
        label={t('house.headsShown')}
        disabled={!mayEdit}
        isChecked={heads.isShown}
        onChange={(isShown) => change('', { isShown })}
      />
      <div className={styles.pair}>
        {HEADS.filter(([field]) => heads.isShown || field === 'foot').map(([field, label, usual]) => (
          <TextField
            key={field}
            label={t(`house.${label}`)}
            hint={t('house.headHint', { usual: t(`house.${usual}`) })}
            disabled={!mayEdit}
            maxLength={160}
            value={heads[field]}
            onChange={(event) => change(`head ${field}`, { [field]: event.target.value })}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Lines of the imprint box: what must stand there is the licence's to say. */
function ImprintFields({ product: { imprint }, mayEdit, onChange }: HousePartProps) {
  const t = useTranslate()
  const replace = (index: number, part: Partial<(typeof imprint)[number]>) =>
    onChange(`imprint ${index} ${Object.keys(part).join()}`, {
      imprint: imprint.map((line, at) => (at === index ? { ...line, ...part } : line))
    })
  return (
    <fieldset className={styles.group}>
      <legend>{t('house.imprint')}</legend>
      {imprint.map((line, index) => (
        <div key={index} className={styles.imprint}>
          <TextField
            label={t('house.imprintLabel', { line: index + 1 })}
            isLabelHidden
            disabled={!mayEdit}
            maxLength={80}
            value={line.label}
            onChange={(event) => replace(index, { label: event.target.value })}
          />
          <TextField
            label={line.label || t('house.imprintText', { line: index + 1 })}
            isLabelHidden
            disabled={!mayEdit}
            maxLength={300}
            value={line.text}
            onChange={(event) => replace(index, { text: event.target.value })}
          />
          <IconButton
            icon={X}
            label={t('house.removeLine', { line: index + 1 })}
            disabled={!mayEdit}
            onClick={() => onChange('', { imprint: imprint.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          icon={Plus}
          disabled={!mayEdit || imprint.length >= MOST_LINES}
          onClick={() => onChange('', { imprint: [...imprint, { label: '', text: '' }] })}
        >
          {t('house.addLine')}
        </Button>
      </div>
    </fieldset>
  )
}

/** Type, running heads, imprint. */
export function PageFields(props: HousePartProps) {
  return (
    <>
      <FaceFields {...props} />
      <RunningHeads {...props} />
      <ImprintFields {...props} />
    </>
  )
}
