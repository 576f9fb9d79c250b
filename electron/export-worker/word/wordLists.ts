import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx'
import type { Node } from '@tiptap/pm/model'
import type { ListAround } from '@shared/document/united'

/** How far each level of a list stands in, in twentieths of a point. */
const STEP = 425
const LEVELS = 9
const BULLETS = ['•', '–', '▪']

/** Word counts letters the English way: after "d)" it prints "e)", where a law has "đ)". It has no other. */
const FORMATS: Readonly<Record<string, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  decimal: LevelFormat.DECIMAL,
  alpha: LevelFormat.LOWER_LETTER,
  roman: LevelFormat.LOWER_ROMAN
}

/** The lists of a file: each list of the text is one of Word's, so that each counts by itself. */
export interface WordLists {
  /** The numbering of an item of the innermost of these lists. */
  readonly numberingOf: (lists: readonly ListAround[]) => {
    readonly reference: string
    readonly level: number
  }
  readonly options: () => INumberingOptions
}

/**
 * Begins to collect the lists of a text.
 *
 * @param name tells them from those of other texts in the same file.
 */
export function createLists(name = 'list'): WordLists {
  const known = new Map<string, { readonly reference: string; readonly list: Node }>()
  return {
    numberingOf: (lists) => {
      const { list, at } = lists.at(-1)!
      const entry = known.get(at) ?? { reference: `${name}-${known.size + 1}`, list }
      known.set(at, entry)
      return { reference: entry.reference, level: Math.min(lists.length, LEVELS) - 1 }
    },
    options: () => ({
      config: [...known.values()].map(({ reference, list }) => ({
        reference,
        levels: Array.from({ length: LEVELS }, (_, level) => writeLevel(list, level))
      }))
    })
  }
}

/** Where the words of an item at this level begin. */
export const indentOf = (level: number) => (level + 1) * STEP

function writeLevel(list: Node, level: number): ILevelsOptions {
  const indent = { left: indentOf(level), hanging: STEP }
  const base = { level, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }
  if (list.type.name === 'bulletList')
    return { ...base, format: LevelFormat.BULLET, text: BULLETS[level % BULLETS.length]! }
  const format = FORMATS[String(list.attrs.numbering ?? 'decimal')] ?? LevelFormat.DECIMAL
  const text = `%${level + 1}${format === LevelFormat.LOWER_LETTER ? ')' : '.'}`
  return { ...base, format, text, start: (list.attrs.start as number | undefined) ?? 1 }
}
