import { productOfIssue } from '@shared/domain/editions'
import { issueName } from '@shared/domain/issues'
import { findProduct } from '@shared/domain/office'
import { readIssue } from '@electron/store/issues'
import { readProfile } from '@electron/store/office'
import type { Db } from '@electron/store/schema'

/** Product and number of an issue, as they were on its day. @throws OfficeError `notFound` */
export async function issueTitle(db: Db, id: string): Promise<string> {
  const issue = await readIssue(db, id)
  const profile = await readProfile(db, issue.date)
  const product = findProduct(profile, issue.product)
  return issueName(product ? productOfIssue(product, issue, profile).name : issue.product, issue.number)
}
