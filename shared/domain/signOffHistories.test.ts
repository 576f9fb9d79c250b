import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import {
  ARTICLE,
  foldNow,
  playSignOff,
  recordsOf,
  someAttempts,
  type SignOffAttempt
} from '@tests/factories/signOffPlay'
import { faultsOfSignOff } from '@tests/factories/signOffOracle'
import { foldArticle, printableRevision } from './articles'

describe('whatever is tried with chains, delegations, excuses, roles and clocks', () => {
  test('nothing can be printed, was printed or came out without every signature that its chain asks for', () => {
    const seen = { printable: 0, publications: 0, prints: 0, delegated: 0, excused: 0, corrected: 0 }
    fc.assert(
      fc.property(someAttempts, (tried) => {
        const { history, article } = playSignOff(tried)
        const refused = new Set(article.refused.map((each) => each.record))
        const ask = (end: number, revision: string) =>
          faultsOfSignOff(history.records, end, ARTICLE, revision, refused)
        const printable = printableRevision(article, false)
        if (printable !== null) {
          seen.printable++
          expect(ask(history.records.length, printable)).toEqual([])
        }
        for (const [index, record] of history.records.entries()) {
          if (refused.has(record.hash) || record.kind !== 'schedule.finish') continue
          seen.publications++
          expect(ask(index, record.payload.items[0]!.revision)).toEqual([])
        }
        const out = new Set(article.publications.map((each) => each.revision))
        for (const print of article.prints) {
          seen.prints++
          // A reprint takes what came out, whatever is being written.
          if (out.has(print.revision)) continue
          const index = history.records.findIndex((each) => each.hash === print.record)
          expect(ask(index, print.revision)).toEqual([])
        }
        seen.delegated += article.signatures.filter((each) => each.delegation && each.counts).length
        seen.excused += article.overrides.filter((each) => each.usedBy !== null).length
        seen.corrected += article.corrections.filter((each) => each.signedAt !== null).length
      }),
      properties
    )
    // A property that is never tried proves nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
    expect(seen.printable).toBeGreaterThan(properties.numRuns / 40)
  })

  test('what was withdrawn is not printed again before it is signed anew', () => {
    let withdrawn = 0
    fc.assert(
      fc.property(someAttempts, (tried) => {
        const { article } = playSignOff(tried)
        if (article.state !== 'withdrawn') return
        withdrawn++
        expect(printableRevision(article, true)).toBeNull()
      }),
      properties
    )
    expect(withdrawn).toBeGreaterThan(0)
  })

  test('the same records give the same article, at every place where they are cut off', () => {
    fc.assert(
      fc.property(someAttempts, fc.nat(), (tried, cut) => {
        const { history } = playSignOff(tried)
        const rules = history.rules()
        const records = recordsOf(history.records)
        const first = records.slice(0, 1 + (cut % records.length))
        const again = JSON.parse(JSON.stringify(first)) as typeof first
        expect(foldArticle(again, rules)).toEqual(foldArticle(first, rules))
        expect(foldNow(history)).toEqual(foldArticle(records, rules))
      }),
      { numRuns: Math.ceil(properties.numRuns / 4) }
    )
  })
})

test('moving clocks reorders nothing: where no right has an end, what is claimed decides nothing', () => {
  const dated = new Set(['turnClock', 'delegate', 'endDelegation', 'signFor', 'grant', 'setChain'])
  // These picks of a next step delegate, or end a role.
  const isTimeless = ({ act, pick }: SignOffAttempt) =>
    !dated.has(act) && !(act === 'advance' && (pick === 10 || pick === 7))
  fc.assert(
    fc.property(
      someAttempts,
      fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1 }),
      (tried, clocks) => {
        const { history, article } = playSignOff(tried.filter(isTimeless))
        const turned = recordsOf(history.records).map((each, index) => ({
          ...each,
          at: clocks[index % clocks.length]!
        }))
        const other = foldArticle(turned, history.rules())!
        const orderOf = ({ state, heads, level, signedRevision, signatures, refused }: typeof article) => ({
          state,
          heads,
          level,
          signedRevision,
          refused,
          signatures: signatures.map(({ record, counts }) => ({ record, counts }))
        })
        expect(orderOf(other)).toEqual(orderOf(article))
      }
    ),
    properties
  )
})
