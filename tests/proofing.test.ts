import { describe, expect, test } from 'vitest'
import { PROOF_LAYERS, type Finding, type ProofText } from '../shared/text/proofing/finding'
import { createProofreader } from '../shared/text/proofing/proofRead'
import { defaultProofSettings } from '../shared/text/proofing/proofSettings'
import { countWords } from '../shared/text/words'
import { RANDOM_SLIPS, slipAtRandom } from './fixtures/proofingSlips'
import { readCleanTexts, readFaultySentences, type Fault, type ProofHalf } from './fixtures/proofingSet'

/** Findings in this share of faults at least, and at most so many in a thousand words that are right. */
const RECALL = 0.8
const FALSE_ALARMS = 2

const proof = createProofreader(defaultProofSettings)
const HALVES: readonly ProofHalf[] = ['tuning', 'heldOut']
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const wordsOf = ({ blocks }: ProofText) => sum(blocks.map(({ text }) => countWords(text)))

const touches = (finding: Finding, fault: Fault) =>
  finding.block === fault.block && finding.from < fault.to && finding.to > fault.from

/** Whether what a finding offers makes the place right. */
function mends({ blocks }: ProofText, finding: Finding, fault: Fault): boolean {
  if (fault.right === '') return true
  const line = blocks.find(({ id }) => id === fault.block)!.text
  const right = line.slice(0, fault.from) + fault.right + line.slice(fault.to)
  return finding.fixes.some((fix) => line.slice(0, finding.from) + fix + line.slice(finding.to) === right)
}

function measure(half: ProofHalf) {
  const clean = readCleanTexts(half)
  const alarms = clean.flatMap((text) => proof(text).map((finding) => ({ finding, text })))
  const words = sum(clean.map(wordsOf))
  const judged = readFaultySentences(half).flatMap(({ text, faults }) => {
    const findings = proof(text)
    return faults.map((fault) => {
      const hits = findings.filter((finding) => touches(finding, fault))
      return {
        fault,
        text,
        isFound: hits.length > 0,
        isMended: hits.some((finding) => mends(text, finding, fault))
      }
    })
  })
  const beside = readFaultySentences(half).flatMap(({ text, faults }) =>
    proof(text)
      .filter((finding) => !faults.some((fault) => touches(finding, fault)))
      .map((finding) => ({ finding, text }))
  )
  const perLayer = PROOF_LAYERS.map((layer) => {
    const own = judged.filter(({ fault }) => fault.layer === layer)
    const share = (count: number) => Math.round((count / own.length) * 1000) / 10
    return {
      layer,
      faults: own.length,
      found: share(own.filter(({ isFound }) => isFound).length),
      mended: share(own.filter(({ isMended }) => isMended).length),
      alarmsPer1000:
        Math.round((alarms.filter(({ finding }) => finding.layer === layer).length / words) * 100_000) / 100
    }
  })
  return { words, judged, alarms, beside, perLayer }
}

describe.each(HALVES)('on the %s half of the labelled sentences', (half) => {
  const { words, judged, alarms, beside, perLayer } = measure(half)

  test('reports what it finds and what it only imagines', () => {
    const rows = perLayer.map((row) => Object.values(row).join('\t')).join('\n')
    const title = `${half}: ${judged.length} faults, ${words} clean words, ${alarms.length} false alarms`
    process.stdout.write(`${title}\nlayer\tfaults\tfound %\tmended %\talarms/1000\n${rows}\n`)
    if (process.env.PROOF_DETAILS) {
      const missed = judged.filter(({ isMended }) => !isMended)
      const show = ({ finding, text }: (typeof alarms)[number]) =>
        `${finding.rule}: "${finding.words}" → ${finding.fixes.join(' / ')} in: ${text.blocks.find(({ id }) => id === finding.block)!.text}`
      process.stdout.write(
        [
          ...missed.map(
            ({ fault, isFound, text }) =>
              `${isFound ? 'NOT MENDED' : 'MISSED'} ${fault.layer} "${fault.words}" → "${fault.right}": ${text.blocks[Number(fault.block)]!.text}`
          ),
          ...alarms.map((each) => `ALARM ${show(each)}`),
          ...beside.map((each) => `BESIDE ${show(each)}`)
        ].join('\n') + '\n'
      )
    }
  })

  test.each(perLayer)('finds at least 80 % of the faults of layer $layer', ({ found }) => {
    expect(found).toBeGreaterThanOrEqual(RECALL * 100)
  })

  test.each(perLayer)('raises at most 2 false alarms in 1,000 words in layer $layer', ({ alarmsPer1000 }) => {
    expect(alarmsPer1000).toBeLessThanOrEqual(FALSE_ALARMS)
  })

  test('raises at most 2 false alarms in 1,000 words in all layers together', () => {
    expect((alarms.length / words) * 1000).toBeLessThanOrEqual(FALSE_ALARMS)
  })
})

test('the labelled set is as large as it was meant to be', () => {
  const clean = HALVES.flatMap((half) => readCleanTexts(half).flatMap(({ blocks }) => blocks))
  expect(clean.length).toBeGreaterThanOrEqual(500)
  expect(sum(HALVES.map((half) => readFaultySentences(half).length + 0))).toBeGreaterThanOrEqual(199)
})

/* Harder than the labelled set: a slip that makes another real syllable of any word, also of one that stands alone. */
describe('slips put into right sentences at random', () => {
  const lines = HALVES.flatMap((half) =>
    readCleanTexts(half).flatMap(({ blocks }) => blocks.map(({ text }) => text))
  )
  const COUNT = 300

  test.each(Object.entries(RANDOM_SLIPS))('%s', (name, { slip, atLeast }) => {
    const found = slipAtRandom(lines, slip, COUNT).filter(({ text, from, to }) =>
      proof({ blocks: [{ id: '0', role: 'paragraph', text }], photos: 1, day: null }).some(
        (finding) => finding.from < to && finding.to > from
      )
    )
    process.stdout.write(`${name}: ${Math.round((found.length / COUNT) * 100)} % found\n`)
    expect(found.length / COUNT).toBeGreaterThanOrEqual(atLeast)
  })
})
