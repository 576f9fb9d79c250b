import { z } from 'zod'
import { errorCodes } from './errors'

/** The code of an error, for whoever stores or sends one. */
export const errorCodeSchema = z.enum(errorCodes)
