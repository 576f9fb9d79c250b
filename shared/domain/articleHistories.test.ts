import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fakeHash, properties } from '@tests/factories'
import { actor, castNames, type CastName } from '@tests/factories/cast'
import { createHistory, twoLevels } from '@tests/factories/history'
import { foldArticle, printableRevision } from './articles'
import type { ArticleState } from './articleState'
import type { OfficeRecord } from './records'

/** What somebody tries, right or wrong. `pick` chooses among the texts that exist, `level` what the signature claims. */
interface Attempt {
  readonly by: CastName | 'stranger'
  readonly act:
    | 'save'
    | 'merge'
    | 'submit'
    | 'sign'
    | 'return'
    | 'recall'
    | 'withdraw'
    | 'archive'
    | 'restore'
    | 'remark'
    | 'resolve'
    | 'publish'
    | 'advance'
  readonly pick: number
  readonly level: number
}

const someone = fc.constantFrom<CastName | 'stranger'>(...castNames, 'stranger')
const attempt: fc.Arbitrary<Attempt> = fc.record({
  by: someone,
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constant('advance' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Attempt['act']>(
        'save',
        'merge',
        'submit',
        'sign',
        'return',
        'recall',
        'withdraw',
        'archive',
        'restore',
        'remark',
        'resolve',
        'publish'
      )
    }
  ),
  pick: fc.nat(9),
  level: fc.nat(2)
})

const ARTICLE = 'bai'

/** Plays attempts against the records of one article. */
function play(attempts: readonly Attempt[]): {
  records: OfficeRecord[]
  fold: (records: readonly OfficeRecord[]) => ArticleState
} {
  const history = createHistory()
  const rules = history.rules()
  let texts = 1
  history.say('lan', 'articles.create', ARTICLE, { unit: '' })
  history.say('lan', 'revisions.save', ARTICLE, { revision: fakeHash('01'), parents: [], note: '' })
  const ofArticle = () =>
    history.records.filter((each) => each.subject === ARTICLE || each.kind === 'schedule.finish')
  const fold = (records: readonly OfficeRecord[]) => foldArticle(records, rules)!

  const newText = () => fakeHash((++texts).toString(16).padStart(2, '0'))
  const save = (by: Attempt['by'], parents: readonly string[]) =>
    history.say(by, 'revisions.save', ARTICLE, {
      revision: newText(),
      parents: [...parents].slice(0, 2),
      note: ''
    })
  const submit = (by: Attempt['by'], revision: string) =>
    history.say(by, 'approvals.submit', ARTICLE, { revision, chain: [...twoLevels], note: '' })
  const sign = (by: Attempt['by'], revision: string, level: number) =>
    history.say(by, 'approvals.sign', ARTICLE, { revision, level, note: '' })

  for (const { by, act, pick, level } of attempts) {
    const article = fold(ofArticle())
    const some = article.revisions[pick % article.revisions.length]!.id
    const head = article.heads[pick % article.heads.length]!
    if (act === 'save') save(by, [pick < 6 ? head : some])
    else if (act === 'merge') save(by, article.heads)
    else if (act === 'submit') submit(by, pick < 6 ? head : some)
    else if (act === 'sign') sign(by, pick < 6 ? head : some, level)
    else if (act === 'return')
      history.say(by, 'approvals.return', ARTICLE, {
        revision: head,
        level,
        reason: pick < 8 ? 'Sửa lại' : ''
      })
    else if (act === 'recall') history.say(by, 'approvals.recall', ARTICLE, { revision: head })
    else if (act === 'withdraw') history.say(by, 'articles.withdraw', ARTICLE, { reason: 'Rút' })
    else if (act === 'archive') history.say(by, 'articles.archive', ARTICLE, {})
    else if (act === 'restore') history.say(by, 'articles.restore', ARTICLE, {})
    else if (act === 'remark')
      history.say(by, 'comments.add', ARTICLE, {
        thread: `t${level}`,
        anchor: null,
        text: 'x',
        blocking: pick < 5
      })
    else if (act === 'resolve') history.say(by, 'comments.resolve', ARTICLE, { thread: `t${level}` })
    else if (act === 'publish') {
      const target = { kind: 'article' as const, article: ARTICLE }
      const revision = article.signedRevision ?? head
      history.say(by, 'schedule.finish', `dot-${pick}`, {
        product: 'trang-web',
        target,
        items: [{ article: ARTICLE, revision }],
        files: []
      })
    } else if (article.state === 'submitted') {
      // The next right step, by somebody of the right role, who may still be the wrong person.
      if (article.blockingThreads.length > 0)
        history.say('mai', 'comments.resolve', ARTICLE, { thread: article.blockingThreads[0]! })
      else sign(article.level === 0 ? (pick < 5 ? 'mai' : 'thuan') : 'van', head, article.level)
    } else if (article.heads.length > 1) save('diep', article.heads)
    else submit(pick < 5 ? 'lan' : 'diep', head)
  }
  return { records: ofArticle(), fold }
}

const attempts = fc.array(attempt, { minLength: 1, maxLength: 24 })

/** Who wrote since the last full sign-off, found again from the accepted records alone. */
function writersBy(
  accepted: readonly OfficeRecord[],
  memberOf: (record: OfficeRecord) => string
): Set<string> {
  let writers = new Set<string>()
  let signed = 0
  for (const record of accepted) {
    if (record.kind === 'approvals.sign') signed++
    else if (record.kind === 'revisions.save') {
      if (signed === twoLevels.length) writers = new Set()
      writers.add(memberOf(record))
      signed = 0
    } else if (['approvals.submit', 'approvals.recall', 'approvals.return'].includes(record.kind)) signed = 0
  }
  return writers
}

describe('whatever people try, in any order', () => {
  test('an approved text was signed by every level, in order, by different people who did not write it', () => {
    let approved = 0
    fc.assert(
      fc.property(attempts, (tried) => {
        const { records, fold } = play(tried)
        const article = fold(records)
        if (article.state !== 'approved') return
        approved++
        const refused = new Set(article.refused.map((each) => each.record))
        const accepted = records.filter((record) => !refused.has(record.hash))
        const memberOf = (record: OfficeRecord) => record.author.replace(/_+$/, '')
        const from = accepted.map((record) => record.kind).lastIndexOf('approvals.submit')
        const after = accepted.slice(from + 1)
        const signatures = after.filter((record) => record.kind === 'approvals.sign')

        expect(article.heads).toEqual([article.signedRevision])
        expect(signatures.map((record) => record.payload.level)).toEqual([0, 1])
        expect(signatures.map((record) => record.payload.revision)).toEqual([
          article.heads[0],
          article.heads[0]
        ])
        signatures.forEach((record, level) => {
          expect(actor(memberOf(record) as CastName).roles).toContain(twoLevels[level]!.role)
        })
        expect(new Set(signatures.map(memberOf)).size).toBe(2)
        expect(after.some((record) => record.kind === 'revisions.save')).toBe(false)
        const writers = writersBy(accepted.slice(0, from), memberOf)
        expect(signatures.filter((record) => writers.has(memberOf(record)))).toEqual([])
      }),
      properties
    )
    // A property that is never tried proves nothing.
    expect(approved).toBeGreaterThan(properties.numRuns / 50)
  })

  test('an accepted word leaves no signature standing and nothing to print', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { records, fold } = play(tried)
        records.forEach((record, index) => {
          if (record.kind !== 'revisions.save') return
          const article = fold(records.slice(0, index + 1))
          if (article.refused.some((each) => each.record === record.hash)) return
          expect(article.signatures.filter((each) => each.counts)).toEqual([])
          expect(printableRevision(article, false)).toBeNull()
          expect(article.level).toBe(0)
        })
      }),
      { numRuns: Math.ceil(properties.numRuns / 4) }
    )
  })

  test('only a signed text can be printed, and every published one was signed then', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { records, fold } = play(tried)
        const article = fold(records)
        const signedFully = article.signatures.filter((each) => each.verdict === 'signed' && each.level === 1)
        const printable = printableRevision(article, false)
        if (printable !== null) expect(['approved', 'published']).toContain(article.state)
        for (const { revision } of article.publications)
          expect(signedFully.map((each) => each.revision)).toContain(revision)
      }),
      properties
    )
  })

  test('no text is ever lost: every accepted one is a head or has led to a head', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { records, fold } = play(tried)
        const { heads, revisions } = fold(records)
        const parents = new Set(revisions.flatMap((each) => each.parents))
        for (const { id } of revisions) expect(heads.includes(id) || parents.has(id)).toBe(true)
        for (const head of heads) expect(parents.has(head)).toBe(false)
      }),
      properties
    )
  })

  test('the same records give the same article on every PC, and folding changes none of them', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { records, fold } = play(tried)
        const before = JSON.stringify(records)
        expect(fold(JSON.parse(before) as OfficeRecord[])).toEqual(fold(records))
        expect(JSON.stringify(records)).toBe(before)
      }),
      { numRuns: Math.ceil(properties.numRuns / 4) }
    )
  })

  test('a text that two PCs report twice gives the same heads, wherever the second report stands', () => {
    fc.assert(
      fc.property(attempts, fc.nat(), fc.nat(), (tried, which, where) => {
        const { records, fold } = play(tried)
        const refused = new Set(fold(records).refused.map((each) => each.record))
        const saves = records.filter((each) => each.kind === 'revisions.save' && !refused.has(each.hash))
        const twin = { ...saves[which % saves.length]!, hash: fakeHash('ee') }
        const first = records.indexOf(saves[which % saves.length]!)
        const at = first + 1 + (where % (records.length - first))
        const doubled = fold([...records.slice(0, at), twin, ...records.slice(at)])
        const heads = (state: ArticleState) => [state.heads, state.revisions.map((each) => each.id)]
        const saved = (state: ArticleState) =>
          state.refused.filter((each) => saves.some((save) => save.hash === each.record))
        if (saved(doubled).length === 0) expect(heads(doubled)).toEqual(heads(fold(records)))
      }),
      properties
    )
  })
})
