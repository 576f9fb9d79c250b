/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

const MAX_LENGTH = 120

/** A file name that every office system takes, from any text: NFC, no path, no control or direction marks. */
export function safeFileName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const kept = RESERVED.test(cleaned) ? `_${cleaned}` : cleaned
  const cut = Array.from(kept).slice(0, MAX_LENGTH).join('').trim()
  return cut === '' ? 'tep' : cut
}
