import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { bulletin, createClock, newFolder, officeProfile } from '@tests/factories'
import { cast, PIN } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { openFile, PIN_COST } from '@tests/factories/store'
import { createCommit } from '@electron/store/commit'
import { listKeys } from '@electron/store/keyring'
import { readProfile } from '@electron/store/office'
import { completeStyle } from '@shared/domain/houseStyle'
import { unlimitedGrant } from '@shared/domain/permissions'
import { foundOffice, startingProducts, toFounding } from './office'
import { openSeed } from './sealing'

const filledIn = {
  name: 'Ban Tuyên giáo Quận ủy Bến Thượng',
  parent: 'Quận ủy Bến Thượng',
  place: 'Bến Thượng',
  units: ['Phường Hòa Lãm', '  ', 'Phường Hòa Lãm', 'Phường Hoà Lâm'],
  member: { name: 'Trần Văn An', title: 'Trưởng Ban', pin: PIN }
}

describe('an office is founded', () => {
  async function found() {
    const { db } = await openFile(path.join(newFolder(), 'office.db'))
    const clock = createClock()
    const parties = { db, commit: createCommit(db, clock), clock, pinCost: PIN_COST }
    return { db, parties }
  }

  test('with what was filled in, and a founder who may do everything but sign for the leader', async () => {
    const { db, parties } = await found()
    const { profile, member } = toFounding(filledIn)
    await foundOffice(parties, profile, [member], PIN)
    const stored = await readProfile(db, '2026-11-18')
    expect(stored.units).toEqual([
      { id: 'phuong-hoa-lam', name: 'Phường Hòa Lãm', kind: 'ward' },
      { id: 'phuong-hoa-lam-2', name: 'Phường Hoà Lâm', kind: 'ward' }
    ])
    expect(stored.products).toEqual(startingProducts(filledIn.name))
    expect(member).toMatchObject({ id: 'tran-van-an', roles: ['administrator', 'secretary', 'editor'] })
    const keys = await listKeys(db)
    expect(keys.map((row) => row.member).sort()).toEqual(['root', 'tran-van-an'])
    for (const { sealed } of keys) expect(await openSeed(sealed, PIN)).toHaveLength(32)
  })

  test('once: a second time changes nothing', async () => {
    const { db, parties } = await found()
    await foundOffice(parties, officeProfile(), cast, PIN)
    const before = await listKeys(db)
    await expect(foundOffice(parties, officeProfile({ name: 'Khác' }), cast, PIN)).rejects.toMatchObject({
      code: 'officeExists'
    })
    expect(await listKeys(db)).toEqual(before)
    expect((await readProfile(db, '2026-11-18')).name).toBe(officeProfile().name)
  })
})

test.each(startingProducts('Ban'))('nothing of $name is published unsigned', ({ chain }) => {
  expect(chain.at(-1)!.role).toBe('approver')
})

describe('the office’s people and products', () => {
  let desk: TestServices

  beforeEach(async () => {
    desk = await openServices()
    await desk.as('an')
  })

  const newcomer = { name: 'Phạm Thị Lan', title: '', unit: '', grants: [unlimitedGrant('editor')] }
  const pin = '735291'

  test('a new member signs in with an own PIN, and bears a name’s second id', async () => {
    const id = await desk.members.add(newcomer, pin)
    expect(id).toBe('pham-thi-lan')
    expect(await desk.members.add(newcomer, pin)).toBe('pham-thi-lan-2')
    await desk.session.signIn(id, pin)
    await desk.articles.create('tuan-tin', 'news', '')
    expect((await desk.members.list()).filter((member) => member.name === newcomer.name)).toHaveLength(3)
  })

  test('members are added by the administrator alone, and no key is left by another’s attempt', async () => {
    const keys = await listKeys(desk.db)
    await desk.as('thuan')
    await expect(desk.members.add(newcomer, pin)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listKeys(desk.db)).toEqual(keys)
  })

  test('nobody can be called as the root key is', async () => {
    expect(await desk.members.add({ ...newcomer, name: 'Root' }, pin)).not.toBe('root')
  })

  test('a changed profile holds from today, and the page is told', async () => {
    await desk.office.changeProfile(officeProfile({ products: [bulletin({ name: 'Tuần tin mới' })] }))
    expect((await desk.office.profile()).products.map((product) => product.name)).toEqual(['Tuần tin mới'])
    expect((await readProfile(desk.db, '2026-11-17')).products[0]!.name).toBe(bulletin().name)
    expect(desk.published).toContain('office.changed')
    await desk.as('lan')
    await expect(desk.office.changeProfile(officeProfile())).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a house template names no logo that the office does not have', async () => {
    const { masthead, ...style } = completeStyle()
    const withLogo = { ...style, masthead: { ...masthead, logo: 'a'.repeat(64) } }
    const profile = officeProfile({ products: [bulletin({ style: withLogo })] })
    await expect(desk.office.changeProfile(profile)).rejects.toMatchObject({ code: 'notFound' })
    const own = officeProfile({ products: [bulletin({ style: { ...style, masthead } })] })
    await desk.office.changeProfile(own)
    expect((await desk.office.profile()).products[0]!.style).toEqual({ ...style, masthead })
    expect((await readProfile(desk.db, '2026-11-17')).products[0]!.style).toBeUndefined()
  })

  test('vector logos are kept with the profile, as far as one record has room', async () => {
    const { masthead, ...style } = completeStyle()
    const ink = { cmyk: [0, 0, 0, 100], rgb: [0, 0, 0] } as typeof style.colours.accent
    const shape = {
      colour: ink,
      path: `M0 0${'L1 1'.repeat(4900)}`,
      isEvenOdd: false,
      isRound: false,
      line: 0
    }
    const drawn = {
      ...style,
      masthead: { ...masthead, drawing: { width: 1000, height: 500, shapes: [shape] } }
    }
    const products = ['mot', 'hai', 'ba'].map((id) => bulletin({ id, style: drawn }))
    await desk.office.changeProfile(officeProfile({ products: products.slice(0, 2) }))
    expect((await desk.office.profile()).products[1]!.style).toEqual(drawn)
    await expect(desk.office.changeProfile(officeProfile({ products }))).rejects.toMatchObject({
      code: 'drawingsTooBig'
    })
  })

  test('an article on its way keeps the chain it was handed over with', async () => {
    await desk.acts.begin('bai-1')
    await desk.acts.submit('bai-1')
    await desk.office.changeProfile(
      officeProfile({ products: [bulletin({ chain: [bulletin().chain[1]!] })] })
    )
    await desk.acts.sign('bai-1', 'thuan')
    expect((await desk.articles.read('bai-1')).row).toMatchObject({ level: 1, levels: 2 })
  })
})
