import { createHash } from 'node:crypto'
import type { PressSetup, PressStandard } from '@shared/domain/pressSetup'
import { pressForms } from './pressStandards'

/** What a press file says about itself, in its Info dictionary and again in its XMP. */
export interface PressMetadata {
  readonly title: string
  readonly author: string
  readonly creator: string
  readonly producer: string
  readonly created: Date
  readonly documentId: string
  readonly instanceId: string
  readonly standard: PressStandard
}

const escapeXml = (text: string) =>
  text.replace(/[<>&'"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ')

const uuidOf = (seed: string) => {
  const hex = createHash('sha256').update(seed).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Metadata whose ids follow from the content, so that the same input makes the same file. */
export function describePress(given: {
  readonly title: string
  readonly author: string
  readonly created: number
  readonly content: Buffer
  readonly press: PressSetup
}): PressMetadata {
  const content = createHash('sha256').update(given.content).digest('hex')
  return {
    title: given.title,
    author: given.author,
    creator: 'Tòa Soạn',
    producer: 'Tòa Soạn (Typst 0.14, pdf-lib)',
    created: new Date(given.created),
    documentId: uuidOf(`document ${given.title}`),
    instanceId: uuidOf(`instance ${given.created} ${content} ${JSON.stringify(given.press)}`),
    standard: given.press.standard
  }
}

/** A date as PDF writes it (ISO 32000-1, 7.9.4), in UTC. */
export function pdfDate(date: Date): string {
  return `D:${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}+00'00'`
}

/** How a file says in its XMP which standard it follows: each standard has a name space of its own. */
function claimFields(standard: PressStandard): (readonly [string, string])[] {
  const { claim, claimsConformance } = pressForms[standard]
  if (claim === null) return []
  return claimsConformance
    ? [
        ['pdfx:GTS_PDFXVersion', claim],
        ['pdfx:GTS_PDFXConformance', claim]
      ]
    : [['pdfxid:GTS_PDFXVersion', claim]]
}

/** The XMP packet that ISO 15930-7, 6.9 asks for; a PDF/X-1a file has one too. */
export function toXmp(metadata: PressMetadata): string {
  const date = metadata.created.toISOString().replace(/\.\d+Z$/, '+00:00')
  const title = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(metadata.title)}</rdf:li></rdf:Alt></dc:title>`
  const author = `<dc:creator><rdf:Seq><rdf:li>${escapeXml(metadata.author)}</rdf:li></rdf:Seq></dc:creator>`
  const fields: (readonly [string, string])[] = [
    ['xmp:CreatorTool', metadata.creator],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    ['xmpMM:DocumentID', `uuid:${metadata.documentId}`],
    ['xmpMM:InstanceID', `uuid:${metadata.instanceId}`],
    ['xmpMM:RenditionClass', 'default'],
    ['xmpMM:VersionID', '1'],
    ['pdf:Producer', metadata.producer],
    ['pdf:Trapped', 'False'],
    ...claimFields(metadata.standard)
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    title,
    metadata.author === '' ? '' : author,
    ...fields.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    // White space to let other tools change the packet in place.
    `${' '.repeat(99)}\n`.repeat(20),
    '<?xpacket end="w"?>'
  ].join('\n')
}
