import { createHash } from 'node:crypto'
import { ExportError } from './exportError'

/** A printing condition's colour profile (ICC.1, 7.2 and 9.2.41). */
export interface PressProfile {
  readonly bytes: Buffer
  readonly sha256: string
  readonly description: string
  /** Name in the registry of printing conditions, or "Custom". */
  readonly condition: string
}

const TAG_TABLE = 128
const KNOWN_CONDITIONS = ['FOGRA39', 'FOGRA51', 'FOGRA52', 'FOGRA47', 'FOGRA29']

function readDescription(bytes: Buffer): string {
  const count = bytes.readUInt32BE(TAG_TABLE)
  for (let index = 0; index < count; index++) {
    const entry = TAG_TABLE + 4 + index * 12
    if (bytes.toString('latin1', entry, entry + 4) !== 'desc') continue
    const offset = bytes.readUInt32BE(entry + 4)
    const type = bytes.toString('latin1', offset, offset + 4)
    if (type === 'desc') {
      const length = bytes.readUInt32BE(offset + 8)
      return bytes.toString('latin1', offset + 12, offset + 11 + length)
    }
    // Version 4 writes UTF-16, big end first; the first record will do.
    const size = bytes.readUInt32BE(offset + 20)
    const from = offset + bytes.readUInt32BE(offset + 24)
    return Buffer.from(bytes.subarray(from, from + size))
      .swap16()
      .toString('utf16le')
  }
  return ''
}

/**
 * Reads a profile that a press can be described by.
 *
 * @throws ExportError `press` when the bytes are no CMYK output profile.
 */
export function readPressProfile(bytes: Buffer): PressProfile {
  const isProfile = bytes.length > TAG_TABLE + 4 && bytes.readUInt32BE(0) === bytes.length
  if (!isProfile || bytes.toString('latin1', 36, 40) !== 'acsp')
    throw new ExportError('press', 'the colour profile is damaged')
  if (bytes.toString('latin1', 12, 16) !== 'prtr' || bytes.toString('latin1', 16, 20) !== 'CMYK')
    throw new ExportError('press', 'the colour profile is not one of a four-colour press')
  const description = readDescription(bytes).replace(/\0/g, '').trim()
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    description,
    condition: KNOWN_CONDITIONS.find((each) => description.toUpperCase().includes(each)) ?? 'Custom'
  }
}
