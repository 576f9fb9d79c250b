import {
  BookMarked,
  Building2,
  CalendarDays,
  CalendarRange,
  ClipboardList,
  ChevronsUpDown,
  FileCheck2,
  FileInput,
  Files,
  Globe,
  HardDriveDownload,
  Info,
  Keyboard,
  Lock,
  LogOut,
  Moon,
  Newspaper,
  Printer,
  ScrollText,
  Search,
  ShieldCheck,
  Sun,
  SunMoon,
  type LucideIcon
} from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { commands, type CommandId } from '@shared/commands'
import { isRunning } from '@shared/domain/batchStates'
import { isPrinterAlone } from '@shared/domain/printerReach'
import type { MemberView } from '@shared/ipc/routes/members'
import type { OfficeStatus } from '@shared/ipc/routes/office'
import { actorToday } from '@renderer/api/actorToday'
import { runCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Menu } from '@renderer/ui/Menu'
import { useTranslate } from '@renderer/ui/Language'
import { formatShortcut } from './shortcuts'
import styles from './Sidebar.module.css'

interface RoomProps {
  readonly to: string
  readonly icon: LucideIcon
  /** The command that goes there: its name is the room's, its key the room's too. */
  readonly command: CommandId
  readonly count?: number | undefined
}

function Room({ to, icon: Icon, command, count }: RoomProps) {
  const t = useTranslate()
  const [location] = useLocation()
  const { shortcut = '' } = commands.find((each) => each.id === command)!
  const isHere = location === to || location.startsWith(`${to}/`)
  return (
    <Link
      href={to}
      className={styles.room}
      aria-current={isHere ? 'page' : undefined}
      title={formatShortcut(shortcut)}
    >
      <Icon size={18} strokeWidth={1.8} aria-hidden />
      <span className={styles.roomName}>{t(`commands.${command}`)}</span>
      {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
    </Link>
  )
}

/** The rooms of the house, and who is in it. */
export function Sidebar({ status, member }: { status: OfficeStatus; member: MemberView }) {
  const t = useTranslate()
  const isOfOffice = !isPrinterAlone(actorToday(member).roles)
  const { data: queue } = useRequest('approvals.queue', {}, { enabled: isOfOffice })
  const { data: concerns } = useRequest('comments.mine', {}, { enabled: isOfOffice })
  const { data: assignments } = useRequest('assignments.counts', {}, { enabled: isOfOffice })
  const { data: jobs } = useRequest('jobs.list', {})
  const running = jobs?.filter((job) => ['queued', 'running', 'verifying'].includes(job.status)).length
  const { data: imports } = useRequest('imports.list', {}, { enabled: isOfOffice })
  const news = imports?.filter((batch) => batch.isNew || isRunning(batch)).length
  const { data: missed } = useRequest('schedule.missed', {})
  const { data: unsettled } = useRequest('settlements.list', {}, { enabled: isOfOffice })
  // What was missed, and what corrections left to be seen to.
  const waiting = (missed?.length ?? 0) + (unsettled?.length ?? 0)

  return (
    <nav className={styles.sidebar} aria-label={t('shell.rooms')}>
      <header className={styles.office}>
        <span className={styles.mark} aria-hidden>
          <svg viewBox="0 0 32 32" width="28" height="28">
            <rect width="32" height="32" rx="7" fill="currentColor" />
            <path
              d="M8 9h16M8 14h9M8 18h9M8 22h16M20 14h4v4h-4z"
              stroke="var(--paper)"
              strokeWidth="2"
              fill="none"
            />
          </svg>
        </span>
        <div className={styles.officeNames}>
          <strong>{t('shell.appName')}</strong>
          <span title={status.office}>{status.office}</span>
        </div>
      </header>
      {status.isDemo && <p className={styles.demo}>{t('shell.demo')}</p>}
      <div className={styles.rooms}>
        {isOfOffice && (
          <>
            <Room to={paths.articles} icon={Files} command="goArticles" />
            <Room
              to={paths.assignments()}
              icon={ClipboardList}
              command="goAssignments"
              count={assignments?.mine}
            />
            <Room
              to={paths.approvals}
              icon={FileCheck2}
              command="goApprovals"
              count={(queue?.length ?? 0) + (concerns?.length ?? 0)}
            />
          </>
        )}
        <Room to={paths.issues} icon={Newspaper} command="goIssues" />
        {isOfOffice && <Room to={paths.calendar()} icon={CalendarRange} command="goCalendar" />}
        <Room to={paths.schedule} icon={CalendarDays} command="goSchedule" count={waiting} />
        {isOfOffice && <Room to={paths.web} icon={Globe} command="goWeb" />}
        <Room to={paths.jobs} icon={Printer} command="goJobs" count={running} />
        {isOfOffice && (
          <>
            <Room to={paths.imports} icon={FileInput} command="goImports" count={news} />
            <Room to={paths.search()} icon={Search} command="goSearch" />
            <Room to={paths.directives()} icon={BookMarked} command="goDirectives" />
            <Room to={paths.dossiers} icon={ShieldCheck} command="goDossiers" />
          </>
        )}
        <div className={styles.gap} />
        {isOfOffice && <Room to={paths.log()} icon={ScrollText} command="goLog" />}
        <Room to={paths.office} icon={Building2} command="goOffice" />
        <Room to={paths.safety} icon={HardDriveDownload} command="goSafety" />
      </div>
      <Menu
        trigger={
          <button type="button" className={styles.member}>
            <span className={styles.initials} aria-hidden>
              {member.name
                .split(' ')
                .slice(-2)
                .map((word) => word[0])
                .join('')}
            </span>
            <span className={styles.memberNames}>
              <strong>{member.name}</strong>
              <span>{member.title}</span>
            </span>
            <ChevronsUpDown size={16} aria-hidden />
          </button>
        }
        items={[
          {
            id: 'light',
            label: t('commands.lightTheme'),
            icon: Sun,
            onSelect: () => runCommand('lightTheme')
          },
          { id: 'dark', label: t('commands.darkTheme'), icon: Moon, onSelect: () => runCommand('darkTheme') },
          {
            id: 'system',
            label: t('commands.systemTheme'),
            icon: SunMoon,
            onSelect: () => runCommand('systemTheme')
          },
          {
            id: 'language',
            label: t('commands.switchLanguage'),
            onSelect: () => runCommand('switchLanguage')
          },
          {
            id: 'shortcuts',
            label: t('commands.shortcuts'),
            icon: Keyboard,
            beginsGroup: true,
            onSelect: () => runCommand('shortcuts')
          },
          { id: 'about', label: t('commands.about'), icon: Info, onSelect: () => runCommand('about') },
          {
            id: 'lock',
            label: t('commands.lock'),
            icon: Lock,
            beginsGroup: true,
            onSelect: () => runCommand('lock')
          },
          {
            id: 'signOut',
            label: t('commands.signOut'),
            icon: LogOut,
            onSelect: () => runCommand('signOut')
          }
        ]}
      />
    </nav>
  )
}
