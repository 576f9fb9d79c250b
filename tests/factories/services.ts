import path from 'node:path'
import type { EventName } from '@shared/ipc/contract'
import { createApprovals } from '@electron/services/approvals'
import { createArticles } from '@electron/services/articles'
import { createChains } from '@electron/services/chains'
import { createColourProfiles } from '@electron/services/colourProfiles'
import { createComments } from '@electron/services/comments'
import { createContext } from '@electron/services/context'
import { createDelegations } from '@electron/services/delegations'
import { createHeadsFile } from '@electron/services/headsFile'
import { createIssues } from '@electron/services/issues'
import { createJobs } from '@electron/services/jobs'
import { createJournal } from '@electron/services/journal'
import { createLogGuard } from '@electron/services/logGuard'
import { createMedia } from '@electron/services/media'
import { noKeySafe, type KeySafe } from '@electron/services/keySafe'
import { createMembers } from '@electron/services/members'
import { createOffice } from '@electron/services/office'
import { createPresses } from '@electron/services/presses'
import { createRevisions } from '@electron/services/revisions'
import { createSession } from '@electron/services/session'
import { createUnlocking } from '@electron/services/unlocking'
import { createIds } from '../factories'
import { PIN, type CastName } from './cast'
import { openStore, PIN_COST } from './store'

/** The services of a founded office over a real store, and what they told the page. */
export async function openServices(given: Parameters<typeof openStore>[0] & { safe?: KeySafe } = {}) {
  const store = await openStore(given)
  const { db, clock, folder } = store
  const published: string[] = []
  const logged: unknown[] = []
  const sealing = { pinCost: PIN_COST, safe: given.safe ?? noKeySafe }
  const unlocking = createUnlocking(db, clock, sealing.safe)
  const session = createSession(db, clock, { commit: store.commit, unlocking })
  const base = {
    db,
    clock,
    newId: createIds(),
    session,
    publish: (event: EventName, id: string) => void published.push(`${event} ${id}`.trim()),
    logError: (_what: string, error: unknown) => void logged.push(error)
  }
  const context = createContext(base, store.commit)
  const media = createMedia(db, path.join(folder, 'media'), path.join(folder, 'previews'))
  const colourProfiles = createColourProfiles(context, media)
  const presses = createPresses(context, colourProfiles)
  const revisions = createRevisions(context)
  const file = createHeadsFile(path.join(folder, 'office.heads.json'))
  const guard = createLogGuard({ db, file, clock, logError: base.logError })
  return {
    ...store,
    context,
    guard,
    session,
    published,
    logged,
    media,
    revisions,
    articles: createArticles(context),
    approvals: createApprovals(context, revisions),
    chains: createChains(context),
    delegations: createDelegations(context),
    comments: createComments(context),
    issues: createIssues(context),
    jobs: createJobs(context),
    journal: createJournal(context),
    unlocking,
    colourProfiles,
    presses,
    office: createOffice(context, colourProfiles, { refuseUnknown: () => Promise.resolve() }),
    members: createMembers(context, unlocking, sealing),
    /** Somebody sits down at the PC. */
    as: (name: CastName) => session.signIn(name, PIN)
  }
}
export type TestServices = Awaited<ReturnType<typeof openServices>>
