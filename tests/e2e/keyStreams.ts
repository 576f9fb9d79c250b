import type { CDPSession } from 'playwright-core'

/** The two ways in which Vietnamese reaches a window, key by key. */

const toPlain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')

async function press(keys: CDPSession, text: string): Promise<void> {
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text, unmodifiedText: text })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
}

async function backspace(keys: CDPSession): Promise<void> {
  const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 }
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, commands: ['DeleteBackward'] })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

/** Unikey and EVKey send the plain letters, then backspaces and the word again with its marks. */
export async function typeLikeUnikey(keys: CDPSession, sentence: string): Promise<void> {
  for (const [index, word] of sentence.split(' ').entries()) {
    if (index > 0) await press(keys, ' ')
    const [plain, marked] = [[...toPlain(word)], [...word.normalize('NFC')]]
    for (const letter of plain) await press(keys, letter)
    const differs = plain.findIndex((letter, at) => letter !== marked[at])
    if (differs < 0) continue
    for (let at = differs; at < plain.length; at++) await backspace(keys)
    for (const letter of marked.slice(differs)) await press(keys, letter)
  }
}

/** Windows Telex, ibus and macOS compose each word and then commit it. */
export async function typeLikeIme(keys: CDPSession, sentence: string): Promise<void> {
  for (const [index, word] of sentence.split(' ').entries()) {
    if (index > 0) await press(keys, ' ')
    const plain = toPlain(word)
    for (let length = 1; length <= plain.length; length++) {
      const text = plain.slice(0, length)
      await keys.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
    }
    await keys.send('Input.imeSetComposition', {
      text: word,
      selectionStart: word.length,
      selectionEnd: word.length
    })
    await keys.send('Input.insertText', { text: word })
  }
}
