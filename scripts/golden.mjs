/**
 * `npm run golden`: takes the pages as they are set now for good. Look at what
 * changed (`git diff --stat tests/golden`) before it is kept.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureSystemPackages } from './systemPackages.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
ensureSystemPackages('tests')
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', 'tests/golden.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GOLDEN: 'renew' }
})
process.exit(status ?? 1)
