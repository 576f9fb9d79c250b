import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPrintedOffice } from '@tests/factories/dossiers'
import { pdfText, qpdfFaults, readQr } from '@tests/fixtures/pdfTools'

describe('a sign-off sheet', () => {
  test('says who signed what on whose behalf, what was returned before, and carries the whole hash as a QR code', async () => {
    const office = await openPrintedOffice()
    await office.print()
    const target = path.join(office.folder, 'phieu.pdf')
    await office.fileOf(await office.dossiers.startSheet('bai-2', target))
    if (process.env.KEEP_SHEET) copyFileSync(target, process.env.KEEP_SHEET)
    const words = pdfText(target)
    const revision = (await office.articles.read('bai-2')).heads[0]!
    for (const each of [
      'PHIẾU DUYỆT',
      'Đỗ Quốc Huy',
      'Phùng Gia Thuận',
      'Lương Thị Thu Vân',
      'Thiếu số liệu',
      'Lê Thị Mai',
      'Tuần tin quận – Số 1',
      revision.slice(0, 4).toUpperCase()
    ])
      expect(words).toContain(each)
    expect(qpdfFaults(target)).toEqual([])
    expect(readQr(target)).toEqual([`TOASOAN-PHIEU:1:${revision.toUpperCase()}`])
  })

  test('cannot be had of a text that was never signed in full', async () => {
    const office = await openPrintedOffice()
    await office.acts.begin('bai-3')
    await office.acts.submit('bai-3')
    await expect(
      office.dossiers.startSheet('bai-3', path.join(office.folder, 'x.pdf'))
    ).rejects.toMatchObject({
      code: 'notSigned'
    })
  })

  test('is found again by the first characters of its hash, in force, then void when the text is changed', async () => {
    const office = await openPrintedOffice()
    const revision = (await office.articles.read('bai-1')).heads[0]!
    const look = async () => (await office.dossiers.find(revision.slice(0, 8).toUpperCase())).found
    expect(await look()).toMatchObject([
      {
        article: 'bai-1',
        state: 'valid',
        signatures: [{ name: 'Phùng Gia Thuận' }, { name: 'Lương Thị Thu Vân' }]
      }
    ])
    const next = await office.acts.write('bai-1', 'Sửa sau khi ký.', 'diep')
    expect(await look()).toMatchObject([{ state: 'void' }])
    expect((await office.dossiers.find(`TOASOAN-PHIEU:1:${next.toUpperCase()}`)).found).toMatchObject([
      { state: 'unsigned' }
    ])
    expect((await office.dossiers.find('ffffff0000')).found).toEqual([])
    await expect(office.dossiers.find('xin chào')).rejects.toMatchObject({ code: 'badInput' })
  })
})

describe('a dossier', () => {
  test('is made of an issue, is whole, and is the same bytes when it is made again', async () => {
    const office = await openPrintedOffice()
    await office.print()
    const first = await office.makeDossier()
    const { report } = await office.dossiers.check(first, '')
    expect(report).toMatchObject({
      isWhole: true,
      faults: [],
      isPrintEnclosed: true,
      madeBy: 'Phùng Gia Thuận'
    })
    expect(report.items.map((item) => item.signatures.map((each) => each.name))).toEqual([
      ['Phùng Gia Thuận', 'Lương Thị Thu Vân'],
      ['Phùng Gia Thuận', 'Lương Thị Thu Vân']
    ])
    const known = await office.dossiers.check(first, report.root)
    expect(known.report.isRootKnown).toBe(true)
    const other = await office.dossiers.check(first, '0000 1111')
    expect(other.report).toMatchObject({
      isWhole: false,
      isRootKnown: false,
      faults: [{ code: 'rootOther' }]
    })
    const elsewhere = path.join(office.folder, 'nơi khác')
    mkdirSync(elsewhere)
    await office.as('mai')
    const second = await office.makeDossier(elsewhere)
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true)
    if (process.env.KEEP_DOSSIER) copyFileSync(first, process.env.KEEP_DOSSIER)
  })

  test('is refused before anything was printed, and to those who may not export', async () => {
    const office = await openPrintedOffice()
    const start = () => office.dossiers.startDossier({ kind: 'issue', id: 'so-1' }, office.folder)
    await expect(start()).rejects.toMatchObject({ code: 'dossierNothing' })
    await office.print()
    await office.as('lan')
    await expect(start()).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('that is no zip, or no dossier, is told by name', async () => {
    const office = await openPrintedOffice()
    await expect(office.dossiers.checkBytes('ảnh.zip', Buffer.from('không'), '')).rejects.toMatchObject({
      code: 'dossierUnreadable',
      data: { name: 'ảnh.zip' }
    })
  })

  test('leaves nothing behind when a photo is gone or was replaced', async () => {
    const office = await openPrintedOffice()
    await office.print()
    const before = readdirSync(office.printFolder)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(office.media.fileOf(office.photo), 'ảnh khác')
    const job = await office.dossiers.startDossier({ kind: 'issue', id: 'so-1' }, office.printFolder)
    const ended = async () => (await office.jobs.list()).find((each) => each.id === job)!
    await expect.poll(async () => (await ended()).status, { timeout: 20_000 }).toBe('failed')
    expect(await ended()).toMatchObject({ failure: 'dossierBroken' })
    expect((await ended()).detail).toContain('ảnh')
    expect(readdirSync(office.printFolder)).toEqual(before)
  })
})
