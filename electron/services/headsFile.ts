import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import { headSchema } from '@shared/domain/records'
import { writeDurably } from './durableFile'

const schema = z.strictObject({
  v: z.literal(1),
  /** Key that founded the office. */
  root: z.string(),
  /** When this was written, in milliseconds. */
  at: z.number().int(),
  records: z.number().int().nonnegative(),
  heads: z.array(headSchema),
  /** Version of the tables that the digests are of. */
  tables: z.number().int(),
  /** Digests of the views after an orderly end; null while the office is open. */
  views: z.record(z.string(), z.record(z.string(), z.string())).nullable(),
  /** Set where this program itself has put a backup in the store's place. */
  restored: z.boolean()
})

/** Where the log of the office beside it ended when this PC last looked. */
export type KnownEnd = z.infer<typeof schema>

/**
 * A copy of where the log ends, in a file beside the database: an end that was
 * cut off, or an older copy of the database put in its place, shows against it.
 * Whoever edits both files at once is not found out by it; what members' keys
 * have signed since ({@link file://./checkpoints.ts}) still is.
 */
export function createHeadsFile(file: string) {
  return {
    /** Null where there is none, or none that can be read. */
    async read(): Promise<KnownEnd | null> {
      const text = await readFile(file, 'utf8').catch(() => '')
      try {
        return schema.parse(JSON.parse(text))
      } catch {
        return null
      }
    },
    write: (end: KnownEnd) => writeDurably(file, JSON.stringify(end)),
    forget: () => rm(file, { force: true })
  }
}
export type HeadsFile = ReturnType<typeof createHeadsFile>

/** Notes that a backup was put in the store's place: that records are missing now is no alarm. */
export async function noteRestored(file: string): Promise<void> {
  const heads = createHeadsFile(file)
  const end = await heads.read()
  if (end) await heads.write({ ...end, restored: true, views: null })
}
