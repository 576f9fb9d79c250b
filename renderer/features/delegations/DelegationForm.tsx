import { useRef, useState } from 'react'
import { articleKinds, type ArticleKind } from '@shared/document/revision'
import { can } from '@shared/domain/permissions'
import { addDays, toIsoDay } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { PinField } from '@renderer/ui/PinField'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { useNow } from '@renderer/ui/useNow'
import { ChoiceSet } from './ChoiceSet'
import styles from './DelegationForm.module.css'

/** Days that a new delegation lasts unless it is said otherwise. */
const USUAL_DAYS = 7

/** Lets a colleague sign in one's place: whom, when, for what, and the PIN. */
export function DelegationForm({ me, onClose }: { me: string; onClose: () => void }) {
  const t = useTranslate()
  const { tell } = useToaster()
  const today = toIsoDay(useNow())
  const { data: members } = useRequest('members.list', {})
  const { data: profile } = useRequest('office.profile', {})
  const colleagues = (members ?? []).filter(
    (each) => each.active && each.id !== me && can(actorToday(each), 'approvals.sign')
  )
  const [to, setTo] = useState('')
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(addDays(today, USUAL_DAYS - 1))
  const [products, setProducts] = useState<string[]>([])
  const [kinds, setKinds] = useState<string[]>([])
  const [units, setUnits] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [pin, setPin] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const wrongDays =
    until < from ? t('delegations.wrongDays') : until < today ? t('delegations.past') : undefined
  const grant = useAction('delegations.grant', {
    onSuccess: () => {
      tell(t('delegations.granted', { name: colleagues.find((each) => each.id === to)?.name ?? '' }))
      onClose()
    },
    onError: () => {
      setPin('')
      field.current?.focus()
    }
  })
  const confirm = () =>
    grant.mutate({
      to,
      from,
      until,
      products,
      kinds: articleKinds.filter((kind): kind is ArticleKind => kinds.includes(kind)),
      units,
      reason: reason.trim(),
      pin
    })

  return (
    <Dialog
      title={t('delegations.new')}
      description={t('delegations.text')}
      confirmLabel={t('delegations.grant')}
      isBusy={grant.isPending}
      canConfirm={to !== '' && from !== '' && until !== '' && !wrongDays && pin.length >= 6}
      onClose={onClose}
      onConfirm={confirm}
    >
      {members && colleagues.length === 0 ? (
        <Notice tone="warn">{t('delegations.nobody')}</Notice>
      ) : (
        <SelectField
          label={t('delegations.to')}
          value={to}
          options={[
            { value: '', label: t('delegations.chooseSomebody') },
            ...colleagues.map(({ id, name, title }) => ({
              value: id,
              label: title === '' ? name : `${name} – ${title}`
            }))
          ]}
          onChange={setTo}
        />
      )}
      <div className={styles.days}>
        <TextField
          label={t('delegations.from')}
          type="date"
          required
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={t('delegations.until')}
          type="date"
          required
          min={from}
          value={until}
          error={wrongDays}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      <ChoiceSet
        label={t('delegations.products')}
        options={(profile?.products ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        chosen={products}
        onChange={setProducts}
      />
      <ChoiceSet
        label={t('delegations.kinds')}
        options={articleKinds.map((kind) => ({ value: kind, label: t(`articles.kind.${kind}`) }))}
        chosen={kinds}
        onChange={setKinds}
      />
      <ChoiceSet
        label={t('delegations.units')}
        options={(profile?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        chosen={units}
        onChange={setUnits}
      />
      <p className={styles.hint}>{t('delegations.scopeHint')}</p>
      <TextField
        label={t('delegations.reason')}
        hint={t('delegations.reasonHint')}
        lang="vi"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <PinField ref={field} value={pin} failure={grant.error} onChange={setPin} />
    </Dialog>
  )
}
