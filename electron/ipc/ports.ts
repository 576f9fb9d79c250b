import type { CommandId } from '@shared/commands'
import type { FileEnding } from '@shared/domain/book'
import type { Output } from '@shared/ipc/contract'
import type { NewOffice, OfficeStatus } from '@shared/ipc/routes/office'
import type { Settings } from '@shared/ipc/routes/app'
import type { Approvals } from '@electron/services/approvals'
import type { Articles } from '@electron/services/articles'
import type { Assignments } from '@electron/services/assignments'
import type { Backups } from '@electron/services/backups'
import type { Calendar } from '@electron/services/calendar'
import type { CalendarFiles } from '@electron/services/calendarFiles'
import type { Campaigns } from '@electron/services/campaigns'
import type { Chains } from '@electron/services/chains'
import type { Checkpoints } from '@electron/services/checkpoints'
import type { Copyfit } from '@electron/services/copyfit'
import type { ColourProfiles } from '@electron/services/colourProfiles'
import type { Comments } from '@electron/services/comments'
import type { OfficeDelegations } from '@electron/services/delegations'
import type { Directives } from '@electron/services/directives'
import type { Dossiers } from '@electron/services/dossiers'
import type { Editions } from '@electron/services/editions'
import type { Exports } from '@electron/services/exports'
import type { Files } from '@electron/services/files'
import type { Handouts } from '@electron/services/handouts'
import type { ImportBatches } from '@electron/services/importBatches'
import type { ImportBatchViews } from '@electron/services/importBatchViews'
import type { ImportInbox } from '@electron/services/importInbox'
import type { HouseTemplates } from '@electron/services/houseTemplates'
import type { Imports, IncomingFile } from '@electron/services/imports'
import type { Integrity } from '@electron/services/integrity'
import type { Issues } from '@electron/services/issues'
import type { Jobs } from '@electron/services/jobs'
import type { Log } from '@electron/services/log'
import type { Media } from '@electron/services/media'
import type { Journal } from '@electron/services/journal'
import type { Members } from '@electron/services/members'
import type { Office } from '@electron/services/office'
import type { Recovery } from '@electron/services/recovery'
import type { Observances } from '@electron/services/observances'
import type { OpenWork } from '@electron/services/openWork'
import type { PlanPrints } from '@electron/services/planPrints'
import type { Outputs } from '@electron/services/outputs'
import type { OwnSignatures } from '@electron/services/ownSignatures'
import type { Packages } from '@electron/services/packages'
import type { PageCopies } from '@electron/services/pageCopies'
import type { PortalFiles } from '@electron/services/portalFiles'
import type { WebEditions } from '@electron/services/webEditions'
import type { PdfSignatures } from '@electron/services/pdfSignatures'
import type { Preflight } from '@electron/services/preflight'
import type { Previews } from '@electron/services/previews'
import type { PrinterPort, Printouts } from '@electron/services/printouts'
import type { Proofing } from '@electron/services/proofing'
import type { Corrections } from '@electron/services/corrections'
import type { ProofRounds } from '@electron/services/proofRounds'
import type { ReadAloud } from '@electron/services/readAloud'
import type { Proofs } from '@electron/services/proofs'
import type { Readings } from '@electron/services/readings'
import type { Rereading } from '@electron/services/rereading'
import type { Replacements } from '@electron/services/replacements'
import type { Revisions } from '@electron/services/revisions'
import type { Schedule } from '@electron/services/schedule'
import type { Search } from '@electron/services/search'
import type { Session } from '@electron/services/session'
import type { Settlements } from '@electron/services/settlements'
import type { SeveralSignatures } from '@electron/services/severalSignatures'
import type { Variants } from '@electron/services/variants'

/** The services of the open office. */
export interface OfficeServices {
  readonly session: Session
  readonly office: Office
  readonly members: Members
  readonly recovery: Recovery
  readonly articles: Articles
  readonly variants: Variants
  readonly settlements: Settlements
  readonly pageCopies: PageCopies
  readonly journal: Journal
  readonly revisions: Revisions
  readonly replacements: Replacements
  readonly approvals: Approvals
  readonly chains: Chains
  readonly delegations: OfficeDelegations
  readonly readings: Readings
  readonly severalSignatures: SeveralSignatures
  readonly ownSignatures: OwnSignatures
  readonly colourProfiles: ColourProfiles
  readonly houseTemplates: HouseTemplates
  readonly packages: Packages
  readonly comments: Comments
  readonly search: Search
  readonly imports: Imports
  readonly rereading: Rereading
  readonly importBatches: ImportBatches
  readonly importBatchViews: ImportBatchViews
  readonly importInbox: ImportInbox
  readonly media: Media
  readonly issues: Issues
  readonly previews: Previews
  readonly copyfit: Copyfit
  readonly printouts: Printouts
  readonly proofing: Proofing
  readonly directives: Directives
  readonly proofs: Proofs
  readonly readAloud: ReadAloud
  readonly preflight: Preflight
  readonly exports: Exports
  readonly outputs: Outputs
  readonly corrections: Corrections
  readonly proofRounds: ProofRounds
  readonly dossiers: Dossiers
  readonly pdfSignatures: PdfSignatures
  readonly files: Files
  readonly handouts: Handouts
  readonly openWork: OpenWork
  readonly jobs: Jobs
  readonly schedule: Schedule
  readonly assignments: Assignments
  readonly calendar: Calendar
  readonly observances: Observances
  readonly campaigns: Campaigns
  readonly editions: Editions
  readonly planPrints: PlanPrints
  readonly calendarFiles: CalendarFiles
  readonly webEditions: WebEditions
  readonly portalFiles: PortalFiles
  readonly integrity: Integrity
  readonly checkpoints: Checkpoints
  readonly log: Log
}

/** The office, for whoever has signed in. @throws OfficeError `signedOut` */
export type At = () => OfficeServices

/** Which office is open, and opening, leaving and restoring it. */
export interface DeskPort {
  workspace(): OfficeServices
  status(): Promise<OfficeStatus>
  createOffice(input: NewOffice): Promise<void>
  openDemo(): Promise<void>
  reopen(): Promise<void>
  leave(): Promise<void>
  backups(): Backups
  restoreBackup(name: string): Promise<void>
}

/** What only Electron can do: dialogs, the shell, the program itself. */
export interface ProgramPort {
  chooseDocuments(): Promise<IncomingFile[]>
  /** A folder whose files are to be brought in, or that is to be watched. */
  chooseIncomingFolder(): Promise<string | null>
  choosePhotos(isSeveral: boolean): Promise<IncomingFile[]>
  chooseFolder(current: string): Promise<string | null>
  /** A printing house's colour profile (.icc). */
  chooseColourProfile(): Promise<string | null>
  /** A vector file (.svg). */
  chooseDrawing(): Promise<string | null>
  /** A template package (.zip). */
  choosePackage(): Promise<string | null>
  /** Where a template package is to be written; null names the one to begin with. */
  choosePackageTarget(name: string | null): Promise<string | null>
  /** A P12 file with the office's certificate. */
  chooseCertificate(): Promise<string | null>
  /** A dossier that is to be checked. */
  chooseDossier(): Promise<string | null>
  /** Where to save a PDF; null when the person changed her mind. */
  choosePdf(name: string): Promise<string | null>
  /** Where a file is to be written; the person has agreed to replace what stands there. */
  chooseFileTarget(name: string, ending: FileEnding): Promise<string | null>
  /** Where the log is to be written. */
  chooseLogTarget(format: 'csv' | 'json'): Promise<string | null>
  /** Printers that this PC knows. */
  printers(): Promise<{ name: string; label: string; description: string }[]>
  readonly printer: PrinterPort
  /** Where the plan of a year is to be written as a calendar file. */
  chooseCalendarTarget(year: number): Promise<string | null>
  /** A calendar file (.ics) to be read. */
  chooseCalendar(): Promise<string | null>
  openFile(file: string): Promise<void>
  showInFolder(file: string): void
  openLink(href: string): Promise<void>
  copyText(text: string): void
  /** Puts text on the clipboard together with its looks. */
  copyRich(text: string, html: string): Promise<void>
  /** Where a zip is to be written. */
  chooseZipTarget(name: string): Promise<string | null>
  about(): Promise<Output<'app.about'>>
  readSettings(): Settings
  writeSettings(settings: Settings): void
  /** Commands that the page carries out just now; the menu greys out the others. */
  offerCommands(commands: readonly CommandId[]): void
  quit(): void
  /** The page has put everything on disk; the window may go. */
  readyToClose(): void
  /** The page has words that it could not save; the window stays. */
  keepOpen(): void
  /** Puts the window away; the program goes on keeping watch over the schedule. */
  hide(): void
  logError(what: string, error: unknown): void
}
