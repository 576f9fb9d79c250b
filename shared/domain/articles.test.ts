import { describe, expect, test } from 'vitest'
import { fakeHash, MORNING } from '@tests/factories'
import type { CastName } from '@tests/factories/cast'
import { createHistory, publicKeyOf, twoLevels } from '@tests/factories/history'
import { workflowFacts } from './articleFacts'
import { articleStatus, foldArticle, printableRevision } from './articles'
import type { ScheduleTarget } from './records'

const [R1, R2, R3, R4] = ['1', '2', '3', '4'].map(fakeHash) as [string, string, string, string]

/** An article `bai` that Lan began, and the steps that people take with it. */
function createArticle() {
  const history = createHistory()
  const article = 'bai'
  const step = {
    save: (by: CastName | 'stranger', revision: string, ...parents: string[]) =>
      history.say(by, 'revisions.save', article, { revision, parents, note: '' }),
    submit: (by: CastName, revision: string) =>
      history.say(by, 'approvals.submit', article, { revision, chain: [...twoLevels], note: '' }),
    sign: (by: CastName, revision: string, level: number) =>
      history.say(by, 'approvals.sign', article, { revision, level, note: '' }),
    return: (by: CastName, revision: string, reason: string) =>
      history.say(by, 'approvals.return', article, { revision, level: 0, reason }),
    recall: (by: CastName, revision: string) => history.say(by, 'approvals.recall', article, { revision }),
    withdraw: (by: CastName, reason = 'Sai số liệu') =>
      history.say(by, 'articles.withdraw', article, { reason }),
    archive: (by: CastName) => history.say(by, 'articles.archive', article, {}),
    restore: (by: CastName) => history.say(by, 'articles.restore', article, {}),
    remark: (by: CastName, thread: string, blocking: boolean) =>
      history.say(by, 'comments.add', article, { thread, anchor: null, text: 'Xem lại', blocking }),
    resolve: (by: CastName, thread: string) => history.say(by, 'comments.resolve', article, { thread }),
    publish: (by: CastName, revision: string, entry = 'dot-1', named = article) => {
      const target: ScheduleTarget = { kind: 'article', article }
      const items = [{ article: named, revision }]
      return history.say(by, 'schedule.finish', entry, { product: 'trang-web', target, items, files: [] })
    }
  }
  const state = () =>
    foldArticle(
      history.records.filter((each) => each.subject === article || each.kind === 'schedule.finish'),
      history.rules()
    )!
  return { history, step, state }
}

/** The same, begun by Lan with the text R1. */
function begunArticle() {
  const begun = createArticle()
  begun.history.say('lan', 'articles.create', 'bai', { unit: 'hoa-lam' })
  begun.step.save('lan', R1)
  return begun
}

/** Lan's text, signed by the secretary and the leader. */
function approvedArticle() {
  const approved = begunArticle()
  approved.step.submit('lan', R1)
  approved.step.sign('thuan', R1, 0)
  approved.step.sign('van', R1, 1)
  return approved
}

describe('an article on its way', () => {
  test('belongs to whoever began it', () => {
    const { state } = begunArticle()
    expect(state()).toMatchObject({
      owner: 'lan',
      unit: 'hoa-lam',
      state: 'drafting',
      heads: [R1],
      writers: ['lan']
    })
  })

  test('is signed off by both levels in order', () => {
    const { state } = approvedArticle()
    expect(state()).toMatchObject({ state: 'approved', level: 2, signedRevision: R1, refused: [] })
    expect(state().signatures.map(({ member, level, counts }) => [member, level, counts])).toEqual([
      ['thuan', 0, true],
      ['van', 1, true]
    ])
  })

  test('is not signed by its writer, not twice by one person, and not out of order', () => {
    const { step, state, history } = begunArticle()
    step.save('thuan', R2, R1)
    step.submit('lan', R2)
    const wrong = [step.sign('van', R2, 0), step.sign('thuan', R2, 0), step.sign('van', R2, 1)]
    expect(state().refused).toEqual([
      { record: wrong[0]!.hash, reason: 'levelRole' },
      { record: wrong[1]!.hash, reason: 'otherThanWriters' },
      { record: wrong[2]!.hash, reason: 'levelOpen' }
    ])
    expect(state()).toMatchObject({ state: 'submitted', level: 0 })
    history.say('an', 'members.grant', 'mai', {
      key: publicKeyOf('mai'),
      name: 'Lê Thị Mai',
      title: '',
      unit: '',
      roles: ['secretary', 'approver']
    })
    step.sign('mai', R2, 0)
    const again = step.sign('mai', R2, 1)
    expect(state().refused.at(-1)).toEqual({ record: again.hash, reason: 'otherThanSigners' })
  })

  test('is signed as the very text that was submitted, not another one', () => {
    const { step, state } = begunArticle()
    step.save('lan', R2, R1)
    step.submit('lan', R2)
    step.sign('thuan', R1, 0)
    expect(state()).toMatchObject({ level: 0, refused: [{ reason: 'sameRevision' }] })
  })

  test('has one signature per level, also when two PCs signed it at once', () => {
    const { step, state } = begunArticle()
    step.submit('lan', R1)
    step.sign('thuan', R1, 0)
    const second = step.sign('mai', R1, 0)
    expect(state()).toMatchObject({ state: 'submitted', level: 1, refused: [{ record: second.hash }] })
  })

  test('waits while a blocking remark is open', () => {
    const { step, state } = begunArticle()
    step.submit('lan', R1)
    step.remark('diep', 'gop-y', true)
    step.sign('thuan', R1, 0)
    expect(state()).toMatchObject({ level: 0, refused: [{ reason: 'noBlockingComments' }] })
    step.resolve('lan', 'gop-y')
    step.sign('thuan', R1, 0)
    expect(state().level).toBe(1)
  })

  test('goes back with its reason, and forward again from the first level', () => {
    const { step, state } = begunArticle()
    step.submit('lan', R1)
    step.sign('thuan', R1, 0)
    step.return('van', R1, 'Thiếu tên đơn vị')
    expect(state()).toMatchObject({ state: 'returned', level: 0, returnReason: 'Thiếu tên đơn vị' })
    expect(state().signatures.some((each) => each.counts)).toBe(false)
    step.submit('lan', R1)
    expect(state()).toMatchObject({ state: 'submitted', level: 0, returnReason: '' })
  })

  test('can be taken back by its writer while it waits', () => {
    const { step, state } = begunArticle()
    step.submit('lan', R1)
    step.sign('thuan', R1, 0)
    step.recall('lan', R1)
    expect(state()).toMatchObject({ state: 'drafting', level: 0 })
    expect(state().signatures.map((each) => each.counts)).toEqual([false])
  })
})

describe('a new word', () => {
  test('voids both signatures, visibly', () => {
    const { step, state } = approvedArticle()
    step.save('huy', R2, R1)
    expect(state()).toMatchObject({ state: 'approved', refused: [{ reason: 'forbidden' }] })
    step.save('diep', R2, R1)
    expect(state()).toMatchObject({ state: 'drafting', signedRevision: null, level: 0, heads: [R2] })
    expect(state().signatures.map((each) => each.counts)).toEqual([false, false])
  })

  test('after a full sign-off counts its own writers only', () => {
    const { step, state } = approvedArticle()
    step.save('diep', R2, R1)
    step.save('mai', R3, R2)
    expect(state().writers).toEqual(['diep', 'mai'])
  })

  test('in a published article is a correction that must be signed again', () => {
    const { step, state } = approvedArticle()
    step.publish('thuan', R1)
    step.save('diep', R2, R1)
    expect(state()).toMatchObject({
      state: 'drafting',
      signedRevision: null,
      publications: [{ revision: R1 }]
    })
  })
})

describe('two people who wrote at once', () => {
  test('leave two heads, which nobody can submit or sign', () => {
    const { step, state } = begunArticle()
    step.save('lan', R3, R1)
    step.save('diep', R2, R1)
    expect(state().heads).toEqual([R2, R3])
    step.submit('lan', R3)
    expect(state().refused).toMatchObject([{ reason: 'oneHead' }])
  })

  test('are merged by a person', () => {
    const { step, state } = begunArticle()
    step.save('lan', R3, R1)
    step.save('diep', R2, R1)
    step.save('diep', R4, R2, R3)
    expect(state()).toMatchObject({ heads: [R4], writers: ['lan', 'diep'] })
  })

  test('void a sign-off when the second text arrives late', () => {
    const { step, state } = approvedArticle()
    step.save('diep', R2)
    expect(state()).toMatchObject({ state: 'drafting', heads: [R2, R1], signedRevision: null })
  })
})

describe('records that arrive late', () => {
  test('leave the newest text the head, whatever came first', () => {
    const { step, state } = begunArticle()
    step.save('lan', R3, R2)
    step.save('diep', R2, R1)
    expect(state().heads).toEqual([R3])
  })

  test('that repeat a text which was written on make it no second head', () => {
    const { step, state } = begunArticle()
    step.save('lan', R2, R1)
    step.save('diep', R1)
    expect(state()).toMatchObject({ heads: [R2] })
    expect(state().revisions.map((each) => each.id)).toEqual([R1, R2])
  })

  test('before the article itself say nothing yet', () => {
    const { step, history } = createArticle()
    step.save('lan', R1)
    expect(foldArticle(history.of('bai'), history.rules())).toBeNull()
  })

  test('of a second beginning do not take the article away from its owner', () => {
    const { history, state } = begunArticle()
    history.say('huy', 'articles.create', 'bai', { unit: 'khac' })
    expect(state()).toMatchObject({ owner: 'lan', unit: 'hoa-lam', heads: [R1] })
  })

  test('may carry any time: no clock is believed for the order', () => {
    const { history, state } = approvedArticle()
    const last = history.records.at(-1)!
    history.records[history.records.length - 1] = { ...last, at: 0 }
    expect(state()).toMatchObject({ state: 'approved' })
    expect(state().updatedAt).toBeGreaterThan(MORNING)
  })
})

describe('strangers and revoked keys', () => {
  test('write and sign nothing; what they said is kept and shown', () => {
    const { step, state, history } = begunArticle()
    const foreign = step.save('stranger', R2, R1)
    history.say('an', 'members.revoke', 'van', { key: publicKeyOf('van'), lastGood: 0, reason: '' })
    step.submit('lan', R1)
    step.sign('thuan', R1, 0)
    const revoked = step.sign('van', R1, 1)
    expect(state()).toMatchObject({ state: 'submitted', level: 1, heads: [R1] })
    expect(state().refused).toEqual([
      { record: foreign.hash, reason: 'forbidden' },
      { record: revoked.hash, reason: 'forbidden' }
    ])
  })

  test('begin no article', () => {
    const { history, step } = createArticle()
    history.say('stranger', 'articles.create', 'bai', { unit: '' })
    step.save('lan', R1)
    expect(foldArticle(history.of('bai'), history.rules())).toBeNull()
  })

  test('a signature made before the key was lost still counts', () => {
    const { state, history } = approvedArticle()
    history.say('an', 'members.revoke', 'van', { key: publicKeyOf('van'), lastGood: 1, reason: 'Mất máy' })
    expect(state().state).toBe('approved')
  })
})

describe('what may be printed', () => {
  test('is the signed text, and nothing before it is signed', () => {
    expect(printableRevision(begunArticle().state(), false)).toBeNull()
    expect(printableRevision(approvedArticle().state(), false)).toBe(R1)
  })

  test('is not an article that was withdrawn, archived, or brought back since', () => {
    const { step, state } = approvedArticle()
    step.withdraw('van')
    expect(state().state).toBe('withdrawn')
    expect(printableRevision(state(), false)).toBeNull()
    step.restore('van')
    expect(state().state).toBe('drafting')
    expect(printableRevision(state(), false)).toBeNull()
    step.archive('thuan')
    expect(printableRevision(state(), false)).toBeNull()
  })

  test('in a reprint is what was published, while a correction is being written', () => {
    const { step, state } = approvedArticle()
    step.publish('thuan', R1)
    step.save('diep', R2, R1)
    expect(printableRevision(state(), false)).toBeNull()
    expect(printableRevision(state(), true)).toBe(R1)
  })
})

describe('a publication', () => {
  test('is noted with the entry, the text and the time', () => {
    const { step, state } = approvedArticle()
    const { at } = step.publish('thuan', R1)
    expect(state()).toMatchObject({
      state: 'published',
      publications: [{ entry: 'dot-1', revision: R1, at }]
    })
  })

  test('of another text than the signed one does not count', () => {
    const { step, state } = approvedArticle()
    step.publish('thuan', R2)
    expect(state()).toMatchObject({
      state: 'approved',
      publications: [],
      refused: [{ reason: 'sameRevision' }]
    })
  })

  test('of other articles is none of this one', () => {
    const { step, state } = approvedArticle()
    step.publish('thuan', R1, 'dot-1', 'bai-khac')
    expect(state()).toMatchObject({ state: 'approved', refused: [] })
  })
})

test('facts of a step look at the signed text where there is one, else at the head', () => {
  const { state } = approvedArticle()
  expect(workflowFacts(state(), { revision: R1 }).isCurrentRevision).toBe(true)
  expect(workflowFacts(state(), { revision: R2 }).isCurrentRevision).toBe(false)
  expect(workflowFacts(state(), {}).isCurrentRevision).toBe(true)
})

test('a signed article in a scheduled issue is shown as scheduled; others are not', () => {
  expect(articleStatus('approved', true)).toBe('scheduled')
  expect(articleStatus('approved', false)).toBe('approved')
  expect(articleStatus('submitted', true)).toBe('submitted')
})

describe('a name of a text', () => {
  const name = (by: CastName, given: string, revision = R1) => {
    const { history, step, state } = approvedArticle()
    step.remark('diep', 't1', false)
    history.say(by, 'revisions.name', 'bai', { revision, name: given })
    return state()
  }

  test('can be given later, by whoever may write the article, and voids no signature', () => {
    const article = name('lan', 'Bản gửi thư ký')
    expect(article.revisions[0]).toMatchObject({ id: R1, note: 'Bản gửi thư ký' })
    expect(article).toMatchObject({ state: 'approved', signedRevision: R1, refused: [] })
  })

  test('given by somebody else, or to a text that is not there, is refused', () => {
    for (const article of [name('huy', 'Của tôi'), name('lan', 'Không có', R4)]) {
      expect(article.revisions.map((each) => each.note)).toEqual([''])
      expect(article.refused).toHaveLength(1)
    }
  })
})
