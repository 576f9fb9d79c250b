const WORD = /[\p{L}\p{N}\p{M}]+/gu

function countEach(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .matchAll(WORD))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The words of a text that another one lacks, each as often as it is missing. */
export function missingWords(wanted: string, found: string): string[] {
  const left = countEach(found)
  const missing: string[] = []
  for (const [word, count] of countEach(wanted)) {
    for (let more = left.get(word) ?? 0; more < count; more++) missing.push(word)
  }
  return missing
}
