import type { WordBlock } from './wordBlock'
import type { WordNote } from './wordBlocks'

/** A note with its blocks, in case it cannot be a footnote. */
export interface NoteText extends WordNote {
  readonly blocks: readonly WordBlock[]
}

/** The text of a file, read and tidied. */
export interface ReadableText {
  readonly blocks: readonly WordBlock[]
  /** Footnotes and endnotes in the order of their references. */
  readonly notes: readonly NoteText[]
  /** Every word of the file, to weigh the article against. */
  readonly words: string
}
