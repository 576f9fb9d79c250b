import type { CDPSession } from 'playwright-core'
import { createHands, toPlain } from './keyboards'

/** The words on the screen: what has been typed so far, as the page shows it. */
export interface Written {
  readonly title: string
  /** Paragraphs, one line each. */
  readonly body: string
}

/** Position of the newest state that reads like this; -1 for what never was. */
export function lastLike(states: readonly Written[], { title, body }: Written): number {
  let at = states.length - 1
  while (at >= 0 && (states[at]!.title !== title || states[at]!.body !== body)) at--
  return at
}

const WORDS = (
  'quận phường đường khuyến học bờ kè nghị quyết đại hội thiếu nhi chuyển đổi số người dân ' +
  'tuyên giáo ngày hội đoàn kết xã hội an sinh giữ gìn sạch đẹp nước ngập tổ dân phố ủy ban'
).split(' ')

const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)]!
const between = (from: number, to: number) => from + Math.random() * (to - from)
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Key = { readonly letter: string } | 'Backspace' | 'Enter'

/** Keys of a word as Unikey sends them: plain letters, backspaces, the word again with its marks. */
function keysOf(word: string): Key[] {
  const marked = [...word.normalize('NFC')]
  const plain = [...toPlain(word)]
  const differs = plain.findIndex((letter, at) => letter !== marked[at])
  const letters = (text: readonly string[]): Key[] => text.map((letter) => ({ letter }))
  if (differs < 0) return letters(plain)
  return [
    ...letters(plain),
    ...plain.slice(differs).map((): Key => 'Backspace'),
    ...letters(marked.slice(differs))
  ]
}

function apply(text: string, key: Key): string {
  if (key === 'Backspace') return text.slice(0, -1)
  return key === 'Enter' ? `${text}\n` : text + key.letter
}

/** Types at the end of a field with real key strokes and knows the text after each of them. */
export function createTypist(keyboard: CDPSession, begin: Written) {
  const hands = createHands(keyboard)
  const states: Written[] = [begin]
  const sentAt: number[] = [Date.now()]

  async function press(key: Key, field: keyof Written): Promise<void> {
    const now = states.at(-1)!
    // Known before it is sent: the page may show and save it before the answer is here.
    states.push({ ...now, [field]: apply(now[field], key) })
    sentAt.push(Date.now())
    if (key === 'Backspace') hands.pressBackspace()
    else if (key === 'Enter') hands.pressEnter()
    else hands.press(key.letter)
    await hands.settle()
  }

  return {
    states: states as readonly Written[],
    sentAt: sentAt as readonly number[],

    /** Types words without end, with the short pauses of someone who thinks; ends when told to, or with the page. */
    async type(field: keyof Written, mayGoOn: () => boolean): Promise<void> {
      while (mayGoOn()) {
        const keys = [...keysOf(pick(WORDS)), { letter: ' ' }]
        if (field === 'body' && Math.random() < 0.04) keys.push('Enter')
        for (const key of keys) {
          if (!mayGoOn()) return
          await press(key, field)
          await wait(between(30, 60))
        }
        if (Math.random() < 0.15) await wait(between(300, 600))
      }
    }
  }
}
export type Typist = ReturnType<typeof createTypist>
