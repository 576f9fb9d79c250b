import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ProfileId } from '@shared/domain/pressSetup'
import { startingPresets } from '@shared/domain/startingPresets'
import { officeProfile } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { readMedia } from '@electron/store/media'
import { createColourProfiles } from './colourProfiles'
import { createOffice } from './office'

const FOGRA39 = 'resources/icc/FOGRA39L_coated.icc'
let desk: TestServices
let file = ''

beforeEach(async () => {
  desk = await openServices()
  await desk.as('mai')
  file = path.join(desk.folder, 'nha-in.icc')
  copyFileSync(FOGRA39, file)
})

const presetWith = (profile: ProfileId) => {
  const [preset] = startingPresets
  return officeProfile({ presets: [{ ...preset!, press: { ...preset!.press, profile } }] })
}

describe("a printing house's colour profile", () => {
  test('is taken in, named by a preset, and found again where it stands', async () => {
    const { colourProfiles, office, db, media } = desk
    const taken = await colourProfiles.adopt(file)
    expect(taken).toMatchObject({ description: 'FOGRA39L Coated', condition: 'FOGRA39', isHere: true })
    await office.changeProfile(presetWith(taken.sha256))
    rmSync(file)
    expect(await colourProfiles.list()).toEqual([taken])
    const kept = await colourProfiles.fileOf(taken.sha256)
    expect(kept).toBe(media.fileOf(taken.sha256))
    expect(readFileSync(kept!)).toEqual(readFileSync(FOGRA39))
    const row = (await readMedia(db, [taken.sha256])).get(taken.sha256)
    expect(row).toMatchObject({ type: 'application/vnd.iccprofile', bytes: 121368 })
  })

  test('may be named again after the program was opened anew', async () => {
    const { context, media, colourProfiles } = desk
    const { sha256 } = await colourProfiles.adopt(file)
    await desk.office.changeProfile(presetWith(sha256))
    const later = createOffice(context, createColourProfiles(context, media), {
      refuseUnknown: () => Promise.resolve()
    })
    await later.changeProfile({ ...presetWith(sha256), place: 'Bến Hạ' })
    expect((await later.profile()).place).toBe('Bến Hạ')
  })

  test('that nobody chose cannot be named', async () => {
    const unknown = 'a'.repeat(64)
    await expect(desk.office.changeProfile(presetWith(unknown))).rejects.toMatchObject({ code: 'notFound' })
  })

  test('that is gone, or is another file now, is not printed with', async () => {
    const { colourProfiles, media, office } = desk
    const { sha256 } = await colourProfiles.adopt(file)
    await office.changeProfile(presetWith(sha256))
    writeFileSync(media.fileOf(sha256), readFileSync(FOGRA39).subarray(1))
    await expect(colourProfiles.fileOf(sha256)).rejects.toMatchObject({ code: 'profileGone' })
    rmSync(media.fileOf(sha256))
    await expect(colourProfiles.fileOf(sha256)).rejects.toMatchObject({ code: 'profileGone' })
    expect(await colourProfiles.list()).toMatchObject([{ sha256, isHere: false }])
  })

  test('is refused when it is none, none of a press, or too large', async () => {
    const write = (change: (bytes: Buffer) => Buffer) => writeFileSync(file, change(readFileSync(FOGRA39)))
    const refused = () => desk.colourProfiles.adopt(file)
    write((bytes) => bytes.fill('mntr', 12, 16, 'latin1'))
    await expect(refused()).rejects.toMatchObject({ code: 'profileNotPress' })
    write((bytes) => bytes.subarray(0, 1000))
    await expect(refused()).rejects.toMatchObject({ code: 'profileDamaged' })
    write(() => Buffer.alloc(8_000_001))
    await expect(refused()).rejects.toMatchObject({ code: 'profileTooBig' })
    rmSync(file)
    await expect(refused()).rejects.toMatchObject({ code: 'profileDamaged' })
  })

  test('is not taken in by whoever may not change the office', async () => {
    await desk.as('diep')
    await expect(desk.colourProfiles.adopt(file)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('those that come with the program have no file here', async () => {
    expect(await desk.colourProfiles.fileOf('fogra29')).toBeUndefined()
    expect(await desk.colourProfiles.list()).toEqual([])
  })
})
