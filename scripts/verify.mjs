/**
 * `npm run verify -- <dossier.zip | office.db> [--root <fingerprint>]`: the check of the screen, without a window.
 * Ends with code 0 when everything is whole, 1 when something is not, 2 when the file cannot be read.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'

const args = process.argv.slice(2)
const at = args.indexOf('--root')
// A fingerprint is often typed with its blanks.
const root = at === -1 ? '' : args.slice(at + 1).join(' ')
const [file] = at === -1 ? args : args.slice(0, at)
if (!file || !existsSync(file)) {
  process.stderr.write('usage: npm run verify -- <dossier.zip | office.db> [--root <fingerprint>]\n')
  process.exit(2)
}
ensureBuilt()
const entry = file.endsWith('.db') ? 'verifyStore' : 'verifyDossier'
const program = fileURLToPath(new URL(`../out/main/${entry}.cjs`, import.meta.url))
const { status } = spawnSync(process.execPath, [program, file, root], { stdio: 'inherit' })
process.exit(status ?? 2)
