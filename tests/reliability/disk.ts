import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DiskEvent } from './diskLog'

/** The unit that a disk writes whole. */
const SECTOR = 512

type Change =
  | { readonly kind: 'write'; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly size: number }

/** The bytes of one file, whatever it is called. */
interface Inode {
  /** What has been flushed. */
  flushed: Buffer
  /** What was done since, oldest first. */
  changes: Change[]
}

/** Names point to bytes; a change of names waits for its own flush. */
type NameChange =
  | { readonly kind: 'link'; readonly name: string; readonly inode: Inode }
  | { readonly kind: 'move'; readonly name: string; readonly to: string; readonly inode: Inode }
  | { readonly kind: 'drop'; readonly name: string }

/** What a power cut leaves of that which was not flushed. */
export interface Cut {
  /** Chance of each sector, and of each change of size, to have reached the disk. */
  readonly survival: number
  /**
   * `ordered`: names reach the disk in order, and any flush takes them along, as on ext4, XFS or NTFS.
   * `loose`: a name is certain only once its folder was flushed, which is all that POSIX promises.
   */
  readonly names: 'ordered' | 'loose'
  /** Numbers from 0 to 1. */
  readonly dice: () => number
}

/** A file system in memory that knows what has been flushed and what has not. */
export function createDisk() {
  const live = new Map<string, Inode>()
  const certain = new Map<string, Inode>()
  let pending: NameChange[] = []

  function applyName(names: Map<string, Inode>, change: NameChange): void {
    if (change.kind === 'link') names.set(change.name, change.inode)
    else if (change.kind === 'drop') names.delete(change.name)
    else {
      names.delete(change.name)
      names.set(change.to, change.inode)
    }
  }

  function rename(change: NameChange): void {
    applyName(live, change)
    pending.push(change)
  }

  function inodeOf(name: string): Inode {
    const known = live.get(name)
    if (known) return known
    const inode: Inode = { flushed: Buffer.alloc(0), changes: [] }
    rename({ kind: 'link', name, inode })
    return inode
  }

  /** Makes the names of one folder certain. */
  function settleNames(folder: string): void {
    const isIn = (change: NameChange) => {
      const parent = path.posix.dirname(change.kind === 'move' ? change.to : change.name)
      return (parent === '.' ? '' : parent) === folder
    }
    for (const change of pending) if (isIn(change)) applyName(certain, change)
    pending = pending.filter((change) => !isIn(change))
  }

  return {
    apply(event: DiskEvent): void {
      switch (event.kind) {
        case 'create':
          inodeOf(event.path)
          break
        case 'write':
          inodeOf(event.path).changes.push({ kind: 'write', offset: event.offset, data: event.data })
          break
        case 'truncate':
          inodeOf(event.path).changes.push({ kind: 'truncate', size: event.size })
          break
        case 'flush': {
          const inode = inodeOf(event.path)
          inode.flushed = withChanges(inode.flushed, inode.changes)
          inode.changes = []
          break
        }
        case 'flushFolder':
          settleNames(event.path)
          break
        case 'rename':
          rename({ kind: 'move', name: event.path, to: event.to, inode: inodeOf(event.path) })
          break
        case 'unlink':
          rename({ kind: 'drop', name: event.path })
          break
      }
    },

    /** Every name is certain now: what journalling file systems do at any flush. */
    settleAllNames(): void {
      for (const change of pending) applyName(certain, change)
      pending = []
    },

    /** Writes into a folder what is left after a power cut. */
    writeRemains(folder: string, cut: Cut): void {
      const names = new Map(certain)
      const inTime = cut.names === 'ordered' ? Math.floor(cut.dice() * (pending.length + 1)) : 0
      const survivors =
        cut.names === 'ordered'
          ? pending.slice(0, inTime)
          : pending.filter(() => cut.dice() < Math.max(cut.survival, 0.5))
      for (const change of survivors) applyName(names, change)
      for (const [name, inode] of names) {
        const file = path.join(folder, name)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, withChanges(inode.flushed, inode.changes.flatMap(surviving(cut))))
      }
    },

    /** What a reader saw before the cut. */
    read: (name: string) => {
      const inode = live.get(name)
      return inode ? withChanges(inode.flushed, inode.changes) : null
    }
  }
}

/** The sectors of a change that reached the disk. */
function surviving({ survival, dice }: Cut): (change: Change) => Change[] {
  return (change) => {
    if (change.kind === 'truncate') return dice() < survival ? [change] : []
    if (survival === 0) return []
    const parts: Change[] = []
    for (let at = 0; at < change.data.length;) {
      // Up to the next border of a sector: a write need not begin at one.
      const end = Math.min(change.data.length, at + SECTOR - ((change.offset + at) % SECTOR))
      if (dice() < survival)
        parts.push({ kind: 'write', offset: change.offset + at, data: change.data.subarray(at, end) })
      at = end
    }
    return parts
  }
}

function withChanges(bytes: Buffer, changes: readonly Change[]): Buffer {
  let [result, length] = [bytes, bytes.length]
  let isOwn = false
  const room = (size: number) => {
    if (isOwn && size <= result.length) return
    const larger = Buffer.alloc(Math.max(size, isOwn ? result.length * 2 : result.length))
    result.copy(larger, 0, 0, length)
    ;[result, isOwn] = [larger, true]
  }
  for (const change of changes) {
    if (change.kind === 'write') {
      room(change.offset + change.data.length)
      change.data.copy(result, change.offset)
      length = Math.max(length, change.offset + change.data.length)
    } else {
      room(change.size)
      if (change.size < length) result.fill(0, change.size, length)
      length = change.size
    }
  }
  return result.subarray(0, length)
}
