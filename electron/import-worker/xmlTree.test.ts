import { expect, test } from 'vitest'
import { writeXml } from './xmlElement'
import { parseXml } from './xmlTree'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function refusalOf(xml: string | Buffer): unknown {
  try {
    parseXml(Buffer.from(xml))
    return 'accepted'
  } catch (error) {
    return (error as { failure?: string }).failure
  }
}

test('elements get their usual prefix, whatever the file calls them', () => {
  const strict = 'xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"'
  expect(parseXml(Buffer.from(`<document ${strict}><body/></document>`)).name).toBe('w:document')
  expect(parseXml(Buffer.from(`<x:p ${W.replace('xmlns:w', 'xmlns:x')} x:val="1"/>`))).toEqual({
    name: 'w:p',
    attributes: { 'w:val': '1' },
    children: []
  })
})

test('a prefix declared deeper down holds only there', () => {
  const xml = `<a><b:c xmlns:b="http://purl.org/dc/elements/1.1/"/><b:d/></a>`
  expect(parseXml(Buffer.from(xml)).children).toMatchObject([{ name: 'dc:c' }, { name: 'unknown:d' }])
})

test('what is written is read back the same', () => {
  const xml = `<w:p ${W}><w:r><w:t xml:space="preserve"> “A &amp; B” &lt;1&gt; </w:t></w:r></w:p>`
  const tree = parseXml(Buffer.from(xml))
  expect(parseXml(Buffer.from(writeXml(tree)))).toEqual(tree)
})

test('a billion laughs never begin', () => {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    ''
  )
  expect(refusalOf(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities}]><x>&l9;</x>`)).toBe(
    'bomb'
  )
  expect(refusalOf('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>')).toBe('bomb')
  expect(refusalOf('<x>&secret;</x>')).toBe('corrupt')
})

test('a tower of elements and a flood of them are too big', () => {
  expect(refusalOf('<a>'.repeat(100_000))).toBe('tooBig')
  expect(refusalOf(`<a>${'<b/>'.repeat(600_001)}</a>`)).toBe('tooBig')
})

test('other encodings are read when they declare themselves, and refused when they do not', () => {
  const xml = '<a>Quận ủy</a>'
  expect(parseXml(Buffer.from(`\ufeff${xml}`, 'utf16le')).children).toEqual(['Quận ủy'])
  expect(refusalOf(Buffer.from([0x3c, 0x61, 0x3e, 0xe1, 0x3c, 0x2f, 0x61, 0x3e]))).toBe('corrupt')
})

test('control characters do not get into the text', () => {
  expect(parseXml(Buffer.from('<a>Hội\u0001 nghị</a>')).children).toEqual(['Hội nghị'])
})
