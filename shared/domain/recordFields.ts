import { z } from 'zod'
import { isIsoDay } from '../text/dates'

/** Parts from which the payloads of records are made. */
export const recordFields = {
  /** SHA-256, lower-case hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** An Ed25519 public key, base64url. */
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  id: z.string().min(1).max(60),
  /** Milliseconds since 1970. */
  moment: z.number().int(),
  /** A day of the calendar, "2026-11-16". */
  day: z.string().refine(isIsoDay, 'not a day of the calendar'),
  text: (max: number) => z.string().max(max)
} as const
