import { z } from 'zod'
import { isIsoDay } from '../text/dates'
import { roles } from './permissions'

/** Levels of sign-off that a chain may have, and that an approver may be granted up to. */
export const MAX_LEVEL = 6
export const MAX_GRANTS = 12

const day = z.string().refine(isIsoDay, 'not a day of the calendar')

/** A role as it is granted, see `Grant` in `permissions.ts`. */
export const grantSchema = z
  .strictObject({
    role: z.enum(roles),
    level: z.number().int().min(1).max(MAX_LEVEL).optional(),
    units: z.array(z.string().min(1).max(60)).max(200).readonly(),
    from: day.nullable(),
    until: day.nullable()
  })
  .refine((grant) => grant.level === undefined || grant.role === 'approver', 'only approvers have levels')
  .refine((grant) => grant.from === null || grant.until === null || grant.from <= grant.until, 'from > until')

export const grantsSchema = z.array(grantSchema).min(1).max(MAX_GRANTS).readonly()

/**
 * On whose behalf a member signs papers: thay mặt (TM), ký thay (KT), thừa
 * lệnh (TL), thừa ủy quyền (TUQ). Source: Nghị định 30/2020/NĐ-CP, Phụ lục I;
 * party bodies write "T/M", "K/T", "T/L" (Hướng dẫn 36-HD/VPTW 2018).
 */
export const signatoryForms = ['', 'TM', 'KT', 'TL', 'TUQ'] as const
export const signatorySchema = z.strictObject({
  form: z.enum(signatoryForms),
  /** In whose name: "BAN THƯỜNG TRỰC". */
  body: z.string().max(160),
  /** The signer's position under it: "PHÓ TRƯỞNG BAN". */
  title: z.string().max(160)
})
export type Signatory = z.infer<typeof signatorySchema>

export const noSignatory: Signatory = { form: '', body: '', title: '' }

/** The lines above a signature as party bodies write them, without the name; empty lines left out. */
export function signatureLines({ form, body, title }: Signatory): string[] {
  const mark = form === '' ? '' : form === 'TUQ' ? 'T/U/Q' : `${form[0]}/${form[1]}`
  const first = [mark, body.trim().toLocaleUpperCase('vi')].filter((part) => part !== '').join(' ')
  return [first, title.trim().toLocaleUpperCase('vi')].filter((line) => line !== '')
}
