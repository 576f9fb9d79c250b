import { open } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { InboxState, InboxView } from '@shared/domain/importInbox'
import { can } from '@shared/domain/permissions'
import { OfficeError } from '@shared/ipc/errors'
import { forgetSeen, readSeen, rememberSeen } from '@electron/store/inbox'
import { readSetting, writeSetting } from '@electron/store/settings'
import type { OfficeContext } from './context'
import type { ImportBatches } from './importBatches'
import { listFolder, type FoundFile } from './incomingFolder'

const SETTING = 'imports.inbox'
const settingSchema = z
  .strictObject({ folder: z.string().min(1).max(4000), product: z.string().max(60), isPaused: z.boolean() })
  .nullable()

/** How long a file must rest before it is taken, in milliseconds: until then it may still be copied there. */
export const REST = 6_000
/** An empty file is mostly one whose copying has just begun. */
const EMPTY_REST = 60_000
/** Files and folders that are looked at, at most. */
const MAX_LOOKED = 20_000
/** A look that takes so long is a network folder that does not answer, in milliseconds. */
const SLOW = 30_000
/** Of the time, at most this part is spent on looking. */
const SHARE = 10

interface Candidate {
  readonly bytes: number
  readonly changedAt: number
  readonly since: number
}

/**
 * The watched folder: what comes into it becomes drafts by itself. It is looked through every few
 * seconds, not listened to: network folders and sticks tell of changes late or never. Nothing in it
 * is ever changed, moved or deleted, and nothing is taken while nobody is signed in.
 */
export function createImportInbox(
  { db, clock, session, publish, logError }: OfficeContext,
  batches: ImportBatches
) {
  const candidates = new Map<string, Candidate>()
  let state: InboxState = 'off'
  let toldWaiting = 0
  let lookedAt: number | null = null
  let lookingSince: number | null = null
  let isTaking = false
  let isCut = false
  let isClosed = false
  let pending: { folder: string; files: readonly FoundFile[] } | null = null
  let timer: NodeJS.Timeout | undefined

  const readInbox = () => readSetting(db, SETTING, settingSchema, null)

  function enter(next: InboxState): void {
    const waiting = candidates.size
    if (next !== state || waiting !== toldWaiting) publish('imports.changed', 'inbox')
    toldWaiting = waiting
    state = next
  }

  const mayTake = () => {
    const member = session.current()
    return member !== null && can(session.actor(), 'articles.write')
  }

  /** Whether a file can be opened: Windows locks one that is still being copied. */
  async function canOpen(file: string): Promise<boolean> {
    return open(file, 'r').then(
      async (handle) => {
        await handle.close()
        return true
      },
      () => false
    )
  }

  /** Files that are new and have rested since they were first seen as they are. */
  async function findReady(files: readonly FoundFile[]): Promise<FoundFile[]> {
    const [seen, now] = [await readSeen(db), clock()]
    const ready: FoundFile[] = []
    const fresh = files.filter(({ file, bytes, changedAt }) => {
      const before = seen.get(file)
      return before?.bytes !== bytes || before.changed_at !== changedAt
    })
    const names = new Set(fresh.map((each) => each.file))
    for (const file of candidates.keys()) if (!names.has(file)) candidates.delete(file)
    for (const each of fresh) {
      const known = candidates.get(each.file)
      if (known?.bytes !== each.bytes || known.changedAt !== each.changedAt)
        candidates.set(each.file, { bytes: each.bytes, changedAt: each.changedAt, since: now })
      else if (now - known.since >= (each.bytes === 0 ? EMPTY_REST : REST) && (await canOpen(each.file)))
        ready.push(each)
    }
    return ready
  }

  const remember = (files: readonly FoundFile[]) =>
    rememberSeen(
      db,
      files.map(({ file, bytes, changedAt }) => ({
        path: file,
        bytes,
        changed_at: changedAt,
        seen_at: clock()
      }))
    )

  async function takeReady(folder: string, product: string, ready: readonly FoundFile[]): Promise<void> {
    isTaking = true
    try {
      const arrivals = ready.map(({ path: name, bytes, file }) => ({
        path: name,
        bytes,
        source: file,
        failure: null
      }))
      const left = new Set(await batches.receive(path.basename(folder) || folder, product, arrivals))
      const taken = ready.filter((each) => !left.has(each.file))
      await remember(taken)
      for (const each of taken) candidates.delete(each.file)
    } finally {
      isTaking = false
    }
  }

  async function lookOnce(): Promise<void> {
    const inbox = await readInbox()
    if (!inbox) return enter('off')
    if (inbox.isPaused) return enter('paused')
    if (session.current() === null) return
    if (!mayTake()) return enter('forbidden')
    const listing = await listFolder(inbox.folder, MAX_LOOKED).catch(() => null)
    if (!listing) {
      // What was half copied there begins anew when the folder is back.
      candidates.clear()
      return enter('gone')
    }
    const ready = await findReady(listing.files)
    isCut = listing.isCut
    lookedAt = clock()
    enter('watching')
    if (ready.length > 0 && mayTake()) await takeReady(inbox.folder, inbox.product, ready)
    enter('watching')
  }

  /** Looks the folder through once; never twice at the same time. */
  async function look(): Promise<void> {
    if (lookingSince !== null || isClosed) return
    lookingSince = clock()
    try {
      await lookOnce()
    } catch (error) {
      if (!(error instanceof OfficeError && error.code === 'signedOut')) logError('import inbox', error)
    } finally {
      lookingSince = null
    }
  }

  function lookAgain(every: number): void {
    timer = setTimeout(async () => {
      const begun = Date.now()
      await look()
      if (!isClosed) lookAgain(Math.max(every, (Date.now() - begun) * SHARE))
    }, every)
  }

  return {
    look,

    /** Begins to look, again and again. A folder that answers slowly is looked at less often. */
    begin: (every: number) => lookAgain(every),

    async view(): Promise<InboxView> {
      const inbox = await readInbox()
      const isSilent = lookingSince !== null && !isTaking && clock() - lookingSince > SLOW
      const now = !inbox ? 'off' : inbox.isPaused ? 'paused' : isSilent ? 'gone' : state
      return {
        state: inbox && now === 'off' ? 'watching' : now,
        folder: inbox?.folder ?? '',
        product: inbox?.product ?? '',
        waiting: candidates.size,
        lookedAt,
        isCut
      }
    },

    /** Looks at a folder that somebody thinks of watching, and says how many files stand there already. */
    async consider(folder: string): Promise<{ folder: string; existing: number }> {
      const listing = await listFolder(folder, MAX_LOOKED).catch(() => {
        throw new OfficeError('fileGone')
      })
      pending = { folder, files: listing.files }
      return { folder, existing: listing.files.length }
    },

    /**
     * Watches the folder that was considered.
     *
     * @param isExistingTaken whether what stands there already comes in too.
     * @throws OfficeError `notFound` when none was considered.
     */
    async watch(product: string, isExistingTaken: boolean): Promise<void> {
      if (!pending) throw new OfficeError('notFound')
      const { folder, files } = pending
      pending = null
      candidates.clear()
      lookedAt = null
      await forgetSeen(db)
      if (!isExistingTaken) await remember(files)
      await writeSetting(db, SETTING, { folder, product, isPaused: false })
      enter('watching')
      publish('imports.changed', 'inbox')
    },

    /** Leaves the folder alone for a while, or goes on. */
    async pause(isPaused: boolean): Promise<void> {
      const inbox = await readInbox()
      if (!inbox) throw new OfficeError('notFound')
      await writeSetting(db, SETTING, { ...inbox, isPaused })
      enter(isPaused ? 'paused' : 'watching')
    },

    /** Watches no folder any more. */
    async leave(): Promise<void> {
      await writeSetting(db, SETTING, null)
      await forgetSeen(db)
      candidates.clear()
      enter('off')
    },

    close(): void {
      isClosed = true
      clearTimeout(timer)
    }
  }
}
export type ImportInbox = ReturnType<typeof createImportInbox>
