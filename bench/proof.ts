import type { ProofText } from '@shared/text/proofing/finding'
import { createProofreader, proofRead } from '@shared/text/proofing/proofRead'
import { defaultProofSettings } from '@shared/text/proofing/proofSettings'
import { countWords } from '@shared/text/words'
import { interleave, round, summarise, time } from './measure'
import { createDice, createWriter } from './officeWords'
import { compare, print } from './report'

const WORDS = 1_000
const ROUNDS = 60
const WARM_UP = 6
/** Milliseconds of idle time in which a person at the keyboard notices nothing. */
const SLICE = 50
/** Mistakes as people make them: every so many paragraphs one is put in. */
const MISTAKES = [
  'Ngừơi dân nổ lực',
  'Kết luận số 15-Ctr/QU',
  'ngày 31/4/2023 , quận 5',
  'đội ngũ công tác viên',
  'tieengs loa'
]

const writer = createWriter(createDice(41))

/** A text of about 1,000 words that no round has seen: nothing that is remembered can help. */
function writeText(id: string): ProofText {
  const blocks: ProofText['blocks'][number][] = []
  for (let words = 0; words < WORDS;) {
    const { body } = writer.write(`${id}-${blocks.length}`, 'tuan-tin', '')
    for (const { content } of body.content!) {
      const mistake =
        blocks.length % 5 === 4 ? `${MISTAKES[((blocks.length / 5) % MISTAKES.length) | 0]!} ` : ''
      const text = mistake + content![0]!.text!
      blocks.push({ id: `${id}-${blocks.length}`, role: 'paragraph', text })
      words += countWords(text)
      if (words >= WORDS) break
    }
  }
  return { blocks, photos: 1, day: '2026-11-22' }
}

const wordsOf = ({ blocks }: ProofText) => blocks.reduce((sum, { text }) => sum + countWords(text), 0)

const texts = Array.from({ length: ROUNDS + WARM_UP }, (_, count) => writeText(`t${count}`))
const first = await time(() => proofRead(texts[0]!, defaultProofSettings))

const segmenter = new Intl.Segmenter('vi', { granularity: 'word' })
const segment = ({ blocks }: ProofText) =>
  blocks.reduce((sum, { text }) => sum + [...segmenter.segment(text)].length, 0)

let [our, other] = [0, 0]
const { ours, baseline } = await interleave(
  {
    ours: () => time(() => proofRead(texts[our++]!, defaultProofSettings)),
    baseline: () => time(() => segment(texts[other++]!))
  },
  ROUNDS,
  WARM_UP
)

/** One paragraph has changed since the last time: what the editor asks for after a pause. */
async function measureChange(text: ProofText, turn: number): Promise<number> {
  const proof = createProofreader(defaultProofSettings)
  proof(text)
  const at = turn % text.blocks.length
  const blocks = text.blocks.map((block, index) =>
    index === at ? { ...block, text: `${block.text} Thêm chữ.` } : block
  )
  return time(() => proof({ ...text, blocks }))
}
const changes: number[] = []
for (const [turn, text] of texts.entries()) changes.push(await measureChange(text, turn))

const summary = summarise(ours)
const words = texts.reduce((sum, text) => sum + wordsOf(text), 0) / texts.length
print({
  bench: 'proof',
  unit: 'ms',
  what: `an article of ${Math.round(words)} words proofed whole by every rule`,
  ...compare(summary, summarise(baseline), 'Intl.Segmenter cutting the same text into words'),
  wordsPerSecond: Math.round((words / summary.median) * 1000),
  findings: proofRead(texts[0]!, defaultProofSettings).length,
  afterOneChange: summarise(changes.slice(WARM_UP)),
  firstWithLists: round(first),
  aim: `p95 <= ${SLICE} ms`,
  met: summary.p95 <= SLICE,
  n: ROUNDS
})
