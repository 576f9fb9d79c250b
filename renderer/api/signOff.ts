import type { Output } from '@shared/ipc/contract'
import type { OfficeError } from '@shared/ipc/errors'
import { useAction, useRequest } from './queries'

interface Done<R extends Parameters<typeof useAction>[0]> {
  readonly onSuccess?: (data: Output<R>) => void
  readonly onError?: (error: OfficeError) => void
}

/** Every chain of the office with all its versions. */
export const useChains = () => useRequest('chains.list', {})

/** Sets a new version of a chain. */
export const useSetChain = (done: Done<'chains.set'>) => useAction('chains.set', done)

/** Excuses one person from a rule about different people, on one revision. */
export const useOverride = (done: Done<'approvals.override'>) => useAction('approvals.override', done)
