import { CHANGES, THREADS, WORDS } from './longArticle'
import { measureLongArticle } from './longArticleRounds'
import { summarise } from './measure'
import { compare, print } from './report'

const { ours, baseline } = await measureLongArticle('opening', 'openText.cjs', { rounds: 8, warmUp: 2 })

const part = compare(
  summarise(ours),
  summarise(baseline),
  'the same text, already in the page, shown in bare ProseMirror'
)
print({
  bench: 'open',
  unit: 'ms',
  what: `from the desk until the text of an article of ${WORDS} words with ${CHANGES} open changes and ${THREADS} remarks is painted`,
  ...part,
  aim: '<= 2',
  met: part.ratio <= 2,
  n: ours.length
})
