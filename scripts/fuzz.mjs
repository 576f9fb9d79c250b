/** `npm run fuzz -- import [--files N] [--seed S]`: spoils N files (5,000) and has the import worker read them. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const DRIVERS = { import: 'tests/fuzz/fuzzImport.ts' }

const [name, ...options] = process.argv.slice(2)
const driver = DRIVERS[name ?? '']
if (!driver) {
  process.stderr.write(
    `usage: npm run fuzz -- <${Object.keys(DRIVERS).join(' | ')}> [--files N] [--seed S]\n`
  )
  process.exit(2)
}
ensureBuilt()
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
const run = spawnSync(process.execPath, [tsx, driver, ...options], { cwd: root, stdio: 'inherit' })
process.exit(run.status ?? 1)
