import type { ArticleState } from '@shared/domain/articles'
import { chainFor } from '@shared/domain/chains'
import { findProduct } from '@shared/domain/office'
import type { SignOffView } from '@shared/ipc/routes/signOffViews'
import { toIsoDay } from '@shared/text/dates'
import { readProfile } from '@electron/store/office'
import type { Db } from '@electron/store/schema'
import { readChains } from '@electron/store/signOff'

/** Where an article's sign-off stands, as its screens show it. */
export async function readSignOff(
  db: Db,
  article: ArticleState,
  meta: { readonly product: string; readonly kind: string } | undefined,
  now: number
): Promise<SignOffView> {
  const product = meta && findProduct(await readProfile(db, toIsoDay(now)), meta.product)
  const purpose = article.publications.length > 0 ? 'correct' : 'publish'
  const chain = product && chainFor(await readChains(db), product, meta.kind, purpose)
  return {
    purpose,
    order: 'inOrder',
    chainVersion: null,
    newestVersion: chain?.version ?? null,
    levels: article.chain.map((level, index) => ({
      ...level,
      signed: index < article.level ? 1 : 0,
      isDone: index < article.level,
      isOpen: article.state === 'submitted' && index === article.level,
      due: null
    })),
    handedOver: [],
    corrects: null,
    reason: '',
    conditions: [],
    overrides: [],
    voided: null,
    inPlaceOf: null,
    unsignable: null,
    mayOverride: false,
    submissions: chain
      ? [
          {
            purpose,
            version: chain.version,
            levels: [...chain.levels],
            order: chain.order,
            checklist: [...chain.checklist],
            corrects: null
          }
        ]
      : [],
    corrections: [],
    prints: []
  }
}
