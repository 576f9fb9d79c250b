/**
 * A symbol of an official document: a number, perhaps a year, then letters of
 * the kind of document and of the body that issued it, parted by "-" and "/"
 * (Nghị định 30/2020/NĐ-CP, Phụ lục VI; for bodies of the Party: "21-KL/TW").
 */
const SYMBOL = /(?<![\p{L}\p{N}])\d{1,5}(?:\/(?:19|20)\d{2})?(?:[-–/]\p{Lu}{1,10}\d{0,3})+(?![\p{L}\p{N}])/gu

/** Symbols of documents that a text cites, each once, in order. */
export function findDocumentSymbols(text: string): string[] {
  return [...new Set(text.normalize('NFC').match(SYMBOL) ?? [])]
}
