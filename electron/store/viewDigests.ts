import { sql } from 'kysely'
import type { Db } from './schema'
import { sha256 } from './signing'

/** Views that are held against what they were, with how their rows are put in order and grouped. */
const VIEWS = {
  members: { order: 'id', part: '0' },
  member_keys: { order: 'key', part: '0' },
  office: { order: 'record', part: '0' },
  proofing: { order: 'id', part: '0' },
  issues: { order: 'id', part: '0' },
  placements: { order: 'issue, page, slot, article', part: '0' },
  schedule_entries: { order: 'id', part: '0' },
  directives: { order: 'id', part: '0' },
  observances: { order: 'id', part: '0' },
  campaigns: { order: 'id', part: '0' },
  assignments: { order: 'id', part: '0' },
  // In parts, so that what was edited is found without folding every article.
  articles: { order: 'no', part: 'no / 128' }
} as const
export type View = keyof typeof VIEWS
export const views = Object.keys(VIEWS) as View[]

/** Digest of each part of each view. */
export type ViewDigests = Readonly<Record<string, Readonly<Record<string, string>>>>

async function digestView(db: Db, view: View): Promise<Record<string, string>> {
  const { order, part } = VIEWS[view]
  const columns = await sql<{ name: string }>`select name from pragma_table_info(${view})`.execute(db)
  // A row that is folded anew may get another number; only articles keep theirs.
  const said = columns.rows.filter(({ name }) => name !== 'no' || view === 'articles')
  const names = said.map(({ name }) => `"${name}"`).join(', ')
  // SQLite writes the text; one string per part is quicker than a row object per article.
  const { rows } = await sql<{ part: number; text: string }>`
    select part, group_concat(line, char(10)) as text
    from (select ${sql.raw(part)} as part, json_array(${sql.raw(names)}) as line
      from ${sql.table(view)} order by ${sql.raw(order)})
    group by part`.execute(db)
  return Object.fromEntries(rows.map((row) => [String(row.part), sha256(row.text)]))
}

/** Digests of what all views say now. */
export async function digestViews(db: Db): Promise<ViewDigests> {
  const digests: Record<string, Record<string, string>> = {}
  for (const view of views) digests[view] = await digestView(db, view)
  return digests
}

/** Parts of views that are no longer what they were. */
export function changedParts(before: ViewDigests, now: ViewDigests): Map<View, number[]> {
  const changed = new Map<View, number[]>()
  for (const view of views) {
    const [old, present] = [before[view] ?? {}, now[view] ?? {}]
    const parts = [...new Set([...Object.keys(old), ...Object.keys(present)])]
    const other = parts.filter((part) => old[part] !== present[part]).map(Number)
    if (other.length > 0) changed.set(view, other)
  }
  return changed
}
