/**
 * What is read back from a written archive copy, booklet or picture of a page besides
 * the rules of a print file. Each has a sentence in `shared/i18n`.
 */
export const outputRules = [
  'archiveStandard',
  'archiveLanguage',
  'archiveTags',
  'archiveTitle',
  'archiveHeadings',
  'archivePictures',
  'archiveBookmarks',
  'sheetCount',
  'sheetSize',
  'sheetPages',
  'pictureSize',
  'pictureBlank'
] as const
export type OutputRule = (typeof outputRules)[number]
