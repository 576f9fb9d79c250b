import type { z } from 'zod'
import type { Db } from './schema'

/** Reads a setting of this PC; the fallback stands for one that is missing or no longer fits. */
export async function readSetting<T>(db: Db, name: string, schema: z.ZodType<T>, fallback: T): Promise<T> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
  if (!row) return fallback
  const parsed = schema.safeParse(JSON.parse(row.value))
  return parsed.success ? parsed.data : fallback
}

export async function writeSetting(db: Db, name: string, value: unknown): Promise<void> {
  const row = { value: JSON.stringify(value) }
  await db
    .insertInto('settings')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
}
