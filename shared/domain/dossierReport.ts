import { z } from 'zod'
import { dossierFaultCodes } from './dossierFaults'
import { fileEvidenceSchema } from './records'

const text = z.string().max(2000)
const count = z.number().int().nonnegative()
const moment = z.number().int()

export const dossierFaultSchema = z.strictObject({
  code: z.enum(dossierFaultCodes),
  data: z.record(z.string().max(40), z.union([text, z.number()]))
})

/** Who signed, as a check found it. */
export const foundSignatureSchema = z.strictObject({
  record: text,
  level: count,
  label: text,
  member: text,
  name: text,
  title: text,
  at: moment,
  note: text,
  /** The member in whose place it was given; empty for one's own right. */
  instead: text,
  insteadName: text,
  /** Why a rule was passed over; empty where none was. */
  override: text
})
export type FoundSignatureView = z.infer<typeof foundSignatureSchema>

/** An article of a dossier, with who signed it. */
export const checkedItemSchema = z.strictObject({
  article: text,
  title: text,
  revision: text,
  chainVersion: count,
  signatures: z.array(foundSignatureSchema).max(100)
})
export type CheckedItem = z.infer<typeof checkedItemSchema>

/** Faults that a report names; the rest is counted. */
export const MAX_FAULTS = 500

/** What a check came to. Whole means: no fault at all. */
export const dossierReportSchema = z.strictObject({
  isWhole: z.boolean(),
  faults: z.array(dossierFaultSchema).max(MAX_FAULTS),
  /** All faults, also those that are not named. */
  faultCount: count,
  title: text,
  office: text,
  parent: text,
  /** Fingerprint of the key that founded the office; empty where the log has none. */
  root: text,
  /** Whether the fingerprint that was typed is this one; null when none was. */
  isRootKnown: z.boolean().nullable(),
  records: count,
  keys: count,
  items: z.array(checkedItemSchema).max(400),
  printed: fileEvidenceSchema.nullable(),
  /** False where the printed file was no longer there when the dossier was made. */
  isPrintEnclosed: z.boolean(),
  madeBy: text,
  madeAt: moment.nullable(),
  /** Hash of the manifest; empty where there is none. */
  manifest: text
})
export type DossierReport = z.infer<typeof dossierReportSchema>
