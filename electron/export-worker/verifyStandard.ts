import type { PressStandard } from '@shared/domain/pressSetup'
import type { PressCheck } from '@shared/ipc/exportWorker'
import { check, checkThat, onPages } from './pressFaults'
import type { PressFile } from './pressFile'
import type { PressHead } from './pressHead'
import { pressForms } from './pressStandards'

const CHANNELS: Readonly<Record<string, number>> = { CMYK: 4, 'RGB ': 3, GRAY: 1 }

/** What stands in an element of the XMP packet; empty where it is not there. */
const inXmp = (xmp: string | null, element: string) =>
  new RegExp(`<${element}>([^<]+)</${element}>`).exec(xmp ?? '')?.[1]?.trim() ?? ''

const hasXmpTitle = (xmp: string | null) => /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+</.test(xmp ?? '')

function verifyIntent({ intents }: PressHead, profile: Buffer, claim: string | null): PressCheck[] {
  const [intent] = intents
  const found = intent?.profile ?? null
  // A file that claims no standard must not promise a press either.
  const wanted = claim === null ? 0 : 1
  const count = intents.length === wanted ? [] : [`${intents.length} output intents for printing`]
  const other = found?.equals(profile) ? [] : ['the profile is not the one of the press']
  // Of a profile that is not there nothing more can be said.
  const isReadable = found !== null && found.length >= 128
  const space = isReadable ? found.toString('latin1', 16, 20) : ''
  const kind = isReadable ? found.toString('latin1', 12, 16) : ''
  const size = isReadable ? found.readUInt32BE(0) : 0
  const declared = intent?.channels ?? 0
  const condition = intent?.condition ?? ''
  return [
    check(
      'outputIntent',
      [...count, ...(intents.length === 1 ? other : [])],
      claim === null ? 'none' : 'one, with its profile'
    ),
    checkThat('printingCondition', !intent || condition !== '', 'no name', condition),
    checkThat('profileClass', !isReadable || kind === 'prtr', kind, kind),
    checkThat('profileChannels', !isReadable || CHANNELS[space] === declared, `${space} as ${declared}`),
    checkThat('profileSize', !isReadable || size === found.length, `${size} of ${found?.length ?? 0} bytes`)
  ]
}

function verifyClaim({ info, xmp }: PressHead, standard: PressStandard): PressCheck[] {
  const { claim, claimsConformance } = pressForms[standard]
  const wanted = claim ?? ''
  const conformance = claimsConformance ? wanted : ''
  const inInfo = [info.standard, info.conformance]
  const [own, other] = claimsConformance ? ['pdfx', 'pdfxid'] : ['pdfxid', 'pdfx']
  const said = [`${own}:GTS_PDFXVersion`, `${other}:GTS_PDFXVersion`, `pdfx:GTS_PDFXConformance`]
  const inPacket = said.map((element) => inXmp(xmp, element))
  const holds = (found: readonly string[], expected: readonly string[]) =>
    found.every((each, index) => each === expected[index])
  return [
    checkThat('infoVersion', holds(inInfo, [wanted, conformance]), inInfo.join(' / ') || 'none', wanted),
    checkThat('xmpVersion', holds(inPacket, [wanted, '', conformance]), inPacket.join(' / '), wanted)
  ]
}

function verifyVersion({ version, packsObjects }: PressHead, standard: PressStandard): PressCheck {
  const form = pressForms[standard]
  const isLater = !/^1\.[3-9]$/.test(version) || Number(version.slice(2)) > form.version[1]
  const packed = packsObjects && !form.packsObjects ? ['objects packed into streams'] : []
  return check('header', [...(isLater ? [`PDF ${version}`] : []), ...packed], `PDF ${version}`)
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

/** Holds a file against what its standard asks of it besides its pages' paint. */
export function verifyStandard(file: PressFile, standard: PressStandard, profile: Buffer): PressCheck[] {
  const { head } = file
  const { catalogKeys: keys, nameTrees } = head
  const triggers = onPages(file, (page) => (page.hasTriggers ? ['triggers'] : []))
  return [
    ...verifyIntent(head, profile, pressForms[standard].claim),
    verifyVersion(head, standard),
    checkThat('encryption', !head.isEncrypted, 'encrypted', 'none'),
    checkThat('fileId', head.hasFileId, 'no file id'),
    ...verifyClaim(head, standard),
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
