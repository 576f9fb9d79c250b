import type { PressStandard } from '@shared/domain/pressSetup'

interface StandardForm {
  /** What Typst is told to stay within. */
  readonly typst: '1.4' | '1.6'
  /** Version in the header; also the highest that a reader accepts. */
  readonly version: readonly [number, number]
  /** Objects packed into streams, which PDF 1.4 does not know. */
  readonly packsObjects: boolean
  /** What the file says it is; null where it claims nothing and names no press. */
  readonly claim: string | null
  /** Claimed a second time as the conformance level, as ISO 15930-4 files are. */
  readonly claimsConformance: boolean
}

/** How a file of each standard is written, and what it is held against. */
export const pressForms: Readonly<Record<PressStandard, StandardForm>> = {
  // ISO 15930-7:2010
  x4: { typst: '1.6', version: [1, 6], packsObjects: true, claim: 'PDF/X-4', claimsConformance: false },
  // ISO 15930-4:2003
  x1a: {
    typst: '1.4',
    version: [1, 4],
    packsObjects: false,
    claim: 'PDF/X-1a:2003',
    claimsConformance: true
  },
  // The oldest machine of a copy shop should read it.
  plain: { typst: '1.4', version: [1, 4], packsObjects: false, claim: null, claimsConformance: false }
}
