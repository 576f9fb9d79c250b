/** `npm run torture [-- --rounds N]`: kills the app N times (200) while somebody types, and looks for every saved key. */
import { ensureBuilt } from './build.mjs'
import { runWithElectron } from './electronRuntime.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

try {
  ensureSystemPackages('window')
  ensureBuilt()
  process.exit(await runWithElectron('tsx', ['tests/e2e/torture.ts', ...process.argv.slice(2)]))
} catch (error) {
  process.stderr.write(`[torture] ${error.message}\n`)
  process.exit(1)
}
