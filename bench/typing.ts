import { CHANGES, THREADS, WORDS } from './longArticle'
import { measureLongArticle } from './longArticleRounds'
import { round, summarise } from './measure'
import { compare, print } from './report'

/** Between two keys, in milliseconds: a fast hand. */
const EVERY = 60
/** One frame at 60 Hz. */
const FRAME = 16

/** A frame is drawn when it is ready and does not wait for the screen: what is measured is work. */
const switches = ['--disable-gpu-vsync', '--disable-frame-rate-limit']

const { ours, baseline } = await measureLongArticle(
  'typing',
  'typeKeys.cjs',
  { keys: 240, warmUp: 40, every: EVERY },
  switches
)

const part = compare(summarise(ours), summarise(baseline), 'the same text in bare ProseMirror with undo')
const p95Ratio = round(part.ours.p95 / part.baseline.p95)
const isInFrame = part.ours.p95 <= FRAME || part.baseline.p95 > FRAME

print({
  bench: 'typing',
  unit: 'ms',
  what: `key pressed until its frame is painted, in an article of ${WORDS} words with ${CHANGES} open changes and ${THREADS} remarks`,
  ...part,
  p95Ratio,
  aim: `p95 <= 1.5 x, and <= ${FRAME} ms where the baseline allows`,
  met: p95Ratio <= 1.5 && isInFrame,
  n: ours.length
})
