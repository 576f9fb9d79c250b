import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { OfficeError } from '@shared/ipc/errors'
import type { BackupView } from '@shared/ipc/routes/backups'
import { toWallTime } from '@shared/text/dates'
import { copyDatabase, verifyCopy } from '@electron/store/backup'
import { toOfficeError } from '@electron/store/database'
import { copyDurably, flushFile, isFile, moveDurably } from './durableFile'

const NAME = /^office-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.db$/

const two = (value: number) => String(value).padStart(2, '0')

/** "office-20261122-140322.db": the office's wall clock, so that people can read a folder listing. */
export function backupName(moment: number): string {
  const { year, month, day, hour, minute, second } = toWallTime(moment)
  return `office-${year}${two(month)}${two(day)}-${two(hour)}${two(minute)}${two(second)}.db`
}

/** The moment in a backup's name, or null for any other file. */
export function backupMoment(name: string): number | null {
  const found = NAME.exec(name)
  if (!found) return null
  const [, year, month, day, hour, minute, second] = found
  const moment = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`)
  // A 30th of February parses too, as the 2nd of March.
  return !Number.isNaN(moment) && backupName(moment) === name ? moment : null
}

/** How many backups are kept per span, the newest of each: 24 hours, 14 days, 8 weeks, 12 months. */
const HOUR = 60 * 60 * 1000
const SPANS = [
  { length: HOUR, keep: 24 },
  { length: 24 * HOUR, keep: 14 },
  { length: 7 * 24 * HOUR, keep: 8 },
  { length: 30 * 24 * HOUR, keep: 12 }
]

/** Which backups may go. The newest is always kept, whatever the clock says. */
export function findExpired(moments: readonly number[]): number[] {
  const newestFirst = [...moments].sort((a, b) => b - a)
  const kept = new Set(newestFirst.slice(0, 1))
  for (const { length, keep } of SPANS) {
    const seen = new Set<number>()
    for (const moment of newestFirst) {
      const span = Math.floor(moment / length)
      if (seen.has(span)) continue
      if (seen.size === keep) break
      seen.add(span)
      kept.add(moment)
    }
  }
  return newestFirst.filter((moment) => !kept.has(moment))
}

/** The folder is not ours to write in, or is no folder. */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'])

/** Verified copies of the store, made while work goes on, kept by age. */
export function createBackups(folder: string, databaseFile: string, clock: () => number) {
  const verdicts = new Map<string, BackupView>()

  async function listNames(): Promise<string[]> {
    const names = await readdir(folder).catch(() => [])
    return names
      .filter((name) => backupMoment(name) !== null)
      .sort()
      .reverse()
  }

  async function describe(name: string): Promise<BackupView> {
    const { size, mtimeMs } = await stat(path.join(folder, name))
    const key = `${name} ${size} ${mtimeMs}`
    const known = verdicts.get(key)
    if (known) return known
    const view = {
      name,
      at: backupMoment(name)!,
      bytes: size,
      ...(await verifyCopy(path.join(folder, name)))
    }
    verdicts.set(key, view)
    return view
  }

  async function rotate(): Promise<void> {
    const byMoment = new Map((await listNames()).map((name) => [backupMoment(name)!, name]))
    for (const moment of findExpired([...byMoment.keys()])) {
      await rm(path.join(folder, byMoment.get(moment)!), { force: true })
    }
  }

  /** A whole copy of the backup that is about to take the store's place. */
  const incoming = `${databaseFile}.incoming`

  /** A name that is free: what was set aside once is never written over. */
  async function freeAside(): Promise<string> {
    const stem = `${databaseFile}.${backupName(clock()).slice(7, -3)}`
    for (let n = 1; ; n++) {
      const aside = `${stem}${n === 1 ? '' : `-${n}`}.aside`
      if (!(await isFile(aside))) return aside
    }
  }

  async function replaceStore(): Promise<void> {
    const aside = await freeAside()
    // The database first: without its WAL it must never be opened again.
    for (const suffix of ['', '-wal', '-shm']) {
      await moveDurably(databaseFile + suffix, aside + suffix).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      })
    }
    await moveDurably(incoming, databaseFile)
  }

  return {
    folder,

    /** All backups, newest first, each read through. */
    async list(): Promise<BackupView[]> {
      const views: BackupView[] = []
      for (const name of await listNames()) views.push(await describe(name))
      return views
    },

    /**
     * Makes a backup and reads it back before it counts.
     *
     * @throws OfficeError `diskFull`, `storeReadOnly`, `backupDamaged`
     */
    async create(): Promise<string> {
      const name = backupName(clock())
      const temporary = path.join(folder, `${name}.part`)
      try {
        await mkdir(folder, { recursive: true })
        await rm(temporary, { force: true })
        const { size } = await stat(databaseFile)
        const disk = await statfs(folder)
        if (disk.bavail * disk.bsize < 2 * size) throw new OfficeError('diskFull')
        await copyDatabase(databaseFile, temporary)
        await flushFile(temporary)
        if (!(await verifyCopy(temporary)).isSound) throw new OfficeError('backupDamaged')
        await moveDurably(temporary, path.join(folder, name))
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => {})
        if (UNWRITABLE.has(String((error as NodeJS.ErrnoException).code)))
          throw new OfficeError('storeReadOnly')
        throw toOfficeError(error)
      }
      await rotate()
      return name
    },

    /**
     * Puts a backup in the store's place. The store must be closed. What stood
     * there is set aside beside it, never deleted.
     *
     * @throws OfficeError `notFound`, `backupDamaged`
     */
    async restore(name: string): Promise<void> {
      if (backupMoment(name) === null) throw new OfficeError('notFound')
      const source = path.join(folder, name)
      if (!(await verifyCopy(source)).isSound) throw new OfficeError('backupDamaged')
      await copyDurably(source, incoming)
      await replaceStore()
    },

    /** Ends a restore that a power cut stopped between two names. Called before the store is opened. */
    async finishRestore(): Promise<void> {
      if (!(await isFile(incoming))) return
      if (await isFile(databaseFile)) await rm(incoming)
      else await replaceStore()
    }
  }
}
export type Backups = ReturnType<typeof createBackups>
