/**
 * Folds text for search: lower case, no diacritics, "đ" as "d".
 * SQLite cannot do this ("đ" has no decomposition), so both the index and the query are folded here.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}

/** Whether the text carries a tone or vowel mark, so that a search may ask for exact tones first. */
export function hasDiacritics(text: string): boolean {
  return /[\u0300-\u036fđ]/i.test(text.normalize('NFD'))
}
