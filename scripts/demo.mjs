/** `npm run demo [-- --docx FILE…]`: one week of the demo office, clicked through in the real app. */
import { ensureBuilt } from './build.mjs'
import { runWithElectron } from './electronRuntime.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

try {
  ensureSystemPackages('tests')
  ensureBuilt()
  process.exit(await runWithElectron('tsx', ['tests/e2e/demo.ts', ...process.argv.slice(2)]))
} catch (error) {
  process.stderr.write(`[demo] ${error.message}\n`)
  process.exit(1)
}
