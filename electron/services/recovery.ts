import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { unlimitedGrant } from '@shared/domain/permissions'
import { noSignatory } from '@shared/domain/grants'
import { keyFingerprint } from '@shared/domain/keyFingerprint'
import type { Paper } from '@shared/domain/paper'
import { qrModules } from '@shared/domain/qrCode'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { RecoveryStatus } from '@shared/ipc/routes/members'
import { formatDay, toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { compareNames } from '@shared/text/names'
import { readRecoveryLines, writeRecoveryLines } from '@shared/text/recoveryCode'
import { toFreeSlug } from '@shared/text/slug'
import type { Commit } from '@electron/store/commit'
import { insertKey, listKeys, removeKey, resealKey } from '@electron/store/keyring'
import { listMembers } from '@electron/store/members'
import { readProfile, readRootKey } from '@electron/store/office'
import { readSetting, writeSetting } from '@electron/store/settings'
import { keyOfSeed, sha256, signerFrom } from '@electron/store/signing'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import { handOut } from './handOut'
import { enrolKey, grantOf, requireStrong, type Sealing } from './enrolment'
import { sealSeed } from './sealing'
import { ROOT, type Unlocking } from './unlocking'
import type { WorkerClient } from './workerClient'

/** What folders begin with that hold a sheet for a while. */
const FOLDER = 'recovery-sheet-'
const MADE = 'recovery.sheetMadeAt'

export interface Restoring {
  readonly lines: readonly string[]
  readonly rootPin: string
  readonly member: string | null
  readonly name: string
  readonly pin: string
}

/** The office's root key on paper, and back from it. */
export function createRecovery(
  { db, clock, publish }: OfficeContext,
  commit: Commit,
  unlocking: Unlocking,
  sealing: Sealing,
  worker: WorkerClient<ExportReply>,
  temporary: string
) {
  // Paper speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')

  const findRoot = async () => (await listKeys(db)).find((row) => row.member === ROOT)

  async function toPaper(key: string, lines: readonly string[]): Promise<Paper> {
    const profile = await readProfile(db, toIsoDay(clock()))
    const made = formatDay(clock())
    return {
      title: t('recovery.sheet'),
      parent: profile.parent,
      office: profile.name,
      placed: t('recovery.placed', { place: profile.place, date: made }),
      heading: t('recovery.sheet').toLocaleUpperCase('vi'),
      subheading: t('recovery.subheading'),
      blocks: [
        { type: 'text', text: t('recovery.what') },
        {
          type: 'facts',
          rows: [
            { label: t('office.name'), value: profile.name },
            { label: t('recovery.madeOn'), value: made },
            { label: t('recovery.rootKey'), value: key, tone: 'code' },
            { label: t('dossiers.rootIs'), value: keyFingerprint(key, sha256), tone: 'code' }
          ]
        },
        { type: 'heading', text: t('recovery.code') },
        { type: 'text', text: t('recovery.codeHint'), tone: 'note' },
        { type: 'code', groups: lines.flatMap((line) => line.split(' ')), columns: 3 },
        {
          type: 'qr',
          modules: qrModules(`TOASOAN-ROOT-1 ${lines.join(' ')}`),
          size: 34,
          alt: t('recovery.qrAlt'),
          beside: [t('recovery.keep1'), t('recovery.keep2'), t('recovery.keep3')]
        },
        { type: 'heading', text: t('recovery.how') },
        { type: 'text', text: t('recovery.howText') },
        {
          type: 'signatures',
          cells: [
            {
              above: [t('recovery.kept')],
              note: t('recovery.signHere'),
              isByHand: true,
              name: '',
              below: []
            },
            {
              above: [t('recovery.handed')],
              note: t('recovery.signHere'),
              isByHand: true,
              name: '',
              below: []
            }
          ]
        }
      ],
      footer: t('recovery.footer')
    }
  }

  /** Typesets the sheet into a folder of its own. */
  async function make(pin: string): Promise<string> {
    const { key, seed } = await unlocking.unlock(ROOT, pin)
    const lines = writeRecoveryLines(seed)
    seed.fill(0)
    await mkdir(temporary, { recursive: true })
    const folder = await mkdtemp(path.join(temporary, FOLDER))
    const output = path.join(folder, safeFileName(`${t('recovery.sheet')}.pdf`))
    const paper = await toPaper(key, lines)
    try {
      await askTypesetter(worker, { task: 'paper', paper, created: clock(), output }, 'paper')
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
    return output
  }

  async function noteMade(): Promise<void> {
    await writeSetting(db, MADE, clock())
    publish('office.changed', '')
  }

  return {
    async status(): Promise<RecoveryStatus> {
      const sheetMadeAt = await readSetting(db, MADE, z.number().int().nullable(), null)
      const hasRootKey = (await findRoot()) !== undefined
      return { hasRootKey, sheetMadeAt, usesSafe: sealing.safe?.isThere() ?? false }
    },

    /** Everybody whom the sheet can make administrator, by name. */
    async candidates(): Promise<{ id: string; name: string }[]> {
      const members = await listMembers(db)
      return members.map(({ id, name }) => ({ id, name })).sort((a, b) => compareNames(a.name, b.name))
    },

    /** The name under which the sheet is offered. */
    fileName: () => safeFileName(`${t('recovery.sheet')}.pdf`),

    /** Deletes sheets that were made to be shown: the root key stays in no temporary folder. */
    async sweep(): Promise<void> {
      const names = await readdir(temporary).catch(() => [])
      for (const name of names.filter((each) => each.startsWith(FOLDER)))
        await rm(path.join(temporary, name), { recursive: true, force: true })
    },

    /**
     * Makes the sheet to be shown and printed from there. It is deleted when the office is closed or opened.
     *
     * @throws OfficeError `wrongPin`, `tooManyTries`, `keyElsewhere`, `export_…`
     */
    async print(pin: string): Promise<string> {
      const file = await make(pin)
      await noteMade()
      return file
    },

    /** Makes the sheet under a name that somebody chose; nothing of it stays elsewhere on the disk. */
    async save(pin: string, target: string): Promise<void> {
      await handOut(await make(pin), target)
      await noteMade()
    },

    /**
     * Brings the root key back from its sheet, and has it make somebody an
     * administrator with a new key on this PC.
     *
     * @returns who that is, to sign in.
     * @throws OfficeError `badInput` for a line that does not check, `badSheet` for another office's, `weakPin`, `notFound`
     */
    async restore({ lines, rootPin, member, name, pin }: Restoring): Promise<string> {
      requireStrong(rootPin)
      requireStrong(pin)
      const seed = readRecoveryLines(lines)
      if (!seed) throw new OfficeError('badInput')
      try {
        const key = keyOfSeed(seed)
        if (key !== (await readRootKey(db))) throw new OfficeError('badSheet')
        const known = await listMembers(db)
        const existing = known.find((each) => each.id === member)
        if (member !== null && !existing) throw new OfficeError('notFound')
        if (!existing && name.trim() === '') throw new OfficeError('badInput')
        const taken = new Set([ROOT, ...known.map((each) => each.id)])
        const id = existing?.id ?? toFreeSlug(name, 'can-bo', taken)
        const administrator = unlimitedGrant('administrator')
        const kept = (existing?.grants ?? []).filter((grant) => grant.role !== 'administrator')
        const grants = [...kept, administrator]
        const base = existing ?? { name: name.trim(), title: '', unit: '', signatory: noSignatory }
        const root = signerFrom(key, seed)
        const signer = await enrolKey({ db, ...sealing }, id, pin, clock())
        try {
          await commit(root, { statements: [grantOf(id, { ...base, grants }, signer.key)] })
        } catch (error) {
          await removeKey(db, signer.key)
          throw error
        } finally {
          signer.forget()
          root.forget()
        }
        const sealed = await sealSeed(seed, rootPin, sealing.pinCost, sealing.safe)
        const stored = await findRoot()
        if (stored) await resealKey(db, key, sealed)
        else await insertKey(db, { key, member: ROOT, sealed, created_at: clock() })
        publish('office.changed', '')
        return id
      } finally {
        seed.fill(0)
      }
    }
  }
}
export type Recovery = ReturnType<typeof createRecovery>
