import { readPhotoNote, type PhotoNote } from '@shared/document/photoNote'
import { chooseBranch, visibleText } from './markupText'
import { markPlace, type MarkupScope } from './markupScope'
import { childElements, descendants, element, hasDescendant } from './xmlElement'
import type { XmlElement, XmlNode } from './xmlTree'

/** What a drawing comes to: its pictures stay at their place, text in it follows the paragraph. */
export interface GraphicContent {
  readonly photos: readonly XmlElement[]
  /** Unread content of text boxes, box by box. */
  readonly boxes: readonly (readonly XmlNode[])[]
}

interface Harvest {
  readonly photos: XmlElement[]
  readonly boxes: (readonly XmlNode[])[]
  alt: string
  note: PhotoNote | null
  /** Whether something was found that has its own line in the report. */
  told: boolean
}

/** Reads a `w:drawing`, `w:pict` or `w:object`. Nothing outside the file is ever fetched. */
export function readGraphic(graphic: XmlElement, scope: MarkupScope): GraphicContent {
  const harvest: Harvest = { photos: [], boxes: [], alt: '', note: null, told: false }
  if (graphic.name === 'w:object' || hasDescendant(graphic, 'o:OLEObject', 'w:control')) {
    readObject(graphic, harvest, scope)
  } else {
    walk(graphic, harvest, scope)
    if (!harvest.told) scope.findings.note('lost', 'shapes', harvest.alt)
  }
  return { photos: harvest.photos, boxes: harvest.boxes }
}

function readObject(graphic: XmlElement, harvest: Harvest, scope: MarkupScope): void {
  const program = descendants(graphic, 'o:OLEObject')[0]?.attributes.ProgID ?? ''
  if (hasDescendant(graphic, 'w:control')) scope.findings.note('lost', 'formFields', program)
  else if (/^Equation/i.test(program)) scope.findings.note('lost', 'equations', program)
  else scope.findings.note('lost', 'embeddedObjects', program)
  for (const box of descendants(graphic, 'w:txbxContent')) addBox(box, harvest, scope)
}

function addBox(box: XmlElement, harvest: Harvest, scope: MarkupScope): void {
  const text = visibleText(box)
  harvest.told = true
  harvest.boxes.push(box.children)
  if (text !== '') scope.findings.note('changed', 'textBoxes', text)
}

function walk(node: XmlElement, harvest: Harvest, scope: MarkupScope): void {
  const { attributes } = node
  if (node.name === 'mc:AlternateContent') {
    for (const child of chooseBranch(node)) if (typeof child !== 'string') walk(child, harvest, scope)
    return
  }
  if (node.name === 'wp:docPr' || node.name === 'v:shape' || node.name === 'v:rect') {
    harvest.note = readPhotoNote(attributes.title ?? '')
    const title = harvest.note ? '' : attributes.title
    harvest.alt = attributes.descr || attributes.alt || title || harvest.alt
  }
  if (node.name === 'a:blip') addPicture(attributes['r:embed'], attributes['r:link'], harvest, scope)
  if (node.name === 'v:imagedata')
    addPicture(attributes['r:id'] ?? attributes['r:pict'], attributes['r:href'], harvest, scope)
  if (node.name === 'w:txbxContent') return addBox(node, harvest, scope)
  if (node.name === 'v:textpath' && attributes.string) {
    scope.findings.note('changed', 'textBoxes', attributes.string)
    addWords([attributes.string], harvest)
  }
  if (node.name === 'c:chart') tell('charts', harvest, scope)
  if (node.name === 'dgm:relIds') addDiagram(attributes['r:dm'], harvest, scope)
  if (attributes['o:hr'] !== undefined) harvest.told = true
  if (node.name !== 'v:shapetype') for (const child of childElements(node)) walk(child, harvest, scope)
}

function tell(finding: 'charts' | 'shapes', harvest: Harvest, scope: MarkupScope): void {
  harvest.told = true
  scope.findings.note('lost', finding, harvest.alt)
}

/** Alternative texts that Word or the camera made up: a path, a file name, a machine's guess. */
function isMadeUp(alt: string): boolean {
  return /[\\/]|\.(jpe?g|png|gif|bmp|tiff?|webp|heic)$|automatically generated|tạo tự động|^(picture|image|hình ảnh|ảnh) ?\d*$/i.test(
    alt
  )
}

function addPicture(
  embed: string | undefined,
  link: string | undefined,
  harvest: Harvest,
  scope: MarkupScope
): void {
  const relation = scope.relationships.get(embed ?? '')
  harvest.told = true
  if (relation && !relation.external && scope.file.parts.has(relation.target)) {
    const alt = harvest.alt.normalize('NFC').replace(/\s+/gu, ' ').trim()
    scope.photos.push({
      part: relation.target,
      alt: isMadeUp(alt) ? '' : alt.slice(0, 500),
      ...(harvest.note && { note: harvest.note })
    })
    harvest.photos.push(markPlace(`photo:${scope.photos.length - 1}`))
    return
  }
  const outside = relation?.external ? relation : scope.relationships.get(link ?? '')
  if (outside) scope.findings.note('lost', 'pictureLinked', outside.target)
  else if (embed !== undefined) scope.findings.note('lost', 'pictureBroken', relation?.target ?? embed)
  // A blip with neither is the empty fill of a shape.
}

function addWords(lines: readonly string[], harvest: Harvest): void {
  harvest.told = true
  harvest.boxes.push(
    lines.map((line) => element('w:p', {}, [element('w:r', {}, [element('w:t', {}, [line])])]))
  )
}

function addDiagram(id: string | undefined, harvest: Harvest, scope: MarkupScope): void {
  const target = scope.relationships.get(id ?? '')?.target ?? ''
  const data = scope.file.readPart(target)
  const lines = data
    ? descendants(data, 'a:p')
        .map((line) => visibleText(line))
        .filter((line) => line !== '')
    : []
  if (lines.length === 0) return tell('shapes', harvest, scope)
  scope.findings.note('changed', 'shapes', lines.join(' '))
  addWords(lines, harvest)
}
