import { useState } from 'react'
import { overridableNeeds, type OverridableNeed } from '@shared/domain/approvalRecords'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { useRequest } from '@renderer/api/queries'
import { useOverride } from '@renderer/api/signOff'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField, TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { PinField } from '@renderer/ui/PinField'
import { useToaster } from '@renderer/ui/Toaster'

interface ExcuseDialogProps {
  readonly article: ArticleView
  readonly revision: string
  readonly onClose: () => void
}

/** Excuses one colleague from a rule about different people, for one signature on this very text. */
export function ExcuseDialog({ article, revision, onClose }: ExcuseDialogProps) {
  const t = useTranslate()
  const { tell } = useToaster()
  const { data: members = [] } = useRequest('members.list', {})
  const { data: status } = useRequest('office.status', {})
  const others = members.filter((each) => each.active && each.id !== status?.member?.id)
  const [chosen, setChosen] = useState('')
  const [need, setNeed] = useState<OverridableNeed>('otherThanWriters')
  const [reason, setReason] = useState('')
  const [pin, setPin] = useState('')
  const excuse = useOverride({
    onSuccess: () => {
      tell(t('signing.excused'))
      onClose()
    },
    onError: () => setPin('')
  })
  return (
    <Dialog
      title={t('signing.excuse')}
      description={t('signing.excuseText')}
      width="small"
      confirmLabel={t('signing.excuseConfirm')}
      isBusy={excuse.isPending}
      canConfirm={chosen !== '' && reason.trim() !== '' && pin.length >= 6}
      onClose={onClose}
      onConfirm={() =>
        excuse.mutate({ article: article.row.id, revision, member: chosen, need, reason: reason.trim(), pin })
      }
    >
      <SelectField
        label={t('signing.excuseWho')}
        value={chosen}
        options={[
          { value: '', label: t('signing.excuseChoose') },
          ...others.map((each) => ({ value: each.id, label: each.name }))
        ]}
        onChange={setChosen}
      />
      <SelectField
        label={t('signing.excuseNeed')}
        value={need}
        options={overridableNeeds.map((each) => ({ value: each, label: t(`signing.excuseOf.${each}`) }))}
        onChange={(value) => setNeed(value as OverridableNeed)}
      />
      <TextArea
        label={t('signing.excuseReason')}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <PinField value={pin} failure={excuse.error} onChange={setPin} />
    </Dialog>
  )
}
