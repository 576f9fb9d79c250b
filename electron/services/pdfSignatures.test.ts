import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeEach, describe, expect, test } from 'vitest'
import { openServices } from '@tests/factories/services'
import { curveP12, makeP12, pdfSignatures as verdict } from '@tests/fixtures/certificate'
import { qpdfFaults } from '@tests/fixtures/pdfTools'
import { dumpProjections, rebuildProjections } from '@electron/store/projections'
import { createPdfSignatures } from './pdfSignatures'

const PASSPHRASE = 'mật khẩu'
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** An office with a finished print file, and what signs it. */
async function openSigning(useObjectStreams = true, kind = 'print') {
  const desk = await openServices()
  await desk.acts.begin('bai')
  await desk.as('thuan')
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 400]).drawText('So 47')
  const bytes = Buffer.from(await pdf.save({ useObjectStreams }))
  const name = 'So-47.pdf'
  const file = path.join(desk.folder, name)
  const job = await desk.jobs.start(
    kind,
    kind === 'print' ? 'so-47' : 'bai',
    'Số 47',
    desk.folder,
    async () => {
      writeFileSync(file, bytes)
      return { name, size: bytes.length, sha256: sha256(bytes) }
    }
  )
  await expect.poll(async () => (await desk.jobs.list())[0]!.status).toBe('done')
  const signatures = createPdfSignatures(desk.context, desk.jobs)
  const choose = (p12: Buffer) => {
    const place = path.join(desk.folder, 'cơ quan.p12')
    writeFileSync(place, p12)
    return signatures.choose(place)
  }
  const valid = () => makeP12({ from: desk.context.clock() - 1000, until: desk.context.clock() + 86_400_000 })
  const sign = (passphrase = PASSPHRASE) =>
    signatures.sign({ job, passphrase, reason: 'Phê duyệt phát hành', place: 'Bến Thượng' })
  const pdfs = () => readdirSync(desk.folder).filter((each) => /pdf$|^\.toa-soan/.test(each))
  return { ...desk, file, bytes, signatures, choose, valid, sign, pdfs }
}
let office: Awaited<ReturnType<typeof openSigning>>
beforeEach(async () => void (office = await openSigning()))

describe('a signed copy', () => {
  test.each([true, false])(
    'is what poppler calls valid, over the whole file (streams of objects: %s)',
    async (streams) => {
      const here = await openSigning(streams)
      expect(await here.choose(here.valid())).toEqual({ name: 'cơ quan.p12' })
      const { signed, certificate } = await here.sign()
      const file = path.join(here.folder, signed.name)
      const copy = readFileSync(file)
      expect(signed).toEqual({ name: 'So-47 – đã ký số.pdf', size: copy.length, sha256: sha256(copy) })
      expect(certificate.subject).toContain('Văn phòng Quận ủy')
      const said = verdict(file, here.folder)
      expect(said).toContain('Signature is Valid.')
      expect(said).toContain('ETSI.CAdES.detached')
      expect(said).toContain('Total document signed')
      expect(qpdfFaults(file)).toEqual([])
      expect(copy.subarray(here.bytes.length).includes('/Type /XRef')).toBe(streams)
      expect(readFileSync(here.file).equals(here.bytes)).toBe(true)
      expect(copy.subarray(0, here.bytes.length).equals(here.bytes)).toBe(true)
    }
  )

  test('that was changed in one byte is no longer valid', async () => {
    await office.choose(office.valid())
    const { signed } = await office.sign()
    const copy = readFileSync(path.join(office.folder, signed.name))
    copy[copy.indexOf('/MediaBox', office.bytes.length) + 1]! ^= 1
    const changed = path.join(office.folder, 'sửa.pdf')
    writeFileSync(changed, copy)
    expect(verdict(changed, office.folder)).toContain('Digest Mismatch')
  })

  test('never takes the place of another', async () => {
    for (const name of ['So-47 – đã ký số.pdf', 'So-47 – đã ký số (2).pdf']) {
      await office.choose(office.valid())
      expect((await office.sign()).signed.name).toBe(name)
    }
  })

  test('is on record with both files and the certificate', async () => {
    await office.choose(office.valid())
    const stated = await office.sign()
    expect(await office.signatures.list()).toEqual([stated])
    expect(stated.original).toEqual({
      name: 'So-47.pdf',
      size: office.bytes.length,
      sha256: sha256(office.bytes)
    })
    expect(office.published).toContain(`jobs.changed ${(await office.jobs.list())[0]!.id}`)
  })
})

describe('a signed sign-off sheet', () => {
  test('is told in the article it is about, whose views are what rebuilding gives', async () => {
    const here = await openSigning(false, 'sheet')
    await here.choose(here.valid())
    await here.sign()
    const rows = await dumpProjections(here.db)
    await here.db.transaction().execute((trx) => rebuildProjections(trx))
    expect(await dumpProjections(here.db)).toEqual(rows)
    expect(here.published).toContain('articles.changed bai')
  })
})

describe('nothing is written', () => {
  const refused = async (code: string, passphrase?: string) => {
    await expect(office.sign(passphrase)).rejects.toMatchObject({ code })
    expect(office.pdfs()).toEqual(['So-47.pdf'])
    expect(await office.signatures.list()).toEqual([])
  }

  test('with a wrong passphrase, and the file need not be chosen again', async () => {
    await office.choose(office.valid())
    await refused('certificatePassphrase', 'sai')
    await expect(office.sign()).resolves.toBeDefined()
  })

  test('with a certificate that has expired, or is not valid yet', async () => {
    const now = office.context.clock()
    await office.choose(makeP12({ from: now - 90_000_000, until: now - 86_400_000 }))
    await refused('certificateExpired')
    await office.choose(makeP12({ from: now + 86_400_000, until: now + 90_000_000 }))
    await refused('certificateNotYet')
  })

  test('with a file that has no private key or none of RSA, is no certificate, or is far too large', async () => {
    await office.choose(makeP12({ hasKey: false }))
    await refused('certificateNoKey')
    await office.choose(Buffer.from('không phải chứng thư'))
    await refused('certificateUnreadable')
    await office.choose(curveP12)
    await refused('certificateNotRsa')
    await expect(office.choose(Buffer.alloc(1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'certificateTooBig'
    })
  })

  test('without a certificate, after it was let go, and for a colleague who takes the place', async () => {
    await refused('certificateMissing')
    await office.choose(office.valid())
    office.signatures.forget()
    await refused('certificateMissing')
    await office.choose(office.valid())
    await office.as('van')
    await refused('certificateMissing')
  })

  test('when the original is no longer what was made', async () => {
    await office.choose(office.valid())
    const changed = Buffer.from(office.bytes)
    changed[50]! ^= 1
    writeFileSync(office.file, changed)
    await refused('pdfChanged')
  })

  test('by whoever may not export', async () => {
    await office.as('lan')
    await expect(office.choose(office.valid())).rejects.toMatchObject({ code: 'forbidden' })
    await refused('forbidden')
  })
})
