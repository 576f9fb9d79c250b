import { readFile } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type { OutputRule } from '@shared/domain/outputRules'
import type { PressRule } from '@shared/domain/pressRules'
import type { FrameReport, PrintIssue } from '@shared/domain/printIssue'
import type { ExportRequest } from '@shared/ipc/exportWorker'
import { readArchiveFile, toArchiveFile, type ArchiveFile } from './archiveFile'
import type { Compiler } from './compile'
import { asExportError, ExportError } from './exportError'
import { expectedArticles, expectedImprint, packText } from './expectedText'
import { evidenceOf, writeDurably, type MadeFiles, type OnStep } from './madeFiles'
import type { Photos } from './photos'
import { placePhotos } from './placePhotos'
import { readPressFile, type PressFile } from './pressFile'
import { toPrintData, type PrintData } from './printData'
import { findFontFaults, findMissing } from './verify'

export type ArchiveRequest = Extract<ExportRequest, { task: 'archive' }>

/** Every picture has words: those written for it, else its caption, else the title of its article. */
function withWords(data: PrintData): PrintData {
  const articles = Object.entries(data.articles).map(([id, article]) => {
    const photos = article.photos.map(
      (photo) =>
        photo && {
          ...photo,
          alt: [photo.alt, photo.caption, article.title].find((words) => words.trim() !== '') ?? ''
        }
    )
    return [id, { ...article, photos }] as const
  })
  return { ...data, articles: Object.fromEntries(articles) }
}

/** Readers for the blind go through a page as it is drawn: the nameplate comes first. */
export function nameplateFirst(data: PrintData): PrintData {
  const [first, ...rest] = data.pages
  if (!first) return data
  const isNameplate = (frame: (typeof first.frames)[number]) => frame.kind === 'masthead'
  const frames = [...first.frames.filter(isNameplate), ...first.frames.filter((each) => !isNameplate(each))]
  return { ...data, pages: [{ ...first, frames }, ...rest] }
}

/** Levels that are left out on the way down, such as a third right after a first. */
const skippedLevels = (levels: readonly number[]) =>
  levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)

/** A title however it is set: some bands stand in capitals. */
const plainTitle = (title: string) => packText(title).toLocaleLowerCase('vi')

/** What is wrong with an archive copy as it was read back: rule and place. */
export function findArchiveFaults(
  archive: ArchiveFile,
  file: PressFile,
  expected: { readonly issue: PrintIssue; readonly reports: readonly FrameReport[] }
): string[] {
  const { issue, reports } = expected
  const titles = new Set(archive.bookmarks.map(plainTitle))
  const openings = [
    ...new Set(expectedArticles(issue, reports).map(({ of }) => issue.articles[of]?.title ?? ''))
  ]
  const faults: [PressRule | OutputRule, string[]][] = [
    [
      'pages',
      archive.pages === issue.pages.length ? [] : [`${archive.pages} pages, not ${issue.pages.length}`]
    ],
    [
      'archiveStandard',
      archive.archive === '2A' && archive.accessible === '1'
        ? []
        : [`PDF/A-${archive.archive || '?'}, PDF/UA-${archive.accessible || '?'}`]
    ],
    ['archiveLanguage', archive.language === 'vi-VN' ? [] : [archive.language || 'none']],
    ['archiveTags', archive.isTagged && archive.headings.length > 0 ? [] : ['no tags']],
    ['archiveTitle', archive.showsTitle ? [] : ['the file name is shown']],
    [
      'archiveHeadings',
      archive.headings[0] === 1
        ? skippedLevels(archive.headings).map((level) => `H${level}`)
        : ['no first level']
    ],
    [
      'archivePictures',
      archive.pictures.filter((words) => words.trim() === '').map(() => 'a picture without words')
    ],
    ['archiveBookmarks', openings.filter((title) => !titles.has(plainTitle(title)))],
    ['fontsEmbedded', findFontFaults(file)],
    ['outputIntent', archive.hasIntent ? [] : ['none']],
    ['encryption', archive.isEncrypted ? ['encrypted'] : []],
    ['noActions', [...archive.actions]],
    ['articleText', findMissing(file, expectedArticles(issue, reports))],
    ['imprint', findMissing(file, expectedImprint(issue))]
  ]
  return faults.flatMap(([rule, found]) =>
    found.length > 0 ? [`${rule}: ${found.slice(0, 5).join('; ')}`] : []
  )
}

/** Makes the copy that is kept and put on the web, PDF/A-2a and PDF/UA-1 in one, and reads it back. */
export function createArchiveJob(compiler: Compiler, photos: Photos) {
  return {
    /**
     * Writes `request.output`.
     *
     * @throws ExportError with the step that failed.
     */
    async run(request: ArchiveRequest, onStep: OnStep): Promise<MadeFiles> {
      const { issue, output } = request
      const placed = await placePhotos(compiler, photos, issue, request.photos, 'copy', (done, of) =>
        onStep('photos', done, of)
      )
      onStep('typeset', 0, 1)
      await turn()
      const document = compiler.typesetTagged(
        nameplateFirst(withWords(toPrintData(issue, placed))),
        request.created
      )
      // Only for what it finds: a picture without words, a heading that is missing.
      document.toAccessiblePdf()
      onStep('typeset', 1, 2)
      await turn()
      const bytes = await toArchiveFile(document.toPdf()).catch((error: unknown) => {
        throw asExportError(error, 'press')
      })
      await writeDurably(output, bytes)
      onStep('verify', 0, 1)
      await turn()
      const written = await readFile(output)
      const faults = findArchiveFaults(await readArchiveFile(written), await readPressFile(written), {
        issue,
        reports: document.reports
      })
      if (faults.length > 0) throw new ExportError('verify', faults.join('\n'))
      return { pages: document.pages, reports: document.reports, files: [evidenceOf(output, written)] }
    }
  }
}
