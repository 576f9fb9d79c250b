import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './ask'
import { openDemo } from './journey'
import { launch, type RunningApp } from './launch'

/** What a page that has been taken over could still not do. */

let run: RunningApp
beforeAll(async () => {
  run = await launch()
  await run.page.getByRole('button', { name: 'Bắt đầu lập' }).waitFor()
})
afterAll(() => run.close())

test('the page has two functions and nothing of Node or Electron', async () => {
  const found = await run.page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>).require,
    process: typeof (globalThis as Record<string, unknown>).process,
    bridge: Object.keys(window.toaSoan).sort()
  }))
  expect(found).toEqual({ require: 'undefined', process: 'undefined', bridge: ['request', 'subscribe'] })
})

test('the window is sandboxed and isolated', async () => {
  const preferences = await run.app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = (
      webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false
  })
})

test('requests out of contract are refused with a code, not with a stack', async () => {
  const call = (route: string, input: unknown) =>
    run.page.evaluate(([name, value]) => window.toaSoan.request(name as string, value), [
      route,
      input
    ] as const)
  expect(await call('articles.list', { offset: 0, limit: 1e9 })).toMatchObject({
    ok: false,
    error: { code: 'badInput' }
  })
  expect(await call('settings.read', { extra: true })).toMatchObject({
    ok: false,
    error: { code: 'badInput' }
  })
  expect(await call('constructor', {})).toMatchObject({ ok: false, error: { code: 'badInput' } })
  expect(await call('__proto__', {})).toMatchObject({ ok: false, error: { code: 'badInput' } })
})

test('without an office, and without a PIN, nothing is answered', async () => {
  const reply = await run.page.evaluate(() =>
    window.toaSoan.request('articles.list', { offset: 0, limit: 10 })
  )
  expect(reply).toMatchObject({ ok: false })
})

test('an office that is open answers nobody who has not given a PIN', async () => {
  await openDemo(run.page)
  const article = '0'.repeat(32)
  const hash = '0'.repeat(64)
  const reads = [
    ['articles.list', { offset: 0, limit: 10 }],
    ['articles.counts', {}],
    ['articles.read', { article }],
    ['journal.open', { article }],
    ['journal.recovered', {}],
    ['revisions.read', { revision: hash }],
    ['comments.list', { article }],
    ['office.profile', {}],
    ['members.list', {}],
    ['issues.list', {}],
    ['jobs.list', {}],
    ['schedule.missed', {}],
    ['backups.list', {}],
    ['log.list', { filter: {}, offset: 0, limit: 10 }],
    ['log.read', { hash }],
    ['backups.create', {}]
  ] as const
  for (const [route, input] of reads) {
    expect([route, await ask(run.page, route, input as never)]).toMatchObject([
      route,
      { ok: false, error: { code: 'signedOut' } }
    ])
  }
})

test('no script from outside runs and nothing leaves this PC', async () => {
  const { page } = run
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'blocked'
      )
    )
  ).toBe('blocked')
  const injected = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    return (window as unknown as { injected?: boolean }).injected
  })
  expect(injected).toBeUndefined()
  // Later, on its own: what a debugger evaluates directly may do more than a page.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-eval -- that it fails is the point
            resolve(String(eval('1+1')))
          } catch {
            resolve('blocked')
          }
        })
      })
  )
  expect(evaluated).toBe('blocked')
})

test('the page cannot be led elsewhere, nor open windows', async () => {
  const { page } = run
  await page.evaluate(() => (location.href = 'https://example.com/'))
  await page.waitForTimeout(300)
  expect(page.url()).toMatch(/^app:\/\/bundle\/index\.html/)
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
})

test('the scheme serves its own folder and nothing around it', async () => {
  const status = (path: string) =>
    run.page.evaluate(
      (address) =>
        fetch(address).then(
          (answer) => answer.status,
          () => 0
        ),
      path
    )
  expect(await status('/index.html')).toBe(200)
  expect(await status('/..%2f..%2fpackage.json')).toBe(403)
  expect(await status('/media/../index.html')).not.toBe(500)
  expect(await status(`/media/${'0'.repeat(64)}`)).toBe(404)
  expect(await status('/preview/1/1.svg')).toBe(404)
})

test('permissions are refused without asking', async () => {
  const states = await run.page.evaluate(async () => {
    const stateOf = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        (answer) => answer.state,
        () => 'denied'
      )
    return Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(stateOf)
    )
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})
