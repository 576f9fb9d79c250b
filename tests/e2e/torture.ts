import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { ArticleContent } from '../../shared/document/revision'
import { inspectStore, type Unsettled } from '../reliability/storeImage'
import { answer } from './ask'
import { DEMO_PIN, openDemo, people, signIn } from './journey'
import { launch, makeFolder, type RunningApp } from './launch'
import { createTypist, lastLike, type Written } from './typist'

/** What a run of kills came to. Everything but `lost`, `integrityFailures` and `notShown` is only told. */
export interface TortureTotals {
  readonly rounds: number
  readonly keys: number
  /** Key strokes that the screen said were saved. */
  readonly acknowledged: number
  /** How often it said so. */
  readonly marks: number
  /** Acknowledged key strokes that were not there after the restart. */
  readonly lost: number
  readonly integrityFailures: number
  readonly recoveryScreens: number
  /** Recovery screens that did not come, or did not show what was typed. */
  readonly notShown: number
  readonly killedWhileLeaving: number
  /** Longest time between a key and the kill that took it away, in milliseconds. */
  readonly longestUnsaved: number
  readonly secondsPerRound: number
}

/** A new article after so many rounds: its title has a bound. */
const ROUNDS_PER_ARTICLE = 8

const textOf = (node: { text?: string; content?: readonly object[] }): string =>
  (node.text ?? '') + (node.content ?? []).map(textOf).join('')

function writtenIn({ meta, body }: ArticleContent): Written {
  return { title: meta.title, body: (body.content ?? []).map(textOf).join('\n') }
}

/** Kills the app as the system does when memory runs out: nothing of it runs on. */
async function killHard(run: RunningApp, pid: number): Promise<void> {
  const ended = new Promise((resolve) => run.app.process().once('exit', resolve))
  process.kill(pid, 'SIGKILL')
  await ended
}

/** Signs in, whichever screen comes after it. */
async function enter(page: Page): Promise<'recovery' | 'desk'> {
  await page.getByRole('radio', { name: people.editor }).check()
  await page.getByLabel('Mã PIN').fill(DEMO_PIN)
  await page.keyboard.press('Enter')
  const recovery = page.getByRole('heading', { name: 'Máy đã tắt đột ngột lần trước' })
  const desk = page.getByRole('navigation', { name: 'Các phòng làm việc' })
  await recovery.or(desk).waitFor()
  return (await recovery.isVisible()) ? 'recovery' : 'desk'
}

const squeeze = (text: string) => text.replace(/[^\S\n]+/g, ' ')

/** The end of each field that the recovery screen must show: those that no revision has. */
function typedTails({ base, typed }: Unsettled): string[] {
  const [before, now] = [base && writtenIn(base), writtenIn(typed)]
  const tail = (text: string) => squeeze(text).split('\n').at(-1)!.slice(-25)
  return (['title', 'body'] as const)
    .filter((field) => now[field] !== before?.[field])
    .map((field) => tail(now[field].trimEnd()))
}

/** Whether the recovery screen shows what was typed. It is given four seconds to compare the texts. */
async function showsTyped(page: Page, unsettled: readonly Unsettled[]): Promise<boolean> {
  const tails = unsettled.flatMap(typedTails)
  for (let tries = 0; tries < 40; tries++) {
    const screen = await page.evaluate(() => {
      const shown = document.body.cloneNode(true) as HTMLElement
      shown.querySelectorAll('del').forEach((gone) => gone.remove())
      return shown.textContent
    })
    if (tails.every((tail) => squeeze(screen).includes(tail))) return true
    await page.waitForTimeout(100)
  }
  return false
}

/** Remembers the text on the screen each time that the mark says "saved". */
async function followMark(page: Page, onSaved: (written: Written) => void): Promise<void> {
  await page.exposeFunction('onSavedMark', onSaved)
  await page.evaluate(() => {
    const mark = document.querySelector('[data-testid=saved]')!.parentElement!
    const title = document.querySelector<HTMLTextAreaElement>('textarea[name=title]')!
    const body = document.querySelector('[role=textbox][aria-multiline=true]')!
    let last = ''
    // In the same turn as the mark appears: no key can come between.
    new MutationObserver(() => {
      const saved = document.querySelector('[data-testid=saved]')?.textContent ?? ''
      const text = [...body.children].map((block) => block.textContent).join('\n')
      const state = JSON.stringify([saved, title.value, text])
      if (!/^Đã lưu \d/.test(saved) || state === last) return
      last = state
      const tell = (window as unknown as { onSavedMark: (written: object) => void }).onSavedMark
      tell({ title: title.value, body: text })
    }).observe(mark, { subtree: true, childList: true, characterData: true })
  })
}

type Totals = { -readonly [K in keyof TortureTotals]: TortureTotals[K] }

/** An article under torture: what must be there, and every state it has had since. */
interface Subject {
  readonly article: string
  readonly states: readonly Written[]
  readonly sentAt: readonly number[]
  /** Newest state that the screen called saved. */
  readonly saved: number
  readonly killedAt: number
}

async function openArticle(page: Page, article: string): Promise<void> {
  await page.evaluate((id) => void (location.hash = `#/articles/${id}`), article)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
}

const fieldOf = (page: Page, field: keyof Written) =>
  page.getByRole('textbox', { name: field === 'title' ? 'Tít' : 'Nội dung', exact: true })

/** Types until the kill. Resolves to what was typed and what the screen had called saved by then. */
async function typeUntilKilled(run: RunningApp, article: string, totals: Totals): Promise<Subject> {
  const { page } = run
  const pid = await run.app.evaluate(() => process.pid)
  await openArticle(page, article)
  const begin = writtenIn((await answer(page, 'journal.open', { article })).content)
  const typist = createTypist(await page.context().newCDPSession(page), begin)
  let saved = 0
  let isStrange = false
  let onMark = () => {}
  await followMark(page, (written) => {
    const at = lastLike(typist.states, written)
    if (at < 0) isStrange = true
    if (at > saved) totals.marks++
    saved = Math.max(saved, at)
    onMark()
  })

  const isLeaving = Math.random() < 0.2
  let isOver = false
  const typing = (async () => {
    for (const field of Math.random() < 0.35 ? (['title', 'body'] as const) : (['body'] as const)) {
      await fieldOf(page, field).click()
      await page.keyboard.press('Control+End')
      const until = Date.now() + (field === 'title' ? 500 : 60_000)
      await typist.type(field, () => !isOver && Date.now() < until)
    }
  })().catch((error: unknown) => {
    if (!isOver) throw error
  })
  await page.waitForTimeout(600 + Math.random() * 1400)
  if (Math.random() < 0.3) {
    // Or right after a save, when the next one may have begun.
    const marked = new Promise<void>((resolve) => (onMark = resolve))
    await Promise.race([marked, page.waitForTimeout(1500)])
  }
  if (isLeaving) {
    // Leaving makes a revision of the text: the kill meets the hand-over from one ring to the next.
    totals.killedWhileLeaving++
    isOver = true
    await typing
    await page.evaluate(() => void (location.hash = '#/articles'))
    await page.waitForTimeout(Math.random() * 60)
  }
  isOver = true
  const killedAt = Date.now()
  await killHard(run, pid)
  await typing
  if (isStrange) throw new Error('the screen shows what nobody typed')
  totals.keys += typist.states.length - 1
  totals.acknowledged += saved
  return { article, states: typist.states, sentAt: typist.sentAt, saved, killedAt }
}

/** Compares what the restarted app opens with what its screen had called saved. */
async function verify(page: Page, subject: Subject, totals: Totals): Promise<void> {
  const found = writtenIn((await answer(page, 'journal.open', { article: subject.article })).content)
  const at = lastLike(subject.states, found)
  if (at < subject.saved) {
    totals.lost += subject.saved - Math.max(at, 0)
    process.stderr.write(
      `[torture] saved ${JSON.stringify(subject.states[subject.saved])}, found ${JSON.stringify(found)}\n`
    )
  }
  const firstGone = subject.sentAt[at + 1]
  if (firstGone !== undefined)
    totals.longestUnsaved = Math.max(totals.longestUnsaved, subject.killedAt - firstGone)
}

async function beginArticle(page: Page): Promise<string> {
  const input = { product: 'tuan-tin', kind: 'news', unit: '' } as const
  return (await answer(page, 'articles.create', input)).article
}

/**
 * Kills the app while somebody types, again and again on one profile, and
 * looks after each restart for every key that the screen had called saved.
 */
export async function runTorture(rounds: number): Promise<TortureTotals> {
  const totals: Totals = {
    rounds,
    keys: 0,
    acknowledged: 0,
    marks: 0,
    lost: 0,
    integrityFailures: 0,
    recoveryScreens: 0,
    notShown: 0,
    killedWhileLeaving: 0,
    longestUnsaved: 0,
    secondsPerRound: 0
  }
  const profile = makeFolder('torture')
  const database = path.join(profile, 'demo/office.db')
  const first = await launch({ profile })
  await openDemo(first.page)
  await signIn(first.page, people.editor)
  await first.close()

  const begun = Date.now()
  let article = ''
  let subject: Subject | null = null
  // One start more than kills: the last kill is looked at too.
  for (let round = 0; round <= rounds; round++) {
    const left = subject && (await inspectStore(database))
    if (left && !left.isSound) totals.integrityFailures++
    const run: RunningApp = await launch({ profile })
    const { page } = run
    const screen = await enter(page)
    const unsettled = left?.unsettled ?? []
    if (unsettled.length > 0 !== (screen === 'recovery')) totals.notShown++
    if (screen === 'recovery') {
      totals.recoveryScreens++
      if (!(await showsTyped(page, unsettled))) totals.notShown++
      await page.getByRole('button', { name: 'Làm tiếp' }).click()
      await page.getByRole('navigation', { name: 'Các phòng làm việc' }).waitFor()
    }
    if (subject) await verify(page, subject, totals)
    if (round === rounds) {
      await run.close()
      break
    }
    if (round % ROUNDS_PER_ARTICLE === 0) {
      if (article !== '') await answer(page, 'revisions.save', { article, note: '' })
      article = await beginArticle(page)
    }
    subject = await typeUntilKilled(run, article, totals)
  }
  totals.secondsPerRound = Math.round((Date.now() - begun) / rounds / 100) / 10
  return totals
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--rounds')
  const totals = await runTorture(at < 0 ? 200 : Number(process.argv[at + 1]))
  process.stdout.write(`${JSON.stringify(totals)}\n`)
  const isClean = totals.lost + totals.integrityFailures + totals.notShown === 0 && totals.acknowledged > 0
  process.exit(isClean ? 0 : 1)
}
