/** Builds the app when something that goes into it is newer than the last build. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json']

function newest(target) {
  const stats = statSync(target)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(target).map((name) => newest(path.join(target, name))))
}

/** @throws when the build fails, after it has said why. */
export function ensureBuilt() {
  const built = path.join(root, 'out/renderer/index.html')
  const isFresh =
    existsSync(built) &&
    statSync(built).mtimeMs > Math.max(...SOURCES.map((name) => newest(path.join(root, name))))
  if (isFresh) return
  process.stderr.write('[build] building the app …\n')
  const vite = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit']
  })
  if (run.status !== 0) throw new Error('the build failed')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt()
