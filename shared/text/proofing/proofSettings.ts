import type { CitedDocument } from '../citation'
import type { IsoDay } from '../dates'
import type { ProofSeverity } from './finding'

/** Where tone marks stand in open oa, oe and uy: "hòa, thủy" (old), "hoà, thuỷ" (new), or as it comes. */
export const TONE_STYLES = ['either', 'old', 'new'] as const
export type ToneStyle = (typeof TONE_STYLES)[number]

/** A rule that the office wrote itself: a regular expression and what to put instead. */
export interface OfficeRule {
  /** Unique in the office; findings carry it. */
  readonly id: string
  /** Source of a regular expression, read with the flags `gu`. */
  readonly pattern: string
  readonly message: string
  /** What to put instead, with `$1`…`$9` and `$&`; null where a person must know. */
  readonly fix: string | null
  readonly severity: ProofSeverity
  readonly examples: {
    readonly wrong: readonly { readonly text: string; readonly fixed: string }[]
    readonly right: readonly string[]
  }
}

/** An organisation's name and the days on which it was called that. */
export interface NamedOrganisation {
  readonly name: string
  /** First day of the name; null when it was always called that. */
  readonly from: IsoDay | null
  /** Last day of the name; null while it is in use. */
  readonly until: IsoDay | null
  /** What it is called outside these days; null when a person must know. */
  readonly instead: string | null
}

/** A document that stands in the office's register. */
export interface RegisteredDocument extends CitedDocument {
  /** Last day on which it holds; null while nobody has ended it. */
  readonly validUntil: IsoDay | null
  /** Symbol of the document that took its place, or empty. */
  readonly replacedBy: string
}

/** What an office has decided about proofing. */
export interface ProofSettings {
  readonly toneStyle: ToneStyle
  /** Words and phrases that are right here, whatever a rule says. */
  readonly words: readonly string[]
  /** Names of rules that are switched off. */
  readonly off: readonly string[]
  /** Rules that weigh otherwise here than they do by themselves. */
  readonly severities: Readonly<Record<string, ProofSeverity>>
  readonly rules: readonly OfficeRule[]
  /** The documents of the register; empty when there is none. */
  readonly register: readonly RegisteredDocument[]
  /** Abbreviations that every reader knows without having them expanded. */
  readonly abbreviations: readonly string[]
  readonly organisations: readonly NamedOrganisation[]
}

/** What holds before an office has decided anything. */
export const defaultProofSettings: ProofSettings = {
  toneStyle: 'either',
  words: [],
  off: [],
  severities: {},
  rules: [],
  register: [],
  abbreviations: (
    'TP TPHCM HCM TW QR USD VND VNĐ EUR HIV AIDS COVID SARS ASEAN UNESCO UNICEF WHO WTO APEC FDI GDP ' +
    'ATM SMS GPS USB CD DVD PC TV IT AI LED VTV VOV HTV TTXVN SOS FIFA UEFA AFC SEA NATO EU ISO SIM PIN OTP ' +
    'PDF VIP MC DJ CEO NXB TS PGS GS ThS KTS BS CN KS'
  ).split(' '),
  organisations: []
}
