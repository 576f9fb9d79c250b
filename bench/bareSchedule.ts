import type { BareSqlite } from './bareSqlite'

type Row = Readonly<Record<string, unknown>>

/** What the plan asks, as one writes it by hand: the same columns, prepared, nothing around it. */
export async function bareSchedule(bare: BareSqlite) {
  const list = await bare.prepare(`
    with picked as (select * from schedule_entries where due >= ? and due < ?),
    counted as (
      select p.issue, count(*) as articles, sum(a.signed_revision is null) as unsigned, sum(a.voided > 0) as voided,
        sum(a.purpose = 'correct' and a.status in ('drafting', 'submitted', 'returned', 'approved', 'scheduled')) as correcting,
        sum(a.status = 'withdrawn') as withdrawn
      from (select distinct issue, article from placements where issue in
        (select target from picked where target_kind = 'issue')) p left join articles a on a.id = p.article
      group by p.issue)
    select s.id, s.product, s.target_kind, s.target, s.due, s.outcome,
      s.folded ->> 'place' as place, s.folded ->> 'reason' as reason, s.folded ->> 'isHeld' as held,
      s.folded ->> 'cause' as cause, s.folded ->> 'finishedAt' as finished, s.folded -> 'files' as files,
      coalesce(a.title, i.number) as label, coalesce(c.articles, a.id is not null) as articles,
      coalesce(c.unsigned, a.signed_revision is null) as unsigned, coalesce(c.voided, a.voided > 0) as voided,
      coalesce(c.correcting, a.purpose = 'correct') as correcting, coalesce(c.withdrawn, a.status = 'withdrawn') as withdrawn
    from picked s
      left join articles a on s.target_kind = 'article' and a.id = s.target
      left join issues i on s.target_kind = 'issue' and i.id = s.target
      left join counted c on s.target_kind = 'issue' and c.issue = s.target
    order by s.due, s.id`)
  const entries = await bare.prepare(`
    with picked as (select * from schedule_entries where due >= ? and due < ?),
    counted as (select p.issue, count(*) as articles, sum(a.signed_revision is null) as unsigned
      from (select distinct issue, article from placements where issue in
        (select target from picked where target_kind = 'issue')) p left join articles a on a.id = p.article
      group by p.issue)
    select s.id, s.product, s.target_kind, s.target, s.due, s.outcome, s.folded ->> 'place' as place,
      coalesce(a.title, i.number) as label, coalesce(c.articles, 1) as articles,
      coalesce(c.unsigned, a.signed_revision is null) as unsigned, a.unit, a.rubric, a.byline, i.date
    from picked s
      left join articles a on s.target_kind = 'article' and a.id = s.target
      left join issues i on s.target_kind = 'issue' and i.id = s.target
      left join counted c on s.target_kind = 'issue' and c.issue = s.target
    order by s.due, s.id`)
  const days = await bare.prepare(`
    select date((due + 25200000) / 1000, 'unixepoch') as day, count(*) as entries, sum(outcome = 'missed') as missed
    from schedule_entries where due >= ? and due < ? and outcome <> 'cancelled'
    group by (due + 25200000) / 86400000 order by 1`)
  return {
    list: (from: number, until: number) => list.all<Row>([from, until]),
    entries: (from: number, until: number) => entries.all<Row>([from, until]),
    days: (from: number, until: number) => days.all<Row>([from, until])
  }
}
