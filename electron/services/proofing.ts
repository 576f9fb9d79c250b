import type { IgnoredPlace } from '@shared/domain/ignoredPlace'
import type { AcceptedWords, OfficeProofing } from '@shared/domain/officeProofing'
import { can } from '@shared/domain/permissions'
import type { IgnoredView, ProofingView } from '@shared/ipc/routes/proofing'
import { listMembers } from '@electron/store/members'
import { readIgnored, readProofing } from '@electron/store/proofing'
import type { OfficeContext } from './context'

/** What the office and a text have decided about proofing. The proofing itself happens in the page. */
export function createProofing({ db, session, record }: OfficeContext) {
  const readNames = async () => new Map((await listMembers(db)).map(({ id, name }) => [id, name]))

  return {
    /** The office's settings and the words that it accepts. */
    async read(): Promise<ProofingView> {
      const { settings, changedBy, changedAt, accepted } = await readProofing(db)
      const names = await readNames()
      const actor = session.actor()
      const nameOf = (member: string) => names.get(member) ?? member
      return {
        settings,
        changed: changedBy === null ? null : { member: nameOf(changedBy), at: changedAt },
        accepted: accepted.map((each) => ({ ...each, member: nameOf(each.member) })),
        may: { decide: can(actor, 'proofing.write'), overrule: can(actor, 'proofing.overrule') }
      }
    },

    /** Decides the settings anew; what held before stays in the log. */
    async change(settings: OfficeProofing): Promise<void> {
      await record({ statements: [{ kind: 'proofing.settings', subject: 'office', payload: { settings } }] })
    },

    /** Accepts words in every text of the office. */
    async accept(payload: AcceptedWords): Promise<void> {
      await record({ statements: [{ kind: 'proofing.accept', subject: 'office', payload }] })
    },

    /** Takes back that words are accepted. */
    async refuse(payload: AcceptedWords): Promise<void> {
      await record({ statements: [{ kind: 'proofing.refuse', subject: 'office', payload }] })
    },

    /** What was passed over in one text, newest first. */
    async ignored(article: string): Promise<IgnoredView[]> {
      const names = await readNames()
      return (await readIgnored(db, article)).map((each) => ({
        ...each,
        member: names.get(each.member) ?? each.member
      }))
    },

    /** Passes over a finding in one text. */
    async ignore(article: string, place: IgnoredPlace, reason: string): Promise<void> {
      const payload = { ...place, reason }
      await record({ statements: [{ kind: 'proofing.ignore', subject: article, payload }] })
    },

    /** Takes back that a finding is passed over. */
    async heed(article: string, place: IgnoredPlace): Promise<void> {
      await record({ statements: [{ kind: 'proofing.heed', subject: article, payload: place }] })
    }
  }
}
export type Proofing = ReturnType<typeof createProofing>
