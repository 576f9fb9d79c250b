import type { ErrorCode } from '../../ipc/errors'

/** For every error: what happened, and what to do. */
export const errors = {
  pageCountOfLook:
    'This look on paper only has {{counts}} pages. Choose another page count, or another look in the office’s settings.',
  noPrinter:
    'There is no printer on this computer. Connect one and add it in the system’s settings, or take the file to another computer.',
  printBusy: 'Something else is being sent to the printer. Wait until it is done.',
  printFailed:
    'The printer did not take it. See that it is on, has paper of the right size, and print again.',
  noSuchPages: 'No page lies in the range. Look at the first and the last page again.',
  notPrintable: 'Only PDF files can be printed from here. Open this one and print it from its own program.',
  badInput: 'What was sent is not valid. Please check the fields.',
  forbiddenSender: 'The request did not come from the program’s window and was refused.',
  internal: 'Something unexpected happened and was logged. No text is lost; please try again.',
  signedOut: 'You are signed out. Please sign in again.',
  wrongPin: 'Wrong PIN. Please try again.',
  tooManyTries: 'Too many wrong PINs. Please wait {{seconds}} seconds.',
  notFound: 'This is no longer there. Please open the list again.',
  forbidden: 'Your role may not do this.',
  impossible: 'This cannot be done in the present state. Please open the article again.',
  complete:
    'The title, the text, or a photo’s caption, credit or description is missing, or somebody shown has not consented.',
  oneHead: 'There are two versions; they must be merged first.',
  sameRevision: 'There is a newer revision than the one you see. Please open it again.',
  levelRole: 'The level that is due is not yours to sign.',
  otherThanWriters: 'You wrote part of this, so somebody else must sign.',
  otherThanSigners: 'You signed another level; each level needs another person.',
  noMustFindings:
    'Something in the text must be mended. Mend it, or have an editor, the secretary or an approver pass over it with a reason, under “Proofing”.',
  noOpenChanges: 'There are open changes. Accept or reject each of them, then submit again.',
  noBlockingComments: 'There are remarks that must be resolved first.',
  reason: 'A reason is needed.',
  keyElsewhere:
    'This key is locked in the safe of another PC or account, so it does not open here even with the right PIN. Please ask an administrator to renew the key on this PC (Office → Members → Renew), or use the recovery sheet.',
  outOfDate:
    'You hold no role that is in force today. Please ask an administrator to extend one in Office → Members.',
  weakPin: 'This PIN is too easily guessed. Please choose another.',
  badSheet:
    'The code on the sheet is spelled right but is not the root key of this office. Please look at the office and date on the sheet.',
  lastAdministrator:
    'This is the office’s only lasting administrator. Please make somebody else an administrator without an end date first.',
  officeExists: 'There is an office on this PC already. Please open it again.',
  storeForeign: 'The data file belongs to another program. It was not opened and not changed.',
  storeNewer: 'The data was written by a newer version. Please update Tòa Soạn; nothing was changed.',
  storeLocked: 'The office is open in another window. Please close that one and try again.',
  storeNetwork:
    'The data stands on a network drive, where it can be corrupted. Please move it to a local drive.',
  storeForged:
    'The data file was edited with another tool: it holds a founding record that is not this office’s. Nothing was opened. Please restore the newest backup; this file is kept.',
  storeDamaged: 'The data file is damaged. Please restore the newest backup; the damaged file is kept.',
  storeReadOnly: 'The data folder cannot be written to. Please check its permissions.',
  diskFull:
    'The disk is full and nothing could be written. Free some space and try again; what is being typed stays on the screen and is saved as soon as there is room.',
  backupDamaged: 'This backup cannot be read back whole. Please choose another.',
  textChanged: 'The text has changed since it was searched. Search again.',
  notReplaceable: 'Nothing can be replaced in this article just now.',
  draftDamaged:
    'The working copy on disk is damaged and cannot be read. You can go on from the last revision.',
  headsMoved: 'One of the two versions has just changed. Nothing was merged; look again, then merge.',
  otherSession:
    'A signature can be taken back only in the session that gave it. Return the article, or change it and have it signed again.',
  notRead: 'You have not read the waiting version of this article to its end on this PC. Open it, then sign.',
  chainInForce:
    'The chain was just changed, or the article has another state. Open it again and hand it over by the new chain.',
  correctionReason: 'A correction needs a reason.',
  levelOpen:
    'This level has all its signatures, or it is not its turn. Open the article again to see whom it waits for.',
  delegationHolds: 'The delegation is no longer in force, or does not cover this article.',
  clockHolds:
    'This PC’s clock runs behind what was recorded, so a right with an end cannot be used. Set the clock, then sign.',
  notForOneself: 'Nobody excuses himself. Another administrator must do this.',
  conditionsMet: 'A condition of a signature is still open. See to that remark first.',
  checklist: 'A required item of the checklist is not ticked.',
  ownNewest: 'Only the newest signature can be taken back, and only by who gave it.',
  nothingBuilt:
    'The article was printed or published by this signature, so it cannot be taken back. Make a correction or ask for a withdrawal.',
  published: 'The article has not come out, so it needs no withdrawal by a chain.',
  notPublished: 'What came out is withdrawn only through its chain. Choose “Ask for withdrawal”.',
  chainChanged: 'Somebody has just changed this chain. Look at the new version, then go on.',
  issueNumberTaken: 'There is an issue with this number in the same year.',
  issuePublished: 'The issue is published; its plan is fixed.',
  issueEmpty: 'No article stands in the issue yet. Please place one first.',
  notSigned: 'This article is not signed off. Only signed articles are printed and published.',
  dossierNothing:
    'Nothing was printed or published yet, so there is no dossier to make. Make the print file of the issue, or state that the article was published, first.',
  dossierUnreadable:
    '{{name}} cannot be read as a dossier: a dossier is a .zip made by Tòa Soạn. If it is one, the file is damaged; please ask for another copy.',
  dossierBroken: 'The dossier did not pass its own check and was thrown away: {{detail}}',
  noPrintFile: 'The issue has no print file that the note could name. Export one first, or at the same time.',
  jobNotDone: 'This waits for “{{name}}”, which has not been finished. Do that again first.',
  sheetUnreadable:
    'The sheet that was written could not be read back in full and was thrown away. Please try again. {{detail}}',
  certificateMissing: 'No certificate file has been chosen. Press “Choose a .p12 or .pfx file…”.',
  certificateTooBig:
    'This file is larger than 1 MB, so it is no certificate file. Choose the office’s .p12 or .pfx file.',
  certificateUnreadable:
    'This file cannot be read as a .p12 or .pfx certificate file. Choose another, or ask the issuer for another copy.',
  certificatePassphrase: 'The passphrase of the certificate file is wrong. Type it again.',
  certificateNoKey:
    'The file has no private key that belongs to its certificate, so it cannot sign. Choose a .p12 or .pfx file with the private key.',
  certificateNotRsa: 'The key in this file is no RSA key. Tòa Soạn signs with RSA keys only.',
  certificateExpired: 'The certificate expired on {{day}} and cannot sign. Have it renewed.',
  certificateNotYet: 'The certificate is valid from {{day}} and cannot sign yet. Check this PC’s clock.',
  pdfChanged:
    'The PDF on disk is not what was made (its SHA-256 differs), so it is not signed. Export it again.',
  packageGone:
    'The template package of this publication is not on this PC, or its file has been replaced. Copy the office’s data again, or choose another package under Office › Template packages.',
  packageUsed: 'The publication “{{name}}” is set with this package. Choose another template for it first.',
  packagesFull: 'An office keeps {{count}} template packages at most. Remove those that are not used.',
  profileDamaged:
    'The colour profile is damaged, or no .icc file. Choose another, or ask the printing house to send it again.',
  profileNotPress:
    'This is not the profile of a four-colour press (CMYK). Ask the printing house for the .icc file of its press.',
  drawingsTooBig:
    'The vector logos of all products together have too many outlines to be kept. Use simpler ones, or a PNG for one product.',
  profileTooBig: 'The colour profile is too large (over 8 MB). Ask the printing house for another.',
  profileGone:
    'The printing house’s colour profile is not on this PC, or was changed. Import the .icc file again under Office, Printing houses.',
  presetGone: 'This preset was just deleted or changed. Choose a preset again.',
  pdfUnsignable:
    'This file cannot be signed. Only print files and sign-off sheets in PDF made here, without a signature, can be.',
  directiveTaken:
    'This document is in the register already: same symbol, issuer and date. Change that line instead.',
  overset: 'Some text does not fit. Please cut it or change the page template.',
  preflightMust:
    'The check before printing finds {{count}} things that must be mended. Please open the issue and see “Check before printing”.',
  editionsLeft:
    'No print file could be made for: {{detail}}. Those of the others are done and in the export folder. Open each edition named to see its check before printing.',
  preflightReasons:
    'The check before printing finds {{count}} things that nobody gave a reason for. Please open the issue, choose “Export print file” and give the reasons.',
  scheduleOver: 'This entry is done or cancelled.',
  scheduleHeld: 'This entry is held back. Release it first.',
  schedulePaused: 'The whole schedule is paused. Let it go on first.',
  scheduleRunning: 'This is being made already. See Print files for its progress.',
  postedInFuture: 'That moment is still to come. Only what has been posted can be recorded.',
  dueInPast: 'That moment has passed. Please choose another.',
  folderReadOnly: 'The chosen folder cannot be written to. Please choose another.',
  webFolderTaken:
    'The chosen folder has “{{name}}” in it, which this program did not make. Please choose another, or move it.',
  webFolderBusy:
    'The folder “{{name}}” is open in another program and could not be replaced; the former site is whole. Please close it and try again.',
  photoChanged:
    'The photo file {{code}} was replaced on disk and is no longer the one that was signed; it is not printed. Please restore the photo folder, or put the photo in again.',
  notCalendar: 'This is no calendar file (.ics). Choose one that a calendar program has written.',
  fileGone: 'The file is no longer there. It may have been moved or deleted.',
  cancelled: 'Cancelled.',
  superseded: 'A newer search has been asked for.',
  tooManySaved: '100 searches are kept already. Remove some first.',
  unreadable: 'The file cannot be read. Please copy it to this PC and try again.',
  empty: 'The file is empty.',
  notDocument:
    'Files of this kind cannot be read, whatever their name says. Please save it as .docx in Word.',
  noText: 'There are no words in the file (it may be a scan). Please ask for a version with text.',
  encrypted: 'The file has a password. Please remove it and import again.',
  corrupt: 'The file is damaged. Please ask for it again.',
  tooBig: 'The file is too big. Please split it or reduce its pictures.',
  bomb: 'This file unpacks to a harmful size and was refused.',
  nestedArchive: 'This zip lies too deep inside other zips. Please unpack it and import the folder.',
  notArchive: 'This is no zip. Please unpack it and import the folder.',
  unsafeName: 'The name of this file points out of the zip, which may do harm; it was left where it is.',
  notPicture: 'This is not a usable picture. Please use JPEG, PNG, WebP, TIFF or HEIC.',
  pictureMoves: 'This is a moving picture. Please choose one of its frames and save it as JPEG.',
  pictureTooBig: 'The picture is too big (over 100 million pixels). Please scale it down.',
  pictureBroken: 'The picture is damaged or incomplete. Please copy it again.',
  write: 'A temporary file could not be written. Please check the disk space.',
  deadline: 'Reading took too long and was stopped. Please try a smaller file.',
  crashed: 'This file stopped the reader. Nothing else was harmed; please get another copy.',
  export_photo: 'A photo of the issue cannot be used. Please replace the photo that is missing on the pages.',
  export_typeset:
    'The pages could not be set. Please try without the article added last; the fault was logged.',
  export_press: 'The print file could not be made. The fault was logged; please try again.',
  export_verify: 'The written file did not pass its check and was discarded. Please export again.',
  export_write: 'The print file could not be written. Please check disk space and folder.',
  export_deadline: 'Setting took too long and was stopped. Please try again.',
  export_crashed: 'The typesetter stopped suddenly. Please try again.'
} satisfies Record<ErrorCode, string>
