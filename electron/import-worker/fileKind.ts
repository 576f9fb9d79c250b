/** What a file is by its first bytes; its name is only what somebody called it. */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'html'
  /** A web page with its pictures in one file, as mail is. */
  | 'mime'
  | 'svg'
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'tiff'
  | 'avif'
  | 'heic'
  | 'emf'
  | 'wmf'
  | 'bmp'
  | 'unknown'

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const SIGNATURES: readonly (readonly [FileKind, string, number])[] = [
  ['zip', 'PK\x03\x04', 0],
  ['zip', 'PK\x05\x06', 0],
  ['pdf', '%PDF-', 0],
  ['rtf', '{\\rt', 0],
  ['jpeg', '\xff\xd8\xff', 0],
  ['png', '\x89PNG\r\n\x1a\n', 0],
  ['gif', 'GIF87a', 0],
  ['gif', 'GIF89a', 0],
  ['tiff', 'II*\0', 0],
  ['tiff', 'MM\0*', 0],
  ['emf', ' EMF', 40],
  ['wmf', '\xd7\xcd\xc6\x9a', 0],
  ['wmf', '\x01\x00\x09\x00\x00\x03', 0],
  ['bmp', 'BM', 0]
]
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'])

/** Tells what a file is from its content. Needs no more than its first 1024 bytes. */
export function sniffKind(bytes: Buffer): FileKind {
  if (bytes.length === 0) return 'empty'
  if (bytes.subarray(0, 8).equals(OLE)) return 'ole'
  const head = bytes.subarray(0, 1024).toString('latin1')
  for (const [kind, signature, offset] of SIGNATURES) if (head.startsWith(signature, offset)) return kind
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp'
  if (head.startsWith('ftyp', 4)) return sniffHeif(head)
  return sniffMarkup(head)
}

function sniffHeif(head: string): FileKind {
  const brand = head.slice(8, 12)
  if (brand === 'avif' || brand === 'avis' || /avif|avis/.test(head.slice(16, 40))) return 'avif'
  return HEIC_BRANDS.has(brand) ? 'heic' : 'unknown'
}

function sniffMarkup(head: string): FileKind {
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(text)) return 'svg'
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html|head|body|meta)[\s>]/i.test(text))
    return 'html'
  return /^mime-version:/i.test(text) ? 'mime' : 'unknown'
}

/** What an OLE container holds: Word 97 text, an encrypted package, or something else. */
export function sniffOle(bytes: Buffer): 'encrypted' | 'oldWord' | 'other' {
  // Names in its directory are UTF-16; a search is enough and cannot be led astray by broken sector chains.
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return 'encrypted'
  if (!has('WordDocument')) return 'other'
  return isLockedWord(bytes) ? 'encrypted' : 'oldWord'
}

/** Whether the text of an old Word file is encrypted: its first header says so ([MS-DOC] 2.5.2, `fEncrypted`). */
function isLockedWord(bytes: Buffer): boolean {
  for (let sector = 512; sector + 12 <= bytes.length; sector += 512)
    if (bytes.readUInt16LE(sector) === 0xa5ec) return (bytes.readUInt16LE(sector + 10) & 0x0100) !== 0
  return false
}

/** Whether an OLE container carries programs. */
export function hasOleMacros(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))
}
