import { describe, expect, test } from 'vitest'
import { officeProfile } from '@tests/factories'
import { castNames } from '@tests/factories/cast'
import { createHistory, publicKeyOf } from '@tests/factories/history'
import { actorOf } from './members'
import type { Role } from './permissions'

const grant = (key: string, roles: Role[] = ['editor']) => ({
  key: publicKeyOf(key),
  name: 'Người mới',
  title: '',
  unit: '',
  roles
})
const revoke = (key: string, lastGood: number) => ({ key: publicKeyOf(key), lastGood, reason: 'Mất máy' })

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
    const said = (seq: number) => actorOf(membership, { author: publicKeyOf('lan'), seq })
    expect(said(3)).toEqual({ member: 'lan', roles: ['contributor'] })
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
    expect(actorOf(history.membership(), { author: publicKeyOf('lan'), seq: 3 })).toBeNull()
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
  expect(actorOf(createHistory().membership(), { author: publicKeyOf('stranger'), seq: 1 })).toBeNull()
})
