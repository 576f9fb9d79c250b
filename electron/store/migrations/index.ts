import type { Kysely } from 'kysely'
import { createOffice } from './0010-office'

export interface Migration {
  /** Becomes the file's `user_version`. Numbered in tens, so that a repair can stand between. */
  readonly version: number
  // oxlint-disable-next-line typescript/no-explicit-any -- a migration must not follow today's schema
  readonly up: (db: Kysely<any>) => Promise<void>
}

/** Every migration, oldest first. A packaged app has no folder to read, so the list is static. */
export const migrations: readonly Migration[] = [{ version: 10, up: createOffice }]

export const CURRENT_VERSION = migrations.at(-1)!.version
