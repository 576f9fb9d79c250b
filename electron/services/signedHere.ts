import type { Signer } from '@electron/store/signing'
import type { Session } from './session'

/** Signatures by the unlocked key that gave them: forgotten with it, when its owner leaves. */
const given = new WeakMap<Signer, Set<string>>()

/** Remembers that a signature was given by whoever sits here, since signing in. */
export function rememberSignedHere(session: Session, signature: string): void {
  const { signer } = session.require()
  const known = given.get(signer) ?? new Set()
  given.set(signer, known.add(signature))
}

/** Whether the signature was given by whoever sits here, since signing in: only then may it be taken back. */
export function isSignedHere(session: Session, signature: string): boolean {
  return given.get(session.require().signer)?.has(signature) ?? false
}
