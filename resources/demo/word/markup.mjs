/** WordprocessingML (ECMA-376, part 1) for the few things an article has. */

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeText = (text) => text.replace(/[&<>"]/g, (letter) => escapes[letter])

/** Twentieths of a point in a centimetre of page, and English metric units in one of picture. */
const DXA = 567
const EMU = 360_000

/** A stretch of text; `look` may hold bold and italic. */
export function run(text, { bold = false, italic = false } = {}) {
  const look = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`
}

/** A paragraph of a style. The content is text, or runs ready made. */
export function paragraph(style, content, properties = '') {
  const runs = content.startsWith('<w:') ? content : run(content)
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`
}

/** A list item; `list` names a list of numbering.xml. */
export const listItem = (text, list = 1) =>
  paragraph('ListParagraph', text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)

function cell(text, width, isHead) {
  const fill = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="F0E8D6"/>' : ''
  const content = paragraph('TableText', run(text, { bold: isHead }))
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${fill}</w:tcPr>${content}</w:tc>`
}

/** A table with a head row; widths in centimetres. */
export function table(widths, head, rows) {
  const sizes = widths.map((width) => Math.round(width * DXA))
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="8A8A8A"/>`)
  const row = (cells, isHead) => {
    const repeat = isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${repeat}${cells.map((text, index) => cell(text, sizes[index], isHead)).join('')}</w:tr>`
  }
  return [
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/>',
    `<w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr>`,
    `<w:tblGrid>${sizes.map((size) => `<w:gridCol w:w="${size}"/>`).join('')}</w:tblGrid>`,
    row(head, true),
    ...rows.map((cells) => row(cells, false)),
    '</w:tbl>'
  ].join('')
}

/** A photo in a paragraph of its own; width in centimetres, `ratio` of width to height. */
export function photo({ id, relation, name, alt, width, ratio }) {
  const extent = `cx="${Math.round(width * EMU)}" cy="${Math.round((width / ratio) * EMU)}"`
  const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const described = `name="${escapeText(name)}" descr="${escapeText(alt)}"`
  const drawing = [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>`,
    `<wp:docPr id="${id}" ${described}/>`,
    `<a:graphic><a:graphicData uri="${pictures}"><pic:pic>`,
    `<pic:nvPicPr><pic:cNvPr id="${id}" ${described}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>',
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  ]
  return paragraph('Photo', drawing.join(''))
}
