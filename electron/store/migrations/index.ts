import { sql, type Kysely } from 'kysely'
import type { Db } from '../schema'
import { createOffice } from './0010-office'
import { indexLists } from './0020-lists'
import { placePhotos } from './0030-photos'
import { createProofing } from './0040-proofing'
import { searchEverything } from './0050-search'
import { keepImports } from './0060-imports'
import { signByChains } from './0070-signOff'
import { grantForATime } from './0080-members'
import { browseLog } from './0090-log'
import { keepDirectives } from './0100-directives'
import { keepReadings } from './0120-readings'
import { mergeBetweenSaves } from './0130-upkeep'
import { keepCalendar } from './0180-calendar'
import { keepAssignments } from './0190-assignments'
import { keepCampaigns } from './0200-campaigns'
import { findCorrections } from './0210-corrections'

export interface Migration {
  /** Becomes the file's `user_version`. Numbered in tens, so that a repair can stand between. */
  readonly version: number
  // oxlint-disable-next-line typescript/no-explicit-any -- a migration must not follow today's schema
  readonly up: (db: Kysely<any>) => Promise<void>
}

/** Every migration, oldest first. A packaged app has no folder to read, so the list is static. */
export const migrations: readonly Migration[] = [
  { version: 10, up: createOffice },
  { version: 20, up: indexLists },
  { version: 30, up: placePhotos },
  { version: 40, up: createProofing },
  { version: 50, up: searchEverything },
  { version: 60, up: keepImports },
  { version: 70, up: signByChains },
  { version: 80, up: grantForATime },
  { version: 90, up: browseLog },
  { version: 100, up: keepDirectives },
  { version: 120, up: keepReadings },
  { version: 130, up: mergeBetweenSaves },
  { version: 180, up: keepCalendar },
  { version: 190, up: keepAssignments },
  { version: 200, up: keepCampaigns },
  { version: 210, up: findCorrections }
]

export const CURRENT_VERSION = migrations.at(-1)!.version

/**
 * Brings a store from a version (0 for an empty one) up to the newest: all steps, or none.
 *
 * @param beforeMigration makes a verified backup; called only when there is something to lose.
 */
export async function migrate(
  db: Db,
  from: number,
  beforeMigration: () => Promise<void>,
  steps: readonly Migration[] = migrations
): Promise<void> {
  const pending = steps.filter((migration) => migration.version > from)
  if (pending.length === 0) return
  if (from > 0) await beforeMigration()
  await db.transaction().execute(async (trx) => {
    for (const migration of pending) await migration.up(trx)
    await sql.raw(`pragma user_version = ${pending.at(-1)!.version}`).execute(trx)
  })
}
