import { sql } from 'kysely'
import { recordWords } from '@shared/domain/recordWords'
import type { OfficeRecord } from '@shared/domain/records'
import type { Db } from './schema'

/** Makes a record findable by its words. Within the transaction that appends it. */
export async function indexRecordWords(db: Db, record: OfficeRecord): Promise<void> {
  await sql`insert into record_words (rowid, words)
    select rowid, ${recordWords(record.payload)} from records where hash = ${record.hash}`.execute(db)
}
