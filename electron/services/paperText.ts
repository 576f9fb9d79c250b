import type { PlainPaper } from '@shared/domain/paper'
import { bookLine } from '@shared/domain/book'
import { asTextFile } from '@shared/domain/bookText'

/** A sheet of words and facts as plain text, to be read from a telephone or pasted elsewhere. */
export function paperToText({
  parent,
  office,
  placed,
  heading,
  subheading,
  blocks,
  footer
}: PlainPaper): string {
  const lines = blocks.flatMap((block) =>
    block.type === 'facts'
      ? block.rows.map(({ label, value }) => `${label}: ${value}`)
      : [block.type === 'point' ? `${block.mark} ${block.text}` : block.text]
  )
  const all = [parent, office, placed, heading, subheading, ...lines, footer]
  return asTextFile(all.map((line) => bookLine(line).trim()).filter((line) => line !== ''))
}
