import { findSignOffs, type SignOff } from '@shared/domain/articleEvidence'
import { keyFingerprint } from '@shared/domain/keyFingerprint'
import { issueName } from '@shared/domain/issues'
import { actorOf, foldMembers, MEMBER_KINDS, type Membership } from '@shared/domain/members'
import { findProduct, type OfficeProfile } from '@shared/domain/office'
import type { OfficeRecord } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { findIssue } from '@electron/store/issues'
import { readRecordsOf, readRecordsOfKinds } from '@electron/store/log'
import { readMembership } from '@electron/store/members'
import { readProfile, readRootKey } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import type { Db } from '@electron/store/schema'
import { sha256 } from '@electron/store/signing'
import type { SheetFacts, SheetPrint, SheetReturn } from './signOffSheet'

/** An article's sign-offs as its records have them, up to a place in the log. */
export async function readSignOffs(db: Db, article: string, before = Infinity) {
  const membership = await readMembership(db)
  const delegations = await readRecordsOfKinds(db, ['delegations.grant', 'delegations.end'])
  const records = (await readRecordsOf(db, article)).filter((record) => record.lam < before)
  const { signOffs } = findSignOffs(records, { membership, delegations })
  return { membership, records, signOffs }
}

/**
 * What a sign-off sheet says of a text.
 *
 * @param before place in the log: a dossier's sheets say what was known when it was printed.
 * @throws OfficeError `notSigned` when this text was never signed in full.
 */
export async function readSheetFacts(
  db: Db,
  article: string,
  revisionId: string,
  before = Infinity
): Promise<SheetFacts> {
  const { membership, records, signOffs } = await readSignOffs(db, article, before)
  const signOff = [...signOffs].reverse().find((each) => each.revision === revisionId)
  const submit = [...records]
    .reverse()
    .find((each) => each.kind === 'approvals.submit' && each.lam < (signOff?.completeAt ?? 0))
  if (!signOff || submit?.kind !== 'approvals.submit') throw new OfficeError('notSigned')
  const revision = await readRevision(db, revisionId)
  const people = await readRecordsOfKinds(db, MEMBER_KINDS)
  const asOf = foldMembers(people.filter((each) => each.lam <= signOff.completeAt))
  const profile = await readProfile(db, toIsoDay(signOff.signatures.at(-1)!.at))
  const root = await readRootKey(db)
  const known = { membership: asOf, profile, article, revisionId }
  return {
    ...known,
    revision,
    signOff,
    submitted: { member: actorOf(membership, submit)?.member ?? '', at: submit.at },
    purpose: submit.payload.purpose ?? 'publish',
    returns: listReturns(records, membership, signOff),
    prints: await listPrints(db, records, known, before),
    root: root === null ? '' : keyFingerprint(root, sha256),
    lam: records.at(-1)!.lam
  }
}

function listReturns(
  records: readonly OfficeRecord[],
  membership: Membership,
  { completeAt }: SignOff
): SheetReturn[] {
  let labels: readonly string[] = []
  const returns: SheetReturn[] = []
  for (const record of records) {
    if (record.lam > completeAt) break
    if (record.kind === 'approvals.submit') labels = record.payload.chain.map((level) => level.label)
    const actor = actorOf(membership, record)
    if (record.kind !== 'approvals.return' || !actor) continue
    const { level, reason } = record.payload
    returns.push({ member: actor.member, at: record.at, level: labels[level] ?? '', reason })
  }
  return returns
}

/** Print files with this text, and places where it was published by itself. */
async function listPrints(
  db: Db,
  records: readonly OfficeRecord[],
  { profile, article, revisionId }: { profile: OfficeProfile; article: string; revisionId: string },
  before: number
): Promise<SheetPrint[]> {
  const has = (items: readonly { article: string; revision: string }[]) =>
    items.some((item) => item.article === article && item.revision === revisionId)
  const prints: (SheetPrint & { lam: number })[] = []
  for (const record of await readRecordsOfKinds(db, ['exports.finish'])) {
    if (record.kind !== 'exports.finish' || record.lam >= before || !has(record.payload.items)) continue
    const issue = await findIssue(db, record.payload.issue)
    const where = issue
      ? issueName(findProduct(profile, issue.product)?.name ?? issue.product, issue.number)
      : ''
    prints.push({ where, file: record.payload.file, at: record.at, lam: record.lam })
  }
  for (const record of records) {
    if (record.kind !== 'schedule.finish' || record.payload.target.kind !== 'article') continue
    if (!has(record.payload.items)) continue
    const where = findProduct(profile, record.payload.product)?.name ?? record.payload.product
    prints.push({ where, file: record.payload.files[0] ?? null, at: record.at, lam: record.lam })
  }
  return prints.sort((a, b) => a.lam - b.lam)
}
