import { describe, expect, test } from 'vitest'
import { officeProfile } from '@tests/factories'
import { castNames } from '@tests/factories/cast'
import { createHistory, publicKeyOf } from '@tests/factories/history'
import * as fc from 'fast-check'
import { fromWallTime } from '../text/dates'
import { noSignatory } from './grants'
import { actorOf, foldMembers, losesLastAdministrator, nextOf, type Member } from './members'
import { unlimitedGrant, type Grant, type Role } from './permissions'

const grant = (key: string, roles: Role[] = ['editor']) => ({
  key: publicKeyOf(key),
  name: 'Người mới',
  title: '',
  unit: '',
  roles
})
const revoke = (key: string, lastGood: number) => ({ key: publicKeyOf(key), lastGood, reason: 'Mất máy' })

/** A record of somebody, made late in the log on the test's day. */
const at = (key: string, seq: number, given: { lam?: number; day?: string } = {}) => ({
  author: publicKeyOf(key),
  seq,
  lam: given.lam ?? 1000 + seq,
  at: fromWallTime(given.day ?? '2026-11-18', 9)
})

const change = (grants: Grant[], lastGood: Record<string, number>, given: Partial<Member> = {}) => ({
  name: given.name ?? 'Lương Thị Thu Vân',
  title: given.title ?? '',
  unit: '',
  grants,
  signatory: noSignatory,
  lastGood: Object.entries(lastGood).map(([key, seq]) => ({ key: publicKeyOf(key), seq }))
})

describe('the office', () => {
  test('knows the members that its founder appointed', () => {
    const { members } = createHistory().membership()
    expect([...members.keys()].sort()).toEqual([...castNames].sort())
    expect(members.get('van')).toMatchObject({ name: 'Lương Thị Thu Vân', roles: ['approver'], active: true })
  })

  test('takes members from an administrator, and from nobody else', () => {
    const history = createHistory()
    history.say('an', 'members.grant', 'moi-1', grant('moi-1'))
    history.say('thuan', 'members.grant', 'moi-2', grant('moi-2'))
    history.say('stranger', 'members.grant', 'moi-3', grant('stranger', ['administrator']))
    history.say('stranger', 'members.grant', 'moi-4', grant('moi-4'))
    const { members } = history.membership()
    expect(['moi-1', 'moi-2', 'moi-3', 'moi-4'].filter((id) => members.has(id))).toEqual(['moi-1'])
  })

  test('has one founder: a second founding by a stranger appoints nobody', () => {
    const history = createHistory()
    history.say('stranger', 'office.create', 'office', { profile: officeProfile() })
    history.say('stranger', 'members.grant', 'ke-la', grant('ke-la', ['administrator']))
    expect(history.membership().members.has('ke-la')).toBe(false)
  })
})

describe('a revoked key', () => {
  test('counts up to its last good record, whenever the news arrives', () => {
    const history = createHistory()
    history.say('an', 'members.revoke', 'lan', revoke('lan', 3))
    const membership = history.membership()
    const said = (seq: number) => actorOf(membership, at('lan', seq))
    expect(said(3)).toMatchObject({ member: 'lan', roles: ['contributor'] })
    expect(said(4)).toBeNull()
  })

  test('leaves its member without a seat unless there is another key', () => {
    const history = createHistory()
    history.say('an', 'members.revoke', 'lan', revoke('lan', 0))
    expect(history.membership().members.get('lan')!.active).toBe(false)
    history.say('an', 'members.grant', 'lan', { ...grant('lan-moi', ['contributor']), name: 'Phạm Thị Lan' })
    expect(history.membership().members.get('lan')!.active).toBe(true)
  })

  test('is not brought back by a new grant, nor by a later revocation that is milder', () => {
    const history = createHistory()
    history.say('an', 'members.revoke', 'lan', revoke('lan', 2))
    history.say('an', 'members.revoke', 'lan', revoke('lan', 9))
    history.say('an', 'members.grant', 'lan', grant('lan'))
    expect(actorOf(history.membership(), at('lan', 3))).toBeNull()
  })

  test('of an administrator appoints nobody any more', () => {
    const history = createHistory()
    history.say('root', 'members.revoke', 'an', revoke('an', 0))
    history.say('an', 'members.grant', 'moi', grant('moi'))
    history.say('an', 'members.revoke', 'van', revoke('van', 0))
    const { members } = history.membership()
    expect(members.has('moi')).toBe(false)
    expect(members.get('van')!.active).toBe(true)
  })

  test("is not anyone's to declare", () => {
    const history = createHistory()
    history.say('thuan', 'members.revoke', 'van', revoke('van', 0))
    history.say('stranger', 'members.revoke', 'van', revoke('van', 0))
    expect(history.membership().members.get('van')!.active).toBe(true)
  })
})

test('a stranger is nobody', () => {
  expect(actorOf(createHistory().membership(), at('stranger', 1))).toBeNull()
})

describe('a role', () => {
  test('that is taken away leaves what was signed with it', () => {
    const history = createHistory()
    history.say('an', 'members.change', 'van', change([unlimitedGrant('contributor')], { van: 4 }))
    const membership = history.membership()
    expect(actorOf(membership, at('van', 4))?.roles).toEqual(['approver'])
    expect(actorOf(membership, at('van', 5))?.roles).toEqual(['contributor'])
    expect(membership.members.get('van')!.roles).toEqual(['contributor'])
  })

  test('that is taken away cannot be used behind its end with an old date or an old place in the log', () => {
    const history = createHistory()
    history.say('an', 'members.change', 'van', change([unlimitedGrant('contributor')], { van: 4 }))
    const late = at('van', 5, { lam: 2, day: '2020-01-01' })
    expect(actorOf(history.membership(), late)?.roles).toEqual(['contributor'])
  })

  test('that an old record gave the same key anew counts from there on only', () => {
    const history = createHistory()
    const { lam } = history.say('an', 'members.grant', 'van', grant('van', ['contributor']))
    const membership = history.membership()
    expect(actorOf(membership, at('van', 3, { lam: lam - 1 }))?.roles).toEqual(['approver'])
    expect(actorOf(membership, at('van', 4, { lam: lam + 1 }))?.roles).toEqual(['contributor'])
  })

  test('with dates holds by the day that the record claims', () => {
    const history = createHistory()
    const grants = [{ ...unlimitedGrant('approver'), level: 2, from: '2026-11-10', until: '2026-11-20' }]
    history.say('an', 'members.change', 'lan', change(grants, { lan: 0 }))
    const on = (day: string) => actorOf(history.membership(), at('lan', 1, { day }))
    expect(on('2026-11-09')).toBeNull()
    expect(on('2026-11-20')).toEqual({ member: 'lan', roles: ['approver'], grants })
    expect(on('2026-11-21')).toBeNull()
  })

  test('is gone from a key that the change does not name, from its first record on', () => {
    const history = createHistory()
    history.say('an', 'members.grant', 'van', grant('van-2', ['approver']))
    history.say('an', 'members.change', 'van', change([unlimitedGrant('editor')], { van: 4 }))
    expect(actorOf(history.membership(), at('van-2', 1))?.roles).toEqual(['editor'])
  })

  test('of an administrator, once taken away, appoints nobody, whenever the news arrives', () => {
    const history = createHistory()
    history.say('an', 'members.grant', 'moi', grant('moi'))
    history.say('root', 'members.change', 'an', change([unlimitedGrant('editor')], { an: 0 }))
    expect(history.membership().members.has('moi')).toBe(false)
  })
})

test('a key stays whose it was, whatever is said later', () => {
  const history = createHistory()
  history.say('an', 'members.grant', 'ke-gian', grant('van', ['administrator']))
  expect(actorOf(history.membership(), at('van', 1))).toMatchObject({ member: 'van', roles: ['approver'] })
  expect(history.membership().members.has('ke-gian')).toBe(false)
})

test('whom a stolen key has shut out is back when that key is revoked from before', () => {
  const history = createHistory()
  history.say('an', 'members.grant', 'an-2', grant('an-2', ['administrator']))
  history.say('an', 'members.revoke', 'van', revoke('van', 0))
  history.say('root', 'members.revoke', 'an', revoke('an', 1))
  const { members } = history.membership()
  expect(members.get('van')!.active).toBe(true)
  expect(members.has('an-2')).toBe(true)
})

test('a re-enrolled member has a new key, and the old one counts for its time', () => {
  const history = createHistory()
  history.say('an', 'members.revoke', 'van', revoke('van', 6))
  history.say('an', 'members.grant', 'van', {
    ...grant('van-2', ['approver']),
    replaces: publicKeyOf('van')
  })
  const membership = history.membership()
  expect(membership.keys.get(publicKeyOf('van-2'))!.replaces).toBe(publicKeyOf('van'))
  expect(actorOf(membership, at('van', 6))?.member).toBe('van')
  expect(actorOf(membership, at('van', 7))).toBeNull()
  expect(actorOf(membership, nextOf(publicKeyOf('van-2'), 0))?.member).toBe('van')
})

test('the last lasting administrator is told from one of several and from one with an end', () => {
  const history = createHistory()
  const loses = (grants: Grant[]) => losesLastAdministrator(history.membership(), 'an', grants, '2026-11-18')
  const until = { ...unlimitedGrant('administrator'), until: '2026-12-31' }
  expect(loses([])).toBe(true)
  expect(loses([until])).toBe(true)
  expect(loses([unlimitedGrant('administrator')])).toBe(false)
  history.say('an', 'members.change', 'thuan', change([until], { thuan: 0 }))
  expect(loses([])).toBe(true)
  history.say('an', 'members.change', 'thuan', change([unlimitedGrant('administrator')], { thuan: 0 }))
  expect(loses([])).toBe(false)
})

test('grants, changes and revocations fold to the same members in whatever order they arrive', () => {
  const who = fc.constantFrom('an', 'thuan', 'van', 'lan', 'root', 'stranger')
  const named = fc.constantFrom('an', 'thuan', 'van', 'lan')
  const role = fc.constantFrom<Role>('administrator', 'approver', 'editor')
  const act = fc.record({ by: who, about: named, role, seq: fc.nat(6), kind: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), fc.infiniteStream(fc.nat(1000)), (acts, dice) => {
      const history = createHistory()
      for (const { by, about, role: given, seq, kind } of acts) {
        const speaker = by as 'an'
        if (kind === 0) history.say(speaker, 'members.grant', about, grant(`${about}-${seq}`, [given]))
        else if (kind === 1) history.say(speaker, 'members.revoke', about, revoke(about, seq))
        else if (kind === 2) history.say(speaker, 'members.grant', about, grant(about, [given]))
        else history.say(speaker, 'members.change', about, change([unlimitedGrant(given)], { [about]: seq }))
      }
      const shuffled = history.records
        .map((record) => ({ record, place: dice.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ record }) => record)
      const [is, was] = [foldMembers(shuffled), foldMembers(history.records)]
      expect([...is.members].sort()).toEqual([...was.members].sort())
      expect([...is.keys].sort()).toEqual([...was.keys].sort())
    })
  )
})
