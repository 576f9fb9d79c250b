import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasIconv, iconv } from '@tests/fixtures/iconv'
import { textEncodings, type TextEncoding } from '../textEncodings'
import { characterOf, byteOf } from './bytes'
import { CP1258_LETTERS } from './cp1258'
import { decodeLegacy, decodePieces, encodeLegacy } from './legacyText'
import { TCVN3_LETTERS } from './tcvn3'
import { VPS_LETTERS } from './vps'

const LINE = 'Chiều 27/7, Quận ủy tổ chức hội nghị: “ở cơ sở, người dân đã hưởng ứng thế nào?”'

/** Every letter with every tone. */
const VOWELS = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC'))
)
const CONSONANTS = [...'bcdđghklmnpqrstvx']

describe('a text written in an old encoding', () => {
  test.each<[TextEncoding, string, string]>([
    ['tcvn3', 'céng hßa x· héi chñ nghÜa viÖt nam', 'cộng hòa xã hội chủ nghĩa việt nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3', 't\u00ad t\u00adëng ng\u00adêi', 'tư tưởng người'],
    ['tcvn3-upper', 'ñy ban nh©n d©n quËn', 'ỦY BAN NHÂN DÂN QUẬN'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    ['vni', 'ngöôøi, yù kieán, thò tröôøng, kyõ thuaät, lyù', 'người, ý kiến, thị trường, kỹ thuật, lý'],
    ['vps', 'Cµng hòa xã hµi'.replaceAll('µ', '\u00b6'), 'Cộng hòa xã hội'],
    ['viqr', "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam", 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['viqr', 'DDo^.c la^.p, tu+. do, ha.nh phu\'c. Ngu+o+`i ddi qua. Ai?', 'Độc lập, tự do, hạnh phúc. Người đi qua. Ai?'],
    ['cp1258', 'Côòng hoÌa xaÞ hôòi', 'Cộng hòa xã hội'],
    ['unicode', 'Tiê\u0301ng Viê\u0323t'.normalize('NFD'), 'Tiếng Việt']
  ])('%s: %s', (encoding, written, read) => {
    expect(decodeLegacy(written, encoding)).toBe(read)
  }) // prettier-ignore

  test.each(textEncodings)('%s has every small letter with every tone', (encoding) => {
    for (const letter of [...VOWELS, ...CONSONANTS]) {
      // A stop at the end of a text is no tone in VIQR: a word goes after it.
      const text = `${letter} n`
      const written = encodeLegacy(text, encoding)
      expect(written, letter).not.toBeNull()
      const read = encoding === 'tcvn3-upper' ? text.toLocaleUpperCase('vi') : text
      expect(decodeLegacy(written!, encoding), letter).toBe(read)
    }
  })

  test.each<TextEncoding>(['vni', 'vps', 'viqr', 'cp1258', 'unicode'])(
    '%s has every capital with every tone',
    (encoding) => {
      for (const letter of VOWELS.map((each) => each.toLocaleUpperCase('vi')))
        expect(decodeLegacy(encodeLegacy(`${letter} n`, encoding) ?? '', encoding)).toBe(`${letter} n`)
    }
  )

  const words = fc
    .array(fc.array(fc.constantFrom(...VOWELS, ...CONSONANTS), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 12
    })
    .map((all) => [...all.map((word) => word.join('')), 'n'].join(' '))

  test.each(textEncodings)('%s gives back what was written in it', (encoding) => {
    fc.assert(
      fc.property(words, (text) => {
        const written = encodeLegacy(text, encoding)
        // Two signs that would be read as one are not written at all.
        if (written === null) return
        const read = encoding === 'tcvn3-upper' ? text.toLocaleUpperCase('vi') : text
        expect(decodeLegacy(written, encoding)).toBe(read)
      })
    )
  })

  test('a letter cut in two by a change of look belongs to where it begins', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...textEncodings), fc.array(fc.nat(40)), (text, encoding, cuts) => {
        const written = encodeLegacy(text, encoding)
        if (written === null) return
        const edges = [0, ...cuts.map((cut) => Math.min(cut, written.length)), written.length]
        edges.sort((one, other) => one - other)
        const isUpper = encoding === 'tcvn3-upper'
        const pieces = edges
          .slice(1)
          .map((end, index) => ({ text: written.slice(edges[index], end), isUpper }))
        expect(decodePieces(pieces, encoding).join('')).toBe(decodeLegacy(written, encoding))
      })
    )
  })

  test('never throws and never grows without bound, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...textEncodings), (text, encoding) => {
        expect(decodeLegacy(text, encoding).length).toBeLessThanOrEqual(text.length * 6)
      })
    )
  })

  test('the private codes of symbol fonts are the same letters', () => {
    const written = encodeLegacy(LINE.replace(/[“”]/g, '"').toLowerCase(), 'tcvn3')!
    const shifted = [...written].map((each) => String.fromCharCode(0xf000 + byteOf(each)!)).join('')
    expect(decodeLegacy(shifted, 'tcvn3')).toBe(LINE.replace(/[“”]/g, '"').toLowerCase())
  })

  test('an encoding without a sign for a letter says so', () => {
    for (const encoding of ['tcvn3', 'vni', 'vps', 'cp1258', 'viqr'] as const)
      expect(encodeLegacy('Việt 中', encoding)).toBeNull()
    expect(encodeLegacy('Ệ', 'tcvn3')).toBeNull()
  })
})

describe('the tables agree with', () => {
  test.runIf(hasIconv)('iconv: windows-1252', () => {
    const unused = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
    const bytes = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !unused.has(byte))
    expect(bytes.map(characterOf).join('')).toBe(iconv(Buffer.from(bytes), 'WINDOWS-1252'))
    for (let byte = 0; byte < 256; byte++) expect(byteOf(characterOf(byte))).toBe(byte)
  })

  test('windows-1258 as this system has it', () => {
    const vietnamese = new TextDecoder('windows-1258')
    for (let byte = 0; byte < 256; byte++) {
      const character = CP1258_LETTERS.get(byte) ?? characterOf(byte)
      if (![0x8a, 0x8e, 0x9a, 0x9e].includes(byte))
        expect(character).toBe(vietnamese.decode(Uint8Array.of(byte)))
    }
  })

  test.runIf(hasIconv)('iconv: TCVN 5712, letter by letter', () => {
    const bytes = [...TCVN3_LETTERS.keys()]
    const text = iconv(Buffer.from(bytes.flatMap((byte) => [byte, 10])), 'TCVN5712-1')
    expect(text.normalize('NFC').trim().split('\n')).toEqual([...TCVN3_LETTERS.values()])
  })

  test.runIf(hasIconv)('iconv: a text of every letter in windows-1258 and TCVN 5712', () => {
    for (const [encoding, name] of [['cp1258', 'WINDOWS-1258'], ['tcvn3', 'TCVN5712-1']] as const) {
      const text = [...VOWELS, ...CONSONANTS].join(' ')
      const written = encodeLegacy(text, encoding)!
      const bytes = Buffer.from([...written].map((each) => byteOf(each)!))
      expect(iconv(bytes, name).normalize('NFC')).toBe(text)
    }
  }) // prettier-ignore

  test('itself: no letter twice, no letter forgotten', () => {
    for (const [table, capitals] of [[TCVN3_LETTERS, false], [VPS_LETTERS, true]] as const) {
      const letters = [...table.values()]
      expect(new Set(letters).size).toBe(letters.length)
      const own = VOWELS.filter((letter) => letter.charCodeAt(0) > 127)
      const wanted = capitals ? [...own, ...own.map((each) => each.toUpperCase())] : own
      for (const letter of [...wanted, 'đ', 'Đ']) expect(letters, letter).toContain(letter)
    }
  }) // prettier-ignore
})
