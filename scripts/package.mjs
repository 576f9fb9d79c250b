/**
 * `npm run package [-- electron-builder arguments]`: packs the app into dist/.
 * Where the official Electron cannot be downloaded, the registry-shipped one
 * stands in: good for tests on Linux, never for an office.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { fallbackFolder, resolveElectron } from './electronRuntime.mjs'
import { collectNotices } from './notices.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** A copy of the stand-in runtime without the loader that it uses as a default app. */
async function cleanRuntime({ folder, version }) {
  const target = path.join(path.dirname(folder), `${version}-dist`)
  if (!existsSync(path.join(target, 'electron'))) {
    await fs.cp(folder, target, {
      recursive: true,
      filter: (source) => !source.startsWith(path.join(folder, 'resources'))
    })
    await fs.mkdir(path.join(target, 'resources'), { recursive: true })
  }
  return target
}

/**
 * Packs the app.
 *
 * @param {string[]} args passed on to electron-builder; `--linux --dir` by default.
 * @throws when electron-builder fails. It also ends well on packages that cannot start: start what was packed.
 */
export async function packageApp(args = []) {
  ensureBuilt()
  await collectNotices()
  const chosen = args.some((arg) => !arg.startsWith('-c.')) ? args : ['--linux', '--dir', ...args]
  const runtime = fallbackFolder(await resolveElectron())
  const here = runtime
    ? [`-c.electronVersion=${runtime.version}`, `-c.electronDist=${await cleanRuntime(runtime)}`]
    : []
  const builder = path.join(root, 'node_modules/electron-builder/cli.js')
  const run = spawnSync(process.execPath, [builder, ...chosen, ...here], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit']
  })
  if (run.status !== 0) throw new Error('electron-builder failed')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await packageApp(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`[package] ${error.message}\n`)
    process.exit(1)
  }
}
