import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { ErrorCode } from '@shared/ipc/errors'
import type { OfficeProfile } from '@shared/domain/office'
import { OfficeError } from '@shared/ipc/errors'
import type { NewOffice, OfficeStatus } from '@shared/ipc/routes/office'
import { createBackups } from '@electron/services/backups'
import { isFile, isFolder, moveDurably, writeDurably } from '@electron/services/durableFile'
import { noteRestored } from '@electron/services/headsFile'
import type { NewMember } from '@electron/services/enrolment'
import { foundOffice, toFounding } from '@electron/services/office'
import { officeFiles, openWorkspace, type Workspace, type WorkspaceOptions } from './workspace'

type Space = 'office' | 'demo'

const pointerSchema = z.strictObject({ space: z.enum(['office', 'demo']).nullable() })

export interface DeskOptions extends Omit<WorkspaceOptions, 'folder'> {
  readonly userData: string
  /** Fills an empty workspace with the demo office. */
  readonly fillDemo: (workspace: Workspace) => Promise<void>
}

/**
 * Which office is open on this PC: none yet, one that could not be opened, or
 * one that is. The demo office stands beside the real one and never mixes with it.
 */
export function createDesk(options: DeskOptions) {
  const { userData, clock, publish, pinCost } = options
  const pointer = path.join(userData, 'current.json')
  const folderOf = (space: Space) => path.join(userData, space)
  let space: Space | null = null
  let workspace: Workspace | null = null
  let blocked: ErrorCode | null = null

  async function readPointer(): Promise<Space | null> {
    const text = await readFile(pointer, 'utf8').catch(() => null)
    if (text === null) return null
    const parsed = pointerSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.space : null
  }

  async function writePointer(next: Space | null): Promise<void> {
    await writeDurably(pointer, JSON.stringify({ space: next }))
    space = next
  }

  async function openSpace(next: Space): Promise<void> {
    blocked = null
    try {
      workspace = await openWorkspace({ ...options, folder: folderOf(next) })
    } catch (error) {
      options.logError('open office', error)
      blocked = error instanceof OfficeError ? error.code : 'internal'
    }
    publish('office.changed', '')
  }

  async function closeSpace(): Promise<void> {
    const open = workspace
    workspace = null
    await open?.close()
  }

  const hasOwnOffice = () => isFile(officeFiles(folderOf('office')).database)

  /**
   * Writes an office in a folder of its own, which is nobody's until it is whole:
   * no power cut leaves half an office where one is looked for.
   *
   * @returns the folder, to be moved into place.
   */
  async function writeAside(
    name: string,
    write: (unfinished: Workspace) => Promise<unknown>
  ): Promise<string> {
    const folder = path.join(userData, name)
    await rm(folder, { recursive: true, force: true })
    const unfinished = await openWorkspace({ ...options, folder })
    try {
      await write(unfinished)
    } finally {
      await unfinished.close()
    }
    return folder
  }

  async function foundAside(profile: OfficeProfile, member: NewMember, pin: string): Promise<void> {
    const folder = await writeAside('founding', ({ context, commit }) =>
      foundOffice({ db: context.db, commit, clock, pinCost, safe: options.safe }, profile, [member], pin)
    )
    await mkdir(folderOf('office'), { recursive: true })
    // What an earlier office left here says nothing about this one.
    await rm(officeFiles(folderOf('office')).heads, { force: true })
    await moveDurably(officeFiles(folder).database, officeFiles(folderOf('office')).database)
    await rm(folder, { recursive: true, force: true })
  }

  /** The demo moves as a whole: its photos come with it. */
  const writeDemoAside = async () =>
    moveDurably(await writeAside('demo-unfinished', options.fillDemo), folderOf('demo'))

  function requireWorkspace(): Workspace {
    if (!workspace) throw new OfficeError(blocked ?? 'notFound')
    return workspace
  }

  return {
    /** Opens the office that was open last. */
    async begin(): Promise<void> {
      space = await readPointer().catch(() => null)
      if (space) await openSpace(space)
    },

    workspace: requireWorkspace,
    current: () => workspace,

    async status(): Promise<OfficeStatus> {
      const isDemo = space === 'demo'
      const hasOffice = await hasOwnOffice()
      const nobody = { member: null, locked: null, recovered: 0 }
      const base = { isDemo, hasOffice, reason: blocked, office: '', ...nobody }
      if (!space) return { ...base, state: 'none' }
      if (!workspace) return { ...base, state: 'blocked' }
      const { name } = await workspace.office.profile()
      const member = workspace.session.current()
      const recovered = member ? (await workspace.journal.recovered()).length : 0
      const locked = workspace.session.locked()
      return { ...base, state: member ? 'open' : 'closed', office: name, member, locked, recovered }
    },

    /** Sets an office up and signs its founder in. */
    async createOffice(input: NewOffice): Promise<void> {
      if (workspace || (await hasOwnOffice())) throw new OfficeError('officeExists')
      const { profile, member } = toFounding(input)
      await foundAside(profile, member, input.member.pin)
      await openSpace('office')
      await writePointer('office')
      await requireWorkspace().session.signIn(member.id, input.member.pin)
      publish('office.changed', '')
    },

    /** Opens the office of this PC again after leaving it for the demo. */
    async reopen(): Promise<void> {
      await closeSpace()
      await openSpace('office')
      await writePointer('office')
      publish('office.changed', '')
    },

    /** Opens the demo office, writing it first if it is not there. */
    async openDemo(): Promise<void> {
      await closeSpace()
      // Not by its database: while a backup is being put in its place there is none.
      if (!(await isFolder(folderOf('demo')))) await writeDemoAside()
      await openSpace('demo')
      await writePointer('demo')
      publish('office.changed', '')
    },

    /** Goes back to the first screen. The office stays where it is and can be opened again. */
    async leave(): Promise<void> {
      await closeSpace()
      await writePointer(null)
      publish('office.changed', '')
    },

    /** Backups can be listed and restored even when the store cannot be opened. */
    backups() {
      const files = officeFiles(folderOf(space ?? 'office'))
      return workspace?.backups ?? createBackups(files.backups, files.database, clock)
    },

    async restoreBackup(name: string): Promise<void> {
      if (!space) throw new OfficeError('notFound')
      const backups = this.backups()
      await closeSpace()
      try {
        await backups.restore(name)
        await noteRestored(officeFiles(folderOf(space)).heads)
      } finally {
        await openSpace(space)
      }
    },

    close: closeSpace
  }
}
export type Desk = ReturnType<typeof createDesk>
