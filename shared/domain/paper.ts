/** A QR code as rows of its modules, `1` for dark: the typesetter draws it and makes none itself. */
export type QrModules = readonly string[]

/** One thing below another on an office's own sheet. Every string is words; none is ever markup. */
export type PaperBlock =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: string; readonly tone?: 'strong' | 'small' | 'note' | 'large' }
  /** What it is called, and what it is. */
  | {
      readonly type: 'facts'
      readonly rows: readonly { readonly label: string; readonly value: string; readonly tone?: 'code' }[]
    }
  /** Something with its number before it, in large type: a point of an outline. */
  | { readonly type: 'point'; readonly mark: string; readonly text: string; readonly tone?: 'strong' }
  | {
      readonly type: 'table'
      readonly header: readonly string[]
      /** Shares of the width, one per column. */
      readonly widths: readonly number[]
      /** Rows tall enough to be signed in. */
      readonly isTall?: true
      readonly rows: readonly (readonly string[])[]
    }
  /** Characters to be read or typed by hand, in groups of the same length. */
  | { readonly type: 'code'; readonly groups: readonly string[]; readonly columns: number }
  | {
      readonly type: 'qr'
      readonly modules: QrModules
      /** Edge in millimetres, without the quiet zone. */
      readonly size: number
      /** What the picture says, for those who cannot see it. */
      readonly alt: string
      /** Lines beside it. */
      readonly beside: readonly string[]
    }
  /** Blocks for a signature, side by side: lines above, room, and the name below. */
  | {
      readonly type: 'signatures'
      readonly cells: readonly {
        readonly above: readonly string[]
        readonly note: string
        /** Signed on the paper: room is left for it. */
        readonly isByHand?: boolean
        readonly name: string
        readonly below: readonly string[]
      }[]
    }
  | { readonly type: 'pageBreak' }

/** What also goes into a Word file: words and facts. */
export type PlainPaper = Omit<Paper, 'blocks'> & {
  readonly blocks: readonly Extract<
    PaperBlock,
    { type: 'heading' } | { type: 'text' } | { type: 'facts' } | { type: 'point' }
  >[]
}

/** A sheet that the office files: one JSON value that the template `paper.typ` sets on A4 as PDF/A. */
export interface Paper {
  /** Title of the file. */
  readonly title: string
  /** The body above the office; may be empty. */
  readonly parent: string
  readonly office: string
  /** Line beside the office's name: place and date. */
  readonly placed: string
  /** Name of the sheet in capitals: "PHIẾU DUYỆT". */
  readonly heading: string
  readonly subheading: string
  readonly blocks: readonly PaperBlock[]
  /** Spoken from: everything large, and room for notes beside it under this heading. */
  readonly notes?: string
  /** At the foot of every page, beside its number. */
  readonly footer: string
}
