import { beforeEach, describe, expect, test } from 'vitest'
import { nameOf, PIN } from '@tests/factories/cast'
import { HOUR, MINUTE } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { findKeyOf } from '@electron/store/keyring'
import { readRecordsOf } from '@electron/store/log'
import { noKeySafe, type KeySafe } from './keySafe'
import { isInSafe } from './sealing'
import { createSession } from './session'
import { createUnlocking, waitAfter } from './unlocking'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
})

const signIn = (pin: string) => desk.session.signIn('lan', pin)
const tryTimes = async (times: number, pin = '000000') => {
  for (let n = 0; n < times; n++) await signIn(pin).catch(() => {})
}

describe('whoever sits at the PC', () => {
  test('is nobody until a PIN is given', () => {
    expect(desk.session.current()).toBeNull()
    expect(() => desk.session.require()).toThrow(expect.objectContaining({ code: 'signedOut' }))
  })

  test('signs in with the PIN, speaks in the own name, and signs out', async () => {
    await signIn(PIN)
    expect(desk.session.current()).toMatchObject({ id: 'lan', name: nameOf('lan') })
    expect(desk.session.require().signer.key).toBe(desk.signer('lan').key)
    desk.session.signOut()
    expect(desk.session.current()).toBeNull()
    await expect(desk.session.confirm(PIN)).rejects.toMatchObject({ code: 'signedOut' })
  })

  test('stays who it was when a colleague mistypes', async () => {
    await signIn(PIN)
    await expect(desk.session.signIn('van', '000000')).rejects.toMatchObject({ code: 'wrongPin' })
    expect(desk.session.current()!.id).toBe('lan')
  })

  test('is asked again before signing, and only the own PIN will do', async () => {
    await signIn(PIN)
    expect((await desk.session.confirm(PIN)).key).toBe(desk.signer('lan').key)
    await expect(desk.session.confirm('000000')).rejects.toMatchObject({ code: 'wrongPin' })
  })

  test('is chosen from the members who have a key here, by Vietnamese name', async () => {
    const names = (await desk.session.members()).map((member) => member.name)
    expect(names).toHaveLength(8)
    expect(names[0]).toBe(nameOf('an'))
    await desk.db.deleteFrom('keyring').where('member', '=', 'lan').execute()
    expect((await desk.session.members()).map((member) => member.id)).not.toContain('lan')
  })
})

describe('nobody signs in', () => {
  test.each(['ai-do', 'root', ''])('as "%s", who is no member', async (member) => {
    await expect(desk.session.signIn(member, PIN)).rejects.toMatchObject({ code: 'notFound' })
    expect(desk.session.current()).toBeNull()
  })

  test('as a member whose key was revoked; and one who sits there already can state nothing more', async () => {
    await desk.as('lan')
    const { key } = desk.signer('lan')
    await desk.say('an', {
      kind: 'members.revoke',
      subject: 'lan',
      payload: { key, lastGood: 0, reason: 'Nghỉ việc' }
    })
    await expect(desk.articles.create('tuan-tin', 'news', '')).rejects.toMatchObject({ code: 'forbidden' })
    desk.session.signOut()
    await expect(desk.as('lan')).rejects.toMatchObject({ code: 'notFound' })
    expect((await desk.session.members()).map((member) => member.id)).not.toContain('lan')
  })

  test('as the leader by putting the own seal under the leader’s key', async () => {
    const own = (await findKeyOf(desk.db, 'lan'))!
    await desk.db.updateTable('keyring').set({ sealed: own.sealed }).where('member', '=', 'van').execute()
    await expect(desk.as('van')).rejects.toMatchObject({ code: 'forbidden' })
    expect(desk.session.current()).toBeNull()
  })

  test('with a seal that is damaged', async () => {
    await desk.db.updateTable('keyring').set({ sealed: '{' }).where('member', '=', 'lan').execute()
    await expect(signIn(PIN)).rejects.toMatchObject({ code: 'wrongPin' })
  })
})

describe('a locked PC', () => {
  test('has no key that signs, not even one that was lent out before', async () => {
    await signIn(PIN)
    const { signer } = desk.session.require()
    const lent = await desk.session.confirm(PIN)
    desk.session.lock()
    for (const each of [signer, lent])
      expect(() => each.sign('{}')).toThrow(expect.objectContaining({ code: 'signedOut' }))
    await expect(desk.articles.create('tuan-tin', 'news', '')).rejects.toMatchObject({ code: 'signedOut' })
    await expect(desk.session.confirm(PIN)).rejects.toMatchObject({ code: 'signedOut' })
  })

  test('remembers who locked it, until somebody signs in', async () => {
    await signIn(PIN)
    desk.session.lock()
    desk.session.lock()
    expect([desk.session.current(), desk.session.locked()?.id]).toEqual([null, 'lan'])
    await desk.as('van')
    expect([desk.session.current()?.id, desk.session.locked()]).toEqual(['van', null])
    desk.session.signOut()
    expect(desk.session.locked()).toBeNull()
  })

  test('leaves work that was begun its key, and takes it when the work has ended', async () => {
    await desk.as('lan')
    const { signer, giveBack } = desk.session.lend()
    desk.session.lock()
    expect(signer.sign('{}')).toHaveLength(64)
    expect(() => desk.session.require()).toThrow(expect.objectContaining({ code: 'signedOut' }))
    giveBack()
    expect(() => signer.sign('{}')).toThrow(expect.objectContaining({ code: 'signedOut' }))
  })

  test('whose member came back before the work ended goes on with another key in memory', async () => {
    await desk.as('lan')
    const { signer, giveBack } = desk.session.lend()
    desk.session.lock()
    await desk.as('lan')
    giveBack()
    expect(() => signer.sign('{}')).toThrow(expect.objectContaining({ code: 'signedOut' }))
    expect(desk.session.require().signer.sign('{}')).toHaveLength(64)
  })

  test('is not opened by a PIN that was still being checked as it was locked', async () => {
    await signIn(PIN)
    const asked = desk.session.confirm(PIN)
    desk.session.lock()
    await expect(asked).rejects.toMatchObject({ code: 'signedOut' })
  })
})

describe('the system’s safe', () => {
  const safeOf = (pc: string): KeySafe => ({
    isThere: () => true,
    lock: (text) => Buffer.from(`${pc}:${text}`),
    open: (bytes) => {
      const text = Buffer.from(bytes).toString()
      if (!text.startsWith(`${pc}:`)) throw new Error('another account')
      return text.slice(pc.length + 1)
    }
  })
  const sessionWith = (safe: KeySafe) =>
    createSession(desk.db, desk.clock, { unlocking: createUnlocking(desk.db, desk.clock, safe) })

  test('takes in a key that was sealed before it was used, at the next sign-in', async () => {
    const { sealed } = (await findKeyOf(desk.db, 'lan'))!
    expect(isInSafe(sealed)).toBe(false)
    await sessionWith(safeOf('a')).signIn('lan', PIN)
    expect(isInSafe((await findKeyOf(desk.db, 'lan'))!.sealed)).toBe(true)
    await sessionWith(safeOf('a')).signIn('lan', PIN)
  })

  test('of another PC opens nothing, with the right PIN either, and says so', async () => {
    await sessionWith(safeOf('a')).signIn('lan', PIN)
    for (const other of [safeOf('b'), noKeySafe, safeOf('b'), safeOf('b'), safeOf('b'), safeOf('b')])
      await expect(sessionWith(other).signIn('lan', PIN)).rejects.toMatchObject({ code: 'keyElsewhere' })
    // Nor does it cost a wait: no PIN was wrong.
    await sessionWith(safeOf('a')).signIn('lan', PIN)
  })

  test('does not make a wrong PIN right', async () => {
    await sessionWith(safeOf('a')).signIn('lan', PIN)
    await expect(sessionWith(safeOf('a')).signIn('lan', '000000')).rejects.toMatchObject({ code: 'wrongPin' })
  })
})

describe('wrong PINs', () => {
  test('are free four times; after the fifth one waits half a minute, even with the right one', async () => {
    await tryTimes(4)
    await expect(signIn('000000')).rejects.toMatchObject({ code: 'wrongPin' })
    await expect(signIn(PIN)).rejects.toMatchObject({ code: 'tooManyTries', data: { seconds: 30 } })
    desk.clock.advance(29_000)
    await expect(signIn(PIN)).rejects.toMatchObject({ data: { seconds: 1 } })
    desk.clock.advance(1000)
    await signIn(PIN)
  })

  test('make the wait twice as long each time, up to an hour', () => {
    expect([4, 5, 6, 7].map(waitAfter)).toEqual([0, MINUTE / 2, MINUTE, 2 * MINUTE])
    expect(waitAfter(50)).toBe(HOUR)
  })

  test('are forgotten after a right one', async () => {
    await tryTimes(4)
    await signIn(PIN)
    await tryTimes(4)
    await signIn(PIN)
  })

  test('of one member make no other wait', async () => {
    await tryTimes(9)
    await desk.as('van')
  })

  test('count the same when the question is the one before a signature', async () => {
    await signIn(PIN)
    for (let n = 0; n < 5; n++) await desk.session.confirm('000000').catch(() => {})
    await expect(desk.session.confirm(PIN)).rejects.toMatchObject({ code: 'tooManyTries' })
  })

  test('are not made cheaper by asking many at once', async () => {
    const guesses = Array.from({ length: 40 }, (_, n) => signIn(String(100_000 + n)))
    const answers = await Promise.allSettled(guesses)
    const tried = answers.filter(
      (each) => each.status === 'rejected' && String(each.reason).includes('wrongPin')
    )
    expect(tried).toHaveLength(5)
  })

  test('make one wait though the program was started again', async () => {
    await tryTimes(5)
    const restarted = createSession(desk.db, desk.clock)
    await expect(restarted.signIn('lan', PIN)).rejects.toMatchObject({ code: 'tooManyTries' })
    desk.clock.advance(30_000)
    await restarted.signIn('lan', PIN)
  })

  test('make nobody wait longer than an hour because the clock was set back', async () => {
    await tryTimes(5)
    desk.clock.advance(-24 * HOUR)
    await expect(signIn(PIN)).rejects.toMatchObject({ data: { seconds: 3600 } })
  })

  test('are told to the member who gets in at last, and stand in the log under the member’s own signature', async () => {
    const since = desk.clock()
    await tryTimes(4)
    expect(await signIn(PIN)).toEqual({ wrong: 4, since })
    const records = await readRecordsOf(desk.db, 'lan')
    expect(records.at(-1)).toMatchObject({
      kind: 'session.refuse',
      author: desk.signer('lan').key,
      payload: { member: 'lan', wrong: 4, since }
    })
    expect(await signIn(PIN)).toBeNull()
  })

  test('that were a slip or two are nobody’s business', async () => {
    await tryTimes(2)
    expect(await signIn(PIN)).toBeNull()
    expect((await readRecordsOf(desk.db, 'lan')).map((each) => each.kind)).not.toContain('session.refuse')
  })
})
