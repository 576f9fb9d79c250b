import { createTranslator } from '@shared/i18n/translator'
import { openDatabase } from './store/database'
import { checkStore } from './store/storeCheck'

const t = createTranslator('vi')
const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * `npm run verify -- <office.db> [--root <fingerprint>]`: checks every record of a store, and that
 * whatever was printed or published was signed. Ends with code 1 when something is not right.
 */
async function verify(file: string, root: string): Promise<number> {
  const { db, close } = await openDatabase(file)
  try {
    const report = await checkStore(db, root)
    for (const { code, data } of report.faults) say(`✗ ${t(`dossierFaults.${code}`, data)}`)
    say(t('dossiers.storeText', { records: report.records, printed: report.printed }))
    say(`${t('dossiers.rootIs')}: ${report.root}`)
    const isWhole = report.faults.length === 0
    say(isWhole ? `✓ ${t('dossiers.storeWhole')}` : `✗ ${t('dossiers.storeBroken')}`)
    return isWhole ? 0 : 1
  } finally {
    await close()
  }
}

const [file = '', root = ''] = process.argv.slice(2)
verify(file, root).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
)
