/**
 * `npm start`: opens the workstation. On a machine without a display it runs
 * the demo on a virtual one instead and says where the files are.
 */
import { ensureBuilt } from './build.mjs'
import { hasDisplay, runWithElectron } from './electronRuntime.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

try {
  ensureSystemPackages('window')
  ensureBuilt()
  if (hasDisplay()) process.exit(await runWithElectron(null, ['.']))
  process.stderr.write('[start] this machine has no display: running the demo on a virtual one\n')
  await import('./demo.mjs')
} catch (error) {
  process.stderr.write(`[start] ${error.message}\n`)
  process.exit(1)
}
