import { posix } from 'node:path'
import { ImportError } from './importError'
import { childElements } from './xmlElement'
import { parseXml, type XmlElement } from './xmlTree'

/** A reference from one part of the file to another, or to the outside. */
export interface Relationship {
  /** Last word of its type: `hyperlink`, `image`, `header`… */
  readonly type: string
  /** Name of a part, or the address as written when it is outside. */
  readonly target: string
  readonly external: boolean
}

/** A Word file that passed the gate: its parts are in memory and within bounds. */
export interface WordFile {
  readonly mainPart: string
  readonly parts: ReadonlyMap<string, Buffer>
  /** Whether the file may carry programs (.docm, .dotm). */
  readonly macros: boolean
  /** Reads an XML part; null when the file has none of this name. */
  readonly readPart: (name: string) => XmlElement | null
  /** The references of a part by id. */
  readonly relationships: (part: string) => ReadonlyMap<string, Relationship>
}

/**
 * Opens a .docx or .docm by its parts, whatever its name.
 *
 * @throws ImportError with the reason when it is not a Word file or not a safe one.
 */
export function openWordFile(parts: ReadonlyMap<string, Buffer>): WordFile {
  const types = parts.get('[Content_Types].xml')
  if (!types) throw new ImportError('notDocument', 'a zip without content types')
  const relationships = (part: string) => readRelationships(parts, part)
  const mainPart =
    [...relationships('').values()].find(
      (relation) => relation.type === 'officeDocument' && parts.has(relation.target)
    )?.target ?? 'word/document.xml'
  const contentType = contentTypeOf(parseXml(types), mainPart)
  if (!parts.has(mainPart))
    throw new ImportError(isOtherOffice(parts) ? 'notDocument' : 'corrupt', 'no main document')
  if (!contentType.includes('wordprocessingml') && !contentType.includes('ms-word'))
    throw new ImportError('notDocument', contentType)
  return {
    mainPart,
    parts,
    macros:
      contentType.includes('macroEnabled') ||
      [...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name)),
    readPart: (name) => {
      const part = parts.get(name)
      return part ? parseXml(part) : null
    },
    relationships
  }
}

function isOtherOffice(parts: ReadonlyMap<string, Buffer>): boolean {
  return [...parts.keys()].some((name) => /^(xl|ppt|visio)\//.test(name))
}

function contentTypeOf(types: XmlElement, part: string): string {
  const all = childElements(types)
  const own = all.find((type) => type.name === 'ct:Override' && type.attributes.PartName === `/${part}`)
  const extension = part.slice(part.lastIndexOf('.') + 1)
  const usual = all.find((type) => type.name === 'ct:Default' && type.attributes.Extension === extension)
  return own?.attributes.ContentType ?? usual?.attributes.ContentType ?? ''
}

function readRelationships(
  parts: ReadonlyMap<string, Buffer>,
  part: string
): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>()
  const folder = part.includes('/') ? posix.dirname(part) : ''
  const bytes = parts.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  if (!bytes) return found
  for (const { name, attributes } of childElements(parseXml(bytes))) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes
    if (name !== 'rel:Relationship' || id === undefined) continue
    const external = mode === 'External'
    found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : partName(folder, target),
      external
    })
  }
  return found
}

/** A target is written relative to the folder of its part, or from the root with a slash. */
function partName(folder: string, target: string): string {
  return target.startsWith('/') ? posix.normalize(target).slice(1) : posix.join(folder, target)
}
