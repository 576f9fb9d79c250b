import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { dossierPaths, parseLogLine, toLogLine } from '@shared/domain/dossier'
import { checkDossier } from '@shared/domain/dossierCheck'
import type { DossierFaultCode } from '@shared/domain/dossierFaults'
import { checkCrypto } from '@electron/import-worker/dossier'
import { createSeed, signerFrom } from '@electron/store/signing'
import { shareInSuite } from './factories'
import {
  checkBag,
  forge,
  hashOfEntry,
  linesOf,
  manifestOf,
  mendManifest,
  putLines,
  seal,
  type DossierBag
} from './factories/dossierFiles'
import { openPrintedOffice, type PrintedOffice } from './factories/dossiers'
import { readZipFiles } from './fixtures/rewriteZip'

/** `DOSSIER_RUNS=10000` looks longer. */
const RUNS = Number(process.env.DOSSIER_RUNS ?? 1000)

let office: PrintedOffice
let whole: DossierBag
beforeAll(async () => {
  const shared = await shareInSuite(openPrintedOffice)
  office = shared.value
  await office.print()
  whole = await readZipFiles(await office.makeDossier())
  return shared.end
}, 60_000)

const copy = (): DossierBag => new Map([...whole].map(([path, bytes]) => [path, Buffer.from(bytes)]))
const codesOf = async (bag: DossierBag) => (await checkBag(bag)).faults.map((each) => each.code)
const stranger = () => {
  const { key, seed } = createSeed()
  return signerFrom(key, seed)
}
const envelopeOf = (line: string) =>
  JSON.parse(parseLogLine(line)!.canonical) as Record<string, unknown> & {
    kind: string
    author: string
    seq: number
  }
const find = (lines: readonly string[], kind: string) =>
  lines.findIndex((line) => envelopeOf(line).kind === kind)

const hashOfBytes = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const withLine = (lines: readonly string[], at: number, line: string) =>
  lines.map((each, index) => (index === at ? line : each))

describe('a dossier that nobody touched', () => {
  test('is whole', async () => {
    expect(await checkBag(copy())).toMatchObject({ isWhole: true, faults: [] })
  })
})

/** What somebody does to a dossier; the numbers choose where. */
interface Spoil {
  readonly act: 'flip' | 'drop' | 'swap' | 'repeat' | 'move' | 'cut' | 'add' | 'remove' | 'forge' | 'exchange'
  readonly where: number
  readonly byte: number
  readonly bit: number
  /** Whether the manifest is put right afterwards. */
  readonly isMended: boolean
}

const spoil: fc.Arbitrary<Spoil> = fc.record({
  act: fc.constantFrom(
    'flip',
    'flip',
    'flip',
    'drop',
    'swap',
    'repeat',
    'move',
    'cut',
    'add',
    'remove',
    'forge',
    'exchange'
  ),
  where: fc.nat(100_000),
  byte: fc.nat(10_000_000),
  bit: fc.nat(7),
  isMended: fc.boolean()
})

function apply({ act, where, byte, bit, isMended }: Spoil): DossierBag {
  const bag = copy()
  const paths = [...bag.keys()]
  const path = paths[where % paths.length]!
  const lines = linesOf(bag)
  const at = byte % lines.length
  switch (act) {
    case 'flip': {
      const bytes = bag.get(path)!
      const place = byte % bytes.length
      bytes[place] = bytes[place]! ^ (1 << bit)
      break
    }
    case 'drop':
      putLines(
        bag,
        lines.filter((_, index) => index !== at)
      )
      break
    case 'swap': {
      const other = (at + 1 + (where % (lines.length - 1))) % lines.length
      putLines(
        bag,
        lines.map((line, index) => (index === at ? lines[other]! : index === other ? lines[at]! : line))
      )
      break
    }
    case 'repeat':
      putLines(bag, [...lines.slice(0, at + 1), lines[at]!, ...lines.slice(at + 1)])
      break
    case 'move':
      putLines(bag, [...lines.filter((_, index) => index !== at), lines[at]!].reverse())
      break
    case 'cut':
      putLines(bag, lines.slice(0, Math.max(1, at)))
      break
    case 'add':
      bag.set(`media/${'f'.repeat(64)}`, Buffer.from(`thêm ${byte}`))
      break
    case 'remove':
      bag.delete(path === dossierPaths.log ? dossierPaths.index : path)
      break
    case 'forge': {
      const { author: _author, ...envelope } = envelopeOf(lines[at]!)
      putLines(
        bag,
        lines.map((line, index) => (index === at ? toLogLine(forge(stranger(), envelope)) : line))
      )
      break
    }
    case 'exchange': {
      const other = paths[(where + 1 + (byte % (paths.length - 1))) % paths.length]!
      const bytes = bag.get(path)!
      bag.set(path, bag.get(other)!)
      bag.set(other, bytes)
      break
    }
  }
  if (isMended && bag.has(dossierPaths.manifest) && bag.get(dossierPaths.log)?.includes('\n'))
    try {
      mendManifest(bag)
    } catch {
      // A manifest that is no JSON any more cannot be put right.
    }
  return bag
}

describe('a dossier that was spoiled', () => {
  test('is never taken for whole, whatever was done and however well the manifest was put right', async () => {
    const acts = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(spoil, async (each) => {
        const bag = apply(each)
        const same =
          [...whole].every(([path, bytes]) => bag.get(path)?.equals(bytes)) && bag.size === whole.size
        fc.pre(!same)
        acts.set(each.act, (acts.get(each.act) ?? 0) + 1)
        const report = await checkBag(bag)
        expect(report.isWhole).toBe(false)
        expect(report.faults.length).toBeGreaterThan(0)
      }),
      { numRuns: RUNS }
    )
    expect(acts.size).toBe(10)
  }, 300_000)

  const named: readonly [string, (bag: DossierBag) => void, DossierFaultCode][] = [
    [
      'a record with another word in it',
      (bag) => {
        const lines = linesOf(bag)
        const at = find(lines, 'approvals.sign')
        putLines(bag, withLine(lines, at, lines[at]!.replace('"note":""', '"note":"đồng ý"')))
      },
      'recordSignature'
    ],
    [
      'a record that is gone',
      (bag) =>
        putLines(
          bag,
          linesOf(bag).filter((_, index, all) => index !== find(all, 'approvals.sign'))
        ),
      'recordGone'
    ],
    ['the end of the log cut off', (bag) => putLines(bag, linesOf(bag).slice(0, -1)), 'sealOther'],
    [
      'two records in each other’s place',
      (bag) => {
        const lines = linesOf(bag)
        putLines(bag, [...lines.slice(0, -2), lines.at(-1)!, lines.at(-2)!])
      },
      'recordOrder'
    ],
    [
      'a photo of other bytes under the same name',
      (bag) => void bag.set(dossierPaths.media(office.photo), Buffer.from('ảnh khác')),
      'photoChanged'
    ],
    [
      'a text with another word',
      (bag) => {
        const path = dossierPaths.revision(manifestOf(bag).items[0]!.revision)
        bag.set(path, Buffer.from(bag.get(path)!.toString('utf8').replace('Ngày hội', 'Ngày lễ')))
      },
      'revisionChanged'
    ],
    [
      'another print file',
      (bag) => void bag.set(dossierPaths.printed, Buffer.from('%PDF khác')),
      'printChanged'
    ],
    [
      'another sheet',
      (bag) => void bag.set(manifestOf(bag).items[0]!.sheet, bag.get(manifestOf(bag).items[1]!.sheet)!),
      'sealOther'
    ],
    [
      'a signature that was given for another text',
      (bag) => {
        const items = manifestOf(bag).items
        const lines = linesOf(bag)
        const at = lines.findIndex(
          (line) => envelopeOf(line).kind === 'approvals.sign' && line.includes(items[0]!.revision)
        )
        putLines(bag, withLine(lines, at, lines[at]!.replaceAll(items[0]!.revision, items[1]!.revision)))
      },
      'recordSignature'
    ],
    [
      'a record of a key that nobody has',
      (bag) => {
        const entry = forge(stranger(), {
          seq: 1,
          prev: null,
          kind: 'articles.archive',
          subject: 'bai-1',
          lam: 9000,
          at: 0,
          payload: {}
        })
        putLines(bag, [...linesOf(bag), toLogLine(entry)])
      },
      'recordStranger'
    ]
  ]
  for (const [what, change, code] of named)
    test(`${what} is named, also with a manifest put right`, async () => {
      const bag = copy()
      change(bag)
      mendManifest(bag)
      expect(await codesOf(bag)).toContain(code)
      // The seal cannot be put right without the key of somebody who may.
      expect(await codesOf(bag)).toContain('sealOther')
    })

  test('two files of one name are named: which of them counts is nobody’s guess', async () => {
    const bag = copy()
    const files = [...bag].map(([path, bytes]) => ({ path, size: bytes.length, sha256: hashOfBytes(bytes) }))
    const readText = async (path: string) => bag.get(path)!.toString('utf8')
    const report = await checkDossier({ files: [...files, files[0]!], readText }, checkCrypto)
    expect(report.faults.map((each) => each.code)).toEqual(['fileTwice'])
  })

  test('a member who was forged signs for nobody', async () => {
    const bag = copy()
    const forger = stranger()
    const grant = forge(forger, {
      seq: 1,
      prev: null,
      kind: 'members.grant',
      subject: 'gia-mao',
      lam: 9000,
      at: 0,
      payload: {
        key: forger.key,
        name: 'Người giả',
        title: '',
        unit: '',
        roles: ['administrator', 'secretary']
      }
    })
    putLines(bag, [...linesOf(bag), toLogLine(grant)])
    mendManifest(bag)
    seal(bag, forger, 'so-1')
    expect(await codesOf(bag)).toEqual(expect.arrayContaining(['recordStranger', 'sealStranger']))
  })

  test('insiders who sign past the program are named: without the role, twice, alone, out of order', async () => {
    const attempts: readonly [string, Parameters<PrintedOffice['signer']>[0], number, DossierFaultCode][] = [
      ['bai-9', 'huy', 0, 'signerRole'],
      ['bai-9', 'lan', 0, 'signerRole'],
      ['bai-9', 'van', 1, 'levelOrder']
    ]
    for (const [article, by, level, code] of attempts) {
      const bag = copy()
      const lines = linesOf(bag)
      const revision = manifestOf(bag).items[0]!.revision
      const text = bag.get(dossierPaths.revision(revision))!.toString('utf8').replaceAll('bai-1', article)
      const bytes = Buffer.from(text)
      const id = hashOfEntry({ canonical: text, signature: '' })
      bag.set(dossierPaths.revision(id), bytes)
      const heads = new Map(manifestOf(bag).log.heads.map((head) => [head.key, head]))
      let lam = 9000
      const say = (name: typeof by, kind: string, subject: string, payload: object) => {
        const signer = office.signer(name)
        const head = heads.get(signer.key)
        const seq = (head?.seq ?? 0) + 1
        const at = Date.UTC(2026, 10, 20)
        const entry = forge(signer, { seq, prev: head?.hash ?? null, kind, subject, lam: ++lam, at, payload })
        heads.set(signer.key, { key: signer.key, seq, hash: hashOfEntry(entry) })
        lines.push(toLogLine(entry))
        return hashOfEntry(entry)
      }
      const chain = [
        { label: 'Thư ký', role: 'secretary' },
        { label: 'Lãnh đạo', role: 'approver' }
      ]
      say('huy', 'articles.create', article, { unit: '' })
      say('huy', 'revisions.save', article, { revision: id, parents: [], note: '' })
      say('huy', 'approvals.submit', article, { revision: id, chain, note: '' })
      say(by, 'approvals.sign', article, { revision: id, level, note: '' })
      const items = [{ article, revision: id }]
      const file = manifestOf(bag).printed.file!
      const record = say('thuan', 'exports.finish', 'so-1', { issue: 'so-1', items, file })
      putLines(bag, lines)
      const sheet = manifestOf(bag).items[0]!.sheet
      const { media } = JSON.parse(text) as { media: string[] }
      mendManifest(bag, (manifest) => ({
        ...manifest,
        printed: { ...manifest.printed, record },
        items: [{ article, revision: id, title: 'Bài lậu', sheet, media }]
      }))
      seal(bag, office.signer('thuan'), 'so-1')
      const report = await checkBag(bag)
      const codes = report.faults.map((each) => each.code)
      expect(codes).toContain(code)
      expect(codes).toContain('levelMissing')
      expect(codes).not.toContain('sealOther')
      expect(report.faults.find((each) => each.code === code)!.data).toMatchObject({ article: 'Bài lậu' })
    }
  })
})
