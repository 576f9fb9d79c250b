import { CONFUSIONS, findConfusion } from '../confusions'
import { isCompound, isFamiliar, STANDALONE } from '../lexicon'
import type { ProofLine, Word } from '../proofLine'
import type { ProofSettings } from '../proofSettings'
import type { Hit, LineRule } from '../rule'
import { slipsOf, type SlipKind } from '../slips'
import { likeCase, parseSyllable } from '../syllable'

/** Words that stand in a row with nothing but blanks between them. */
function* listRows({ words }: ProofLine): Iterable<readonly Word[]> {
  let row: Word[] = []
  for (const word of words) {
    if ((!word.isJoined || word.isShielded) && row.length > 0) {
      yield row
      row = []
    }
    if (!word.isShielded) row.push(word)
  }
  if (row.length > 0) yield row
}

/** A capital inside a sentence means a name: it may be spelled as its bearer likes. */
const isNamed = (words: readonly Word[]) =>
  words.some((word) => word.isCapital && !word.isFirst && !word.isAllCapital)

/** Writes a fix in the style of the office's tone marks. */
function inStyle(fix: string, { toneStyle }: ProofSettings): string {
  if (toneStyle !== 'new') return fix
  return fix
    .split(' ')
    .map((word) => parseSyllable(word)?.new ?? word)
    .join(' ')
}

const toHit = (
  { text }: ProofLine,
  words: readonly Word[],
  fixes: readonly string[],
  settings: ProofSettings
): Hit => {
  const [from, to] = [words[0]!.from, words.at(-1)!.to]
  const model = text.slice(from, to)
  return { from, to, fixes: fixes.map((fix) => likeCase(inStyle(fix, settings), model)) }
}

const confusedWords: LineRule = {
  id: 'confused-words',
  layer: 'pair',
  severity: 'should',
  scope: 'line',
  title: 'Từ hay viết nhầm',
  message: 'Từ này hay bị viết nhầm với từ khác đọc gần giống.',
  *find(line, settings) {
    for (const row of listRows(line)) {
      const keys = row.map(({ key }) => key)
      for (let at = 0; at < row.length; at++) {
        const confusion = findConfusion(keys, at, row.length)
        if (!confusion) continue
        const words = row.slice(at, at + confusion.keys.length)
        if (isNamed(words)) continue
        const hit = toHit(line, words, [confusion.right], settings)
        yield {
          ...hit,
          message: `“${line.text.slice(hit.from, hit.to)}” hay bị viết nhầm: từ đúng thường là “${hit.fixes[0]}”.`
        }
        at += confusion.keys.length - 1
      }
    }
  },
  examples: {
    wrong: CONFUSIONS.map(({ wrong, right }) => ({
      text: `Chúng tôi ghi “${wrong}”.`,
      fixed: `Chúng tôi ghi “${right}”.`
    })),
    right: [
      ...new Set(CONFUSIONS.map(({ right }) => `Chúng tôi ghi “${right}”.`)),
      ...CONFUSIONS.flatMap(({ but }) => but.map((phrase) => `Chúng tôi ghi “${phrase}”.`))
    ]
  }
}

/** By a key that was not hit a word seldom becomes two that often stand alone. */
const mayBe = (kind: SlipKind, wrong: string, other: string) =>
  !STANDALONE.has(wrong) && (kind === 'ear' || !STANDALONE.has(other))

function guess(keys: readonly string[], at: number): string[] {
  const [first, second] = [keys[at]!, keys[at + 1]!]
  if (isFamiliar(first, second) || isCompound(keys[at - 1], first) || isCompound(second, keys[at + 2]))
    return []
  const guesses: [SlipKind, string][] = []
  for (const [other, kind] of slipsOf(first))
    if (isFamiliar(other, second) && mayBe(kind, first, second)) guesses.push([kind, `${other} ${second}`])
  for (const [other, kind] of slipsOf(second))
    if (isFamiliar(first, other) && mayBe(kind, second, first)) guesses.push([kind, `${first} ${other}`])
  return guesses
    .sort(([a], [b]) => (a === b ? 0 : a === 'ear' ? -1 : 1))
    .slice(0, 3)
    .map(([, words]) => words)
}

const nearWords: LineRule = {
  id: 'near-words',
  layer: 'pair',
  severity: 'should',
  scope: 'line',
  title: 'Gần giống một từ quen dùng',
  message: 'Hai tiếng này không thành từ, nhưng chỉ khác một từ quen dùng ở một dấu hay một phụ âm.',
  *find(line, settings) {
    for (const row of listRows(line)) {
      const keys = row.map(({ key }) => key)
      for (let at = 0; at + 1 < row.length; at++) {
        const words = row.slice(at, at + 2)
        if (isNamed(words) || findConfusion(keys, at, row.length)) continue
        const fixes = guess(keys, at)
        if (fixes.length === 0) continue
        const hit = toHit(line, words, fixes, settings)
        yield { ...hit, message: `Hai tiếng này không thành từ; gần giống có “${hit.fixes.join('”, “')}”.` }
      }
    }
  },
  examples: {
    wrong: [
      { text: 'Ông bà sống gân gũi với xóm giềng.', fixed: 'Ông bà sống gần gũi với xóm giềng.' },
      { text: 'Bà con phấn khỡi.', fixed: 'Bà con phấn khởi.' }
    ],
    right: ['Anh cũng cố gắng hết sức.', 'Chị Gân Gũi là bút danh.', 'Năm học mới, lớp một có hai cô.']
  }
}

const DOUBLED = new Set(
  'của các những và là được trong cho với tại đã sẽ thì mà bị để khi này đó rằng về theo nhưng cũng đến từ do nên hay hoặc trên dưới'.split(
    ' '
  )
)

const repeatedWord: LineRule = {
  id: 'repeated-word',
  layer: 'pair',
  severity: 'should',
  scope: 'line',
  title: 'Lặp chữ',
  message: 'Chữ này đứng hai lần liền nhau.',
  *find(line) {
    for (const [index, word] of line.words.entries()) {
      const before = line.words[index - 1]
      if (!before || !word.isJoined || before.lower !== word.lower || !DOUBLED.has(word.lower)) continue
      if (word.isShielded || (word.isCapital && !word.isAllCapital)) continue
      yield { from: before.from, to: word.to, fixes: [before.text] }
    }
  },
  examples: {
    wrong: [{ text: 'Nhà của của ông Ba.', fixed: 'Nhà của ông Ba.' }],
    right: ['Ngày ngày, người người, nhà nhà thi đua.', 'Của mình, của người.', 'Từ Từ Dũ về.']
  }
}

/** What two or more syllables beside each other give away. */
export const pairRules: readonly LineRule[] = [confusedWords, nearWords, repeatedWord]
