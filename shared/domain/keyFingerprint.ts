import type { Sha256 } from '../document/canonical'

/** Before the key that is hashed, so that a fingerprint is the hash of nothing else. */
const DOMAIN = 'TOASOAN-KEY-1\n'
const DIGITS = 32

/**
 * The fingerprint of a public key as people compare it: 32 hex digits in groups of four. It stands
 * on the recovery sheet for the office's root key.
 */
export function keyFingerprint(key: string, sha256: Sha256): string {
  return sha256(DOMAIN + key)
    .slice(0, DIGITS)
    .toUpperCase()
    .match(/.{4}/g)!
    .join(' ')
}

/** Whether what somebody typed is this fingerprint, whatever blanks and dashes are in it. */
export function isFingerprint(typed: string, fingerprint: string): boolean {
  const digits = (text: string) => text.toUpperCase().replace(/[\s–—:-]/g, '')
  return digits(typed) === digits(fingerprint)
}
