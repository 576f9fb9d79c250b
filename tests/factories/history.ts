import { foldChainBook } from '@shared/domain/chains'
import { foldDelegations } from '@shared/domain/delegations'
import { foldMembers, type Membership } from '@shared/domain/members'
import type { OfficeRules } from '@shared/domain/officeRules'
import type { Level } from '@shared/domain/level'
import type { OfficeRecord, RecordKind, RecordPayload } from '@shared/domain/records'
import { bulletin, MORNING, officeProfile } from '../factories'
import { cast, type CastName } from './cast'

/** A key of the right form that nobody can sign with. */
const keyOf = (name: string) => name.padEnd(43, '_')

/** Records as they would come out of the log, for folding without a store. */
export interface History {
  readonly records: OfficeRecord[]
  /** Who is who by the records so far. */
  membership(): Membership
  /** What the office knows by the records so far. Every text is a news item of the bulletin. */
  rules(): OfficeRules
  /** Appends a record. `root` founds the office; a name outside the cast is a stranger. */
  say<K extends RecordKind>(
    by: CastName | 'root' | 'stranger',
    kind: K,
    subject: string,
    payload: RecordPayload<K>
  ): OfficeRecord
  /** Puts the clock on or back, in milliseconds: what records claim from now on. */
  turnClock(by: number): void
  /** The records of one subject so far. */
  of(subject: string): OfficeRecord[]
}

export const publicKeyOf = keyOf

/** An office of the whole cast, founded; each record a minute after the last. */
export function createHistory(): History {
  const records: OfficeRecord[] = []
  const seqs = new Map<string, number>()
  let shift = 0

  const history: History = {
    records,
    membership: () => foldMembers(records),
    rules() {
      const membership = foldMembers(records)
      return {
        membership,
        delegations: foldDelegations(records, membership),
        chains: foldChainBook(records, membership),
        contentOf: () => ({ product: bulletin().id, kind: 'news' }),
        claimBefore: ({ author, seq }) =>
          Math.max(
            0,
            ...records.filter((each) => each.author === author && each.seq < seq).map((each) => each.at)
          )
      }
    },
    turnClock: (by) => void (shift += by),
    say(by, kind, subject, payload) {
      const author = keyOf(by)
      const seq = (seqs.get(author) ?? 0) + 1
      seqs.set(author, seq)
      const lam = records.length + 1
      const hash = lam.toString(16).padStart(64, '0')
      // The payload is of this very kind; TypeScript cannot follow the pair.
      const record = {
        hash,
        author,
        seq,
        lam,
        at: MORNING + lam * 60_000 + shift,
        kind,
        subject,
        payload
      } as OfficeRecord
      records.push(record)
      return record
    },
    of: (subject) => records.filter((record) => record.subject === subject)
  }

  history.say('root', 'office.create', 'office', { profile: officeProfile() })
  for (const { id, name, title, unit, roles } of cast)
    history.say('root', 'members.grant', id, { key: keyOf(id), name, title, unit, roles: [...roles] })
  return history
}

/** The bulletin's two levels. */
export const twoLevels: readonly Level[] = bulletin().chain
