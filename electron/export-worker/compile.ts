import { createHash } from 'node:crypto'
import path from 'node:path'
import {
  NodeCompiler,
  type NodeError,
  type NodeTypstDocument,
  type RenderPdfOpts
} from '@myriaddreamin/typst-ts-node-compiler'
import { facesInTurn } from '@shared/domain/houseFaces'
import type { HouseStyle } from '@shared/domain/houseStyle'
import type { Paper } from '@shared/domain/paper'
import type { WallCalendar } from '@shared/domain/wallCalendar'
import type { PageSpot } from '@shared/domain/pageSpots'
import { standardPress, type PressSetup } from '@shared/domain/pressSetup'
import type { FrameReport } from '@shared/domain/printIssue'
import type { TemplatePackage } from '@shared/domain/templatePackage'
import { ExportError } from './exportError'
import type { Ink, ReadyPhoto } from './photos'
import { pressSheet } from './pressSheet'
import { pressForms } from './pressStandards'
import type { PrintData, ProofData } from './printData'

/** A typeset document. Holds native memory until it is garbage. */
export interface TypesetDocument {
  readonly pages: number
  readonly reports: readonly FrameReport[]
  /** Where each piece of each article stands. */
  readonly spots: () => readonly PageSpot[]
  /** How much of its room each part of the office's own package took. */
  readonly rooms: () => readonly PartRoom[]
  /** The document as one SVG picture; glyphs are outlines. */
  readonly toSvg: () => string
  readonly toPdf: () => Buffer
  /** @throws ExportError `typeset` where a picture has no words, a heading is missing or a letter has no glyph. */
  readonly toAccessiblePdf: () => Buffer
}

/** What stands on the cover of a file for reading. */
export interface CoverData {
  readonly masthead: string
  readonly tagline: string
  readonly number: string
  readonly publisher: string
  /** Stands at the foot of what nobody has signed; empty for none. */
  readonly draft: string
  /** Of the one article that it is about; empty where there are several. */
  readonly title: string
  readonly lines: readonly string[]
}

/** A part that the office's own package drew, its size as shares of its room. */
export interface PartRoom {
  readonly part: string
  readonly page: number
  readonly width: number
  readonly height: number
}

/** What a numbered proof has besides the pages. */
export interface ProofInputs {
  /** Stands over each page; empty for none. */
  readonly stamp: string
  /** Places of articles with a bar beside them, as spots name them. */
  readonly changed: Readonly<Record<string, readonly string[]>>
}

const ISSUE_FILES = { main: 'issue.typ', data: 'issue.json' }
const PROOF_FILES = { main: 'proof.typ', data: 'proof.json' }
/** Stands in for what is there, in memory alone, while an office's own package is held. */
const PACKAGE_FOLDER = 'package'
const PAPER_FILES = { main: 'paper.typ', data: 'paper.json' }
const COVER_FILES = { main: 'cover.typ', data: 'cover.json' }
const WALL_FILES = { main: 'wallCalendar.typ', data: 'paper.json' }
const ARTICLES = 'articles/'
const INPUTS = 'inputs.json'
/** What the printing house takes: no tags, no newer features. */
const pressPdf = ({ standard }: PressSetup): RenderPdfOpts => ({
  pdfStandard: pressForms[standard].typst,
  pdfTags: false
})
/** For keeping, readable aloud: ISO 19005-2, level A. */
const ARCHIVE_PDF: RenderPdfOpts = { pdfStandard: 'a-2a', pdfTags: true }
/** The typesetter's own check of what readers for the blind need: ISO 14289-1. It writes one standard at a time. */
const ACCESSIBLE_PDF: RenderPdfOpts = { pdfStandard: 'ua-1', pdfTags: true }
/** Results that so many pages or requests in a row did not need are forgotten. */
const CACHE_AGE = 2

/** Colours and faces of a publication as templates take them. */
const houseInputs = (style: HouseStyle) => ({
  colours: { ...style.colours, spot: style.spot.colour },
  faces: Object.fromEntries(Object.entries(style.faces ?? {}).map(([use, face]) => [use, facesInTurn(face)]))
})

/** What the whole template depends on, as `inputs.typ` reads it. */
export const inputsOf = (
  { format, inks, style }: Pick<PrintData, 'format' | 'inks' | 'style'>,
  ink: Ink,
  press: PressSetup = standardPress(inks)
) => ({
  ink,
  inks,
  format,
  ...houseInputs(style),
  sheet: ink === '4c' ? pressSheet(press) : {}
})

/** As the compiler tells a mistake: its words, the file, and from where to where, lines from 0. */
interface Diagnostic {
  readonly message?: string
  readonly path?: string
  readonly range?: { readonly start?: { readonly line?: number } } | null
}

/** The compiler's words; for a file of the office's package after `main.typ:3: `. */
function describe(diagnostics: readonly unknown[]): string {
  const texts = diagnostics.map((each) => {
    const { message, path: file = '', range } = (each ?? {}) as Diagnostic
    const [, own] = file.replaceAll('\\', '/').split(`/${PACKAGE_FOLDER}/`)
    const place = own === undefined ? '' : `${own}:${(range?.start?.line ?? -1) + 1}: `
    return `${place}${message ?? JSON.stringify(each)}`
  })
  return texts.join('; ') || 'unknown error'
}

/** An id may be any text; the name of a file may not. */
const articleFile = (id: string) =>
  `${ARTICLES}${createHash('sha256').update(id).digest('hex').slice(0, 32)}.json`

/** Its messages alone: a writer's error is one text with every diagnostic as Rust prints it. */
function diagnosticsIn(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!)
  return messages.length > 0 ? messages.join('; ') : text
}

/** The typesetter with its templates and fonts. The one place that knows Typst. */
export function createCompiler(setup: { readonly templates: string; readonly fonts: readonly string[] }) {
  const mapped = new Set<string>()
  const written = new Map<string, string>()
  const packaged = new Map<string, string>()
  let native: NodeCompiler | null = null

  function start(): NodeCompiler {
    native ??= NodeCompiler.create({
      workspace: setup.templates,
      fontArgs: [{ fontPaths: [...setup.fonts] }]
    })
    return native
  }

  function read(compiler: NodeCompiler, document: NodeTypstDocument, pdf: RenderPdfOpts): TypesetDocument {
    // The template writes these records itself, in these very shapes.
    const query = (selector: string): unknown => compiler.query(document, { selector, field: 'value' })
    return {
      pages: document.numOfPages,
      reports: query('<frame-report>') as FrameReport[],
      spots: () => query('<page-spot>') as PageSpot[],
      rooms: () => query('<own-report>') as PartRoom[],
      toSvg: () => compiler.plainSvg(document),
      toPdf: () => toPdf(document, pdf),
      toAccessiblePdf: () => toPdf(document, ACCESSIBLE_PDF)
    }
  }

  /** @throws ExportError `typeset` with what keeps the document from a standard. */
  function toPdf(document: NodeTypstDocument, pdf: RenderPdfOpts): Buffer {
    try {
      return start().pdf(document, pdf)
    } catch (error) {
      throw new ExportError('typeset', diagnosticsIn(error))
    }
  }

  function told(compiler: NodeCompiler, error: NodeError | null): string {
    return describe(error ? compiler.fetchDiagnostics(error) : [])
  }

  function set(
    { main, data: file }: { readonly main: string; readonly data: string },
    data: object,
    inputs: object,
    pdf: RenderPdfOpts = pressPdf(standardPress())
  ): TypesetDocument {
    const compiler = start()
    write(file, data)
    write(INPUTS, inputs)
    const result = compiler.compile({ mainFilePath: path.join(setup.templates, main) })
    if (result.hasError() || !result.result)
      throw new ExportError('typeset', told(compiler, result.takeError()))
    const warnings = result.takeWarnings()
    // A missing face would be replaced without a word: only an unknown family tells of it.
    const text = warnings ? told(compiler, warnings) : ''
    if (text.includes('unknown font family')) throw new ExportError('typeset', text)
    return read(compiler, result.result, pdf)
  }

  /** Puts a value into the workspace. Typst keeps what it made of files that do not change. */
  function write(file: string, value: unknown): void {
    const text = JSON.stringify(value)
    if (written.get(file) === text) return
    start().mapShadow(path.join(setup.templates, file), Buffer.from(text))
    written.set(file, text)
  }

  /** Each article is a file of its own: what is set of the others stays known when one of them changes. */
  function writeArticles(articles: PrintData['articles']): Readonly<Record<string, string>> {
    const files = Object.fromEntries(Object.keys(articles).map((id) => [id, articleFile(id)]))
    const wanted = new Set(Object.values(files))
    for (const file of written.keys()) {
      if (!file.startsWith(ARTICLES) || wanted.has(file)) continue
      start().unmapShadow(path.join(setup.templates, file))
      written.delete(file)
    }
    for (const [id, article] of Object.entries(articles)) write(files[id]!, article)
    return files
  }

  const setIssue = ({ articles, ...data }: PrintData, inputs: object, pdf?: RenderPdfOpts): TypesetDocument =>
    set(ISSUE_FILES, { ...data, articles: writeArticles(articles) }, inputs, pdf)

  return {
    /** Path inside the workspace under which a photo can be named in the data. */
    photoFile: (photo: ReadyPhoto): string => `photos/${photo.name}`,

    /** Sets the coming documents with an office's own package, or with none. */
    holdPackage(own: TemplatePackage | null): void {
      const compiler = start()
      const fileOf = (name: string) => path.join(setup.templates, PACKAGE_FOLDER, name)
      const wanted = new Map((own?.files ?? []).map(({ name, text }) => [name, text]))
      for (const name of packaged.keys()) {
        if (wanted.has(name)) continue
        compiler.unmapShadow(fileOf(name))
        packaged.delete(name)
      }
      for (const [name, text] of wanted) {
        if (packaged.get(name) === text) continue
        compiler.mapShadow(fileOf(name), Buffer.from(text))
        packaged.set(name, text)
      }
    },

    /** Gives the typesetter the photos of the coming documents and takes the others away. */
    holdPhotos(photos: readonly ReadyPhoto[]): void {
      const compiler = start()
      const wanted = new Set(photos.map((photo) => photo.name))
      for (const name of mapped) {
        if (wanted.has(name)) continue
        compiler.unmapShadow(path.join(setup.templates, 'photos', name))
        mapped.delete(name)
      }
      for (const photo of photos) {
        if (mapped.has(photo.name)) continue
        compiler.mapShadow(path.join(setup.templates, 'photos', photo.name), photo.bytes)
        mapped.add(photo.name)
      }
    },

    /**
     * Sets the data with the page template, on the sheet of a press where it is for one.
     *
     * @throws ExportError `typeset` with the compiler's own words.
     */
    typeset: (data: PrintData, ink: Ink, press: PressSetup = standardPress(data.inks)): TypesetDocument =>
      setIssue(data, inputsOf(data, ink, press), pressPdf(press)),

    /**
     * Sets an issue with its headings told, to be kept and read aloud.
     *
     * @param created milliseconds since 1970, of the file's metadata.
     * @throws ExportError `typeset` with the compiler's own words.
     */
    typesetTagged(data: PrintData, created: number): TypesetDocument {
      const inputs = { ...inputsOf(data, 'rgb'), tagged: true }
      const creationTimestamp = Math.floor(created / 1000)
      return setIssue(data, inputs, { ...ARCHIVE_PDF, creationTimestamp })
    },

    /**
     * Sets an issue as a numbered proof: stamped, with bars beside what changed.
     *
     * @throws ExportError `typeset` with the compiler's own words.
     */
    typesetRound(data: PrintData, { stamp, changed }: ProofInputs): TypesetDocument {
      const inputs = { ...inputsOf(data, 'rgb'), stamp, changed }
      return setIssue(data, inputs)
    },

    /**
     * Sets one article as a proof.
     *
     * @throws ExportError `typeset` with the compiler's own words.
     */
    typesetProof: (data: ProofData): TypesetDocument => set(PROOF_FILES, data, { ink: 'rgb' }),

    /**
     * Sets a sheet that the office files, or the wall calendar.
     *
     * @param created milliseconds since 1970.
     * @throws ExportError `typeset` with the compiler's own words.
     */
    typesetPaper: (data: Paper | WallCalendar, created: number): TypesetDocument =>
      set(
        'layout' in data ? WALL_FILES : PAPER_FILES,
        data,
        { ink: 'rgb' },
        {
          ...ARCHIVE_PDF,
          creationTimestamp: Math.floor(created / 1000)
        }
      ),

    /**
     * Sets the cover of a file for reading, in the colours and faces of its publication.
     *
     * @throws ExportError `typeset` with the compiler's own words.
     */
    typesetCover: (data: CoverData, style: HouseStyle): TypesetDocument =>
      set(COVER_FILES, data, { ink: 'rgb', ...houseInputs(style) }),

    /** Bounds the compiler's memory. Call after each page or request, then return to the event loop, where memory is freed. */
    forget(): void {
      native?.evictCache(CACHE_AGE)
    }
  }
}

export type Compiler = ReturnType<typeof createCompiler>
