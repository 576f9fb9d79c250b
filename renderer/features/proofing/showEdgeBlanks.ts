/** Words that are nothing but blanks, or have more than one beside each other, with blanks that can be seen. */
export const showEdgeBlanks = (words: string) =>
  words.replace(/^\s+|\s+$|\s{2,}/gu, (blanks) => '␣'.repeat(blanks.length))
