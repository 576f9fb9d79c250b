import { describe, expect, test } from 'vitest'
import { placeArticle, placedArticles, removeArticle, type PagePlan } from '@shared/domain/pagePlan'
import { adjustSlot } from '@shared/domain/planSlots'
import { preflight } from '@shared/domain/preflight'
import {
  findingPlace,
  preflightRuleNames,
  preflightRules,
  type Finding,
  type PreflightFacts
} from '@shared/domain/preflightFinding'
import { createTranslator } from '@shared/i18n/translator'
import { findingSchema, type FindingView } from '@shared/ipc/routes/preflight'
import { defects } from '@tests/factories/preflightDefects'
import { factsOf } from '@tests/factories/preflightIssue'
import { findingWays, isMend, type PlanFix } from './findingWays'
import { wordsOfFinding } from './findingWords'

/** The whole list of what is checked before printing: each defect planted, found, told and led to. */

const [vi, en] = [createTranslator('vi'), createTranslator('en')]

/** As the page gets it. */
const toView = (found: Finding): FindingView =>
  findingSchema.parse({
    ...found,
    slots: [...found.slots],
    values: { ...found.values },
    severity: preflightRules[found.rule],
    where: findingPlace(found),
    reason: ''
  })

const find = (facts: PreflightFacts) => preflight(facts).map(toView)

/** What the screen does with the plan at such a button. */
function mend(plan: PagePlan, { kind, page, slot, article }: PlanFix): PagePlan {
  switch (kind) {
    case 'remove':
      return removeArticle(plan, page, slot, article)
    case 'continue':
      return placeArticle(plan, page, slot, article)
    case 'jumps':
      return adjustSlot(plan, page, slot, {})
  }
}

test('an issue in which all is right has no finding', () => {
  expect(find(factsOf({}))).toEqual([])
})

test('every rule of the check stands in the list', () => {
  const planted = new Set(defects.map(({ rule }) => rule))
  expect(preflightRuleNames.filter((rule) => !planted.has(rule))).toEqual([])
})

describe.each(defects)('$item ($rule)', ({ rule, level, facts, says, ways }) => {
  const [found, ...others] = find(facts).filter((each) => each.rule === rule)

  test('is found once, with its weight', () => {
    expect(found).toMatchObject({ rule, severity: level })
    expect(others).toEqual([])
  })

  test('is told in both languages, with the place', () => {
    const words = wordsOfFinding(found!, vi)
    expect(words.text).toBe(says)
    const said = [words, wordsOfFinding(found!, en)].flatMap(({ place, text, todo }) => [place, text, todo])
    for (const sentence of said) expect(sentence).not.toMatch(/\{\{|preflight\.|undefined|^$/)
    expect(wordsOfFinding(found!, en).text).not.toBe(says)
  })

  test('has buttons that mend it or go there', () => {
    const all = findingWays(found!)
    expect(all.map(({ kind }) => kind)).toEqual(ways)
    const { plan } = facts.issue
    for (const way of all) {
      if (way.kind === 'page') expect(plan.pages[way.page - 1]).toBeDefined()
      if (way.kind === 'article' || way.kind === 'fit') expect(placedArticles(plan)).toContain(way.article)
      if (way.kind === 'plan') expect(mend(plan, way.fix)).not.toEqual(plan)
      if (way.kind === 'number' && way.proposed) {
        const { number, total, date } = way.proposed
        const mended = find({ ...facts, issue: { ...facts.issue, number, total, date } })
        expect(mended.map((each) => each.rule)).not.toContain(rule)
      }
    }
    // Whoever may not make pages up is led there all the same, but for what only the make-up can say.
    if (!['count', 'candidates', 'number'].includes(all[0]!.kind))
      expect(all.some((way) => !isMend(way))).toBe(true)
  })
})
