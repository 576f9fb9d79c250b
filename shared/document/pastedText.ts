/** Shorter lines are titles, verses and addresses, which somebody broke on purpose. */
const FULL_LINE = 40

/**
 * Joins lines that a page's width broke, as text copied from a PDF has them: a line goes on in the
 * next one when it is as long as its neighbours and what follows does not begin anew. In doubt it does not.
 */
export function joinBrokenLines(text: string): string {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => joinPart(part.split('\n')))
    .join('\n')
}

function joinPart(lines: readonly string[]): string {
  const widest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0)
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    const words = line.trim()
    const last = joined.at(-1)
    if (last !== undefined && isOpen && goesOn(last, words)) joined[joined.length - 1] = glue(last, words)
    else joined.push(words)
    isOpen = widest >= FULL_LINE && words.length >= widest * 0.7
  }
  return joined.join('\n')
}

/** A bullet, a number or a dash begins an item; a capital after the end of a sentence may begin a paragraph. */
function goesOn(before: string, after: string): boolean {
  if (/^([-–—•▪*+]|\d+[.)]|[a-zđ][.)])\s/iu.test(after)) return false
  return !(/[.!?…:;]["”’)]*$/u.test(before) && /^["“‘(]?[\p{Lu}\d]/u.test(after))
}

function glue(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  // Whether the hyphen is the page's or the writer's cannot be seen: it stays, and the word is one again.
  const isCut = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)
  return isCut ? before + after : `${before} ${after}`
}
