/** An element of pasted HTML: plain data, so that what is done with it can be tried without a browser. */
export interface PastedElement {
  /** Lower case. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly PastedNode[]
}
export type PastedNode = PastedElement | string

/** What a paste may leave behind, in the order in which it is told. */
export const pasteLosses = [
  'images',
  'embedded',
  'forms',
  'menus',
  'colours',
  'underline',
  'strikethrough'
] as const
export type PasteLoss = (typeof pasteLosses)[number]

/** How often each was left behind; what was not is absent. */
export type PastedLosses = Readonly<Partial<Record<PasteLoss, number>>>

/** The letters of one look. A line break is a "\n" of its own. */
export interface PastedRun {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly script: 'sup' | 'sub' | null
  readonly href: string | null
}

/** The place of a paragraph in a list that Word only drew. */
export interface DrawnItem {
  readonly level: number
  /** As Word printed it: "1.", "a)", "•". */
  readonly label: string
}

/** A block of a paste, clean. */
export type PastedBlock =
  | {
      readonly kind: 'text'
      readonly tag: 'p' | 'h2' | 'h3'
      readonly runs: readonly PastedRun[]
      readonly item: DrawnItem | null
    }
  | { readonly kind: 'quote'; readonly blocks: readonly PastedBlock[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly numbering: string
      readonly items: readonly (readonly PastedBlock[])[]
    }
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly {
        readonly tag: 'td' | 'th'
        readonly columns: number
        readonly rows: number
        readonly blocks: readonly PastedBlock[]
      }[])[]
    }
