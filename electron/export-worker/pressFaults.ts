import type { PressRule } from '@shared/domain/pressRules'
import type { PressCheck } from '@shared/ipc/exportWorker'
import type { PressFile, PressPage } from './pressFile'

/** The outcome of one rule: its faults, or what was found to be right. */
export const check = (rule: PressRule, faults: readonly string[], passed: string): PressCheck => ({
  rule,
  ok: faults.length === 0,
  detail: faults.length === 0 ? passed : faults.slice(0, 5).join('; ')
})

/** A rule that holds or does not. */
export const checkThat = (rule: PressRule, holds: boolean, fault: string, passed = 'yes'): PressCheck =>
  check(rule, holds ? [] : [fault], passed)

/** What is wrong on each page, led by its number. */
export const onPages = (file: PressFile, find: (page: PressPage) => readonly string[]) =>
  file.pages.flatMap((page, index) => find(page).map((fault) => `page ${index + 1}: ${fault}`))
