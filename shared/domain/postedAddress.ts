import { z } from 'zod'

/** Where a post stands: https, a host with a name, no account in front of it, nothing but plain characters. */
const ADDRESS =
  /^https:\/\/(?=.{4,253}(?:[/:?#]|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](?::\d{1,5})?(?:[/?#][!#-;=?-[\]_a-z~]*)?$/i

export const MAX_ADDRESS = 1000

/** Address of something that a person has posted. It is shown as text, and opened only by a person. */
export const postedAddressSchema = z.string().max(MAX_ADDRESS).regex(ADDRESS, 'not an https address')

/** Whether something typed is such an address. */
export const isPostedAddress = (text: string): boolean => postedAddressSchema.safeParse(text).success
