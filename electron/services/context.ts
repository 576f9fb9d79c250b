import type { EventName } from '@shared/ipc/contract'
import type { Commit, Committed, Contribution } from '@electron/store/commit'
import type { Db } from '@electron/store/schema'
import type { Signer } from '@electron/store/signing'
import type { Session } from './session'

/** What the services of one open office share. Passed in; nothing here is global. */
export interface OfficeContext {
  readonly db: Db
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** A new id for an article, an issue, a thread, a job. */
  readonly newId: () => string
  readonly session: Session
  /** Tells the page that something changed. */
  readonly publish: (event: EventName, id: string) => void
  /** Writes to this PC's log file. Never an article's text. */
  readonly logError: (what: string, error: unknown) => void
  /** States facts in the name of the signed-in member, or of the given signer, and tells the page. */
  readonly record: (contribution: Contribution, signer?: Signer) => Promise<Committed>
}

/** Ties commit, session and events together. */
export function createContext(base: Omit<OfficeContext, 'record'>, commit: Commit): OfficeContext {
  return {
    ...base,
    async record(contribution, signer) {
      const committed = await commit(signer ?? base.session.require().signer, contribution)
      const { touched } = committed
      for (const id of touched.articles) base.publish('articles.changed', id)
      for (const id of touched.issues) base.publish('issues.changed', id)
      for (const id of touched.directives) base.publish('directives.changed', id)
      for (const id of touched.campaigns) base.publish('campaigns.changed', id)
      for (const id of touched.observances) base.publish('observances.changed', id)
      for (const id of touched.assignments) base.publish('assignments.changed', id)
      for (const id of touched.schedule) base.publish('schedule.changed', id)
      if (touched.members) await base.session.refresh()
      if (touched.members || touched.office) base.publish('office.changed', '')
      else if (touched.signOff) base.publish('signOff.changed', '')
      else if (touched.proofing) base.publish('proofing.changed', '')
      return committed
    }
  }
}
