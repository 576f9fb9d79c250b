import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wrapForRoot } from '../../scripts/electronRuntime.mjs'
import { exportIssue, goTo, importWord, openDemo, openImported, people, sampleWord, signIn } from './journey'
import { launch, makeFolder, root, type RunningApp } from './launch'

/**
 * What is packed must start and work from its own folder: workers in an asar,
 * native modules, fonts and templates have each failed other programs only there.
 */

/** Packs around the real binary, not around the wrapper that runs it as another user. */
const env = { ...process.env, ELECTRON_EXEC_PATH: process.env.ELECTRON_BINARY }

async function pack(output: string, ...args: string[]): Promise<string> {
  const packed = spawnSync(
    process.execPath,
    ['scripts/package.mjs', `-c.directories.output=${output}`, ...args],
    { cwd: root, env, encoding: 'utf8', timeout: 300_000 }
  )
  if (packed.status !== 0) throw new Error(`${packed.stdout}\n${packed.stderr}`)
  const binary = path.join(root, output, 'linux-unpacked/toa-soan')
  if (process.getuid?.() !== 0) return binary
  return (await wrapForRoot(binary, path.basename(output))) ?? binary
}

describe.skipIf(process.platform !== 'linux')('the packaged app', () => {
  const profile = makeFolder('packaged')
  let run: RunningApp

  beforeAll(async () => {
    // Playwright steers main through the inspector, which the shipped app does not open.
    const executable = await pack('dist/steered', '-c.electronFuses.enableNodeCliInspectArguments=true')
    run = await launch({ executable, profile })
  }, 400_000)
  afterAll(() => run?.close())

  test('brings in a Word file, and exports an issue, each in a worker of its own', async () => {
    const { page } = run
    expect(await run.app.evaluate(({ app }) => app.isPackaged)).toBe(true)
    await openDemo(page)
    await signIn(page, people.editor)
    await importWord(run, sampleWord)
    await openImported(page)
    await page.keyboard.press('Control+Shift+L')
    await signIn(page, people.secretary)
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
    await goTo(page, 'Số báo')
    await page.getByRole('link', { name: /46/ }).click()
    const { name, folder, sha256 } = await exportIssue(page)
    const file = readFileSync(path.join(folder, name))
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    const fonts = spawnSync('pdffonts', [path.join(folder, name)], { encoding: 'utf8' }).stdout
    expect(fonts).toContain('SourceSerif4')
  })

  test('carries the notices of all that is in it', () => {
    const notices = path.join(root, 'dist/steered/linux-unpacked/resources/notices')
    expect(existsSync(notices)).toBe(true)
  })
})

describe.skipIf(process.platform !== 'linux')('the package as it is shipped', () => {
  let app: ChildProcess | undefined
  afterAll(() => void app?.kill())

  test('opens its window with every fuse set, and cannot be run as plain Node', async () => {
    const executable = await pack('dist')
    const own = () => ({ ...process.env, TOA_SOAN_PROFILE: makeFolder('shipped') })
    const sandbox = process.env.ELECTRON_NO_SANDBOX === '1' ? ['--no-sandbox'] : []
    app = spawn(executable, ['--disable-gpu', '--remote-debugging-port=0', ...sandbox], { env: own() })
    const port = await new Promise<string>((resolve, reject) => {
      let said = ''
      app!.stderr!.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)
        if (found) resolve(found[1]!)
      })
      app!.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
    })
    const readPages = async () =>
      (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { url: string; title: string }[]
    // The title is set by the page's script, so it shows that the bundle ran.
    await expect
      .poll(async () => (await readPages()).map(({ url, title }) => `${new URL(url).protocol} ${title}`), {
        timeout: 60_000
      })
      .toEqual(['app: Tòa Soạn'])

    const asNode = spawnSync(executable, ['-e', 'process.stdout.write("plain Node")'], {
      env: { ...own(), ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 5_000
    })
    expect(asNode.stdout).not.toContain('plain Node')
  }, 400_000)
})
