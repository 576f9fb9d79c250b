import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createTranslator } from '@shared/i18n/translator'
import { formatMoment } from '@shared/text/dates'
import { readDossier } from './dossier'
import { ImportError } from './importError'

const t = createTranslator('vi')
const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * `npm run verify -- <dossier.zip> [--root <fingerprint>]`: checks a dossier without the office's store.
 *
 * @returns 0 when it is whole, 1 when it is not, 2 when it cannot be read at all.
 */
async function verify(file: string, root: string): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'toa-soan-verify-'))
  try {
    const report = await readDossier(file, folder, root)
    if (report.title !== '') say(`${report.title} – ${report.office}`)
    for (const { code, data } of report.faults) say(`✗ ${t(`dossierFaults.${code}`, data)}`)
    const more = report.faultCount - report.faults.length
    if (more > 0) say(`✗ ${t('dossiers.moreFaults', { count: more })}`)
    for (const item of report.items)
      for (const each of item.signatures)
        say(`  ${item.title}: ${each.label}, ${each.name}, ${formatMoment(each.at)}`)
    say(t('dossiers.logText', { records: report.records, keys: report.keys }))
    say(`${t('dossiers.rootIs')}: ${report.root}`)
    if (report.isRootKnown === null) say(t('dossiers.rootUntold'))
    say(report.isWhole ? `✓ ${t('dossiers.whole')}` : `✗ ${t('dossiers.broken')}`)
    return report.isWhole ? 0 : 1
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    const code = error.failure === 'bomb' ? 'bomb' : 'dossierUnreadable'
    say(`✗ ${t(`errors.${code}`, { name: path.basename(file) })}`)
    return 2
  } finally {
    await rm(folder, { recursive: true, force: true })
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
