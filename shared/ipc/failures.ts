/* Plain lists: the page knows every error by name, and loads no schemas for it. */

/** Why a file was refused. Each has a sentence in `shared/i18n`. */
export const importFailures = [
  'unreadable',
  'empty',
  'notDocument',
  /** Pages that are pictures, or nothing at all. */
  'noText',
  'encrypted',
  'corrupt',
  'tooBig',
  'bomb',
  /** A zip inside a zip inside a zip. */
  'nestedArchive',
  'notArchive',
  'unsafeName',
  'notPicture',
  'pictureMoves',
  'pictureTooBig',
  'pictureBroken',
  /** The disk took no more. */
  'write',
  'deadline',
  'crashed'
] as const
export type ImportFailure = (typeof importFailures)[number]

/** Why pages could not be set or a press file made. */
export const exportFailures = ['photo', 'typeset', 'press', 'verify', 'write', 'deadline', 'crashed'] as const
export type ExportFailure = (typeof exportFailures)[number]
