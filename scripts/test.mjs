/**
 * `npm test [-- step…]`: everything that must hold before a change lands, in order:
 * format, lint, types, unit, e2e (which packs the app as well). Stops at the first step that fails.
 */
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { runWithElectron } from './electronRuntime.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const bin = path.join(root, 'node_modules/.bin')

/** Runs a tool of node_modules and resolves to its exit code. */
const run = (tool, args) =>
  new Promise((resolve, reject) => {
    const command = path.join(bin, process.platform === 'win32' ? `${tool}.cmd` : tool)
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })

async function checkTypes() {
  const projects = ['tsconfig.shared.json', 'tsconfig.electron.json', 'tsconfig.renderer.json']
  const codes = await Promise.all(projects.map((project) => run('tsc', ['-p', project])))
  return Math.max(...codes)
}

async function runJourneys() {
  ensureBuilt()
  return runWithElectron('vitest', ['run', '--project', 'e2e'])
}

const STEPS = {
  format: () => run('prettier', ['--check', '--log-level', 'warn', '.']),
  lint: () => run('oxlint', ['--deny-warnings']),
  types: checkTypes,
  unit: () => run('vitest', ['run', '--project', 'unit', `--maxWorkers=${os.availableParallelism()}`]),
  e2e: runJourneys
}

try {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !Object.hasOwn(STEPS, name))
  if (unknown) throw new Error(`no step "${unknown}"; there are ${Object.keys(STEPS).join(', ')}`)
  const steps = wanted.length > 0 ? wanted : Object.keys(STEPS)
  if (steps.some((name) => name === 'unit' || name === 'e2e')) ensureSystemPackages('tests')
  for (const name of steps) {
    const start = Date.now()
    process.stderr.write(`[test] ${name} …\n`)
    const code = await STEPS[name]()
    if (code !== 0) throw new Error(`${name} failed`)
    process.stderr.write(`[test] ${name}: passed in ${Math.round((Date.now() - start) / 1000)} s\n`)
  }
} catch (error) {
  process.stderr.write(`[test] ${error.message}\n`)
  process.exit(1)
}
