import { beforeEach, describe, expect, test } from 'vitest'
import { PIN } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { noSignatory } from '@shared/domain/grants'
import { unlimitedGrant, type Grant } from '@shared/domain/permissions'
import { readArticle } from '@electron/store/articles'
import { findKeyOf, listKeys } from '@electron/store/keyring'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.as('an')
})

const STRONG = '735291'
const appointed = (grants: readonly Grant[], name = 'Lương Thị Thu Vân') => ({
  name,
  title: 'Phó Trưởng Ban',
  unit: '',
  grants,
  signatory: noSignatory
})
const signed = async (id: string) => {
  await desk.acts.begin(id)
  await desk.acts.signOff(id)
}
const stateOf = async (id: string) => (await readArticle(desk.db, id)).state

describe('a change of roles', () => {
  test('holds from now on, and leaves every signature given before', async () => {
    await signed('bai-1')
    await desk.members.change('van', appointed([unlimitedGrant('contributor')]))
    expect(await stateOf('bai-1')).toBe('approved')
    await desk.acts.begin('bai-2')
    await desk.acts.submit('bai-2')
    await desk.acts.sign('bai-2', 'thuan')
    await expect(desk.acts.sign('bai-2', 'van')).rejects.toMatchObject({ code: expect.any(String) as string })
    expect(await stateOf('bai-2')).not.toBe('approved')
  })

  test('is shown to whoever sits there at once', async () => {
    await desk.members.change(
      'an',
      appointed([unlimitedGrant('administrator'), unlimitedGrant('editor')], 'Trần Văn An')
    )
    expect(desk.session.actor().roles).toEqual(['editor', 'administrator'])
  })

  test('never leaves the office without an administrator', async () => {
    const until = { ...unlimitedGrant('administrator'), until: '2027-01-01' }
    for (const grants of [[unlimitedGrant('editor')], [until]])
      await expect(desk.members.change('an', appointed(grants))).rejects.toMatchObject({
        code: 'lastAdministrator'
      })
    await expect(desk.members.revoke('an', null, 'Nghỉ')).rejects.toMatchObject({ code: 'lastAdministrator' })
    await desk.members.change('thuan', appointed([unlimitedGrant('administrator')], 'Phùng Gia Thuận'))
    await desk.members.revoke('an', null, 'Nghỉ hưu')
  })

  test.each([
    ['change', () => desk.members.change('lan', appointed([unlimitedGrant('approver')]))],
    ['revocation', () => desk.members.revoke('van', null, 'Thử')],
    ['new key', () => desk.members.renew('van', STRONG, 'Thử')]
  ])('a %s is the administrator’s alone', async (_what, act) => {
    await desk.as('thuan')
    const keys = await listKeys(desk.db)
    await expect(act()).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listKeys(desk.db)).toEqual(keys)
  })
})

describe('a right with dates', () => {
  test('opens the door on its first day and shuts it after its last', async () => {
    const grants = [{ ...unlimitedGrant('editor'), from: '2026-11-20', until: '2026-11-21' }]
    const id = await desk.members.add(appointed(grants, 'Người mới'), STRONG)
    const enter = () => desk.session.signIn(id, STRONG)
    await expect(enter()).rejects.toMatchObject({ code: 'outOfDate' })
    desk.clock.advance(2 * 86_400_000)
    await enter()
    await desk.articles.create('tuan-tin', 'news', '')
    desk.clock.advance(2 * 86_400_000)
    await expect(desk.articles.create('tuan-tin', 'news', '')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(enter()).rejects.toMatchObject({ code: 'outOfDate' })
  })
})

describe('a right for one ward', () => {
  const inWard = async () => {
    const grants = [{ ...unlimitedGrant('editor'), units: ['hoa-lam'] }]
    const id = await desk.members.add(appointed(grants, 'Người phường'), STRONG)
    await desk.session.signIn(id, STRONG)
  }

  test('writes and remarks there, begins texts of its own, and does nothing elsewhere', async () => {
    await desk.acts.begin('bai-chung')
    await inWard()
    const own = await desk.articles.create('tuan-tin', 'news', '')
    const there = await desk.articles.create('tuan-tin', 'news', 'hoa-lam')
    await expect(desk.articles.create('tuan-tin', 'news', 'tan-son')).rejects.toMatchObject({
      code: 'forbidden'
    })
    const remark = { thread: null, anchor: null, text: 'Xem lại', blocking: false, mentions: [] }
    await desk.comments.add(there, remark)
    await desk.comments.add(own, remark)
    await expect(desk.comments.add('bai-chung', remark)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a lost PIN', () => {
  test('costs the key, not the signatures: the member signs in with a new one', async () => {
    await signed('bai-1')
    const old = desk.signer('van').key
    await desk.members.renew('van', STRONG, 'Quên mã PIN')
    expect(await stateOf('bai-1')).toBe('approved')
    await expect(desk.session.signIn('van', PIN)).rejects.toMatchObject({ code: 'wrongPin' })
    await desk.session.signIn('van', STRONG)
    expect(desk.session.require().signer.key).not.toBe(old)
    await expect(desk.acts.begin('bai-2', undefined, 'van')).rejects.toMatchObject({ code: 'forbidden' })
    const { keys, events } = await desk.members.file('van')
    expect(keys.map((key) => key.isRevoked)).toEqual([true, false])
    expect(events.map((event) => event.kind)).toEqual(['enrolled', 'enrolled', 'revoked'])
    expect(events[1]).toMatchObject({ replaces: old, by: 'Trần Văn An' })
  })

  test('of the only administrator is no way to lose the last one', async () => {
    await desk.members.renew('an', STRONG, 'Quên mã PIN')
    await desk.session.signIn('an', STRONG)
    await desk.members.add(appointed([unlimitedGrant('editor')], 'Người mới'), STRONG)
  })
})

test('one key of several is revoked without the others', async () => {
  await desk.members.revoke('lan', desk.signer('lan').key, 'Mất máy')
  await expect(desk.as('lan')).rejects.toMatchObject({ code: 'notFound' })
  await desk.members.renew('lan', STRONG, 'Máy mới')
  await desk.session.signIn('lan', STRONG)
})

describe('the own PIN', () => {
  test('is changed with the old one; the key and all it signed stay', async () => {
    await desk.as('lan')
    const { key } = desk.session.require().signer
    await expect(desk.members.changePin('000000', STRONG)).rejects.toMatchObject({ code: 'wrongPin' })
    await desk.members.changePin(PIN, STRONG)
    await expect(desk.session.signIn('lan', PIN)).rejects.toMatchObject({ code: 'wrongPin' })
    await desk.session.signIn('lan', STRONG)
    expect(desk.session.require().signer.key).toBe(key)
  })

  test('is none that is tried first', async () => {
    await desk.as('lan')
    const before = await findKeyOf(desk.db, 'lan')
    await expect(desk.members.changePin(PIN, '123456')).rejects.toMatchObject({ code: 'weakPin' })
    expect(await findKeyOf(desk.db, 'lan')).toEqual(before)
    await desk.as('an')
    await expect(desk.members.add(appointed([unlimitedGrant('editor')]), '111111')).rejects.toMatchObject({
      code: 'weakPin'
    })
  })
})
