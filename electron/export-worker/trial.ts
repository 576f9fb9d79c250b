import { setImmediate as turn } from 'node:timers/promises'
import { inkSets, type InkSet } from '@shared/domain/inks'
import { standardPress } from '@shared/domain/pressSetup'
import type { PressRule } from '@shared/domain/pressRules'
import type { FrameReport, PrintIssue } from '@shared/domain/printIssue'
import {
  packageFault,
  type PackageFault,
  type PackageRule,
  type TemplatePackage
} from '@shared/domain/templatePackage'
import type { ExportSetup } from '@shared/ipc/exportWorker'
import { readArchiveFile, toArchiveFile } from './archiveFile'
import { nameplateFirst } from './archive'
import type { Compiler, TypesetDocument } from './compile'
import { ExportError } from './exportError'
import { packText } from './expectedText'
import { readPressFile } from './pressFile'
import { toPrintData } from './printData'
import { readBack } from './readBack'

/** A package may make a file so many times as heavy as the program's own templates do, and so many bytes besides. */
const WEIGHT = { times: 1.5, bytes: 200_000 }
/** Shares of a room that may be passed: rounding, no more. */
const SLACK = 1.002
/** Stands in for the number of the issue where nothing else may be a figure. */
const TRIED_NUMBER = 9999

const RULES: Partial<Record<PressRule, PackageRule>> = {
  articleText: 'text',
  imprint: 'imprint',
  pages: 'pages',
  fontsEmbedded: 'font',
  fontsSubset: 'font',
  noRgb: 'ink',
  plates: 'ink',
  blackText: 'ink',
  totalInk: 'ink',
  imageInk: 'ink',
  hairlines: 'ink',
  transparency: 'ink'
}

/** What the program's own templates make of an issue: what a package is held against. */
interface Usual {
  readonly pages: number
  readonly frames: readonly string[]
  readonly bytes: number
}

const nameFrame = ({ article, part, page, slot }: FrameReport) => `${page} ${slot} ${article} ${part}`

/** The typesetter's words as a fault: `main.typ:3: unknown variable: foo; …`. */
function toFault(error: unknown): PackageFault {
  const message = error instanceof Error ? error.message : String(error)
  const place = /(?:^|; )([\w/-]+\.typ):(\d+): ([^;]*)/.exec(message)
  const at = place ? { file: place[1]!, line: Number(place[2]), detail: place[3]! } : { detail: message }
  return packageFault(message.includes('unknown font family') ? 'font' : 'typst', at)
}

/** An issue of which nothing is set but what stands around the articles, with no figure but those that must be there. */
function bareIssue(print: PrintIssue): PrintIssue {
  const issue = {
    ...print.issue,
    number: TRIED_NUMBER,
    total: 0,
    volume: '',
    date: 'Ngày',
    week: 'Tuần',
    tagline: ''
  }
  const pages = print.pages.map(({ frames }) => ({
    section: 'Mục',
    rules: [],
    frames: frames.filter(({ kind }) => kind === 'masthead')
  }))
  return { ...print, issue: { ...issue, publisher: 'Ban' }, pages, articles: {} }
}

/** The first page with each kind and style of frame that bears something of a package's. */
function pagesOfEach({ pages }: PrintIssue): PrintIssue['pages'] {
  const kinds = ['masthead', 'imprint', 'data', 'calendar', 'qa']
  const has = (page: PrintIssue['pages'][number], kind: string) =>
    page.frames.some((frame) => frame.kind === kind || ('style' in frame && frame.style === kind))
  const wanted = new Set(kinds.map((kind) => pages.findIndex((page) => has(page, kind))))
  return pages.filter((_, index) => wanted.has(index))
}

/** Sets sample issues with a package and looks at what comes of it, before any paper depends on it. */
export function createTrials(setup: ExportSetup, compiler: Compiler) {
  const typeset = (issue: PrintIssue) =>
    compiler.typeset(toPrintData(issue, new Map()), '4c', standardPress(issue.inks))

  function setUsually(issue: PrintIssue): Usual {
    compiler.holdPackage(null)
    const document = typeset(issue)
    return {
      pages: document.pages,
      frames: document.reports.map(nameFrame).sort(),
      bytes: document.toPdf().length
    }
  }

  function findSetFaults(document: TypesetDocument, usual: Usual, pdf: Buffer): PackageFault[] {
    if (document.pages !== usual.pages) return [packageFault('pages', { detail: String(document.pages) })]
    const frames = document.reports.map(nameFrame).sort()
    if (frames.join('\n') !== usual.frames.join('\n')) return [packageFault('frames')]
    const crowded = document.rooms().filter(({ width, height }) => width > SLACK || height > SLACK)
    const parts = new Map(crowded.map((room) => [room.part, room]))
    const tight = [...parts.values()].map(({ part, page, width, height }) =>
      packageFault('room', { page, detail: `${part} ${Math.round(100 * Math.max(width, height))} %` })
    )
    const isHeavy = pdf.length > WEIGHT.times * usual.bytes + WEIGHT.bytes
    return isHeavy ? [...tight, packageFault('weight', { detail: String(pdf.length) })] : tight
  }

  async function pressAndRead(
    issue: PrintIssue,
    document: TypesetDocument,
    pdf: Buffer
  ): Promise<PackageFault[]> {
    const checks = await readBack(setup, { issue, pdf, reports: document.reports })
    return checks
      .filter(({ ok }) => !ok)
      .map(({ rule, detail }) => {
        const page = Number(/page (\d+)/.exec(detail)?.[1] ?? 0)
        return packageFault(RULES[rule] ?? 'press', { detail: `${rule}: ${detail}`, page })
      })
  }

  /** Each page says its number, the front page the name of the paper and the number of the issue. */
  async function findFurnitureFaults(print: PrintIssue): Promise<PackageFault[]> {
    const issue = bareIssue(print)
    // As for the screen: the sheet of a press has words of its own around the page.
    const document = compiler.typeset(toPrintData(issue, new Map()), 'rgb')
    const { pages } = await readPressFile(document.toPdf())
    return pages.flatMap(({ text }, index) => {
      const said = packText(text).toLocaleLowerCase('vi')
      const isFront = issue.pages[index]!.frames.length > 0
      const wanted = isFront ? [issue.issue.name, String(TRIED_NUMBER)] : []
      return [...wanted, String(index + 1)]
        .filter((words) => !said.includes(packText(words).toLocaleLowerCase('vi')))
        .map((words) =>
          packageFault('furniture', { page: index + 1, detail: words === String(TRIED_NUMBER) ? '№' : words })
        )
    })
  }

  /** The copy for the web reads the pages aloud: its first heading is the name of the paper. */
  async function findTagFaults(issue: PrintIssue): Promise<PackageFault[]> {
    try {
      const document = compiler.typesetTagged(nameplateFirst(toPrintData(issue, new Map())), 0)
      document.toAccessiblePdf()
      const { headings } = await readArchiveFile(await toArchiveFile(document.toPdf()))
      return headings[0] === 1 ? [] : [packageFault('tags', { detail: 'nameplate' })]
    } catch (error) {
      if (!(error instanceof ExportError)) throw error
      return [packageFault('tags', { detail: error.message })]
    }
  }

  /** All pages in four inks, against what the program's own templates make of them. */
  async function tryAll(issue: PrintIssue, own: TemplatePackage): Promise<PackageFault[]> {
    compiler.holdPackage(own)
    const document = typeset(issue)
    const pdf = document.toPdf()
    const usual = setUsually(issue)
    compiler.holdPackage(own)
    const faults = findSetFaults(document, usual, pdf)
    return faults.length > 0 ? faults : pressAndRead(issue, document, pdf)
  }

  /** A page with each thing that a package may draw, in fewer inks. */
  async function tryInks(print: PrintIssue, inks: InkSet): Promise<PackageFault[]> {
    const issue = { ...print, inks, pages: pagesOfEach(print) }
    const document = typeset(issue)
    return pressAndRead(issue, document, document.toPdf())
  }

  async function tryLook(print: PrintIssue, own: TemplatePackage): Promise<PackageFault[]> {
    for (const inks of inkSets) {
      const faults = inks === '4c' ? await tryAll(print, own) : await tryInks(print, inks)
      await turn()
      if (faults.length > 0) return faults
    }
    const faults = await findFurnitureFaults(print)
    return faults.length > 0 ? faults : findTagFaults(print)
  }

  return {
    /** Everything that is wrong with a package in the first look that shows anything; nothing when it may be taken in. */
    async run(issues: readonly PrintIssue[], own: TemplatePackage | null): Promise<PackageFault[]> {
      if (!own) throw new ExportError('crashed', 'a trial without a package')
      for (const issue of issues) {
        const faults = await tryLook(issue, own).catch((error: unknown) => [toFault(error)])
        if (faults.length > 0) return faults.slice(0, 40)
      }
      return []
    }
  }
}
