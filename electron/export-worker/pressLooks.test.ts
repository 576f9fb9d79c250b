import { describe, expect, it } from 'vitest'
import { lookIds, looks } from '@shared/domain/looks'
import { templatesOf } from '@shared/domain/pageTemplates'
import { standardPress, type PressSetup } from '@shared/domain/pressSetup'
import { openPressedFile } from '@tests/fixtures/pressedFile'
import { filledPage } from '@tests/fixtures/filledPage'
import { printIssue } from '@tests/fixtures/printIssue'

const presses: readonly Partial<PressSetup>[] = [
  { inks: '4c', standard: 'x4' },
  { inks: '2c', standard: 'x1a' },
  { inks: '1c', standard: 'plain', bleed: 0 }
]

describe.each(lookIds)('every page template of the look "%s"', (look) => {
  it.each(presses)('is right on the press: %o', async (asked) => {
    const issue = await printIssue(templatesOf(look).map(filledPage))
    const { width, height } = looks[look].format
    expect([issue.format.width, issue.format.height]).toEqual([width, height])
    // Only pages with an imprint have room for its lines.
    const made = await openPressedFile(
      { ...issue, issue: { ...issue.issue, imprint: [] } },
      { ...standardPress(), ...asked }
    )
    expect(made.checks.filter((check) => !check.ok)).toEqual([])
    expect(made.checks.find((check) => check.rule === 'trimBox')?.detail).toBe(`${width} × ${height} mm`)
  })
})
