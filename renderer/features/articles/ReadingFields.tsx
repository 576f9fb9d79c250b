import type { Reading } from '@shared/domain/readings'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import type { Script } from './useScript'
import styles from './ReadAloudDialog.module.css'

interface ReadingFieldsProps {
  readonly script: Script
  /** The writing that was picked in the text: its field takes the focus. */
  readonly focused: string | null
  /** Remembers a reading for the whole office; null for who may not decide that. */
  readonly onKeep: ((reading: Reading) => void) | null
}

/** What a person should look at: each writing with a field for how it is read. */
export function ReadingFields({ script, focused, onKeep }: ReadingFieldsProps) {
  const t = useTranslate()
  const { asked, own, decide } = script
  return (
    <>
      <h3 className={styles.heading}>{t('readAloud.look')}</h3>
      <p className={styles.hint}>{t(asked.length === 0 ? 'readAloud.lookNone' : 'readAloud.lookHint')}</p>
      <ul className={styles.readings}>
        {asked.map(({ written, spoken }) => {
          const value = own.get(written) ?? spoken
          const isChanged = value.trim() !== '' && value.trim() !== spoken
          return (
            <li key={`${written}${focused === written}`}>
              <TextField
                label={t('readAloud.readAs', { written })}
                lang="vi"
                spellCheck={false}
                maxLength={400}
                autoFocus={focused === written}
                value={value}
                onChange={(event) => decide(written, event.target.value)}
              />
              {onKeep && isChanged && (
                <Button look="quiet" onClick={() => onKeep({ written, spoken: value.trim() })}>
                  {t('readAloud.keep')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
