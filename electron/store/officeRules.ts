import { foldChainBook, type ChainBook } from '@shared/domain/chains'
import { foldDelegations, type Delegations } from '@shared/domain/delegations'
import { MEMBER_KINDS, NEVER_REVOKED, type Authored, type Membership } from '@shared/domain/members'
import type { OfficeRules, PieceOfText } from '@shared/domain/officeRules'
import type { OfficeRecord } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { readMembership } from './members'
import { rememberFold } from './rememberedFold'
import { readRevision } from './revisions'
import type { Db } from './schema'

const OFFICE_KINDS = [
  ...MEMBER_KINDS,
  'office.profile',
  'chains.set',
  'delegations.grant',
  'delegations.end'
] as const

interface Office {
  readonly membership: Membership
  readonly delegations: Delegations
  readonly chains: ChainBook
}

/**
 * Who is who, by which chains the office signs, and who signs in whose place: folded from signed records, never read from a table.
 *
 * @throws OfficeError as `readMembership` does.
 */
export const readOffice: (db: Db) => Promise<Office> = rememberFold(OFFICE_KINDS, async (records, db) => {
  const membership = await readMembership(db)
  return {
    membership,
    delegations: foldDelegations(records, membership),
    chains: foldChainBook(records, membership)
  }
})

/** Product and genre of texts that were read and checked: a text never changes under its name. */
const pieces = new Map<string, PieceOfText>()
const MAX_PIECES = 50_000

/** Product and genre of a stored text; undefined where it is lost or damaged. */
export async function readPiece(db: Db, revision: string): Promise<PieceOfText | undefined> {
  const known = pieces.get(revision)
  if (known) return known
  try {
    const { meta } = await readRevision(db, revision)
    if (pieces.size >= MAX_PIECES) pieces.clear()
    const piece = { product: meta.product, kind: meta.kind }
    pieces.set(revision, piece)
    return piece
  } catch (error) {
    // A text that is lost or damaged stops no other; it cannot be signed, printed or published.
    if (error instanceof OfficeError) return undefined
    throw error
  }
}

/** The newest moment that a key claimed before one of its records. */
async function readClaim(db: Db, { author, seq }: Authored): Promise<number> {
  const row = await db
    .selectFrom('records')
    .select((eb) => eb.fn.max('at').as('newest'))
    .where('author', '=', author)
    .where('seq', '<', seq)
    .executeTakeFirst()
  return row?.newest ?? 0
}

/** Whether a signature may rest on a right that has an end: only then do clocks matter. */
function isDated(record: OfficeRecord, { keys }: Membership): boolean {
  if (record.kind !== 'approvals.sign') return false
  const periods = keys.get(record.author)?.periods ?? []
  return (
    record.payload.delegation !== undefined ||
    periods.some((period) => period.grants.some((grant) => grant.until !== null))
  )
}

const placeOf = ({ author, seq }: Authored) => `${author}/${seq}`

/**
 * What the given records of an article are judged by.
 *
 * @param texts revisions that a statement names, which may become a record.
 * @param next where that statement would stand.
 */
export async function readRules(
  db: Db,
  records: readonly OfficeRecord[],
  texts: readonly string[] = [],
  next: Authored | null = null
): Promise<OfficeRules> {
  const office = await readOffice(db)
  const named = records.flatMap((each) => (each.kind === 'approvals.submit' ? [each.payload.revision] : []))
  const contents = new Map<string, PieceOfText | undefined>()
  for (const revision of new Set([...named, ...texts])) contents.set(revision, await readPiece(db, revision))
  const dated = records.filter((record) => isDated(record, office.membership))
  const claims = new Map<string, number>()
  for (const record of next ? [...dated, next] : dated)
    claims.set(placeOf(record), await readClaim(db, record))
  return {
    ...office,
    contentOf: (revision) => contents.get(revision),
    claimBefore: (record) => claims.get(placeOf(record)) ?? 0
  }
}

/** How far a key's chain of records has come; 0 before its first. */
export async function readNewestSeq(db: Db, key: string): Promise<number> {
  const row = await db
    .selectFrom('records')
    .select((eb) => eb.fn.max('seq').as('newest'))
    .where('author', '=', key)
    .where('seq', '<', NEVER_REVOKED)
    .executeTakeFirst()
  return row?.newest ?? 0
}
