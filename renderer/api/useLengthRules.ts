import { useCallback } from 'react'
import type { LengthRule } from '@shared/domain/lengthRule'
import { useRequest } from './queries'

/** Tells how long a product wants its texts to be; undefined where it says nothing. */
export function useLengthRules(): (product: string) => LengthRule | undefined {
  const { data: profile } = useRequest('office.profile', {})
  return useCallback((product) => profile?.products.find((each) => each.id === product)?.length, [profile])
}
