/** A card beside the text: where its words stand, and how high it is. In pixels. */
export interface CardBox {
  readonly id: string
  readonly top: number
  readonly height: number
}

/** Least distance between two cards, in pixels. */
export const CARD_GAP = 8

/**
 * Lays cards out in one column: each at the height of its words, or as little
 * below as it must be so that none covers another. The active card stands
 * exactly at its words; those above it make room upwards.
 *
 * @param cards in the order of the text.
 */
export function placeCards(cards: readonly CardBox[], active: string | null): ReadonlyMap<string, number> {
  const tops = cards.map((card) => card.top)
  const pin = cards.findIndex((card) => card.id === active)
  for (let index = 1; index < cards.length; index++) {
    if (index === pin) continue
    const free = tops[index - 1]! + cards[index - 1]!.height + CARD_GAP
    tops[index] = Math.max(cards[index]!.top, free)
  }
  for (let index = pin - 1; index >= 0; index--)
    tops[index] = Math.min(tops[index]!, tops[index + 1]! - CARD_GAP - cards[index]!.height)
  return new Map(cards.map((card, index) => [card.id, tops[index]!]))
}
