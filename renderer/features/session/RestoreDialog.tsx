import { useState } from 'react'
import { countLetters, groupLine, judgeLine, LINE_LETTERS, RECOVERY_LINES } from '@shared/text/recoveryCode'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { NewPinFields } from '@renderer/ui/NewPinFields'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './SignInScreen.module.css'

const NEW = ''

/** The way back in with the recovery sheet: its four lines, new PINs, and who is to be administrator. */
export function RestoreDialog({ onClose }: { onClose: (member: string | null) => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const { data: members } = useRequest('recovery.candidates', {})
  const [lines, setLines] = useState<readonly string[]>(Array.from({ length: RECOVERY_LINES }, () => ''))
  const [member, setMember] = useState(NEW)
  const [name, setName] = useState('')
  const [rootPin, setRootPin] = useState<string | null>(null)
  const [pin, setPin] = useState<string | null>(null)
  const restore = useAction('recovery.restore', {
    onSuccess: (made) => {
      tell(t('recovery.restored'))
      onClose(made.member)
    }
  })
  const verdicts = lines.map((line, index) => judgeLine(index, line))
  const change = (at: number, typed: string) =>
    setLines(lines.map((each, index) => (index === at ? typed : each)))
  return (
    <Dialog
      title={t('recovery.restoreTitle')}
      description={t('recovery.restoreText')}
      width="large"
      onClose={() => onClose(null)}
      confirmLabel={t('recovery.restore')}
      isBusy={restore.isPending}
      canConfirm={
        verdicts.every((verdict) => verdict === 'good') &&
        rootPin !== null &&
        pin !== null &&
        (member !== NEW || name.trim() !== '')
      }
      onConfirm={() => {
        if (rootPin === null || pin === null) return
        const whom = { member: member === NEW ? null : member, name }
        restore.mutate({ lines: [...lines], rootPin, pin, ...whom })
      }}
    >
      <div className={styles.lines}>
        {lines.map((line, at) => (
          <TextField
            key={at}
            label={t('recovery.line', { n: at + 1 })}
            autoFocus={at === 0}
            className={styles.code}
            spellCheck={false}
            maxLength={LINE_LETTERS * 2}
            value={line}
            hint={
              verdicts[at] === 'good'
                ? t('recovery.lineGood')
                : t('recovery.lineShort', { count: LINE_LETTERS - countLetters(line) })
            }
            error={verdicts[at] === 'wrong' ? t('recovery.lineWrong') : undefined}
            onChange={(event) => change(at, event.target.value)}
            onBlur={() => change(at, groupLine(line))}
          />
        ))}
      </div>
      <NewPinFields label={t('recovery.newRootPin')} onChange={setRootPin} />
      <div className={styles.lines}>
        <SelectField
          label={t('recovery.administrator')}
          value={member}
          onChange={setMember}
          options={[
            { value: NEW, label: t('recovery.newPerson') },
            ...(members ?? []).map((each) => ({ value: each.id, label: each.name }))
          ]}
        />
        {member === NEW && (
          <TextField
            label={t('members.name')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </div>
      <NewPinFields label={t('recovery.newPin')} onChange={setPin} />
      {restore.error && <Notice tone="bad">{errorText(restore.error)}</Notice>}
    </Dialog>
  )
}
