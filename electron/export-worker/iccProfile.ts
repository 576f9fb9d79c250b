import { createHash } from 'node:crypto'
import { readColourProfile, type ColourProfile } from '@shared/domain/colourProfile'
import { ExportError } from './exportError'

/** A printing condition's colour profile, with its bytes. */
export interface PressProfile extends ColourProfile {
  readonly bytes: Buffer
  readonly sha256: string
}

/**
 * Reads a profile that a press can be described by.
 *
 * @throws ExportError `press` when the bytes are no CMYK output profile.
 */
export function readPressProfile(bytes: Buffer): PressProfile {
  const profile = readColourProfile(bytes)
  if (profile === 'damaged') throw new ExportError('press', 'the colour profile is damaged')
  if (profile === 'notPress')
    throw new ExportError('press', 'the colour profile is not one of a four-colour press')
  return { ...profile, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
