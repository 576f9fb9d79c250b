import { foldChains, type ChainVersion } from '@shared/domain/chains'
import { foldDelegations, type Delegations } from '@shared/domain/delegations'
import { readNewestAbout, readRecordsOfKinds } from './log'
import { readMembership } from './members'
import type { Db } from './schema'

/** Every version of every chain, folded from the log: there are few. */
export async function readChains(db: Db): Promise<ChainVersion[]> {
  const records = await readRecordsOfKinds(db, ['chains.set'])
  return records.length === 0 ? [] : foldChains(records, await readMembership(db))
}

/** Every delegation, ended ones too. */
export async function readDelegations(db: Db): Promise<Delegations> {
  const records = await readRecordsOfKinds(db, ['delegations.grant', 'delegations.end'])
  return foldDelegations(records, await readMembership(db))
}

/** How far a key's chain of records has come; 0 before its first. */
export async function readNewestSeq(db: Db, key: string): Promise<number> {
  const row = await db
    .selectFrom('records')
    .select('seq')
    .where('author', '=', key)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}

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
