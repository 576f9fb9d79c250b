import type { EncodingReport } from '@shared/domain/importReport'
import { byteOf, characterOf } from '@shared/text/legacy/bytes'
import type { EncodingChoice, TextEncoding } from '@shared/text/textEncodings'
import { shorten } from './findings'

/** Gathers what a file's letters were, with the first places as they were and as they are. */
export interface EncodingNotes {
  readonly note: (encoding: TextEncoding, before: string, after: string) => void
  /** The report; undefined when every letter was Unicode and nobody asked for anything else. */
  readonly make: () => EncodingReport | undefined
}

/** Makes an empty list of what letters a file was written in. */
export function createEncodingReport(chosen: EncodingChoice, maxSamples: number): EncodingNotes {
  const found = new Map<TextEncoding, number>()
  const samples: EncodingReport['samples'] = []
  return {
    note: (encoding, before, after) => {
      if (before.trim() === '') return
      found.set(encoding, (found.get(encoding) ?? 0) + 1)
      const isNew = samples.filter((sample) => sample.encoding === encoding).length < 3
      if (isNew && samples.length < maxSamples && /[^\u0000-\u007f]/.test(before))
        samples.push({ encoding, before: shorten(showBytes(before)), after: shorten(after) })
    },
    make: () =>
      found.size === 0 && chosen === 'auto'
        ? undefined
        : {
            chosen,
            found: [...found].map(([encoding, paragraphs]) => ({ encoding, paragraphs })),
            samples
          }
  }
}

/** The text as a program without the font shows it. */
function showBytes(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\uf020-\uf0ff]/g, (character) =>
    character >= '\uf020' ? characterOf(byteOf(character)!) : '·'
  )
}
