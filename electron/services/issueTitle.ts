import { issueName } from '@shared/domain/issues'
import { findProduct } from '@shared/domain/office'
import { readIssue } from '@electron/store/issues'
import { readProfile } from '@electron/store/office'
import type { Db } from '@electron/store/schema'

/** Product and number of an issue, as they were on its day. @throws OfficeError `notFound` */
export async function issueTitle(db: Db, id: string): Promise<string> {
  const { product, number, date } = await readIssue(db, id)
  const profile = await readProfile(db, date)
  return issueName(findProduct(profile, product)?.name ?? product, number)
}
