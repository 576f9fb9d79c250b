/** A file as a folder, a zip or a drop lists it: its path from there, with slashes, and its size. */
export interface ListedFile {
  readonly path: string
  readonly bytes: number
}

/** What a file is taken for by its name, to begin with; what it really is, its reader finds out. */
export const incomingKinds = ['document', 'photo', 'archive'] as const
export type IncomingKind = (typeof incomingKinds)[number]

/** Most files that one batch takes. */
export const MAX_BATCH_FILES = 10_000

const PHOTOS = /\.(jpe?g|png|webp|tiff?|hei[cf]|avif|gif|bmp)$/i
/** What programs leave lying about: locks of open Word files, half downloads, thumbnails, shortcuts. */
const PASSED_OVER =
  /^(~\$.*|\..*|thumbs\.db|ehthumbs.*\.db|desktop\.ini|icon\r|.*\.(tmp|temp|part|partial|crdownload|download|lnk|url|bak|lock))$/i
const PASSED_FOLDERS = /^(\..*|__macosx|\$recycle\.bin|system volume information|@eadir|lost\+found)$/i

/** What a file is taken for by its name. */
export function kindOfName(path: string): IncomingKind {
  if (/\.zip$/i.test(path)) return 'archive'
  return PHOTOS.test(path) ? 'photo' : 'document'
}

/** Whether a folder of this name holds nothing that anybody wrote. */
export function isPassedFolder(name: string): boolean {
  return PASSED_FOLDERS.test(name)
}

/** Whether a file is a trace of a program and nobody's text: it is counted and not named. */
export function isPassedOver(path: string): boolean {
  const parts = path.split('/')
  return PASSED_OVER.test(parts.at(-1)!) || parts.slice(0, -1).some(isPassedFolder)
}

/** The folder a file stands in, empty for the top. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** A file that is to be read, in its turn. */
export type PlannedFile<T extends ListedFile = ListedFile> = T & {
  readonly folder: string
  readonly kind: IncomingKind
}

const KIND_ORDER: Readonly<Record<IncomingKind, number>> = { archive: 0, photo: 1, document: 2 }

/** "bài 2" before "bài 10", whatever the case and the marks. */
const natural = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/**
 * Orders what came: folder by folder, each one's photos before its documents, so that they are
 * there when the text they belong to is read.
 *
 * @param max how many are taken; the others are counted in `leftOut`.
 */
export function planIncoming<T extends ListedFile>(
  listed: readonly T[],
  max = MAX_BATCH_FILES
): { readonly files: readonly PlannedFile<T>[]; readonly passedOver: number; readonly leftOut: number } {
  const wanted = listed.filter(({ path }) => !isPassedOver(path))
  const planned = wanted.map((each) => ({
    ...each,
    folder: folderOf(each.path),
    kind: kindOfName(each.path)
  }))
  planned.sort(
    (a, b) =>
      natural.compare(a.folder, b.folder) ||
      KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
      natural.compare(a.path, b.path) ||
      (a.path < b.path ? -1 : 1)
  )
  return {
    files: planned.slice(0, max),
    passedOver: listed.length - wanted.length,
    leftOut: Math.max(0, planned.length - max)
  }
}

/** Names of the folders above a file, the nearest first; a zip counts as the folder that it is. */
export function foldersAbove(path: string): string[] {
  return folderOf(path)
    .split('/')
    .filter((name) => name !== '')
    .reverse()
}
