import { useMemo, useState } from 'react'
import { can } from '@shared/domain/permissions'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { mondayOf, toIsoDay } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField, TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'

/** The members who may write, by name. */
export function useWriters(): readonly { readonly id: string; readonly name: string }[] {
  const { data } = useRequest('members.list', {})
  return useMemo(
    () =>
      (data ?? [])
        .filter((each) => each.active && can(actorToday(each), 'articles.write'))
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    [data]
  )
}

/** Who writes it? Beside each name what was given to him or her for the week of the deadline. */
export function GiveDialog({
  assignment,
  onGive,
  onClose
}: {
  assignment: AssignmentView
  onGive: (member: string, name: string, note: string) => void
  onClose: () => void
}) {
  const t = useTranslate()
  const writers = useWriters()
  const now = useNow()
  const { data: load } = useRequest('assignments.load', { from: mondayOf(toIsoDay(assignment.due ?? now)) })
  const [member, setMember] = useState('')
  const [note, setNote] = useState('')
  const others = writers.filter(({ id }) => id !== assignment.member)
  const countOf = (id: string) => load?.find((each) => each.member === id)?.count ?? 0
  const chosen = others.find(({ id }) => id === member)
  return (
    <Dialog
      title={t('assignments.giveTitle', { title: assignment.title })}
      width="small"
      onClose={onClose}
      confirmLabel={t('assignments.giveConfirm')}
      canConfirm={chosen !== undefined}
      onConfirm={() => {
        if (!chosen) return
        onGive(chosen.id, chosen.name, note.trim())
        onClose()
      }}
    >
      <SelectField
        label={t('assignments.giveTo')}
        value={member}
        onChange={setMember}
        options={[
          { value: '', label: t('assignments.chooseMember') },
          ...others.map(({ id, name }) => ({
            value: id,
            label: countOf(id) === 0 ? name : t('assignments.withLoad', { name, count: countOf(id) })
          }))
        ]}
      />
      <TextArea
        label={t('assignments.giveNote')}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  )
}
