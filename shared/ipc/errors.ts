import { exportFailures, importFailures } from './failures'
import { workflowNeeds } from '../domain/workflow'

/**
 * Everything that can go wrong and be told to a person. Each code has a
 * Vietnamese sentence in `shared/i18n` that says what happened and what to do.
 */
export const errorCodes = [
  'badInput',
  'forbiddenSender',
  'internal',
  'signedOut',
  'wrongPin',
  'tooManyTries',
  'keyElsewhere',
  'outOfDate',
  'weakPin',
  'badSheet',
  'notFound',
  'forbidden',
  'impossible',
  ...workflowNeeds,
  'officeExists',
  'lastAdministrator',
  'storeForeign',
  'storeNewer',
  'storeLocked',
  'storeNetwork',
  'storeDamaged',
  'storeForged',
  'storeReadOnly',
  'diskFull',
  'backupDamaged',
  'draftDamaged',
  'textChanged',
  'notReplaceable',
  'headsMoved',
  'chainChanged',
  'notRead',
  'otherSession',
  'issueNumberTaken',
  'issuePublished',
  'issueEmpty',
  /** A page count that the look of the product on paper does not have. */
  'pageCountOfLook',
  'notSigned',
  'overset',
  'dossierNothing',
  'dossierBroken',
  'dossierUnreadable',
  'sheetUnreadable',
  /** A note for the printing house names its files, and there is none. */
  'noPrintFile',
  /** What was to be made goes on from another job, which has come to nothing. */
  'jobNotDone',
  'certificateMissing',
  'certificateTooBig',
  'certificateUnreadable',
  'certificatePassphrase',
  'certificateNoKey',
  'certificateNotRsa',
  'certificateExpired',
  'certificateNotYet',
  'pdfChanged',
  'pdfUnsignable',
  'packageGone',
  'packageUsed',
  'packagesFull',
  'profileDamaged',
  'profileNotPress',
  'profileTooBig',
  'drawingsTooBig',
  'profileGone',
  'presetGone',
  'preflightMust',
  'preflightReasons',
  /** Wards whose print files could not be made, in a job that made the others. */
  'editionsLeft',
  'scheduleOver',
  'scheduleHeld',
  'schedulePaused',
  'scheduleRunning',
  'directiveTaken',
  'dueInPast',
  'postedInFuture',
  'folderReadOnly',
  'webFolderTaken',
  'webFolderBusy',
  'notCalendar',
  'fileGone',
  'photoChanged',
  'noPrinter',
  'printBusy',
  /** The system's printing refused; `detail` is its reason. */
  'printFailed',
  'noSuchPages',
  'notPrintable',
  'cancelled',
  'superseded',
  'tooManySaved',
  ...importFailures,
  ...exportFailures.map((failure) => `export_${failure}` as const)
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What a sentence may need: names and numbers, never paths or article text. */
export type ErrorData = Readonly<Record<string, string | number | readonly string[]>>

/** An error that reaches a person as a sentence. Thrown in main, carried as code and data over the wire. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError'
  constructor(
    readonly code: ErrorCode,
    readonly data: ErrorData = {}
  ) {
    super(code)
  }
}
