import { describe, expect, test } from 'vitest'
import { scanPackage } from './packageScan'

const masthead = '#let masthead(data) = data.name'
const scan = (main: string, more: Readonly<Record<string, string>> = {}) =>
  scanPackage({
    files: Object.entries({ 'main.typ': main, ...more }).map(([name, text]) => ({ name, text }))
  }).map(({ rule, file, line, detail }) => `${rule} ${file}:${line} ${detail}`.trim())

describe('what a template package may say', () => {
  test('a masthead of the kit is nothing to tell of', () => {
    const main = `#import "/kit.typ": *\n#import "parts/name.typ": draw\n${masthead}\n`
    expect(scan(main, { 'parts/name.typ': '#import "./line.typ": *\n', 'parts/line.typ': '' })).toEqual([])
  })

  test.each([
    'read("a.txt")',
    'let r = read',
    'plugin(bytes(()))',
    'eval("1")',
    'std.at',
    'dictionary(sys)',
    'image("x.png")',
    'datetime.today()',
    'include "x.typ"',
    '[a #metadata(1)]',
    'json("/issue.txt")',
    'raw(theme: "x")',
    'link("https://example.vn")'
  ])('%s is told with its line', (code) => {
    expect(scan(`${masthead}\n#let x = ${code}`)).toEqual([expect.stringMatching(/^word main\.typ:2 /)])
  })

  test('a label of ours cannot be set', () => {
    expect(scan(`${masthead}\n#let x = [a <frame-report>]`)).toEqual(['word main.typ:2 <frame-report>'])
  })

  test('names that only begin or end with such a word are others', () => {
    expect(scan(`${masthead}\n#let read-more = 1\n#let already = 2\n#let đọc-read = 3`)).toEqual([])
  })

  test.each([
    ['#import "@preview/cetz:0.2.0": *', '@preview/cetz:0.2.0'],
    ['#import "../masthead.typ": *', '../masthead.typ'],
    ['#import "/masthead.typ": *', '/masthead.typ'],
    ['#import "C:/x.typ"', 'C:/x.typ'],
    ['#import "gone.typ"', 'gone.typ'],
    ['#import "parts/../../x.typ"', 'parts/../../x.typ'],
    ['#import ("@pre" + "view/x:1.0.0")', '#import ("@pre" + "view/x:1.0.0")'],
    ['#import "\\u{40}preview/x:1.0.0"', '#import "\\u{40}preview/x:1.0.0"'],
    ['#let f(p) = { import p: * }', '#let f(p) = { import p: * }'],
    // Names that become others: by a method, also on a line of its own, and by joining.
    [
      '#import "main.typ".replace("main.typ", "@preview/x:1.0.0"): *',
      '#import "main.typ".replace("main.typ", "@preview/x:1.0.0"): *'
    ],
    ['#{ import "main.typ"\n.replace("m", "@") }', '#{ import "main.typ"'],
    ['#import "main.typ" + "x": *', '#import "main.typ" + "x": *'],
    ['#import "main.typ" /* */ .at(0): *', '#import "main.typ" /* */ .at(0): *'],
    ['#import "main.typ"', '#import "main.typ"']
  ])('%s is not imported', (code, told) => {
    expect(scan(`${masthead}\n${code}`)).toEqual([`import main.typ:2 ${told}`])
  })

  test('a comment may say anything, where it can be nothing but a comment', () => {
    expect(scan(`${masthead}\n// read, import, plugin`)).toEqual([])
    expect(scan(`${masthead}\n/*\n// */ #read(x)`)).toEqual(['word main.typ:3 read'])
    expect(scan(`${masthead}\n#let a = "\n// " + read("x")`)).toEqual(['word main.typ:3 read'])
  })

  test.each(['\u2028', '\u0085', '\u000b', '\u202e', '\0'])('a sign that hides a line is told', (sign) => {
    expect(scan(`${masthead}\n// a${sign}b`)).toEqual(['sign main.typ:2'])
  })

  test('a package that draws nothing is of no use', () => {
    expect(scan('#let mastheads(data) = 1')).toEqual(['noPart main.typ:0'])
    expect(scan('#let masthead = data => data.name')).toEqual([])
  })
})
