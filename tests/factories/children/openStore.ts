/** Opens the database of the first argument, says `OPEN` or `REFUSED <code>`, and holds it until it is killed. */
import { openDatabase } from '@electron/store/database'
import { writeSetting } from '@electron/store/settings'

try {
  const { db } = await openDatabase(process.argv[2]!)
  await writeSetting(db, 'child', 'kept')
  process.stdout.write('OPEN\n')
  setInterval(() => {}, 1000)
} catch (error) {
  process.stdout.write(`REFUSED ${String((error as { code?: string }).code ?? error)}\n`)
}
