import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_DRAWING, pathSteps, type DrawingFault } from '@shared/domain/drawing'
import { temporaryFolder } from '@tests/fixtures/exportSetup'
import { readDrawing } from './svgDrawing'

const folder = temporaryFolder()
let count = 0

function read(svg: string) {
  const file = path.join(folder, `${++count}.svg`)
  writeFileSync(file, svg)
  return readDrawing(file)
}
const drawn = (inside: string, head = 'viewBox="0 0 100 50"') =>
  read(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${head}>${inside}</svg>`
  )
async function shapesOf(inside: string, head?: string) {
  const { drawing, fault } = await drawn(inside, head)
  expect(fault).toBeNull()
  return drawing!.shapes
}

describe('a vector file', () => {
  it('becomes shapes a thousand units wide, in plain colours', async () => {
    const { drawing } = await drawn('<rect x="10" y="10" width="20" height="5" fill="#B21820"/>')
    expect(drawing).toEqual({
      width: 1000,
      height: 500,
      shapes: [
        {
          path: 'M100 100L300 100L300 150L100 150Z',
          rgb: [178, 24, 32],
          isEvenOdd: false,
          line: 0,
          isRound: false
        }
      ]
    })
  })

  it.each([
    ['<path d="M0,0h10v10z"/>', 'M0 0L100 0L100 100Z'],
    ['<path d="m5 5-5 0 0-5"/>', 'M50 50L0 50L0 0'],
    ['<path d="M0 0 10 0 10 10"/>', 'M0 0L100 0L100 100'],
    ['<path d="M0 0c1 0 2 1 2 2s1 2 2 2"/>', 'M0 0C10 0 20 10 20 20C20 30 30 40 40 40'],
    ['<path d="M0 0Q3 0 3 3"/>', 'M0 0C20 0 30 10 30 30'],
    ['<path d="M.5.5.1e1-1"/>', 'M5 5L10 -10'],
    ['<polygon points="0,0 10,0 10,10"/>', 'M0 0L100 0L100 100Z'],
    ['<g transform="translate(10 0) scale(2)"><path d="M0 0L1 1"/></g>', 'M100 0L120 20'],
    ['<path transform="rotate(90 10 10)" d="M10 0L10 10"/>', 'M200 100L100 100'],
    ['<path transform="matrix(1 0 0 1 5 5)" d="M0 0H1"/>', 'M50 50L60 50']
  ])('reads the outline of %s', async (element, outline) => {
    expect((await shapesOf(element))[0]!.path).toBe(outline)
  })

  it('draws circles and arcs as curves that end where they should', async () => {
    const [circle, arc] = await shapesOf('<circle cx="20" cy="20" r="10"/><path d="M10 10a5 5 0 0110 0"/>')
    const steps = pathSteps(circle!.path)
    expect(steps.map(([letter]) => letter).join('')).toBe('MCCCCZ')
    expect(steps[0]).toEqual(['M', 100, 200])
    expect(steps[2]!.slice(-2)).toEqual([300, 200])
    expect(steps[4]!.slice(-2)).toEqual([100, 200])
    // A quarter of a circle is drawn by handles of 0.5523 of the radius.
    expect(steps[1]).toEqual(['C', 100, 144.8, 144.8, 100, 200, 100])
    expect(pathSteps(arc!.path).at(-1)!.slice(-2)).toEqual([200, 100])
  })

  it('is painted by attributes, style, class and what stands around', async () => {
    const css =
      '<style>.a{fill:#fff}.b,.c{fill:none;stroke:rgb(0,0,255);stroke-width:2px;stroke-linecap:round}</style>'
    const shapes = await shapesOf(
      `${css}<g fill="red"><path d="M0 0H1"/><path class="a" d="M0 0H1"/><path style="fill:#00f" d="M0 0H1"/></g>
       <path class="c" d="M0 0H1"/><path fill="none" d="M0 0H1"/><g display="none"><path d="M0 0H1"/></g>
       <path fill="#000" fill-rule="evenodd" d="M0 0H1"/>`
    )
    expect(shapes.map(({ rgb }) => rgb)).toEqual([
      [255, 0, 0],
      [255, 255, 255],
      [0, 0, 255],
      [0, 0, 255],
      [0, 0, 0]
    ])
    expect(shapes[3]).toMatchObject({ line: 20, isRound: true })
    expect(shapes[4]).toMatchObject({ isEvenOdd: true })
  })

  it('may come from a drawing program, with what that wrote for itself', async () => {
    const svg = `<?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
        width="20mm" height="10mm"><title>Biểu trưng</title><desc>x</desc><metadata><a>b</a></metadata>
        <sodipodi:namedview pagecolor="#fff"/><defs/><g id="l1"><path d="M0 0H10V10z"/></g></svg>`
    const { drawing, fault } = await read(svg)
    expect(fault).toBeNull()
    expect([drawing!.width, drawing!.height, drawing!.shapes.length]).toEqual([1000, 500, 1])
  })
})

const path10 = '<path d="M0 0H10V10z"/>'
const hostile: readonly (readonly [name: string, inside: string, fault: DrawingFault])[] = [
  ['a script', `<script>alert(1)</script>${path10}`, 'script'],
  ['a script among definitions', `<defs><script href="x.js"/></defs>${path10}`, 'script'],
  ['a handler', '<path onload="alert(1)" d="M0 0H10"/>', 'script'],
  ['a page inside', `<foreignObject><body/></foreignObject>${path10}`, 'script'],
  ['an animation', '<path d="M0 0H10"><animate attributeName="d"/></path>', 'script'],
  [
    'an animation that sets a link',
    `${path10}<set attributeName="href" to="javascript:alert(1)"/>`,
    'script'
  ],
  ['a link', `<a xlink:href="https://example.org">${path10}</a>`, 'outside'],
  ['a link that runs', `<a href="javascript:alert(1)">${path10}</a>`, 'outside'],
  ['a file of this PC', '<image href="file:///etc/passwd"/>', 'outside'],
  ['a picture inside', '<image href="#x" width="5" height="5"/>', 'picture'],
  ['a picture as data', '<image href="data:image/png;base64,AAAA"/>', 'outside'],
  [
    'a style sheet from outside',
    `<style>@import url(https://example.org/a.css);</style>${path10}`,
    'outside'
  ],
  ['a fill from outside', '<path fill="url(https://example.org/a.svg#b)" d="M0 0H10"/>', 'outside'],
  ['a style from outside', '<path style="fill:url(file:///a#b)" d="M0 0H10"/>', 'outside'],
  ['letters', '<text>#read("/etc/passwd")</text>', 'text'],
  ['a gradient', '<path fill="url(#g)" d="M0 0H10"/>', 'gradient'],
  ['half a colour', '<path opacity=".5" d="M0 0H10"/>', 'transparent'],
  ['a colour with alpha', '<path fill="#ff000080" d="M0 0H10"/>', 'transparent'],
  ['a filter', '<path filter="url(#f)" d="M0 0H10"/>', 'effect'],
  ['a mask in a style', '<g style="mask:url(#m)"><path d="M0 0H10"/></g>', 'effect'],
  ['dashes', '<path stroke="red" stroke-dasharray="1 2" d="M0 0H10"/>', 'effect'],
  ['a symbol used again', `<use xlink:href="#a"/>${path10}`, 'reuse'],
  ['a selector of other kinds', `<style>path:hover{fill:red}</style>${path10}`, 'style'],
  ['an unknown colour', '<path fill="var(--x)" d="M0 0H10"/>', 'style'],
  ['an unknown element', `<blink/>${path10}`, 'other'],
  ['markup for path data', '<path d="M0 0 #read(&quot;/etc/passwd&quot;)"/>', 'damaged'],
  ['numbers beyond all bounds', '<path d="M0 0L1e999 1"/>', 'damaged'],
  ['a transform of nothing', '<path transform="matrix(NaN)" d="M0 0H10"/>', 'damaged'],
  ['nothing', '', 'empty'],
  ['too many shapes', path10.repeat(200), 'tooBig'],
  ['a path without end', `<path d="M0 0${'L1 1'.repeat(MAX_DRAWING)}"/>`, 'tooBig']
]

it('is written in whole units where tenths would be too many letters', async () => {
  const many = Array.from({ length: 2600 }, (_, at) => `L${(at % 97) / 7} ${(at % 31) / 7}`).join('')
  const [shape] = await shapesOf(`<path d="M0 0${many}"/>`)
  expect(shape!.path).not.toContain('.')
  expect(shape!.path.length).toBeLessThan(MAX_DRAWING)
})

describe('a hostile or unfit vector file', () => {
  it.each(hostile)('with %s is refused', async (_, inside, fault) => {
    expect(await drawn(inside)).toEqual({ drawing: null, fault })
  })

  it.each([
    [
      'an entity',
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><path d="M0 0H1"/></svg>',
      'script'
    ],
    [
      'entities that blow up',
      '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
      'script'
    ],
    ['another root', '<html><body/></html>', 'notSvg'],
    ['no XML', '%PDF-1.7 not xml', 'notSvg'],
    ['an end too soon', '<svg viewBox="0 0 1 1"><path d="M0 0H1"/>', 'notSvg'],
    ['no size', '<svg><path d="M0 0H1"/></svg>', 'damaged'],
    ['a size of nothing', '<svg viewBox="0 0 0 10"><path d="M0 0H1"/></svg>', 'damaged']
  ])('with %s is refused', async (_, svg, fault) => {
    expect(await read(svg)).toEqual({ drawing: null, fault })
  })
})
