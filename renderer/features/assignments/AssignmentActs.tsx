import {
  Ban,
  FilePenLine,
  FileSymlink,
  FileX2,
  Link2,
  MoreHorizontal,
  PencilLine,
  RotateCcw,
  UserRoundCheck,
  UserRoundPen,
  UserRoundX
} from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { AssignmentAct, AssignmentView } from '@shared/ipc/routes/assignments'
import type { MemberView } from '@shared/ipc/routes/members'
import { paths } from '@renderer/api/paths'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu, type MenuItem } from '@renderer/ui/Menu'
import { ReasonDialog } from '@renderer/ui/ReasonDialog'
import styles from './AssignmentsScreen.module.css'
import { GiveDialog } from './GiveDialog'
import { LinkDialog } from './LinkDialog'
import { useAssignmentActs } from './useAssignmentActs'

/** What can be done with one assignment: the usual next step as a button, all else in a menu. */
export function AssignmentActs({
  assignment,
  member,
  onOpen
}: {
  assignment: AssignmentView
  member: MemberView
  onOpen: () => void
}) {
  const t = useTranslate()
  const [, go] = useLocation()
  const acts = useAssignmentActs()
  const [asking, setAsking] = useState<'give' | 'link' | 'drop' | null>(null)
  const { title, article, acts: allowed } = assignment
  const isMine = assignment.member === member.id
  const may = (act: AssignmentAct) => allowed.includes(act)
  const take = () => acts.give(assignment, member.id, member.name)
  const openArticle = () => article && go(paths.article(article.id))

  const item = (is: boolean, each: MenuItem): MenuItem[] => (is ? [each] : [])
  const takeLabel = t(assignment.member === null ? 'assignments.take' : 'assignments.takeOver')
  const items: MenuItem[] = [
    {
      id: 'open',
      label: t(may('set') ? 'assignments.edit' : 'assignments.open'),
      icon: PencilLine,
      onSelect: onOpen
    },
    ...item(article !== null, {
      id: 'article',
      label: t('assignments.openArticle'),
      icon: FilePenLine,
      onSelect: openArticle
    }),
    ...item(may('begin'), {
      id: 'begin',
      label: t('assignments.begin'),
      icon: FilePenLine,
      onSelect: () => acts.begin(assignment)
    }),
    ...item(may('give'), {
      id: 'give',
      label: t(assignment.member === null ? 'assignments.give' : 'assignments.handOn'),
      icon: UserRoundPen,
      beginsGroup: true,
      onSelect: () => setAsking('give')
    }),
    ...item(may('take'), { id: 'take', label: takeLabel, icon: UserRoundCheck, onSelect: take }),
    ...item(may('give') && assignment.member !== null, {
      id: 'back',
      label: t('assignments.giveBack'),
      icon: UserRoundX,
      onSelect: () => acts.give(assignment, null, '')
    }),
    ...item(may('link'), {
      id: 'link',
      label: t('assignments.link'),
      icon: Link2,
      beginsGroup: true,
      onSelect: () => setAsking('link')
    }),
    ...item(may('link') && article !== null, {
      id: 'unlink',
      label: t('assignments.unlink'),
      icon: FileX2,
      onSelect: () => article && acts.unlink(assignment, article.id)
    }),
    ...item(may('drop'), {
      id: 'drop',
      label: t('assignments.drop'),
      icon: Ban,
      isDangerous: true,
      beginsGroup: true,
      onSelect: () => setAsking('drop')
    }),
    ...item(may('resume'), {
      id: 'resume',
      label: t('assignments.resume'),
      icon: RotateCcw,
      onSelect: () => acts.resume(assignment)
    })
  ]
  return (
    <>
      <span className={styles.next}>
        {article && (
          <Button look="quiet" icon={FileSymlink} onClick={openArticle}>
            {t('assignments.openArticle')}
          </Button>
        )}
        {may('begin') && isMine && (
          <Button icon={FilePenLine} isBusy={acts.isBusy} onClick={() => acts.begin(assignment)}>
            {t('assignments.begin')}
          </Button>
        )}
        {assignment.member === null && may('give') && (
          <Button icon={UserRoundPen} onClick={() => setAsking('give')}>
            {t('assignments.give')}
          </Button>
        )}
        {assignment.member === null && !may('give') && may('take') && (
          <Button icon={UserRoundCheck} isBusy={acts.isBusy} onClick={take}>
            {takeLabel}
          </Button>
        )}
      </span>
      <Menu
        trigger={<IconButton icon={MoreHorizontal} label={t('assignments.acts', { title })} />}
        items={items}
      />
      {asking === 'give' && (
        <GiveDialog
          assignment={assignment}
          onGive={(to, name, note) => acts.give(assignment, to, name, note)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'link' && (
        <LinkDialog
          assignment={assignment}
          onLink={(chosen) => acts.link(assignment, chosen, article?.id ?? null)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'drop' && (
        <ReasonDialog
          title={t('assignments.dropTitle', { title })}
          text={t('assignments.dropText')}
          label={t('assignments.dropReason')}
          confirmLabel={t('assignments.dropConfirm')}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => acts.drop(assignment, reason)}
        />
      )}
    </>
  )
}
