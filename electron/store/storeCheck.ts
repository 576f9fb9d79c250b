import { fault, type DossierFault } from '@shared/domain/dossierFaults'
import { judgeSigned, toOfficeLog } from '@shared/domain/itemsCheck'
import { isFingerprint, keyFingerprint } from '@shared/domain/keyFingerprint'
import { checkLog, type CheckCrypto } from '@shared/domain/logContinuity'
import type { PieceOfText } from '@shared/domain/officeRules'
import type { OfficeRecord } from '@shared/domain/records'
import { readPiece } from './officeRules'
import { findDamagedRevisions, readRevision } from './revisions'
import type { Db } from './schema'
import { isSignedBy, sha256 } from './signing'
import { readWholeLog } from './wholeLog'

/** What reading a whole store through, with nothing taken on trust, came to. */
export interface StoreReport {
  readonly faults: readonly DossierFault[]
  readonly root: string
  readonly records: number
  readonly signatures: number
  /** Texts that were printed or published, each held against its signatures as they stood then. */
  readonly printed: number
  readonly texts: number
}

const crypto: CheckCrypto = {
  sha256,
  isSignedBy: (key, canonical, signature) =>
    isSignedBy(
      key,
      canonical,
      typeof signature === 'string' ? Buffer.from(signature, 'base64url') : signature
    )
}

type Came = Extract<OfficeRecord, { kind: 'exports.finish' | 'schedule.finish' }>
const isCame = (record: OfficeRecord): record is Came =>
  record.kind === 'exports.finish' || record.kind === 'schedule.finish'

/**
 * Checks everything that a store says: each record's signature and place, who
 * could sign what, and that whatever was printed or published was signed in
 * full at that moment. The check of a dossier over the whole office.
 *
 * @param typedRoot fingerprint of the root key as it stands on the recovery sheet; empty where it is not known.
 */
export async function checkStore(db: Db, typedRoot = ''): Promise<StoreReport> {
  const log = await checkLog(readWholeLog(db), crypto)
  const office = toOfficeLog(log)
  const faults = [...office.faults]
  const root = office.root === '' ? '' : keyFingerprint(office.root, sha256)
  if (typedRoot.trim() !== '' && !isFingerprint(typedRoot, root)) faults.push(fault('rootOther', { root }))
  const damaged = await findDamagedRevisions(db)
  for (const revision of damaged)
    faults.push(fault('revisionChanged', { article: '', revision: revision.slice(0, 8) }))
  let printed = 0
  for (const record of log.records) {
    if (!isCame(record)) continue
    for (const { article, revision } of record.payload.items) {
      printed++
      const contents = new Map<string, PieceOfText | undefined>()
      for (const each of office.of(article))
        if (each.kind === 'approvals.submit' && !contents.has(each.payload.revision))
          contents.set(each.payload.revision, await readPiece(db, each.payload.revision))
      const judged = judgeSigned(office, article, revision, record.lam, (id) => contents.get(id))
      if (judged.faults.length === 0) continue
      const title = await readRevision(db, revision).then(
        ({ meta }) => meta.title,
        () => article
      )
      faults.push(...judged.faults.map(({ code, data }) => fault(code, { ...data, article: title })))
    }
  }
  return {
    faults,
    root,
    records: log.records.length,
    signatures: log.records.filter((record) => record.kind === 'approvals.sign').length,
    printed,
    texts: damaged.length
  }
}
