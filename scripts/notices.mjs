/**
 * Collects the licences of everything that ships with the app: bundled and
 * native libraries, fonts, the colour profile. Written before every package
 * and shown in About.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const target = path.join(root, 'resources/notices/THIRD-PARTY-NOTICES.txt')

/** Only for building and testing: nothing of them is in the package. */
const TOOLS = new Set([
  '@11ty/eleventy',
  '@types/node',
  '@types/react',
  '@types/react-dom',
  '@types/sax',
  '@types/yauzl',
  '@types/yazl',
  '@vitejs/plugin-react',
  'axe-core',
  'electron',
  'electron-builder',
  'electron-vite',
  'fast-check',
  'html-validate',
  'ical.js',
  'oxlint',
  'playwright-core',
  'prettier',
  'tsx',
  'typescript',
  'vite',
  'vitest'
])

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Folder of a package as `from` would load it. */
function locate(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
    if (folder === path.dirname(folder)) return null
  }
}

function shippedPackages() {
  const manifest = readJson(path.join(root, 'package.json'))
  const wanted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]
  const found = new Map()
  const queue = wanted.filter((name) => !TOOLS.has(name)).map((name) => [name, root])
  while (queue.length > 0) {
    const [name, from] = queue.pop()
    const folder = locate(name, from)
    if (!folder || found.has(folder)) continue
    const pkg = readJson(path.join(folder, 'package.json'))
    found.set(folder, pkg)
    const needs = { ...pkg.dependencies, ...pkg.optionalDependencies }
    for (const need of Object.keys(needs)) queue.push([need, folder])
  }
  return found
}

function licenceText(folder) {
  const name = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|$|_)/i.test(each))
  return name ? readFileSync(path.join(folder, name), 'utf8').trim() : ''
}

/** Writes the notices and returns how many there are. */
export async function collectNotices() {
  const entries = [...shippedPackages()].map(([folder, pkg]) => ({
    title: `${pkg.name} ${pkg.version}`,
    licence: typeof pkg.license === 'string' ? pkg.license : (pkg.license?.type ?? 'see its text'),
    text: licenceText(folder)
  }))
  entries.push({
    title: 'Electron, Chromium and Node.js',
    licence: 'MIT, BSD-3-Clause and others',
    text: 'Their licences stand in LICENSE.electron.txt and LICENSES.chromium.html beside the program.'
  })
  entries.push({
    title: 'Colour profiles FOGRA39L_coated.icc and FOGRA29L_uncoated.icc',
    licence: 'CC0-1.0 and Zlib',
    text: readFileSync(path.join(root, 'resources/icc/README.md'), 'utf8').trim()
  })
  entries.sort((a, b) => a.title.localeCompare(b.title, 'en'))
  const rule = '-'.repeat(72)
  const body = entries.map((each) =>
    `${rule}\n${each.title}\nLicence: ${each.licence}\n\n${each.text}`.trim()
  )
  const head = 'Tòa Soạn is under the MIT licence. It contains or is shipped with the works below.'
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, `${head}\n\n${body.join('\n\n')}\n`)
  return entries.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${await collectNotices()} notices`)
