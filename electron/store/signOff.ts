import { readNewestAbout } from './log'
import { readOffice } from './officeRules'
import type { Db } from './schema'

/** By product, the records of the chains that its waiting articles were handed over under; null for the profile's. */
export async function listRunningChains(db: Db): Promise<{ product: string; record: string | null }[]> {
  const waiting = await db
    .selectFrom('articles')
    .select(['id', 'product'])
    .where('state', '=', 'submitted')
    .limit(2000)
    .execute()
  const products = new Map(waiting.map((row) => [row.id, row.product]))
  const submissions = await readNewestAbout(db, 'approvals.submit', [...products.keys()])
  return submissions.flatMap((each) =>
    each.kind === 'approvals.submit'
      ? [{ product: products.get(each.subject)!, record: each.payload.chainRecord ?? null }]
      : []
  )
}

/** Signatures that these keys have given on articles since a moment, as their records claim; newest first. */
export async function listSignaturesOf(
  db: Db,
  keys: readonly string[],
  since: number
): Promise<{ article: string; hash: string }[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('records')
    .select(['subject', 'hash'])
    .where('author', 'in', keys)
    .where('kind', '=', 'approvals.sign')
    .where('at', '>=', since)
    .orderBy('lam', 'desc')
    .limit(30)
    .execute()
  return rows.map(({ subject, hash }) => ({ article: subject, hash }))
}

/** Articles that were signed or returned by one of these delegations. */
export async function listSignedBy(db: Db, delegations: readonly string[]): Promise<string[]> {
  if (delegations.length === 0) return []
  const rows = await db
    .selectFrom('record_subjects as s')
    .innerJoin('records as r', 'r.hash', 's.hash')
    .select('r.subject')
    .distinct()
    .where('s.subject', 'in', delegations)
    .where('r.kind', 'in', ['approvals.sign', 'approvals.return'])
    .execute()
  return rows.map((row) => row.subject)
}

/**
 * Articles whose sign-off rests on what members may do, besides what they
 * stated themselves: signed in their place, or under a chain that they set.
 *
 * @param keys keys whose records are judged anew.
 * @param subjects of what those keys stated.
 */
export async function listRestingOn(
  db: Db,
  keys: readonly string[],
  subjects: readonly string[]
): Promise<string[]> {
  if (keys.length === 0) return []
  const { membership, delegations } = await readOffice(db)
  const members = new Set(keys.map((key) => membership.keys.get(key)?.member))
  const theirs = [...delegations.values()].filter((each) => members.has(each.member)).map((each) => each.id)
  const resting = await listSignedBy(db, [...new Set([...theirs, ...subjects])])
  const rules = await db
    .selectFrom('records')
    .select('hash')
    .where('kind', 'in', ['chains.set', 'office.profile'])
    .where('author', 'in', keys)
    .limit(1)
    .executeTakeFirst()
  if (!rules) return resting
  const submitted = await db
    .selectFrom('records')
    .select('subject')
    .distinct()
    .where('kind', '=', 'approvals.submit')
    .execute()
  return [...resting, ...submitted.map((row) => row.subject)]
}
