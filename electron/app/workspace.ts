import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { PrintWords } from '@shared/domain/issueToPrint'
import type { EventName } from '@shared/ipc/contract'
import type { ExportReply, ExportSetup } from '@shared/ipc/exportWorker'
import { importReplySchema, type ImportReply } from '@shared/ipc/importWorker'
import { createApprovals } from '@electron/services/approvals'
import { createArticles } from '@electron/services/articles'
import { createAssignments } from '@electron/services/assignments'
import { createBackups } from '@electron/services/backups'
import { createBooks } from '@electron/services/books'
import { createCheckpoints } from '@electron/services/checkpoints'
import { createColourProfiles } from '@electron/services/colourProfiles'
import { createComments } from '@electron/services/comments'
import { createContext } from '@electron/services/context'
import { createCalendar } from '@electron/services/calendar'
import { createCalendarFiles } from '@electron/services/calendarFiles'
import { createCampaigns } from '@electron/services/campaigns'
import { createChains } from '@electron/services/chains'
import { createCopyfit } from '@electron/services/copyfit'
import { createDirectives } from '@electron/services/directives'
import { createDossiers } from '@electron/services/dossiers'
import { createEditions } from '@electron/services/editions'
import { createExports } from '@electron/services/exports'
import { createFiles } from '@electron/services/files'
import { createHandouts } from '@electron/services/handouts'
import { createHeadsFile } from '@electron/services/headsFile'
import { createHouseTemplates } from '@electron/services/houseTemplates'
import { createImportBatches } from '@electron/services/importBatches'
import { createImportBatchViews } from '@electron/services/importBatchViews'
import { createImportInbox } from '@electron/services/importInbox'
import { createImports } from '@electron/services/imports'
import { createIntegrity } from '@electron/services/integrity'
import { createIssues } from '@electron/services/issues'
import { createCorrections } from '@electron/services/corrections'
import { createDelegations } from '@electron/services/delegations'
import { createJobs } from '@electron/services/jobs'
import { beginJournal, createJournal, endJournal } from '@electron/services/journal'
import { createLog, type LogWords } from '@electron/services/log'
import { createLogGuard } from '@electron/services/logGuard'
import type { KeySafe } from '@electron/services/keySafe'
import { createMedia } from '@electron/services/media'
import { createMembers } from '@electron/services/members'
import { createObservances } from '@electron/services/observances'
import { createOffice } from '@electron/services/office'
import { createOpenWork } from '@electron/services/openWork'
import { createOutputs } from '@electron/services/outputs'
import { withPackages } from '@electron/services/packagedWorker'
import { createPackages } from '@electron/services/packages'
import { createOwnSignatures } from '@electron/services/ownSignatures'
import { createPageCopies } from '@electron/services/pageCopies'
import { createPaperFiles } from '@electron/services/paperFile'
import { createPortalFiles } from '@electron/services/portalFiles'
import { createPdfSignatures } from '@electron/services/pdfSignatures'
import { createPlanPrints } from '@electron/services/planPrints'
import { createPreflight } from '@electron/services/preflight'
import { createPresses } from '@electron/services/presses'
import { createPreviews } from '@electron/services/previews'
import { createPrintouts } from '@electron/services/printouts'
import { createProofing } from '@electron/services/proofing'
import { createProofRounds } from '@electron/services/proofRounds'
import { createProofs } from '@electron/services/proofs'
import { createReadAloud } from '@electron/services/readAloud'
import { createReadings } from '@electron/services/readings'
import { createRecovery } from '@electron/services/recovery'
import { createRereading } from '@electron/services/rereading'
import { createReplacements } from '@electron/services/replacements'
import { createRevisions } from '@electron/services/revisions'
import { createSamplePages } from '@electron/services/samplePages'
import { createSchedule } from '@electron/services/schedule'
import { createSearch } from '@electron/services/search'
import { createSearchUpkeep } from '@electron/services/searchUpkeep'
import { createSession } from '@electron/services/session'
import { createSettlements } from '@electron/services/settlements'
import { createSeveralSignatures } from '@electron/services/severalSignatures'
import { createUnlocking } from '@electron/services/unlocking'
import { createVariants } from '@electron/services/variants'
import { createWebEditions } from '@electron/services/webEditions'
import { createWordExports, type WordFileWords } from '@electron/services/wordExports'
import { createWorkerClient } from '@electron/services/workerClient'
import type { StartWorker } from '@electron/services/workers'
import { createCommit, type Commit } from '@electron/store/commit'
import { openDatabase } from '@electron/store/database'
import { refreshProjections } from '@electron/store/projections'
import { createReader } from '@electron/store/reader'
import type { Db } from '@electron/store/schema'

/** What an office needs from outside: a folder, a clock, processes to start, someone to tell. */
export interface WorkspaceOptions {
  readonly folder: string
  readonly temporary: string
  readonly exportFolder: string
  /** Folder of the demo office, whose texts fill sample pages. */
  readonly samples: string
  /** How long the trial of a template package may take, look by look, in milliseconds; a minute where nothing is said. */
  readonly trialDeadline?: number
  readonly exportSetup: ExportSetup
  readonly startImport: StartWorker
  readonly startExport: StartWorker
  readonly clock: () => number
  readonly newId: () => string
  readonly pinCost: number
  readonly safe: KeySafe
  readonly words: PrintWords
  readonly wordFileWords: WordFileWords
  readonly logWords: LogWords
  readonly publish: (event: EventName, id: string) => void
  readonly logError: (what: string, error: unknown) => void
}

const MINUTE = 60_000
/** How long after the office was opened the whole of it is read through, in milliseconds. */
const CHECK_AFTER = 5_000
/** How often the search index is put in order if anything was written, in milliseconds. */
const UPKEEP_EVERY = 10_000
/** How often the watched folder is looked through, in milliseconds. */
const LOOK_EVERY = 4_000

/** Office files stand in one folder: the database, its backups, and the media. */
export const officeFiles = (folder: string) => ({
  database: path.join(folder, 'office.db'),
  heads: path.join(folder, 'office.heads.json'),
  backups: path.join(folder, 'backups'),
  media: path.join(folder, 'media'),
  previews: path.join(folder, 'previews')
})

/** A mark of what is stored: it differs after any record or working copy was written. */
async function readState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`select
    (select coalesce(max(lam), 0) from records) || '/' || (select count(*) from records) || '/' ||
    (select coalesce(max(changed_at), 0) from drafts) as state`.execute(db)
  return rows[0]!.state
}

/**
 * Opens an office and ties its services together.
 *
 * @throws OfficeError as `openDatabase` does.
 */
export async function openWorkspace(options: WorkspaceOptions) {
  const { clock, newId, publish, logError, pinCost, words } = options
  const files = officeFiles(options.folder)
  await mkdir(options.folder, { recursive: true })
  const backups = createBackups(files.backups, files.database, clock)
  await backups.finishRestore()
  const database = await openDatabase(files.database, async () => void (await backups.create()))
  const { db } = database
  const guard = createLogGuard({ db, file: createHeadsFile(files.heads), clock, logError })
  try {
    // Only what changed since the rules did is folded anew before: its digests are older than that.
    const isRefolded = await refreshProjections(db)
    await guard.begin({ isRefolded })
  } catch (error) {
    await database.close()
    throw error
  }
  await beginJournal(db)

  const commit = createCommit(db, clock)
  const sealing = { pinCost, safe: options.safe }
  const unlocking = createUnlocking(db, clock, options.safe)
  const session = createSession(db, clock, { commit, unlocking })
  const followed: Commit = async (signer, contribution) => {
    const committed = await commit(signer, contribution)
    void checkpoints.follow().catch((error: unknown) => logError('checkpoint', error))
    return committed
  }
  const context = createContext({ db, clock, newId, session, publish, logError }, followed)
  const checkpoints = createCheckpoints(context, guard)
  const importWorker = createWorkerClient<ImportReply>({
    start: options.startImport,
    deadline: MINUTE,
    idle: MINUTE,
    parse: (message) => importReplySchema.parse(message)
  })
  const typesetting = {
    start: options.startExport,
    setup: options.exportSetup,
    // Our own code, given our own data; its files were checked when they came in.
    parse: (message: unknown) => message as ExportReply
  }
  const typesetter = createWorkerClient<ExportReply>({
    ...typesetting,
    deadline: 2 * MINUTE,
    idle: 5 * MINUTE
  })
  const trialWorker = createWorkerClient<ExportReply>({
    ...typesetting,
    deadline: options.trialDeadline ?? MINUTE,
    idle: MINUTE / 6
  })

  let backedUp = ''
  const media = createMedia(db, files.media, files.previews)
  const packages = createPackages(context, media, {
    importWorker,
    trialWorker,
    words,
    demo: options.samples,
    starting: path.join(options.exportSetup.templates, 'starting'),
    temporary: options.temporary
  })
  const exportWorker = withPackages(typesetter, packages.open)
  const colourProfiles = createColourProfiles(context, media)
  const presses = createPresses(context, colourProfiles)
  const revisions = createRevisions(context)
  const issues = createIssues(context)
  const jobs = createJobs(context)
  await jobs.recover()
  const integrity = createIntegrity(context, guard)
  integrity.begin(CHECK_AFTER)
  const searchUpkeep = createSearchUpkeep(context)
  searchUpkeep.begin(UPKEEP_EVERY)
  const journal = createJournal(context)
  const comments = createComments(context)
  const reader = createReader(files.database)
  const preflight = createPreflight(
    context,
    { issues, media, presses, jobs, openPackage: packages.open },
    exportWorker,
    words
  )
  const { exportFolder } = options
  const exports = createExports(
    context,
    issues,
    media,
    jobs,
    exportWorker,
    preflight,
    presses,
    words,
    exportFolder
  )

  const dossiers = createDossiers(context, { media, jobs }, exportWorker, importWorker, options.temporary)
  const approvals = createApprovals(context, revisions)
  const proofs = createProofs(context, media, exportWorker, options.temporary)
  const previews = createPreviews(context, issues, media, exportWorker, words, proofs)
  const imports = createImports(context, media, importWorker, options.temporary)
  const importBatches = createImportBatches(context, imports, media, options.temporary)
  await importBatches.recover()
  const importInbox = createImportInbox(context, importBatches)
  importInbox.begin(LOOK_EVERY)

  const recovery = createRecovery(context, commit, unlocking, sealing, exportWorker, options.temporary)
  await recovery.sweep()

  const openWork = createOpenWork((step) => publish('files.progress', step))
  const wordExports = createWordExports(
    context,
    { journal, comments, media, work: openWork },
    exportWorker,
    importWorker,
    options.wordFileWords
  )
  const books = createBooks(context, issues, words)

  const webEditions = createWebEditions(context, { media, jobs }, exportWorker, exportFolder)
  const calendar = createCalendar(context)
  const observances = createObservances(context)
  const campaigns = createCampaigns(context)
  const assignments = createAssignments(context)

  return {
    context,
    commit,
    database,
    session,
    backups,
    media,
    revisions,
    issues,
    jobs,
    preflight,
    exports,
    outputs: createOutputs(
      context,
      {
        issues,
        media,
        jobs,
        preflight,
        exports,
        dossiers,
        paperFiles: createPaperFiles(exportWorker, importWorker)
      },
      exportWorker,
      words
    ),
    corrections: createCorrections(context, revisions),
    proofRounds: createProofRounds(context, { issues, media, jobs, exports }, exportWorker, words),
    pdfSignatures: createPdfSignatures(context, jobs),
    dossiers,
    integrity,
    checkpoints,
    log: createLog(context, options.logWords),
    journal,
    colourProfiles,
    packages,
    office: createOffice(context, colourProfiles, packages),
    members: createMembers(context, unlocking, sealing),
    recovery,
    articles: createArticles(context),
    variants: createVariants(context, revisions),
    settlements: createSettlements(context),
    pageCopies: createPageCopies(context, media, exportWorker),
    approvals,
    severalSignatures: createSeveralSignatures(context, approvals),
    ownSignatures: createOwnSignatures(context),
    chains: createChains(context),
    delegations: createDelegations(context),
    readings: createReadings(context),
    comments,
    search: createSearch(context, reader),
    openWork,
    handouts: createHandouts(context, {
      work: openWork,
      paperFiles: createPaperFiles(exportWorker, importWorker)
    }),
    files: createFiles({ db, clock, books, media, wordExports, work: openWork }, exportWorker, importWorker),
    imports,
    rereading: createRereading(context, { imports, media, revisions }),
    importBatches,
    importBatchViews: createImportBatchViews(context),
    importInbox,
    replacements: createReplacements(context, revisions),
    proofing: createProofing(context),
    proofs,
    readAloud: createReadAloud(context, openWork, exportWorker, importWorker),
    directives: createDirectives(context, { media, imports, reader }),
    copyfit: createCopyfit(context, issues, media, exportWorker, words),
    previews,
    houseTemplates: createHouseTemplates(
      context,
      media,
      previews,
      createSamplePages(options.samples, words),
      { typesetter: exportWorker, reader: importWorker }
    ),
    printouts: createPrintouts(context, { issues, jobs, previews }),
    schedule: createSchedule(context, exports, jobs, webEditions),
    webEditions,
    portalFiles: createPortalFiles(context, media, exportWorker),
    calendar,
    assignments,
    observances,
    campaigns,
    planPrints: createPlanPrints(context, { calendar, campaigns, assignments }, exportWorker, importWorker),
    editions: createEditions(context, { issues, exports, jobs }),
    calendarFiles: createCalendarFiles(context, { calendar, observances }),

    sqliteVersion: async () =>
      (await sql<{ v: string }>`select sqlite_version() as v`.execute(db)).rows[0]!.v,

    /** Makes a backup if anything was written since the last one. */
    async backUpIfChanged(): Promise<void> {
      const state = await readState(db)
      if (state === backedUp) return
      await backups.create()
      backedUp = state
    },

    /** An orderly end: jobs stopped, workers gone, the journal closed. */
    async close(): Promise<void> {
      integrity.close()
      await searchUpkeep.close()
      importInbox.close()
      importWorker.close()
      await importBatches.close()
      await jobs.close()
      exportWorker.close()
      packages.close()
      await checkpoints.beforeSignOut()
      session.signOut()
      await recovery.sweep()
      await reader.close()
      await endJournal(db)
      await guard.close()
      await database.close()
    }
  }
}
export type Workspace = Awaited<ReturnType<typeof openWorkspace>>
