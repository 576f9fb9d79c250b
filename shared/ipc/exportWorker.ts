import { z } from 'zod'
import type { Book } from '../domain/book'
import type { HouseColour } from '../domain/houseStyle'
import type { Imposition } from '../domain/imposition'
import type { PictureSetup } from '../domain/printPreset'
import type { FrameReport, PhotoFiles, PrintIssue } from '../domain/printIssue'
import type { PageSpot } from '../domain/pageSpots'
import type { Paper, PlainPaper } from '../domain/paper'
import type { StatePlan } from '../domain/statePlan'
import type { WallCalendar } from '../domain/wallCalendar'
import type { PressSetup } from '../domain/pressSetup'
import type { PressRule } from '../domain/pressRules'
import type { Proof } from '../domain/proof'
import type { PackageFault, TemplatePackage } from '../domain/templatePackage'
import type { Crop } from '../document/figure'
import type { ArticleContent } from '../document/revision'
import type { Anchor } from '../domain/records'
import type { ExportFailure } from './failures'
import type { WebReply, WebTask } from './webWorker'

/** Where the worker finds what it needs outside the bundle. Given once, at its start. */
export const exportSetupSchema = z.strictObject({
  /** Folder of the page templates, `resources/typst`. */
  templates: z.string(),
  /** Folders with the TrueType fonts. */
  fonts: z.array(z.string()),
  /** CMYK profiles of the bundled printing conditions, `resources/icc/….icc`. */
  profiles: z.strictObject({ fogra39: z.string(), fogra29: z.string() }),
  /** Folder for photos converted for typesetting; safe to delete at any time. */
  cache: z.string()
})
export type ExportSetup = z.infer<typeof exportSetupSchema>

/** A thread of remarks as it goes into a Word file. */
export interface WordThread {
  readonly anchor: Anchor | null
  readonly isResolved: boolean
  readonly remarks: readonly { readonly author: string; readonly at: number; readonly text: string }[]
}

/** An article as it goes into a Word file. */
export interface WordArticleOut {
  readonly content: ArticleContent
  readonly threads: readonly WordThread[]
  /** Lines at the foot of each page: the issuing body's imprint, and whether the text is signed. */
  readonly footer: readonly string[]
}

/** What a numbered proof has besides the pages. */
export interface RoundMarks {
  /** Stands on each page. */
  readonly stamp: string
  /** Places with a bar beside them, by article: ids of blocks, or a spot's target. */
  readonly changed: Readonly<Record<string, readonly string[]>>
}

/** A photo as it is cut for screens. */
export interface PhotoCrop {
  /** The stored photo. */
  readonly source: string
  readonly crop: Crop
  /** Hundredths of a degree. */
  readonly angle: number
  /** Pixels of the picture. */
  readonly width: number
  readonly height: number
  /** Temporary file to write. The service gives it its place. */
  readonly output: string
}

/** A colour as it is given: in ink, or as seen on the screen. */
export type AskedColour = Pick<HouseColour, 'cmyk'> | Pick<HouseColour, 'rgb'>

/** Main builds these from its own store, so they are typed, not parsed. */
export type ExportRequest = ExportTask & {
  /** The office's own template package, where the issue names one. */
  readonly package?: TemplatePackage
}

type ExportTask =
  | WebTask
  | {
      /** Sets sample issues with a package that is to be taken in, and looks at what comes of it. */
      readonly task: 'trial'
      readonly id: number
      /** One for each look, with all its page templates. */
      readonly issues: readonly PrintIssue[]
    }
  | {
      readonly task: 'proof'
      readonly id: number
      readonly proof: Proof
      readonly photos: PhotoFiles
      /** File to write. */
      readonly output: string
    }
  | {
      readonly task: 'paper'
      readonly id: number
      readonly paper: Paper | WallCalendar
      /** Moment of the file's metadata, milliseconds since 1970. */
      readonly created: number
      /** Temporary file to write. The service renames it. */
      readonly output: string
    }
  | {
      /** A sheet as a Word file. */
      readonly task: 'wordPaper'
      readonly id: number
      readonly paper: PlainPaper
      /** Temporary file to write. The service renames it once it was read back. */
      readonly output: string
    }
  | {
      /** The plan as an official document, as a Word file. */
      readonly task: 'wordPlan'
      readonly id: number
      readonly plan: StatePlan
      /** Temporary file to write. The service renames it once it was read back. */
      readonly output: string
    }
  | {
      /** A numbered proof of an issue, as PDF. */
      readonly task: 'round'
      readonly id: number
      readonly issue: PrintIssue
      readonly photos: PhotoFiles
      readonly marks: RoundMarks
      /** Temporary file to write. The service renames it. */
      readonly output: string
    }
  | { readonly task: 'proofPages'; readonly id: number; readonly proof: Proof; readonly photos: PhotoFiles }
  | { readonly task: 'measure'; readonly id: number; readonly issue: PrintIssue; readonly photos: PhotoFiles }
  | {
      /** Sets the pages without photos, in the inks of a press, and reads back what its own package draws. */
      readonly task: 'inspect'
      readonly id: number
      readonly issue: PrintIssue
      readonly press: PressSetup
    }
  | {
      readonly task: 'live'
      readonly id: number
      readonly issue: PrintIssue
      readonly photos: PhotoFiles
      /** Names of pictures that main still has. */
      readonly held: readonly string[]
      /** Numbers of the pages that are wanted; without it, all. */
      readonly only?: readonly number[]
    }
  | {
      readonly task: 'press'
      readonly id: number
      readonly issue: PrintIssue
      readonly photos: PhotoFiles
      /** How the press wants its file; the standard one in the issue's inks where nobody chose. */
      readonly press?: PressSetup
      /** File of the printing house's own profile, where `press` names one. */
      readonly profileFile?: string
      /** Temporary file to write. The service renames it after verification. */
      readonly output: string
      readonly title: string
      /** Moment of the file's metadata, milliseconds since 1970. */
      readonly created: number
    }
  | {
      /** The copy that is kept and put on the web, PDF/A-2a and PDF/UA-1 in one file. */
      readonly task: 'archive'
      readonly id: number
      readonly issue: PrintIssue
      readonly photos: PhotoFiles
      /** Temporary file to write. The service renames it after verification. */
      readonly output: string
      /** Moment of the file's metadata, milliseconds since 1970. */
      readonly created: number
    }
  | {
      /** Photos cut to a shape for screens, one file each. */
      readonly task: 'crops'
      readonly id: number
      readonly crops: readonly PhotoCrop[]
    }
  | {
      /** Pictures of the pages, one file each, in the order of the pages. */
      readonly task: 'pictures'
      readonly id: number
      readonly issue: PrintIssue
      readonly photos: PhotoFiles
      readonly setup: PictureSetup
      /** Files to write, one for each page. */
      readonly outputs: readonly string[]
    }
  | {
      /** The pages two and two on sheets for the office's own printer. */
      readonly task: 'booklet'
      readonly id: number
      readonly issue: PrintIssue
      readonly photos: PhotoFiles
      readonly imposition: Imposition
      readonly title: string
      /** Temporary file to write. The service renames it after verification. */
      readonly output: string
      /** Moment of the file's metadata, milliseconds since 1970. */
      readonly created: number
    }
  | { readonly task: 'colours'; readonly id: number; readonly asked: readonly AskedColour[] }
  | {
      /** An article or a whole issue as a file to be read. */
      readonly task: 'book'
      readonly id: number
      readonly form: 'epub' | 'docx'
      readonly book: Book
      readonly photos: PhotoFiles
      /** Temporary file to write. The service renames it once it was read back. */
      readonly output: string
    }
  | {
      readonly task: 'word'
      readonly id: number
      readonly article: WordArticleOut
      readonly photos: PhotoFiles
      /** Temporary file to write. The service renames it once it was read back. */
      readonly output: string
    }

/** Steps of a press job, in order. */
export const pressSteps = ['photos', 'typeset', 'press', 'verify'] as const
export type PressStep = (typeof pressSteps)[number]
/** Steps of the other things that are made of an issue. */
export type ExportStep = PressStep | 'draw' | 'impose'

/** One thing that was read back from the written file, and whether it is as it must be. */
export interface PressCheck {
  readonly rule: PressRule
  readonly ok: boolean
  readonly detail: string
}

/** A typeset page. Its picture has a name that never stands for another; `svg` is null where the asker has it. */
export interface LivePage {
  readonly page: number
  readonly picture: string
  readonly svg: string | null
}

export type ExportReply =
  | WebReply
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'drawn'
      readonly id: number
      /** One SVG per page, photos inside as data. */
      readonly pages: readonly string[]
    }
  | {
      readonly kind: 'live'
      readonly id: number
      readonly pages: readonly LivePage[]
      readonly reports: readonly FrameReport[]
      readonly spots: readonly PageSpot[]
    }
  | { readonly kind: 'proofed'; readonly id: number; readonly pages: number }
  | {
      readonly kind: 'paper'
      readonly id: number
      readonly pages: number
      readonly bytes: number
      readonly sha256: string
    }
  | {
      readonly kind: 'measured'
      readonly id: number
      readonly reports: readonly FrameReport[]
      /** Letters that no face of the press has, by article; articles without any are left out. */
      readonly lettersMissing: Readonly<Record<string, string>>
    }
  | {
      readonly kind: 'progress'
      readonly id: number
      readonly step: ExportStep
      readonly done: number
      readonly of: number
    }
  | {
      readonly kind: 'pressed'
      readonly id: number
      readonly pages: number
      readonly bytes: number
      readonly sha256: string
      readonly reports: readonly FrameReport[]
      readonly checks: readonly PressCheck[]
    }
  | {
      /** What was made of an issue, each file read back and found right. */
      readonly kind: 'made'
      readonly id: number
      readonly pages: number
      readonly reports: readonly FrameReport[]
      readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
    }
  | { readonly kind: 'colours'; readonly id: number; readonly colours: readonly HouseColour[] }
  | { readonly kind: 'tried'; readonly id: number; readonly faults: readonly PackageFault[] }
  | {
      /** What is wrong, as `readPressFaults` takes it; empty where nothing is. */
      readonly kind: 'inspected'
      readonly id: number
      readonly report: string
    }
  | { readonly kind: 'written'; readonly id: number; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: ExportFailure; readonly detail: string }
