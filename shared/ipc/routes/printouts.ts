import { z } from 'zod'
import { printoutSetupSchema, printoutSubjectSchema } from '../../domain/printout'
import { count, nothing, route } from '../define'

export const printoutRoutes = {
  /** The printers that this PC knows. */
  'printouts.printers': route(
    nothing,
    z.array(z.strictObject({ name: z.string(), label: z.string(), description: z.string() }))
  ),
  /** Sends pages to a printer; `printouts.progress` tells how far it is. Answers with how many sides were sent. */
  'printouts.print': route(
    z.strictObject({ subject: printoutSubjectSchema, setup: printoutSetupSchema }),
    z.strictObject({ pages: count })
  ),
  'printouts.cancel': route(nothing, nothing)
} as const
