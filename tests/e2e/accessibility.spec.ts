import { mkdirSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launch, makeFolder, inTime } from './launch'
import { answer } from './ask'
import { stops } from './tour'

/** `SCREENSHOTS=<folder>` keeps a picture of each screen as it was judged. */
const pictures = process.env.SCREENSHOTS

/** Nearly a hundred stops, each with a picture and a judgement, in milliseconds. */
const WALK = 420_000

const looks = [
  { name: 'light', theme: 'light', language: 'vi', width: 1366, height: 768, scale: 1 },
  { name: 'dark', theme: 'dark', language: 'vi', width: 1440, height: 900, scale: 1 },
  // A 1366 × 768 notebook at 125 %, and the English words, which are longer in places.
  { name: 'enlarged', theme: 'light', language: 'vi', width: 1092, height: 614, scale: 1.25 }
] as const

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(async () => {
    const { axe: judge } = window as unknown as { axe: typeof axe }
    // A menu floats over every landmark, as a dialog does.
    const region = { enabled: document.querySelector('[role=menu]') === null }
    return judge.run(document, { resultTypes: ['violations'], rules: { region } })
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** Words that do not fit where they stand and have no other way to be read, and a page wider than the window. */
function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) =>
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      !element.matches('.visually-hidden *, .visually-hidden')
    const isClipped = (element: Element) => {
      const { overflowX, textOverflow } = getComputedStyle(element)
      return (
        overflowX !== 'visible' &&
        textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      )
    }
    const words = document.querySelectorAll(
      'button, label, h1, h2, h3, [role=tab], [role=menuitem], a, legend'
    )
    const clipped = [...words].filter((element) => isShown(element) && isClipped(element))
    const outside = [...words].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return isShown(element) && width > 0 && (right > innerWidth + 1 || left < -1)
    })
    const isWide = (element: Element) => {
      const { overflowX } = getComputedStyle(element)
      return /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
    }
    const wide = [document.documentElement, ...document.querySelectorAll('div, section, main')]
      .filter((element) => isShown(element) && isWide(element))
      .map((element) => `scrolls sideways: ${element.outerHTML.slice(0, 120)}`)
    return [
      ...wide,
      ...clipped.map((element) => `clipped: ${element.outerHTML.slice(0, 160)}`),
      ...outside.map((element) => `outside the window: ${element.outerHTML.slice(0, 160)}`)
    ]
  })
}

test.each(looks)(
  'every screen can be read and used by everybody: $name',
  async (look) => {
    const run = await launch({
      width: look.width,
      height: look.height,
      scale: look.scale,
      profile: makeFolder('tour')
    })
    try {
      const { page } = run
      await inTime(page.emulateMedia({ reducedMotion: 'reduce' }), 20_000, 'the page did not stop moving')
      await page.getByRole('button').first().waitFor()
      await answer(page, 'settings.write', {
        theme: look.theme,
        language: look.language,
        punctuation: true,
        lock: 0
      })
      const faults: string[] = []
      for (const { name, open } of stops) {
        await open(page)
        await page.waitForTimeout(400)
        // Signing in may have made a new document.
        await inTime(page.evaluate(axe.source), 20_000, `${name} took no script`)
        if (pictures) {
          mkdirSync(pictures, { recursive: true })
          await page.screenshot({ path: path.join(pictures, `${look.name}-${name}.png`) })
        }
        for (const fault of [...(await findViolations(page)), ...(await findClipped(page))])
          faults.push(`${name} – ${fault}`)
      }
      expect(faults).toEqual([])
    } finally {
      await run.close()
    }
  },
  WALK
)
