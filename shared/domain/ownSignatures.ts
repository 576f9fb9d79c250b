/** What has become of a signature that somebody gave, as far as taking it back goes. */
export const ownSignatureStates = [
  /** May be taken back now. */
  'undoable',
  /** Given in another session: it stands. */
  'otherSession',
  /** Somebody has signed after it. */
  'signedAfter',
  /** The text came out. */
  'printed',
  /** The article has gone on otherwise: it was returned, recalled, withdrawn or put away. */
  'gone',
  /** The text was changed, so that the signature counts no more. */
  'void',
  /** Its signer has taken it back. */
  'undone'
] as const
export type OwnSignatureState = (typeof ownSignatureStates)[number]

interface Given {
  readonly record: string
  readonly revision: string
  readonly verdict: 'signed' | 'returned'
  readonly counts: boolean
  readonly unsigned: object | null
}

interface Signed {
  readonly state: string
  readonly signatures: readonly Given[]
  readonly publications: readonly { readonly revision: string }[]
  /** Print files that it went into. */
  readonly prints: readonly { readonly revision: string }[]
}

/**
 * Why a signature can be taken back, or why not. Main judges again as it is taken back.
 *
 * @param isThisSession whether it was given since its signer signed in.
 */
export function ownSignatureState(
  article: Signed,
  record: string,
  isThisSession: boolean
): OwnSignatureState {
  const at = article.signatures.findIndex((each) => each.record === record)
  const own = article.signatures[at]
  if (!own) return 'gone'
  if (own.unsigned) return 'undone'
  if (!own.counts) return 'void'
  const isOut = [...article.publications, ...article.prints].some((each) => each.revision === own.revision)
  if (isOut) return 'printed'
  const isFollowed = article.signatures.slice(at + 1).some((each) => each.counts && each.verdict === 'signed')
  if (isFollowed) return 'signedAfter'
  if (article.state !== 'submitted' && article.state !== 'approved' && article.state !== 'withdrawn')
    return 'gone'
  return isThisSession ? 'undoable' : 'otherSession'
}
