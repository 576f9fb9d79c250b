import type { z } from 'zod'
import type { Db } from './schema'

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a setting of this PC; the fallback stands for one that is missing, damaged, or no longer fits. */
export async function readSetting<T>(db: Db, name: string, schema: z.ZodType<T>, fallback: T): Promise<T> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
  const parsed = schema.safeParse(row && parseJson(row.value))
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
