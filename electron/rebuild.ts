import { rebuildProjections, dumpProjections } from './store/projections'
import { openDatabase } from './store/database'

/**
 * `npm run rebuild -- <office.db>`: throws every projection away, folds all
 * records again, and says whether the rows are the same as before.
 * Ends with code 1 when they are not; the rebuilt rows are kept either way,
 * because the records are right by definition.
 */
async function rebuild(file: string | undefined): Promise<number> {
  if (!file) {
    process.stderr.write('usage: npm run rebuild -- <path to office.db>\n')
    return 2
  }
  const { db, close } = await openDatabase(file)
  try {
    const before = await dumpProjections(db)
    await db.transaction().execute((trx) => rebuildProjections(trx))
    const after = await dumpProjections(db)
    const tables = Object.keys(before).map((table) => {
      const isSame = JSON.stringify(before[table]) === JSON.stringify(after[table])
      return { table, rows: after[table]!.length, isSame }
    })
    process.stdout.write(`${JSON.stringify({ tables, isSame: tables.every((each) => each.isSame) })}\n`)
    return tables.every((each) => each.isSame) ? 0 : 1
  } finally {
    await close()
  }
}

rebuild(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
)
