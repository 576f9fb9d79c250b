import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { can } from '@shared/domain/permissions'
import { assignmentViews, type AssignmentListing } from '@shared/ipc/routes/assignments'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { useCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Chips } from '@renderer/ui/Chips'
import { useErrorText } from '@renderer/ui/errorText'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { AssignmentDialog } from './AssignmentDialog'
import { AssignmentList, type AssignmentNarrowing } from './AssignmentList'
import styles from './AssignmentsScreen.module.css'
import { useWriters } from './GiveDialog'
import { LoadPanel } from './LoadPanel'
import { ProposalsPanel } from './ProposalsPanel'

const noNarrowing: AssignmentNarrowing = { member: '', unit: '', product: '' }

/** What is to be written, one's own first; beside it what everybody was given for the week, and what the year proposes. */
export function AssignmentsScreen({ member, open }: { member: MemberView; open?: string | undefined }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const actor = actorToday(member)
  const mayWrite = can(actor, 'assignments.write')
  const mayGive = can(actor, 'assignments.give')
  const [view, setView] = useState<AssignmentListing>('mine')
  const [narrowing, setNarrowing] = useState(noNarrowing)
  const [isNew, setNew] = useState(false)
  const { data: profile } = useRequest('office.profile', {})
  const { data: counts } = useRequest('assignments.counts', {})
  const errorText = useErrorText()
  const writers = useWriters()
  const { data: opened, error: missing } = useRequest(
    'assignments.read',
    { assignment: open ?? '-' },
    { enabled: open !== undefined }
  )
  const create = () => setNew(true)
  useCommand('newAssignment', mayWrite ? create : null)
  const narrow = (part: Partial<AssignmentNarrowing>) => setNarrowing((now) => ({ ...now, ...part }))
  const countOf: Partial<Record<AssignmentListing, number | undefined>> = {
    mine: counts?.mine,
    open: counts?.open,
    late: counts?.late,
    ideas: counts?.ideas
  }
  const named = (each: { id: string; name: string }) => ({ value: each.id, label: each.name })
  return (
    <Page
      title={t('assignments.title')}
      subtitle={t('assignments.subtitle')}
      actions={
        <Button look="primary" icon={Plus} disabled={!mayWrite} onClick={create}>
          {t('assignments.new')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <Chips<AssignmentListing>
          label={t('assignments.views')}
          value={view}
          options={assignmentViews.map((each) => ({
            value: each,
            label: t(`assignments.view.${each}`),
            ...(countOf[each] !== undefined && { count: String(countOf[each]) })
          }))}
          onChange={(next) => setView(next || 'mine')}
        />
        <div className={styles.filters} role="group" aria-label={t('assignments.filters')}>
          {view !== 'mine' && view !== 'ideas' && (
            <SelectField
              label={t('assignments.giveTo')}
              isLabelHidden
              value={narrowing.member}
              onChange={(chosen) => narrow({ member: chosen })}
              options={[{ value: '', label: t('assignments.anybody') }, ...writers.map(named)]}
            />
          )}
          <SelectField
            label={t('articles.meta.product')}
            isLabelHidden
            value={narrowing.product}
            onChange={(product) => narrow({ product })}
            options={[
              { value: '', label: t('articles.allProducts') },
              ...(profile?.products ?? []).map(named)
            ]}
          />
          <SelectField
            label={t('calendar.unit')}
            isLabelHidden
            value={narrowing.unit}
            onChange={(unit) => narrow({ unit })}
            options={[{ value: '', label: t('calendar.allUnits') }, ...(profile?.units ?? []).map(named)]}
          />
        </div>
      </div>
      {open !== undefined && missing && (
        <div className={styles.missing}>
          <Notice tone="bad">{errorText(missing)}</Notice>
        </div>
      )}
      <div className={styles.room}>
        <div className={styles.main}>
          <AssignmentList
            key={view}
            view={view}
            // One's own list and that of ideas are about one person, or none, already.
            narrowing={view === 'mine' || view === 'ideas' ? { ...narrowing, member: '' } : narrowing}
            member={member}
            onOpen={(id) => go(paths.assignments(id))}
            onClear={() => setNarrowing(noNarrowing)}
            onNew={
              view === 'mine' && (counts?.ideas ?? 0) > 0 ? (
                <Button onClick={() => setView('ideas')}>{t('assignments.view.ideas')}</Button>
              ) : undefined
            }
          />
        </div>
        <aside className={styles.side} aria-label={t('assignments.beside')}>
          <LoadPanel
            onShow={(chosen) => {
              setView('open')
              narrow({ member: chosen })
            }}
          />
          <ProposalsPanel mayWrite={mayWrite} />
        </aside>
      </div>
      {isNew && (
        <AssignmentDialog assignment={null} mayGive={mayGive} me={member.id} onClose={() => setNew(false)} />
      )}
      {open !== undefined && opened && (
        <AssignmentDialog
          key={opened.id}
          assignment={opened}
          mayGive={opened.acts.includes('give')}
          me={member.id}
          onClose={() => go(paths.assignments())}
        />
      )}
    </Page>
  )
}
