import { Plus, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { Figure } from '@shared/document/document'
import { consents, MAX_NAME, MAX_PEOPLE, MAX_RIGHTS, type Consent } from '@shared/document/figure'
import { Button, IconButton } from '@renderer/ui/Button'
import { SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PhotoDialog.module.css'

interface FieldsProps {
  readonly figure: Figure
  readonly onChange: (part: Partial<Figure>) => void
}

/** A caption is one line, however long: a composing keyboard alone may take its word with Enter. */
const keepOneLine = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}
const toLine = (text: string) => text.replace(/[\r\n]+/g, ' ')

/** Who can be recognised in the photo, and whether they agreed. */
function PeopleFields({ figure: { people }, onChange }: FieldsProps) {
  const t = useTranslate()
  const put = (index: number, part: Partial<Figure['people'][number]>) =>
    onChange({ people: people.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{t('media.people')}</legend>
      <div className={styles.people}>
        {people.map((person, index) => (
          <div key={index} className={styles.person}>
            <TextField
              label={t('media.personName', { number: index + 1 })}
              isLabelHidden
              placeholder={t('media.personHint')}
              maxLength={MAX_NAME}
              value={person.name}
              onChange={(event) => put(index, { name: event.target.value })}
            />
            <SelectField
              label={t('media.personConsent', { number: index + 1 })}
              isLabelHidden
              value={person.consent}
              onChange={(consent) => put(index, { consent: consent as Consent })}
              options={consents.map((each) => ({ value: each, label: t(`media.consent.${each}`) }))}
            />
            <IconButton
              icon={X}
              label={t('media.removePerson', { number: index + 1 })}
              onClick={() => onChange({ people: people.filter((_, at) => at !== index) })}
            />
          </div>
        ))}
        {people.some((person) => person.consent === 'no') && (
          <p className={styles.hint}>{t('media.consentMissing')}</p>
        )}
        {people.length < MAX_PEOPLE && (
          <Button
            look="quiet"
            icon={Plus}
            className={styles.add}
            onClick={() => onChange({ people: [...people, { name: '', consent: 'no' }] })}
          >
            {t('media.addPerson')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** What is said of a photo. */
export function PhotoFields({ figure, onChange }: FieldsProps) {
  const t = useTranslate()
  return (
    <>
      <TextArea
        label={t('media.caption')}
        placeholder={t('editor.captionHint')}
        rows={2}
        maxLength={1000}
        value={figure.caption}
        onKeyDown={keepOneLine}
        onChange={(event) => onChange({ caption: toLine(event.target.value) })}
      />
      <TextField
        label={t('media.credit')}
        placeholder={t('editor.creditHint')}
        maxLength={200}
        value={figure.credit}
        onChange={(event) => onChange({ credit: event.target.value })}
      />
      <TextArea
        label={t('editor.alt')}
        placeholder={t('editor.altHint')}
        rows={2}
        maxLength={500}
        value={figure.alt}
        onKeyDown={keepOneLine}
        onChange={(event) => onChange({ alt: toLine(event.target.value) })}
      />
      <TextField
        label={t('media.rights')}
        placeholder={t('media.rightsHint')}
        maxLength={MAX_RIGHTS}
        value={figure.rights}
        onChange={(event) => onChange({ rights: event.target.value })}
      />
      <PeopleFields figure={figure} onChange={onChange} />
    </>
  )
}
