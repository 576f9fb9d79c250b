import { array, assert, constantFrom, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fakeHash, properties } from '@tests/factories'
import { createHistory, twoLevels, type History } from '@tests/factories/history'
import { foldArticle } from './articles'
import type { ArticleState } from './articleState'
import type { Purpose } from './level'
import type { ScheduleTarget } from './records'
import { listSettlements } from './settlements'

const hashes = ['1', '2', '3', '4', '5', 'a', 'b', 'c', 'd', 'e'].map(fakeHash)
const [R1, R2] = hashes as [string, string]
const [, , , , , V1, V2] = hashes as [string, string, string, string, string, string, string]
const chain = [...twoLevels]

function createDesk() {
  const history: History = createHistory()
  const about = (id: string) =>
    history.records.filter(
      (each) =>
        each.subject === id ||
        ((each.kind === 'schedule.finish' || each.kind === 'exports.finish') &&
          each.payload.items.some((item) => item.article === id))
    )
  const state = (id: string): ArticleState => foldArticle(about(id), history.rules())!
  const act = {
    save: (id: string, revision: string) =>
      history.say('lan', 'revisions.save', id, { revision, parents: state(id).heads.slice(0, 2), note: '' }),
    submit(id: string, purpose: Purpose, reason = 'Sai số liệu') {
      const { publications, heads, published } = state(id)
      const last = publications.at(-1)
      const revision = (purpose === 'withdraw' ? published : heads[0]) ?? R1
      const corrects = last && { revision: last.revision, entry: last.entry }
      return history.say('lan', 'approvals.submit', id, {
        revision,
        chain,
        note: '',
        purpose,
        reason,
        ...(purpose !== 'publish' && corrects && { corrects })
      })
    },
    sign(id: string) {
      const { heads, purpose, corrects } = state(id)
      const revision = (purpose === 'withdraw' ? corrects?.revision : heads[0]) ?? R1
      history.say('thuan', 'approvals.sign', id, { revision, level: 0, note: '' })
      history.say('van', 'approvals.sign', id, { revision, level: 1, note: '' })
    },
    publish(id: string, entry: string, issue?: string) {
      const revision = state(id).signedRevision ?? state(id).published ?? R1
      const target: ScheduleTarget = issue ? { kind: 'issue', issue } : { kind: 'article', article: id }
      const items = [{ article: id, revision }]
      history.say('thuan', 'schedule.finish', entry, { product: 'tuan-tin', target, items, files: [] })
    },
    archive: (id: string) => history.say('thuan', 'articles.archive', id, {}),
    settle: (correction: string, article: string, place: string, outcome: 'done' | 'notNeeded' | 'open') =>
      history.say('thuan', 'articles.settle', 'bai', { correction, article, place, outcome, note: 'Đã sửa' })
  }
  const lines = () => {
    const article = state('bai')
    return listSettlements(article, [article, state('ban')])
  }
  const open = () =>
    lines()
      .filter((each) => each.settled === null)
      .map((each) => `${each.article} ${each.place}`)
  return { history, act, state, lines, open }
}

/** An article that came out in an issue, and a variant of it that came out by itself. */
function publishedFamily() {
  const desk = createDesk()
  const { history, act } = desk
  history.say('lan', 'articles.create', 'bai', { unit: '' })
  history.say('lan', 'articles.create', 'ban', { unit: '' })
  history.say('lan', 'revisions.save', 'bai', { revision: R1, parents: [], note: '' })
  act.submit('bai', 'publish')
  act.sign('bai')
  act.publish('bai', 'dot-1', 'so-47')
  history.say('lan', 'revisions.save', 'ban', { revision: V1, parents: [], note: '' })
  history.say('lan', 'articles.derive', 'ban', { source: { article: 'bai', revision: R1 } })
  act.submit('ban', 'publish')
  act.sign('ban')
  act.publish('ban', 'dot-2')
  return desk
}

function correctedFamily() {
  const desk = publishedFamily()
  desk.act.save('bai', R2)
  const { hash } = desk.act.submit('bai', 'correct')
  desk.act.sign('bai')
  return { ...desk, correction: hash }
}

describe('the places that a correction leaves behind', () => {
  test('are none before it is signed', () => {
    const { act, open } = publishedFamily()
    act.save('bai', R2)
    act.submit('bai', 'correct')
    expect(open()).toEqual([])
  })

  test('are where the article and its variants ran, the issue once however often it was made', () => {
    const { open, act } = correctedFamily()
    expect(open()).toEqual(['bai issue:so-47', 'ban entry:dot-2'])
    act.publish('bai', 'dot-3')
    // The corrected text itself is no place to see to.
    expect(open()).toEqual(['bai issue:so-47', 'ban entry:dot-2'])
  })

  test('of a withdrawal are all of them', () => {
    const { act, open, state } = publishedFamily()
    act.submit('bai', 'withdraw')
    act.sign('bai')
    expect(state('bai').state).toBe('withdrawn')
    expect(open()).toEqual(['bai issue:so-47', 'ban entry:dot-2'])
  })

  test('are also whoever was handed an older text, unless that was struck out', () => {
    const { history, act, open } = publishedFamily()
    const given = {
      revision: V1,
      recipients: ['Bà Lan'],
      form: 'paper' as const,
      day: '2026-11-18',
      note: ''
    }
    const { hash } = history.say('lan', 'handouts.give', 'ban', given)
    const { hash: wrong } = history.say('lan', 'handouts.give', 'ban', given)
    history.say('lan', 'handouts.strike', 'ban', { handout: wrong, reason: 'Ghi hai lần' })
    act.save('bai', R2)
    act.submit('bai', 'correct')
    act.sign('bai')
    expect(open()).toEqual(['bai issue:so-47', 'ban entry:dot-2', `ban handout:${hash}`])
  })

  test('grow when an old text comes out after all, and not by one that was written since', () => {
    const { act, open } = correctedFamily()
    act.publish('ban', 'dot-4')
    expect(open()).toEqual(['bai issue:so-47', 'ban entry:dot-2', 'ban entry:dot-4'])
    act.save('ban', V2)
    act.submit('ban', 'correct')
    act.sign('ban')
    act.publish('ban', 'dot-5')
    expect(open()).toEqual(['bai issue:so-47', 'ban entry:dot-2', 'ban entry:dot-4'])
  })

  test('are closed by an answer, and open again when it is taken back', () => {
    const { act, open, lines, correction } = correctedFamily()
    act.settle(correction, 'ban', 'entry:dot-2', 'done')
    act.settle(correction, 'bai', 'issue:so-47', 'notNeeded')
    expect(open()).toEqual([])
    expect(lines().map((each) => each.settled?.outcome)).toEqual(['notNeeded', 'done'])
    act.settle(correction, 'ban', 'entry:dot-2', 'open')
    expect(open()).toEqual(['ban entry:dot-2'])
  })

  test('are answered for by nobody who may not, and for no correction that is not there', () => {
    const { history, state, open, correction } = correctedFamily()
    const payload = { correction, article: 'bai', place: 'issue:so-47', outcome: 'done' as const, note: 'x' }
    history.say('stranger', 'articles.settle', 'bai', payload)
    history.say('an', 'articles.settle', 'bai', payload)
    history.say('thuan', 'articles.settle', 'bai', { ...payload, correction: fakeHash('9') })
    expect(open()).toHaveLength(2)
    expect(state('bai').refused.map((each) => each.reason)).toEqual(['forbidden', 'forbidden', 'notFound'])
  })

  test('never go by themselves, whatever is written, signed, printed or published afterwards', () => {
    const step = record({
      id: constantFrom('bai', 'ban'),
      act: constantFrom(
        'save',
        'submit',
        'correct',
        'withdraw',
        'sign',
        'publish',
        'issue',
        'archive' as const
      ),
      n: constantFrom(2, 3, 4, 7, 8, 9)
    })
    assert(
      property(array(step, { maxLength: 14 }), (steps) => {
        const { act, open } = correctedFamily()
        let before = open()
        for (const [index, { id, act: name, n }] of steps.entries()) {
          if (name === 'save') act.save(id, hashes[n]!)
          else if (name === 'submit') act.submit(id, 'publish')
          else if (name === 'correct' || name === 'withdraw') act.submit(id, name)
          else if (name === 'sign') act.sign(id)
          else if (name === 'archive') act.archive(id)
          else act.publish(id, `sau-${index}`, name === 'issue' ? 'so-48' : undefined)
          const now = open()
          expect(now).toEqual(expect.arrayContaining(before))
          before = now
        }
      }),
      properties
    )
  })
})
