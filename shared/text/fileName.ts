/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])( *\.|$)/i

/** Controls, direction marks and other characters without a shape: a name must not look like another. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Linux takes 255 bytes of UTF-8, Windows 255 letters; " (12)" and ".part" must still fit behind. */
const MAX_BYTES = 200

function countBytes(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Shortens a name that is too long and keeps its ending: a print file without ".pdf" is not opened. */
function shorten(name: string): string {
  if (countBytes(name) <= MAX_BYTES) return name
  const ending = /[^.](\.[^. ]{1,8})$/.exec(name)?.[1] ?? ''
  const room = MAX_BYTES - countBytes(ending)
  let stem = ''
  let bytes = 0
  for (const letter of name) {
    bytes += countBytes(letter)
    if (bytes > room) break
    stem += letter
  }
  return stem.replace(/[. ]+$/, '') + ending
}

/** A file name that every office system takes, from any text: NFC, no path, no control or direction marks. */
export function safeFileName(name: string): string {
  const cleaned = name
    .replace(/\p{Surrogate}/gu, '')
    .replace(UNSEEN, (mark) => (/[\t\n\r]/.test(mark) ? ' ' : ''))
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const kept = RESERVED.test(cleaned) ? `_${cleaned}` : cleaned
  return kept === '' ? 'tep' : shorten(kept)
}
