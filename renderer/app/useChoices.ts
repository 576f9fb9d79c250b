import {
  BookMarked,
  ClipboardList,
  FileText,
  Newspaper,
  Search,
  UserRound,
  type LucideIcon
} from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { commands } from '@shared/commands'
import type { SearchHit } from '@shared/ipc/routes/search'
import { MAX_ARCHIVE_QUERY, formatFilter } from '@shared/text/archiveQuery'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { foldText } from '@shared/text/fold'
import { isAvailable, runCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { formatShortcut } from './shortcuts'

type Marks = SearchHit['title']['marks']

/** A line of the palette. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly marks: Marks
  readonly snippet: SearchHit['snippet']
  readonly aside: string
  readonly icon: LucideIcon | null
  readonly run: () => void
}

/** One letter is in almost every text. */
const LEAST = 2
const MAX_ARTICLES = 8
const MAX_OTHERS = 3
/** So much of what is on its way is looked through. */
const MAX_ASSIGNMENTS = 300
const plain = { marks: [], snippet: null } satisfies Partial<Choice>

/** What the palette offers for what is typed: commands, articles, documents, issues, people, assignments on their way, and the search over everything. */
export function useChoices(sought: string): readonly Choice[] {
  const t = useTranslate()
  const [, go] = useLocation()
  const query = sought.slice(0, MAX_ARCHIVE_QUERY)
  const { data: found } = useRequest(
    'search.find',
    { asker: 'palette', query, order: 'best', isPast: false, offset: 0, limit: MAX_ARTICLES },
    { enabled: query.length >= LEAST }
  )
  const { data: others } = useRequest(
    'search.others',
    { asker: 'palette', query, limit: MAX_OTHERS },
    { enabled: query.length >= LEAST }
  )
  const { data: assigned } = useRequest(
    'assignments.list',
    { view: 'open', member: '', unit: '', product: '', limit: MAX_ASSIGNMENTS },
    { enabled: query.length >= LEAST }
  )

  return useMemo<Choice[]>(() => {
    const folded = foldText(sought)
    const own = commands
      .filter((command) => command.id !== 'palette' && isAvailable(command.id))
      .map((command) => ({ command, label: t(`commands.${command.id}`) }))
      .filter(({ label }) => foldText(label).includes(folded))
      .map(({ command, label }) => ({
        ...plain,
        id: command.id,
        label,
        aside: command.shortcut ? formatShortcut(command.shortcut) : '',
        icon: null,
        run: () => runCommand(command.id)
      }))
    if (query.length < LEAST || !found) return own
    const articles = found.hits.map(({ row, title, snippet }) => ({
      id: row.id,
      label: title.text || t('articles.untitled'),
      marks: title.marks,
      snippet,
      aside: t(`articles.status.${row.status}`),
      icon: FileText,
      run: () => go(paths.article(row.id))
    }))
    const numbers = (others?.issues.rows ?? []).map((issue) => ({
      ...plain,
      id: issue.id,
      label: t('search.issue', { number: issue.number, product: issue.productName }),
      aside: formatDay(fromWallTime(issue.date)),
      icon: Newspaper,
      run: () => go(paths.issue(issue.id))
    }))
    const documents = (others?.directives.rows ?? []).map((directive) => ({
      ...plain,
      id: directive.id,
      label: `${directive.type} ${directive.symbol}`,
      snippet: { place: 'text' as const, text: directive.subject || directive.issuer, marks: [] },
      aside: formatDay(fromWallTime(directive.date)),
      icon: BookMarked,
      run: () => go(paths.directives(directive.symbol))
    }))
    const people = (others?.people.rows ?? [])
      .filter(({ articles: count }) => count > 0)
      .map(({ name, articles: count }) => ({
        ...plain,
        id: `person-${name.replace(/\s+/g, '-')}`,
        label: name,
        aside: t('search.articlesOf', { count }),
        icon: UserRound,
        run: () => go(paths.search(formatFilter('author', name)))
      }))
    const assignments = (assigned?.rows ?? [])
      .filter(({ title }) => foldText(title).includes(folded))
      .slice(0, MAX_OTHERS)
      .map(({ id, title, stage }) => ({
        ...plain,
        id: `assignment-${id}`,
        label: t('assignments.answers', { title }),
        aside: t(`assignments.stage.${stage}`),
        icon: ClipboardList,
        run: () => go(paths.assignments(id))
      }))
    const all = {
      ...plain,
      id: 'search-all',
      label: t('search.paletteAll', { query }),
      aside: found.total > MAX_ARTICLES ? t('search.count', { count: found.total }) : '',
      icon: Search,
      run: () => go(paths.search(query))
    }
    // Commands stand first: they are there at once, so the list never moves under a hand that chooses.
    const rest = [...documents, ...numbers, ...people, ...assignments]
    const isFound = found.hits.length + rest.length > 0
    return [...own, ...articles, ...rest, ...(isFound ? [all] : [])]
  }, [sought, query, found, others, assigned, t, go])
}
