import type { ArticleContent } from '../document/revision'
import { documentToPrint, type PrintBlock } from '../document/printBlocks'
import { parseDocument, type FigureText } from '../document/document'
import type { Product } from './office'

/** Who has signed the text that is printed, as a line of its own. */
export interface ProofSignature {
  readonly level: string
  readonly name: string
  readonly moment: string
}

/** One article on plain A4, to be read and marked by hand: one JSON value, no markup anywhere. */
export interface Proof {
  readonly office: string
  readonly product: string
  /** "BẢN THẢO", or that it is signed. */
  readonly state: string
  readonly isSigned: boolean
  /** Short form of the hash of exactly this text. */
  readonly hash: string
  /** Who printed it and when. */
  readonly printed: string
  readonly signatures: readonly ProofSignature[]
  readonly imprint: readonly { readonly label: string; readonly text: string }[]
  readonly kicker: string
  readonly title: string
  readonly deck: string
  readonly lead: string
  readonly byline: string
  readonly blocks: readonly PrintBlock[]
  readonly photos: readonly FigureText[]
}

type ProofFacts = Omit<
  Proof,
  'product' | 'imprint' | 'kicker' | 'title' | 'deck' | 'lead' | 'byline' | 'blocks' | 'photos'
>

/** Makes the proof of a text. Every output carries the imprint of the body that issues it. */
export function contentToProof(
  { meta, body }: ArticleContent,
  product: Product | undefined,
  facts: ProofFacts
): Proof {
  const { kicker, title, deck, lead, byline } = meta
  return {
    ...facts,
    product: product?.name ?? '',
    imprint: product?.imprint ?? [],
    kicker,
    title,
    deck,
    lead,
    byline,
    ...documentToPrint(parseDocument(body))
  }
}
