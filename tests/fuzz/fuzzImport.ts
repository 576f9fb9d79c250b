/*
 * `npm run fuzz -- import [--files 5000] [--seed 1]`: gives the built import worker spoiled files,
 * in a process of its own, and prints one JSON line. Ends with code 1 after a crash, a hang over
 * 10 s, a reply that is none, or anything written outside of the file's own folder. What failed
 * is kept in `out/fuzz`.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { importReplySchema } from '@shared/ipc/importWorker'
import { makeSeeds } from './fuzzSeeds'
import { createDice, mutate } from './mutate'

const HANG = 10_000
const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({
  options: { files: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } }
})
const files = Number(values.files)
const seed = Number(values.seed)

const base = mkdtempSync(path.join(tmpdir(), 'toa-soan-fuzz-'))
const places = {
  home: path.join(base, 'home'),
  temporary: path.join(base, 'tmp'),
  here: path.join(base, 'here')
}
for (const place of Object.values(places)) mkdirSync(place)
const kept = path.join(root, 'out/fuzz')

function start(): ChildProcess {
  return fork(path.join(root, 'tests/fuzz/fuzzWorker.cjs'), [path.join(root, 'out/main/importWorker.cjs')], {
    cwd: places.here,
    // No way to LibreOffice: its own reader is what is tried.
    env: { HOME: places.home, TMPDIR: places.temporary, TEMP: places.temporary, NODE_ENV: 'production' },
    execArgv: ['--max-old-space-size=2048'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })
}

type Ending = { readonly kind: 'reply'; readonly message: unknown } | { readonly kind: 'crash' | 'hang' }

function ask(child: ChildProcess, message: { readonly id: number }): Promise<Ending> {
  return new Promise((resolve) => {
    const settle = (ending: Ending) => {
      clearTimeout(timer)
      child.off('message', hear)
      child.off('exit', leave)
      resolve(ending)
    }
    const hear = (reply: unknown) => {
      if ((reply as { id?: number }).id === message.id) settle({ kind: 'reply', message: reply })
    }
    const leave = () => settle({ kind: 'crash' })
    const timer = setTimeout(() => settle({ kind: 'hang' }), HANG)
    child.on('message', hear)
    child.on('exit', leave)
    child.send(message)
  })
}

/** Whatever lies where the worker has no business. */
function strays(expected: ReadonlySet<string>): string[] {
  const around = readdirSync(base).filter((name) => !expected.has(name))
  return [...around, ...Object.values(places).flatMap((place) => readdirSync(place))]
}

const seeds = await makeSeeds()
const dice = createDice(seed)
const outcome = {
  files,
  seed,
  read: 0,
  refused: 0,
  crashes: 0,
  hangs: 0,
  badReplies: 0,
  strays: 0,
  slowestMs: 0
}
const byFormat: Record<string, number> = {}
const failures: string[] = []
let child = start()
const expected = new Set(['home', 'tmp', 'here', 'file', 'folder'])

for (let id = 1; id <= files; id++) {
  const one = seeds[dice(seeds.length)]!
  const bytes = await mutate(
    one.bytes,
    seeds.map((each) => each.bytes),
    dice
  )
  const [file, folder] = [path.join(base, 'file'), path.join(base, 'folder')]
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(file, bytes)
  const began = performance.now()
  const encoding = one.task === 'document' ? { encoding: 'auto' } : {}
  const ending = await ask(
    child,
    Object.assign({ task: one.task, id, file, fileName: one.name, folder }, encoding)
  )
  const took = Math.round(performance.now() - began)
  outcome.slowestMs = Math.max(outcome.slowestMs, took)
  byFormat[path.extname(one.name)] = (byFormat[path.extname(one.name)] ?? 0) + 1
  const reply = ending.kind === 'reply' ? importReplySchema.safeParse(ending.message) : null
  const astray = strays(expected)
  const failure =
    ending.kind !== 'reply' ? ending.kind : !reply?.success ? 'badReply' : astray.length > 0 ? 'stray' : null
  if (reply?.success) outcome[reply.data.kind === 'failed' ? 'refused' : 'read']++
  if (failure === 'crash') outcome.crashes++
  if (failure === 'hang') outcome.hangs++
  if (failure === 'badReply') outcome.badReplies++
  if (failure === 'stray') outcome.strays++
  if (failure) {
    mkdirSync(kept, { recursive: true })
    writeFileSync(path.join(kept, `${failure}-${seed}-${id}-${one.name}`), bytes)
    failures.push(`${failure} ${id} ${one.name} ${took} ms ${astray.join(' ')}`)
    for (const place of Object.values(places))
      for (const name of readdirSync(place)) rmSync(path.join(place, name), { recursive: true })
  }
  if (failure === 'crash' || failure === 'hang') {
    child.kill('SIGKILL')
    child = start()
  }
  if (id % 500 === 0) process.stderr.write(`[fuzz] ${id} files, ${failures.length} failures\n`)
}
child.removeAllListeners('exit')
child.kill('SIGKILL')
rmSync(base, { recursive: true, force: true })
process.stdout.write(
  `${JSON.stringify({ fuzz: 'import', ...outcome, byFormat, failures: failures.slice(0, 20) })}\n`
)
process.exit(failures.length > 0 ? 1 : 0)
