import { cpSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { listPlacements, newPagePlan, openSlots, placeArticle } from '@shared/domain/pagePlan'
import { addDays, DAY, fromWallTime } from '@shared/text/dates'
import { openDatabase } from '@electron/store/database'
import type { Db } from '@electron/store/schema'
import { makeFolder } from './folders'
import { seededOffice } from './seedOffice'

export const ENTRIES = 20_000
/** Entries of a day: the list's window of five months holds three thousand. */
export const PER_DAY = 20
const ARTICLES = 2000
const ISSUES = 1000
/** Each issue has the next so many articles, and some more. */
const PLACED = 12
export const FIRST = '2025-01-01'

function issueAt(at: number) {
  const id = `so-${at}`
  let next = at * PLACED
  const plan = newPagePlan(8).pages.reduce(
    (made, page, index) =>
      openSlots(page)
        .filter((slot) => slot.kind === 'story' || slot.kind === 'list')
        .reduce(
          (each, slot) => placeArticle(each, index + 1, slot.id, `bai-${(next++ % ARTICLES) + 1}`),
          made
        ),
    newPagePlan(8)
  )
  const [number, date] = [at + 1, addDays(FIRST, at)]
  const known = { id, product: 'tuan-tin', number, total: number, date, plan }
  const row = {
    id,
    product: 'tuan-tin',
    number,
    total: number,
    date,
    pages: 8,
    is_published: 0,
    created_at: 0,
    updated_at: 0,
    folded: JSON.stringify(known)
  }
  return { row, placements: listPlacements(plan).map((each) => ({ issue: id, ...each })) }
}

/** The views as the folds write them: a schedule this long would be made of sixty thousand records. */
async function fill(db: Db): Promise<void> {
  const issues = Array.from({ length: ISSUES }, (_, at) => issueAt(at))
  for (let at = 0; at < ISSUES; at += 200) {
    const some = issues.slice(at, at + 200)
    await db
      .insertInto('issues')
      .values(some.map(({ row }) => row))
      .execute()
    await db
      .insertInto('placements')
      .values(some.flatMap(({ placements }) => placements))
      .execute()
  }
  await sql`insert into schedule_entries (id, product, target_kind, target, due, outcome, folded)
    with recursive n (i) as (select 0 union all select i + 1 from n where i < ${ENTRIES - 1}),
    entry as (select 'lich-' || i as id, case i % 4 when 0 then 'tuan-tin' else 'trang-web' end as product,
      case i % 4 when 0 then 'issue' else 'article' end as kind,
      case i % 4 when 0 then 'so-' || (i % ${ISSUES}) else 'bai-' || (i % ${ARTICLES} + 1) end as target,
      ${fromWallTime(FIRST, 7)} + (i / ${PER_DAY}) * ${DAY} + (i % ${PER_DAY}) * 1800000 as due,
      case i % 9 when 0 then 'missed' when 1 then 'cancelled' when 2 then 'open' else 'done' end as outcome from n)
    select id, product, kind, target, due, outcome, json_object('id', id, 'product', product, 'target',
      json_object('kind', kind, kind, target), 'due', due, 'place', 'Trang thông tin điện tử', 'outcome', outcome,
      'isHeld', json('false'), 'cause', null, 'reason', '', 'finishedAt', null, 'items', json('[]'), 'posted', null, 'files',
      case outcome when 'done' then json_array(json_object('name', id || '.pdf', 'size', 120000,
        'sha256', hex(zeroblob(32)))) else json('[]') end)
    from entry`.execute(db)
  await sql`update schedule_entries set folded = replace(folded, hex(zeroblob(32)), lower(hex(randomblob(32))))`.execute(
    db
  )
}

/** A copy of an office with twenty thousand entries of its schedule, a quarter of them issues of eight pages. */
export async function openScheduleStore() {
  const file = path.join(makeFolder('schedule'), 'office.db')
  cpSync(path.join(await seededOffice(ARTICLES), 'office.db'), file)
  const database = await openDatabase(file)
  await fill(database.db)
  await sql`analyze`.execute(database.db)
  return { ...database, file }
}
