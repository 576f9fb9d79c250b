import { z } from 'zod'
import { directiveSchema } from './directive'
import { ignoredPlaceSchema } from './ignoredPlace'
import { observanceSchema } from './observance'
import { acceptedWordsSchema, officeProofingSchema } from './officeProofing'
import { recordFields } from './recordFields'

const { text } = recordFields

/** Payloads of what the office keeps for all its texts: words, documents, days of the year. */
export const registerPayloads = {
  'proofing.settings': z.strictObject({ settings: officeProofingSchema }),
  /** Words that are right in every text of the office; refusing takes it back. */
  'proofing.accept': acceptedWordsSchema,
  'proofing.refuse': acceptedWordsSchema,
  /** A finding that is passed over in one text; heeding takes it back. */
  'proofing.ignore': ignoredPlaceSchema.extend({ reason: text(300) }),
  'proofing.heed': ignoredPlaceSchema,
  /** A line of the register of documents: entered, written anew, struck out. */
  'directives.enter': directiveSchema,
  'directives.change': directiveSchema,
  'directives.strike': z.strictObject({ reason: text(500) }),
  /** A day of the year that the office goes by; of the program's own, what it says instead. */
  'observances.set': observanceSchema,
  'observances.remove': z.strictObject({})
} as const
