import { readFile } from 'node:fs/promises'
import type { Paper } from '@shared/domain/paper'
import type { WallCalendar } from '@shared/domain/wallCalendar'
import { ExportError } from './exportError'
import type { Compiler } from './compile'
import { evidenceOf, writeDurably } from './madeFiles'
import { setTexts } from './printText'

/** What a file for keeping says about itself in its metadata (ISO 19005-2): PDF/A of part 2, and its level. */
const ARCHIVE_MARK = /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>([ABU])<\/pdfaid:conformance>/

/** The words made settable. The rows of a QR code are no words: nothing may part them. */
function settable(paper: Paper | WallCalendar): Paper | WallCalendar {
  if ('layout' in paper) return setTexts(paper)
  const { blocks, ...texts } = paper
  return {
    ...setTexts(texts),
    blocks: blocks.map((block) =>
      block.type === 'qr' ? { ...block, beside: setTexts(block.beside) } : setTexts(block)
    )
  }
}

/** Sheets that the office files, as PDF/A-2a: tagged, in Vietnamese, with every font inside. */
export function createPapers(compiler: Compiler) {
  return {
    /**
     * Writes the sheet and reads it back.
     *
     * @param created moment of the file's metadata, milliseconds since 1970: the same sheet of the same moment has the same bytes.
     * @throws ExportError `typeset`, `write`, or `verify` when the written file is not what was made.
     */
    async write(paper: Paper | WallCalendar, created: number, output: string) {
      const document = compiler.typesetPaper(settable(paper), created)
      const bytes = document.toPdf()
      await writeDurably(output, bytes)
      const written = await readFile(output)
      if (!written.equals(bytes)) throw new ExportError('verify', 'the file on disk')
      if (!ARCHIVE_MARK.test(written.toString('latin1'))) throw new ExportError('verify', 'PDF/A')
      const { sha256 } = evidenceOf(output, written)
      return { pages: document.pages, bytes: written.length, sha256 }
    }
  }
}
