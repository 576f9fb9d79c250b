import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ChecklistItem } from '@shared/domain/level'
import { listUnticked } from '@shared/domain/level'
import type { Anchor } from '@shared/domain/records'
import { shortHash } from '@shared/document/revision'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { CheckField, SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { PinField } from '@renderer/ui/PinField'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { useUndoSignature } from './useUndoSignature'

interface SignDialogProps {
  readonly article: ArticleView
  readonly revision: string
  /** The words that were selected when signing was asked for: a condition hangs on them. */
  readonly anchor: Anchor | null
  readonly renderChecklist: (list: {
    readonly items: readonly ChecklistItem[]
    readonly ticked: readonly string[]
    readonly onChange: (ticked: string[]) => void
  }) => ReactNode
  readonly onClose: () => void
}

/** The levels that may be signed now, with their places among all. */
function listOpen({ signOff }: ArticleView) {
  return signOff.levels.flatMap((level, index) => (level.isOpen ? [{ level, index }] : []))
}

/** The signature: a PIN over exactly this text, what was made sure of, and a condition where there is one. */
export function SignDialog({ article, revision, anchor, renderChecklist, onClose }: SignDialogProps) {
  const t = useTranslate()
  const { tell } = useToaster()
  const undo = useUndoSignature()
  const [, go] = useLocation()
  const [pin, setPin] = useState('')
  const [note, setNote] = useState('')
  const open = listOpen(article)
  const [chosen, setChosen] = useState((open.find(({ level }) => level.isMine) ?? open[0])?.index ?? 0)
  const [ticked, setTicked] = useState<string[]>([])
  const [hasCondition, setHasCondition] = useState(false)
  const [condition, setCondition] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { title } = article.row
  const checklist = article.signOff.levels[chosen]?.checklist ?? []
  const isMissing = listUnticked(checklist, ticked).length > 0 || (hasCondition && condition.trim() === '')
  const sign = useAction('approvals.sign', {
    onSuccess: ({ signature }) => {
      onClose()
      tell(t('approvals.signed', { title }), {
        label: t('signing.undo'),
        run: () => undo({ article: article.row.id, title, signature, reason: t('signing.undoReason') })
      })
      go(paths.approvals)
    },
    onError: () => {
      setPin('')
      field.current?.focus()
    }
  })
  const confirm = () =>
    sign.mutate({
      article: article.row.id,
      revision,
      pin,
      note,
      level: chosen,
      ticked,
      ...(hasCondition && { condition: { text: condition.trim(), anchor } })
    })

  return (
    <Dialog
      title={t('approvals.signTitle')}
      description={t('approvals.signText', { title, hash: shortHash(revision) })}
      width="small"
      confirmLabel={t('approvals.sign')}
      isBusy={sign.isPending}
      canConfirm={pin.length >= 6 && !isMissing}
      onClose={onClose}
      onConfirm={confirm}
    >
      {article.signOff.inPlaceOf !== null && (
        <Notice tone="info">{t('signing.inPlaceOf', { name: article.signOff.inPlaceOf })}</Notice>
      )}
      {article.slowRules.map((rule) => (
        <Notice key={rule} tone="warn">
          {t('approvals.slowRule', { rule })}
        </Notice>
      ))}
      {open.length > 1 && (
        <SelectField
          label={t('signing.level')}
          value={String(chosen)}
          options={open.map(({ level, index }) => ({ value: String(index), label: level.label }))}
          onChange={(value) => {
            setChosen(Number(value))
            setTicked([])
          }}
        />
      )}
      {checklist.length > 0 && renderChecklist({ items: checklist, ticked, onChange: setTicked })}
      <PinField ref={field} autoFocus value={pin} failure={sign.error} onChange={setPin} />
      <TextField
        label={t('approvals.note')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <CheckField label={t('signing.withCondition')} isChecked={hasCondition} onChange={setHasCondition} />
      {hasCondition && (
        <TextArea
          label={t('signing.condition')}
          hint={anchor ? t('signing.conditionOn', { quote: anchor.quote }) : t('signing.conditionHint')}
          autoFocus
          lang="vi"
          maxLength={4000}
          value={condition}
          onChange={(event) => setCondition(event.target.value)}
        />
      )}
    </Dialog>
  )
}
