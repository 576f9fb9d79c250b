/**
 * `npm run bench -- <name>`: measures the app beside the bare thing it is made of, and prints one JSON line.
 * `all` runs every one; a measurement that fails ends the run with its code.
 */
import { ensureBuilt } from './build.mjs'
import { runWithElectron } from './electronRuntime.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

const NAMES = [
  'startup',
  'save',
  'list',
  'issue',
  'memory',
  'typing',
  'open',
  'compare',
  'proof',
  'search',
  'sign',
  'verify',
  'schedule',
  'web'
]

const [name] = process.argv.slice(2)
const chosen = name === 'all' ? NAMES : NAMES.filter((each) => each === name)
if (chosen.length === 0) {
  process.stderr.write(`usage: npm run bench -- <${[...NAMES, 'all'].join(' | ')}>\n`)
  process.exit(2)
}
try {
  ensureSystemPackages('window')
  ensureBuilt()
  let worst = 0
  for (const each of chosen) worst ||= await runWithElectron('tsx', [`bench/${each}.ts`])
  process.exit(worst)
} catch (error) {
  process.stderr.write(`[bench] ${error.message}\n`)
  process.exit(1)
}
