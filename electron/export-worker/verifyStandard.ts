import type { PressCheck } from '@shared/ipc/exportWorker'
import { check, checkThat, onPages } from './pressFaults'
import type { PressFile } from './pressFile'
import type { PressHead } from './pressHead'
import { PRESS_STANDARD } from './pressMetadata'

const CHANNELS: Readonly<Record<string, number>> = { CMYK: 4, 'RGB ': 3, GRAY: 1 }

/** What stands in an element of the XMP packet; empty where it is not there. */
const inXmp = (xmp: string | null, element: string) =>
  new RegExp(`<${element}>([^<]+)</${element}>`).exec(xmp ?? '')?.[1]?.trim() ?? ''

const hasXmpTitle = (xmp: string | null) => /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+</.test(xmp ?? '')

function verifyIntent({ intents }: PressHead, profile: Buffer): PressCheck[] {
  const [intent] = intents
  const found = intent?.profile ?? null
  const count = intents.length === 1 ? [] : [`${intents.length} output intents for printing`]
  const other = found?.equals(profile) ? [] : ['the profile is not the one of the press']
  // Of a profile that is not there nothing more can be said.
  const isReadable = found !== null && found.length >= 128
  const space = isReadable ? found.toString('latin1', 16, 20) : ''
  const kind = isReadable ? found.toString('latin1', 12, 16) : ''
  const size = isReadable ? found.readUInt32BE(0) : 0
  const declared = intent?.channels ?? 0
  const condition = intent?.condition ?? ''
  return [
    check('outputIntent', [...count, ...(intents.length === 1 ? other : [])], 'one, with its profile'),
    checkThat('printingCondition', !intent || condition !== '', 'no name', condition),
    checkThat('profileClass', !isReadable || kind === 'prtr', kind, kind),
    checkThat('profileChannels', !isReadable || CHANNELS[space] === declared, `${space} as ${declared}`),
    checkThat('profileSize', !isReadable || size === found.length, `${size} of ${found?.length ?? 0} bytes`)
  ]
}

function verifyMetadata({ info, xmp }: PressHead): PressCheck[] {
  const trapped = inXmp(xmp, 'pdf:Trapped')
  const present = (rule: PressCheck['rule'], element: string) =>
    checkThat(rule, inXmp(xmp, element) !== '', `no ${element}`)
  const isTrappedKnown = (value: string) => value === 'True' || value === 'False'
  return [
    checkThat('trapped', isTrappedKnown(info.trapped), info.trapped || 'not there', info.trapped),
    checkThat('trappedSame', info.trapped === trapped, `${info.trapped} / ${trapped}`),
    checkThat('infoTitle', info.title !== '', 'no title'),
    checkThat('infoCreated', info.created.startsWith('D:'), 'no date'),
    checkThat('infoModified', info.modified.startsWith('D:'), 'no date'),
    checkThat('xmpPacket', xmp !== null, 'none, or compressed'),
    checkThat('xmpVersion', inXmp(xmp, 'pdfxid:GTS_PDFXVersion') === PRESS_STANDARD, 'another standard'),
    present('xmpDocumentId', 'xmpMM:DocumentID'),
    present('xmpVersionId', 'xmpMM:VersionID'),
    present('xmpRendition', 'xmpMM:RenditionClass'),
    present('xmpCreated', 'xmp:CreateDate'),
    present('xmpModified', 'xmp:ModifyDate'),
    present('xmpMetadataDate', 'xmp:MetadataDate'),
    checkThat('xmpTitle', hasXmpTitle(xmp), 'no dc:title'),
    checkThat('xmpTrapped', isTrappedKnown(trapped), trapped || 'not there')
  ]
}

/** Holds a file against what PDF/X-4 (ISO 15930-7) asks of it besides its pages' paint. */
export function verifyStandard(file: PressFile, profile: Buffer): PressCheck[] {
  const { head } = file
  const { catalogKeys: keys, nameTrees } = head
  const triggers = onPages(file, (page) => (page.hasTriggers ? ['triggers'] : []))
  return [
    ...verifyIntent(head, profile),
    checkThat('header', /^1\.[3-6]$/.test(head.version), `PDF ${head.version}`, `PDF ${head.version}`),
    checkThat('encryption', !head.isEncrypted, 'encrypted', 'none'),
    checkThat('fileId', head.hasFileId, 'no file id'),
    ...verifyMetadata(head),
    checkThat('noOpenAction', !keys.has('OpenAction'), 'something happens on opening', 'none'),
    check('noTriggers', [...(keys.has('AA') ? ['in the catalogue'] : []), ...triggers], 'none'),
    checkThat('noScripts', !nameTrees.has('JavaScript'), 'scripts', 'none'),
    checkThat(
      'noAttachments',
      !nameTrees.has('EmbeddedFiles') && !keys.has('Collection'),
      'files inside',
      'none'
    ),
    checkThat('noForms', !keys.has('AcroForm'), 'form fields', 'none'),
    check('noActions', file.actions, 'none'),
    check(
      'noAnnotations',
      onPages(file, (page) => page.annotations),
      'none within the bleed'
    ),
    checkThat('noLayers', !keys.has('OCProperties'), 'layers that can be switched off', 'none'),
    check('noLinkedFiles', file.linkedFiles, 'none'),
    check('noPostScript', file.postScript, 'none'),
    checkThat('noLzw', file.lzwStreams === 0, `${file.lzwStreams} streams`, 'none'),
    check('transferCurves', file.transferCurves, 'none'),
    check('transparency', file.transparency, 'none')
  ]
}
