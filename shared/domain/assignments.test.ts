import { describe, expect, test } from 'vitest'
import { actor, type CastName } from '@tests/factories/cast'
import { createHistory } from '@tests/factories/history'
import { assignmentSchema, type Assignment } from './assignment'
import { foldAssignment, mayAnswer, refusalOfAssignment, stageOf, type AssignmentState } from './assignments'
import { actorWith, unlimitedGrant } from './permissions'

const brief: Assignment = {
  title: 'Khai mạc Ngày hội đọc sách',
  product: 'tuan-tin',
  kind: 'news',
  template: null,
  unit: '',
  rubric: '',
  lines: 40,
  photos: '',
  due: null,
  sources: [],
  note: '',
  observance: null,
  campaign: null
}
const state = (given: Partial<AssignmentState> = {}): AssignmentState => ({
  ...brief,
  id: 'dt-1',
  owner: 'lan',
  member: null,
  said: '',
  article: null,
  dropped: null,
  at: 0,
  ...given
})
const give = (member: string) => ({ kind: 'assignments.give', payload: { member, note: '' } }) as const
const ask = (
  by: CastName,
  statement: Parameters<typeof refusalOfAssignment>[0],
  of: AssignmentState | null
) => refusalOfAssignment(statement, actor(by), of)

describe('an assignment', () => {
  test('is proposed by anybody who writes, given by whoever edits, and folded in the order of its records', () => {
    const history = createHistory()
    const folded = () => foldAssignment('dt-1', history.of('dt-1'), history.membership())
    expect(folded()).toBeNull()
    history.say('in', 'assignments.set', 'dt-1', brief)
    expect(folded()).toBeNull()
    history.say('lan', 'assignments.set', 'dt-1', brief)
    expect(folded()).toMatchObject({ ...brief, owner: 'lan', member: null, article: null, dropped: null })
    history.say('huy', 'assignments.set', 'dt-1', { ...brief, title: 'Không phải việc của Huy' })
    history.say('huy', 'assignments.give', 'dt-1', { member: 'lan', note: '' })
    expect(folded()).toMatchObject({ title: brief.title, member: null })
    history.say('diep', 'assignments.give', 'dt-1', { member: 'huy', note: 'Xin ảnh của phường' })
    expect(folded()).toMatchObject({ member: 'huy', said: 'Xin ảnh của phường' })
    history.say('huy', 'assignments.link', 'dt-1', { article: 'bai-1' })
    history.say('lan', 'assignments.link', 'dt-1', { article: 'bai-2' })
    expect(folded()).toMatchObject({ article: 'bai-1' })
    history.say('thuan', 'assignments.drop', 'dt-1', { reason: 'Hoãn sang tuần sau' })
    history.say('thuan', 'assignments.give', 'dt-1', { member: 'lan', note: '' })
    expect(folded()).toMatchObject({ dropped: 'Hoãn sang tuần sau', member: 'huy' })
    history.say('thuan', 'assignments.resume', 'dt-1', {})
    history.say('huy', 'assignments.release', 'dt-1', {})
    history.say('thuan', 'assignments.unlink', 'dt-1', {})
    expect(folded()).toMatchObject({ dropped: null, member: null, said: '', article: null })
  })

  test('says of other subjects nothing: a record that names it makes no assignment', () => {
    const history = createHistory()
    history.say('lan', 'assignments.set', 'dt-1', brief)
    expect(foldAssignment('bai-1', history.of('dt-1'), history.membership())).toBeNull()
  })

  test('is taken by a writer where nobody has it, handed on by whoever has it, and taken over only by whoever gives work', () => {
    expect(ask('huy', give('huy'), state())).toBeNull()
    expect(ask('huy', give('lan'), state())).toBe('forbidden')
    expect(ask('huy', give('lan'), state({ member: 'huy' }))).toBeNull()
    expect(ask('lan', give('lan'), state({ member: 'huy' }))).toBe('forbidden')
    for (const editor of ['diep', 'thuan', 'van'] as const)
      expect(ask(editor, give(editor), state({ member: 'huy' }))).toBeNull()
    for (const other of ['an', 'in'] as const) expect(ask(other, give(other), state())).toBe('forbidden')
  })

  test('of one unit is given by whoever edits there', () => {
    const ward = actorWith('chau', [{ ...unlimitedGrant('editor'), units: ['p-1'] }])
    expect(refusalOfAssignment(give('lan'), ward, state({ unit: 'p-1' }))).toBeNull()
    expect(refusalOfAssignment(give('lan'), ward, state({ unit: 'p-2' }))).toBe('forbidden')
    // Nor is it carried off to where its author has no say.
    const carried = { kind: 'assignments.set', payload: { ...brief, unit: 'p-2' } } as const
    expect(refusalOfAssignment(carried, ward, state({ unit: 'p-1' }))).toBe('forbidden')
  })

  test('is answered by whoever has it, and once it is dropped only taken up again', () => {
    expect(mayAnswer(state({ member: 'huy' }), actor('huy'))).toBe(true)
    expect(mayAnswer(state({ member: 'huy' }), actor('lan'))).toBe(false)
    const dropped = state({ dropped: '' })
    expect(ask('thuan', give('huy'), dropped)).toBe('impossible')
    expect(ask('thuan', { kind: 'assignments.drop', payload: { reason: '' } }, dropped)).toBe('impossible')
    expect(ask('lan', { kind: 'assignments.resume', payload: {} }, dropped)).toBeNull()
    expect(ask('lan', { kind: 'assignments.resume', payload: {} }, state())).toBe('impossible')
    expect(ask('thuan', give('huy'), null)).toBe('notFound')
  })

  test.each([
    [null, null, 'idea'],
    ['huy', null, 'assigned'],
    ['huy', { status: 'drafting', cameOut: false }, 'drafting'],
    ['huy', { status: 'returned', cameOut: false }, 'drafting'],
    ['huy', { status: 'submitted', cameOut: false }, 'submitted'],
    ['huy', { status: 'approved', cameOut: false }, 'signed'],
    ['huy', { status: 'scheduled', cameOut: false }, 'signed'],
    ['huy', { status: 'published', cameOut: true }, 'published'],
    // What was put away unprinted answers nothing; what came out has answered.
    ['huy', { status: 'archived', cameOut: false }, 'assigned'],
    [null, { status: 'withdrawn', cameOut: false }, 'idea'],
    ['huy', { status: 'withdrawn', cameOut: true }, 'published']
  ] as const)('of %s, answered by %j, is %s', (member, article, stage) => {
    expect(stageOf({ member, dropped: null }, article)).toBe(stage)
    expect(stageOf({ member, dropped: 'Không cần nữa' }, article)).toBe('dropped')
  })

  test('says what it is about, and no more than fits', () => {
    expect(assignmentSchema.safeParse(brief).success).toBe(true)
    for (const wrong of [
      { title: ' ' },
      { title: 'x'.repeat(201) },
      { lines: 2001 },
      { lines: 1.5 },
      { kind: 'poem' },
      { sources: Array.from({ length: 13 }, (_, at) => `vb-${at}`) },
      { observance: { id: 'own', first: '2026-02-30' } },
      { more: 1 }
    ])
      expect(assignmentSchema.safeParse({ ...brief, ...wrong }).success).toBe(false)
  })
})
