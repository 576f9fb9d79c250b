import type { LookId } from '@shared/domain/looks'
import { findProduct } from '@shared/domain/office'
import { useRequest } from './queries'

/** How a product looks on paper; the A4 bulletin for one that is not printed or not known. */
export function useLook(product: string | undefined): LookId {
  const { data: profile } = useRequest('office.profile', {})
  return (profile && product !== undefined && findProduct(profile, product)?.look) || 'bulletin'
}
