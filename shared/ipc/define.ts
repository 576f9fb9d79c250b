import { z } from 'zod'
import type { ErrorCode, ErrorData } from './errors'

/** One route: what the page sends and what it gets. Both are checked where they cross. */
export interface Route {
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** Writes down a route. */
export function route<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O
): { input: I; output: O } {
  return { input, output }
}

/** What a route takes or answers that takes or answers nothing. Other parts of routes: `domain/recordFields.ts`. */
export const nothing = z.strictObject({})
export const count = z.number().int().nonnegative()

/** What goes over the wire: nothing is ever thrown across it. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly data: ErrorData } }

/** Largest file that may come over the wire by drag, in bytes; larger ones come through the dialog. */
export const MAX_DROPPED_BYTES = 80 * 1024 * 1024

/** Something happened; whoever shows it asks again. `id` says to what, where that is known. */
export interface EventFact {
  readonly id: string
}
