import { request } from '@renderer/api/client'
import { settleDuties } from '@renderer/api/closing'
import { paths } from '@renderer/api/paths'
import { queryClient } from '@renderer/api/queries'
import { tellRefused } from '@renderer/api/refusedPins'

/** Lets go of everything the next person must not see. */
async function forgetAnswers(): Promise<void> {
  tellRefused(null)
  await queryClient.invalidateQueries({ queryKey: ['office.status'] })
  queryClient.removeQueries({
    predicate: ({ queryKey: [route] }) => route !== 'settings.read' && route !== 'office.status'
  })
}

/**
 * Signs out, once the last words of this person are on disk.
 *
 * @throws OfficeError when they could not be saved; nobody is signed out then.
 */
export async function signOut(): Promise<void> {
  await settleDuties()
  await request('session.signOut', {})
  await forgetAnswers()
  location.hash = paths.articles
}

/**
 * Locks this PC, once the last words are on disk. The address stays: whoever
 * signs in next goes on in the same place.
 *
 * @throws OfficeError when they could not be saved; nothing is locked then.
 */
export async function lockPc(): Promise<void> {
  await settleDuties()
  await request('session.lock', {})
  await forgetAnswers()
}
