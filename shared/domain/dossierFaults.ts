/**
 * Everything that a check of a dossier or of a log can find. Each has a
 * sentence in `shared/i18n` that names the record, the article or the person.
 */
export const dossierFaultCodes = [
  'manifestBroken',
  'fileMissing',
  'fileChanged',
  'fileExtra',
  'fileTwice',
  'sealMissing',
  'sealSignature',
  'sealOther',
  'sealStranger',
  'lineBroken',
  'recordUnknown',
  'recordSignature',
  'recordTwice',
  'recordFork',
  'recordGap',
  'recordGone',
  'recordChain',
  'recordOrder',
  'recordStranger',
  'logCut',
  'logCount',
  'checkpoint',
  'memberForged',
  'noOffice',
  'rootDiffers',
  'rootOther',
  'revisionMissing',
  'revisionChanged',
  'revisionForeign',
  'photoMissing',
  'photoChanged',
  'notSubmitted',
  'levelMissing',
  'signerStranger',
  'signerRevoked',
  'signerRole',
  'signerNamed',
  'ownText',
  'sameSigner',
  'levelOrder',
  'otherRevision',
  'notInForce',
  'printMissing',
  'printRight',
  'printItems',
  'printChanged',
  'sheetMissing'
] as const
export type DossierFaultCode = (typeof dossierFaultCodes)[number]

/** One thing that is not as it must be. Data: names, numbers and short hashes for the sentence. */
export interface DossierFault {
  readonly code: DossierFaultCode
  readonly data: Readonly<Record<string, string | number>>
}

export const fault = (
  code: DossierFaultCode,
  data: Readonly<Record<string, string | number>> = {}
): DossierFault => ({ code, data })
