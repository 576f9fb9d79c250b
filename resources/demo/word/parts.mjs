/** The fixed parts of the Word package. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="jpeg" ContentType="image/jpeg"/>
<Override PartName="/word/document.xml" ContentType="${contentType}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${contentType}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${contentType}.numbering+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`

export const packageRelations = `${declaration}<Relationships xmlns="${relations}">
<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>`

/** @param {number} photos how many photos stand in `word/media` */
export function documentRelations(photos) {
  const media = Array.from({ length: photos }, (_, index) => {
    const number = index + 1
    return `<Relationship Id="rIdPhoto${number}" Type="${office}/image" Target="media/image${number}.jpeg"/>`
  })
  return `${declaration}<Relationships xmlns="${relations}">
<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/>
${media.join('\n')}
</Relationships>`
}

/** @param {string} body paragraphs and tables */
export function wordDocument(body) {
  const names = [
    `xmlns:w="${main}"`,
    `xmlns:r="${office}"`,
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
  ]
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
  return `${declaration}<w:document ${names.join(' ')}><w:body>${body}${page}</w:body></w:document>`
}

const style = (id, name, paragraph, run, based = '<w:basedOn w:val="Normal"/>') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const size = (halfPoints) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`

export const styles = `${declaration}<w:styles xmlns:w="${main}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>${size(28)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="120" w:line="300" w:lineRule="auto"/></w:pPr></w:style>
${style('Title', 'Title', '<w:spacing w:after="200"/><w:jc w:val="center"/>', `<w:b/>${size(36)}`)}
${style('Lead', 'Sapo', '<w:jc w:val="both"/>', '<w:b/>')}
${style('BodyText', 'Body Text', '<w:ind w:firstLine="567"/><w:jc w:val="both"/>', '')}
${style('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="200"/><w:outlineLvl w:val="1"/>', '<w:b/>')}
${style('ListParagraph', 'List Paragraph', '<w:ind w:left="720" w:hanging="360"/><w:contextualSpacing/><w:jc w:val="both"/>', '')}
${style('TableText', 'Table Text', '<w:spacing w:after="40"/>', size(24))}
${style('Photo', 'Photo', '<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:jc w:val="center"/>', '')}
${style('Caption', 'caption', '<w:jc w:val="center"/>', `<w:i/>${size(24)}`)}
${style('Byline', 'Byline', '<w:jc w:val="right"/>', '<w:b/>')}
</w:styles>`

export const numbering = `${declaration}<w:numbering xmlns:w="${main}">
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>`

/** @param {{ title: string, author: string, day: string }} about */
export function coreProperties({ title, author, day }) {
  const stamp = `xsi:type="dcterms:W3CDTF">${day}T08:00:00Z`
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:language>vi-VN</dc:language>
<dcterms:created ${stamp}</dcterms:created><dcterms:modified ${stamp}</dcterms:modified>
</cp:coreProperties>`
}
