/**
 * The system's own safe (DPAPI, Keychain, Secret Service), in which sealed keys
 * are locked a second time: a copied folder opens on no other PC and under no
 * other account, PIN or not. Passed in, because only Electron reaches it.
 */
export interface KeySafe {
  /** Whether there is one that deserves the name; Linux's `basic_text` does not. */
  isThere(): boolean
  /** Locks a text; only this account of this PC opens it again. */
  lock(text: string): Uint8Array
  /** @throws when it was locked elsewhere */
  open(bytes: Uint8Array): string
}

/** Where there is none: keys are sealed with the PIN alone. */
export const noKeySafe: KeySafe = {
  isThere: () => false,
  lock: () => {
    throw new Error('no key safe')
  },
  open: () => {
    throw new Error('no key safe')
  }
}
