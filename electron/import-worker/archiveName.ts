import { getFileNameLowLevel, type Entry } from 'yauzl'

/** A file's name as a zip states it, read as what it was meant to be. */
export interface EntryName {
  /** Path inside the zip, with slashes, NFC. For people; never a path on the disk. */
  readonly path: string
  readonly isFolder: boolean
  /** False for a name that points out of the zip. */
  readonly isSafe: boolean
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** Many programs write UTF-8 and do not say so; bytes that are no UTF-8 are what the zip says they are. */
function decode(entry: Entry): string {
  try {
    return strict.decode(entry.fileNameRaw)
  } catch {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  }
}

/** Reads the name of an entry. The longest that a table shows is kept: 1000 letters. */
export function entryName(entry: Entry): EntryName {
  const name = decode(entry).replaceAll('\\', '/').replace(/\0/g, '').normalize('NFC')
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  const isSafe = !name.startsWith('/') && !/^[a-z]:/i.test(name) && !parts.includes('..') && parts.length > 0
  return {
    path: parts
      .filter((part) => part !== '..')
      .join('/')
      .slice(-1000),
    isFolder: name.endsWith('/'),
    isSafe
  }
}
