import { RotateCcw } from 'lucide-react'
import type { PageFormat } from '@shared/domain/pageFormat'
import { PEOPLE_PHOTO_LINES, type DataSlot, type ListSlot, type StorySlot } from '@shared/domain/pageSlots'
import {
  applySettings,
  dataSetting,
  LEAST_PEOPLE_PHOTO,
  LEAST_PHOTO,
  listSetting,
  MOST_SIZE,
  MOST_TRACKING,
  mostColumns,
  type SlotSettings
} from '@shared/domain/slotSettings'
import { Button } from '@renderer/ui/Button'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Stepper } from '@renderer/ui/Stepper'
import styles from './SlotForm.module.css'

interface SlotFormProps {
  /** The slot as its template has it. */
  readonly slot: StorySlot | ListSlot | DataSlot
  readonly format: PageFormat
  readonly settings: SlotSettings
  readonly onChange: (settings: SlotSettings) => void
}

/** What can be changed of a slot on one page. What is as the template has it is not kept. */
export function SlotForm({ slot, format, settings, onChange }: SlotFormProps) {
  const t = useTranslate()
  const now = applySettings(slot, settings)
  const set = <K extends keyof SlotSettings>(key: K, value: SlotSettings[K], usual: SlotSettings[K]) => {
    const { [key]: _, ...others } = settings
    onChange(value === usual ? others : { ...others, [key]: value })
  }
  const number = (
    name: 'columns' | 'headline' | 'photoLines' | 'tracking' | 'size',
    given: { value: number; usual: number; least: number; most: number; text: string; step?: number }
  ) => {
    const { usual, ...rest } = given
    const label = t(`flatplan.set.${name}`)
    return (
      <Stepper
        {...rest}
        label={label}
        lessLabel={t('flatplan.set.less', { what: label })}
        moreLabel={t('flatplan.set.more', { what: label })}
        onChange={(value) => set(name, value, usual)}
      />
    )
  }
  const check = (
    name: 'showDeck' | 'showQuotes' | 'showJumps' | 'dropCap' | 'tightRows',
    value: boolean,
    usual: boolean
  ) => (
    <CheckField
      label={t(`flatplan.set.${name}`)}
      isChecked={value}
      onChange={(isOn) => set(name, isOn, usual)}
    />
  )
  const {
    tracking = 0,
    showQuotes = true,
    showJumps = true,
    dropCap = false,
    tightRows = false,
    size = 0
  } = settings
  const trackingField = () =>
    number('tracking', {
      value: tracking,
      usual: 0,
      least: -MOST_TRACKING,
      most: MOST_TRACKING,
      text:
        tracking === 0
          ? t('flatplan.set.usual')
          : t(tracking < 0 ? 'flatplan.set.tighter' : 'flatplan.set.wider', {
              share: (Math.abs(tracking) / 10).toLocaleString('vi')
            })
    })
  return (
    <div className={styles.form}>
      {slot.kind !== 'data' &&
        number('columns', {
          value: settings.columns ?? slot.columns,
          usual: slot.columns,
          least: 1,
          most: mostColumns(slot, format),
          text: t('flatplan.set.columnCount', { count: settings.columns ?? slot.columns })
        })}
      {slot.kind === 'list' && (
        <>
          {slot.style === 'people' &&
            number('photoLines', {
              value: listSetting(slot.style, settings).photoLines,
              usual: PEOPLE_PHOTO_LINES,
              least: LEAST_PEOPLE_PHOTO,
              most: 2 * PEOPLE_PHOTO_LINES,
              text: t('flatplan.set.lines', { count: listSetting(slot.style, settings).photoLines })
            })}
          {number('size', {
            value: size,
            usual: 0,
            least: -MOST_SIZE,
            most: MOST_SIZE,
            text:
              size === 0
                ? t('flatplan.set.usual')
                : t(size < 0 ? 'flatplan.set.smaller' : 'flatplan.set.larger', {
                    points: (Math.abs(size) / 10).toLocaleString('vi')
                  })
          })}
          {trackingField()}
        </>
      )}
      {slot.kind === 'data' && (
        <>
          {check('showDeck', dataSetting(settings).showDeck, true)}
          {check('tightRows', tightRows, false)}
        </>
      )}
      {slot.kind === 'story' && now.kind === 'story' && (
        <>
          {number('headline', {
            value: now.headline,
            usual: slot.headline,
            least: 8,
            most: 80,
            text: t('flatplan.set.points', { count: now.headline })
          })}
          {slot.photo && (
            <>
              <CheckField
                label={t('flatplan.set.showPhoto')}
                isChecked={now.photo !== null}
                onChange={(isOn) => set('photoLines', isOn ? undefined : 0, undefined)}
              />
              {now.photo &&
                number('photoLines', {
                  value: now.photo.lines,
                  usual: slot.photo.lines,
                  least: LEAST_PHOTO,
                  most: slot.height - 4,
                  text: t('flatplan.set.lines', { count: now.photo.lines })
                })}
            </>
          )}
          {check('showDeck', now.showDeck, slot.showDeck)}
          {check('showQuotes', showQuotes, true)}
          {check('showJumps', showJumps, true)}
          {check('dropCap', dropCap, false)}
          {check('tightRows', tightRows, false)}
          {trackingField()}
        </>
      )}
      <Button
        look="quiet"
        icon={RotateCcw}
        disabled={Object.keys(settings).length === 0}
        onClick={() => onChange({})}
      >
        {t('flatplan.set.reset')}
      </Button>
    </div>
  )
}
