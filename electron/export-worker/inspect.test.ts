import { beforeAll, expect, test } from 'vitest'
import { readPressFaults } from '@shared/domain/pressFaults'
import { standardPress } from '@shared/domain/pressSetup'
import type { PrintIssue } from '@shared/domain/printIssue'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { startingPackage, templatePackage, withPart } from '@tests/fixtures/templatePackages'
import { createCompiler } from './compile'
import { inspectPages } from './inspect'

/** What a template package draws, looked at before anything is exported. */

const compiler = createCompiler(exportSetup())
let issue: PrintIssue
beforeAll(async () => {
  issue = await printIssue(
    [
      { template: 'front', slots: { lead: ['bai'] } },
      { template: 'two', slots: { upper: ['bai'] } },
      { template: 'back', slots: { main: ['bai'] } }
    ],
    { bai: printArticle({ title: 'Ngày hội đọc sách', blocks: draftBlocks(['Một đoạn.']) }) }
  )
})

async function inspect(part: string, given: Partial<PrintIssue> = {}, totalInk = 300) {
  compiler.holdPackage(part === '' ? startingPackage() : templatePackage(withPart(part)))
  const press = { ...standardPress('4c'), totalInk }
  return readPressFaults(
    await inspectPages(exportSetup(), compiler, { issue: { ...issue, ...given }, press })
  )
}

test('a good package draws nothing that the press cannot print', async () => {
  expect(await inspect('')).toEqual([])
})

test('a hairline on one page alone is found there', async () => {
  const part =
    '#let foot(data) = { str(data.page); if data.page == 2 { line(length: 40mm, stroke: 0.1pt + accent(1)) } }'
  expect(await inspect(part)).toMatchObject([
    { rule: 'hairlines', page: 2, detail: expect.stringContaining('of 0.10 pt') }
  ])
})

const inAccent = (cmyk: readonly [number, number, number, number]) => {
  const accent = {
    cmyk: [...cmyk] as [number, number, number, number],
    rgb: [20, 20, 20] as [number, number, number]
  }
  return { style: { ...issue.style, colours: { ...issue.style.colours, accent } } }
}

test('letters in a black of several inks', async () => {
  const part = '#let foot(data) = text(fill: accent(1), str(data.page))'
  const rules = (await inspect(part, inAccent([40, 30, 30, 100]))).map(({ rule }) => rule)
  expect(rules).toContain('blackText')
  expect((await inspect(part, inAccent([0, 0, 0, 100]))).map(({ rule }) => rule)).not.toContain('blackText')
})

test('more ink than this press takes', async () => {
  const part = '#let foot(data) = block(fill: accent(1), inset: 2pt, text(fill: paper, str(data.page)))'
  const heavy = inAccent([90, 90, 80, 30])
  expect((await inspect(part, heavy, 300)).filter(({ rule }) => rule === 'totalInk')).toEqual([])
  expect((await inspect(part, heavy, 240)).map(({ rule }) => rule)).toContain('totalInk')
})
