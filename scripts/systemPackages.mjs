/**
 * System packages of a bare Debian or Ubuntu machine: what a window needs, and
 * the tools with which tests look at printed files. On a desktop they are there.
 */
import { spawnSync } from 'node:child_process'

const WINDOW = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libxtst6',
  'libsecret-1-0',
  'libnotify4'
]
const TOOLS = ['poppler-utils', 'qpdf', 'ghostscript', 'zbar-tools', 'epubcheck']

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

function missingOf(packages) {
  return packages.filter((name) => {
    // Newer releases renamed some libraries: libasound2 is libasound2t64 there.
    const query = spawnSync('dpkg-query', ['-W', '-f', '${Status}\n', name, `${name}t64`], {
      encoding: 'utf8'
    })
    return !query.stdout.includes('install ok installed')
  })
}

/**
 * Makes sure that the packages are there, installing them where this user may.
 *
 * @param {'window' | 'tests'} purpose
 * @throws when some are missing and cannot be installed, naming them and the command.
 */
export function ensureSystemPackages(purpose) {
  if (process.platform !== 'linux' || !has('dpkg-query')) return
  const wanted = purpose === 'tests' ? [...WINDOW, ...TOOLS] : WINDOW
  const missing = missingOf(wanted)
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid() !== 0) {
    throw new Error(
      `These system packages are missing: ${missing.join(' ')}\nInstall them with:\n  sudo ${command}`
    )
  }
  process.stderr.write(`[system] installing ${missing.join(' ')} …\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (line) => spawnSync('sh', ['-c', line], { env, encoding: 'utf8' })
  let installed = run(command)
  if (installed.status !== 0) {
    run('apt-get update')
    installed = run(command)
  }
  if (installed.status !== 0) throw new Error(`"${command}" failed:\n${installed.stderr}`)
}
