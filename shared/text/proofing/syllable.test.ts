import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isSyllable, likeCase, parseSyllable } from './syllable'
import { decodeTelex, decodeVni } from './typingKeys'

const words = (text: string) => text.trim().split(/\s+/)

test.each(
  words(
    'người nghiêng khuỷu thuở quạnh quýt gìn giếng giặt quốc xoong ngoằn ngoèo khuya tuyết huỳnh yểng ý ỷ kỹ hòa hoà ' +
      'thủy thuỷ khỏe khoẻ quý gì già nguệch ngoạc xuể xuýt hươu bưởi rượu uống ưng ơi bướm đẵn quấy quều ruộm phuy buýt'
  )
)('%s is a syllable', (word) => expect(isSyllable(word)).toBe(true))

test.each(
  words('nghành ngiêm cá́ kôn gê nghà hoăt mot tôc ngừơi đựơc hòan qúy gíao tieengs trieern iên giia quuy')
)('%s is none', (word) => expect(isSyllable(word)).toBe(false))

test.each([
  ['ngừơi', 'người'],
  ['đựơc', 'được'],
  ['hòan', 'hoàn'],
  ['qúy', 'quý'],
  ['gíao', 'giáo'],
  ['khỏang', 'khoảng']
])('the tone of "%s" belongs elsewhere: "%s"', (wrong, right) =>
  expect(parseSyllable(wrong)?.new).toBe(right)
)

test.each([
  ['ddeer', 'để'],
  ['nguwowif', 'người'],
  ['nguwoiwf', 'người'],
  ['nguoiwf', 'người'],
  ['tieengs', 'tiếng'],
  ['vieejt', 'việt'],
  ['dduwowcj', 'được'],
  ['dduowcj', 'được'],
  ['thuwcj', 'thực'],
  ['hoaf', 'hòa'],
  ['quys', 'quý'],
  ['ddaay', 'đây'],
  ['chieens', 'chiến'],
  ['tw', 'tư']
])('Telex "%s" was to be "%s"', (keys, right) => expect(decodeTelex(keys)).toBe(right))

test.each([
  ['tie61p', 'tiếp'],
  ['d9a1nh', 'đánh'],
  ['nha81c', 'nhắc'],
  ['ngu7o72i', 'người'],
  ['nguo72i', 'người']
])('VNI "%s" was to be "%s"', (keys, right) => expect(decodeVni(keys)).toBe(right))

test.each(['internet', 'covid', 'người', 'hoa', 'web', 'a4'])('"%s" is no left-over of Telex', (word) =>
  expect(decodeTelex(word)).toBeNull()
)

test('capitals follow the words that are replaced', () => {
  expect(likeCase('nỗ lực', 'Nổ lực')).toBe('Nỗ lực')
  expect(likeCase('nỗ lực', 'NỔ LỰC')).toBe('NỖ LỰC')
  expect(likeCase('vô hình trung', 'Vô hình chung')).toBe('Vô hình trung')
})

test('every small word of the demo office is a syllable or comes from elsewhere', () => {
  const folder = fileURLToPath(new URL('../../../resources/demo/articles', import.meta.url))
  const text = readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')
    .replace(/"(?:id|product|unit|author|photo|kind)": "[^"]*"|"\w+":/g, '')
  const odd = new Set<string>()
  for (const [word] of text.matchAll(/\p{L}+/gu))
    if (word === word.toLowerCase() && !isSyllable(word)) odd.add(word)
  expect([...odd].filter((word) => /[^a-z]/.test(word))).toEqual([])
})
