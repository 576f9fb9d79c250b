import type { CDPSession } from 'playwright-core'

/** How Vietnamese reaches the window, as real input events. */

const MARKS = /[\u0300-\u036f]/g
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A text without tones and marks: the letters on the keys. */
export const toPlain = (text: string) =>
  text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

const withoutTones = (text: string) => text.normalize('NFD').replace(TONES, '').normalize('NFC')

/** When a tone's key is pressed: right after its vowel, or when the rest of the word stands. */
export type ToneKey = 'after the vowel' | 'at the end'

/** What stands on the screen, one after another, while a word is written in Telex. */
export function statesOf(word: string, tone: ToneKey): string[] {
  const letters = [...word.normalize('NFC')]
  const states: string[] = []
  let shown = ''
  for (const [index, letter] of letters.entries()) {
    states.push(shown + toPlain(letter))
    // One key marks both letters of "ươ", after the second.
    const waits = /^[ưừứửữự]$/i.test(letter) && /^[ơờớởỡợ]$/i.test(letters[index + 1] ?? '')
    const before = letters.slice(0, index).join('')
    const text = before + (waits ? toPlain(letter) : letter)
    shown = tone === 'at the end' ? withoutTones(text) : text
    states.push(shown)
  }
  return [...states, letters.join('')]
}

const BACKSPACE = {
  key: 'Backspace',
  code: 'Backspace',
  windowsVirtualKeyCode: 8,
  commands: ['DeleteBackward']
}
const ENTER = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r', unmodifiedText: '\r' }

/** Words after which the window is waited for: events come without pause, and none is lost in between. */
const AHEAD = 12

/** Two hands at the keyboard of a window. */
export function createHands(keyboard: CDPSession) {
  let sent: Promise<unknown>[] = []
  const send = (type: string, key: object) =>
    void sent.push(keyboard.send('Input.dispatchKeyEvent', { type, ...key } as never))
  const settle = async () => {
    const all = sent
    sent = []
    await Promise.all(all)
  }

  /** Nothing hears a letter's key come up: leaving that out types a long text in half the time. */
  const press = (letter: string) => send('keyDown', { key: letter, text: letter, unmodifiedText: letter })

  function pressEnter(): void {
    send('keyDown', ENTER)
    send('keyUp', { key: 'Enter', code: 'Enter' })
  }
  function pressBackspace(): void {
    send('rawKeyDown', BACKSPACE)
    send('keyUp', { key: 'Backspace', code: 'Backspace' })
  }
  const compose = (text: string) =>
    void sent.push(
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length
      })
    )

  /** Ends a composition with this word. */
  const commit = async (text: string) => {
    await settle()
    await keyboard.send('Input.insertText', { text })
  }

  /** Backspaces from one state of a word to where the next differs, and its letters from there on. */
  async function correct(from: string, to: string, gap: number): Promise<void> {
    const [old, next] = [[...from], [...to]]
    const same = old.findIndex((letter, at) => letter !== next[at])
    const kept = same < 0 ? old.length : same
    const strokes = [
      ...old.slice(kept).map(() => pressBackspace),
      ...next.slice(kept).map((letter) => () => press(letter))
    ]
    for (const stroke of strokes) {
      stroke()
      if (gap === 0) continue
      await settle()
      await wait(gap)
    }
  }

  async function typeWords(text: string, type: (word: string) => Promise<void>): Promise<void> {
    for (const [row, line] of text.split('\n').entries()) {
      if (row > 0) pressEnter()
      for (const [index, word] of line.split(' ').entries()) {
        if (index > 0) press(' ')
        await type(word)
        if (index % AHEAD === 0) await settle()
      }
    }
    await settle()
  }

  return {
    press,
    pressBackspace,
    pressEnter,
    compose,
    commit,
    /** A key that writes no letter. */
    pressKey: (key: 'Enter' | 'Escape') =>
      send('rawKeyDown', { key, code: key, windowsVirtualKeyCode: key === 'Enter' ? 13 : 27 }),
    /** Waits until the window has answered every event. */
    settle,

    /** Unikey and EVKey: each state of a word is reached with backspaces and letters. */
    typeLikeUnikey: (text: string, states: (word: string) => readonly string[], gap = 0) =>
      typeWords(text, async (word) => {
        let shown = ''
        for (const state of states(word)) {
          await correct(shown, state, gap)
          shown = state
        }
      }),

    /** Windows Telex, ibus and macOS: letters are composed and then committed; digits and signs are keys. */
    typeLikeIme: (text: string, states: (word: string) => readonly string[]) =>
      typeWords(text, async (word) => {
        for (const part of word.match(/\p{L}+|[^\p{L}]/gu) ?? []) {
          if (!/\p{L}/u.test(part)) {
            press(part)
            continue
          }
          // A composition must not overtake the keys before it.
          await settle()
          for (const state of states(part)) compose(state)
          await commit(part)
        }
      })
  }
}
export type Hands = ReturnType<typeof createHands>

/** A whole word in plain letters first, then backspaces and the word again with its marks. */
export const plainFirst = (word: string): string[] => [toPlain(word), word.normalize('NFC')]

/** As people do: some press the tone's key after the vowel, some at the end. */
export const telex = (word: string): string[] =>
  statesOf(word, [...word].length % 2 === 0 ? 'at the end' : 'after the vowel')

/** Unikey's "Unicode tổ hợp": letters with their marks, tones as signs of their own. */
export const decomposed = (word: string): string[] =>
  telex(word).map((state) =>
    [...state]
      .map((letter) => withoutTones(letter) + (letter.normalize('NFD').match(TONES)?.[0] ?? ''))
      .join('')
  )
