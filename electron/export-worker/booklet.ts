import { readFile } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type { Imposition } from '@shared/domain/imposition'
import type { OutputRule } from '@shared/domain/outputRules'
import type { ExportRequest } from '@shared/ipc/exportWorker'
import { readBookletFile, sidesOf, toBookletFile, type BookletSide } from './bookletFile'
import type { Compiler } from './compile'
import { asExportError, ExportError } from './exportError'
import { evidenceOf, writeDurably, type MadeFiles, type OnStep } from './madeFiles'
import type { Photos } from './photos'
import { placePhotos } from './placePhotos'
import { toPrintData } from './printData'

export type BookletRequest = Extract<ExportRequest, { task: 'booklet' }>

const MILLIMETRE = 72 / 25.4

/** What is wrong with a booklet as it was read back: rule and place. */
export function findBookletFaults(
  found: readonly BookletSide[],
  pages: number,
  format: { readonly width: number; readonly height: number },
  imposition: Imposition
): string[] {
  const faults: [OutputRule, string][] = []
  const sides = sidesOf(pages, imposition)
  if (found.length !== sides.length) faults.push(['sheetCount', `${found.length} sides, not ${sides.length}`])
  const width = format.width * MILLIMETRE
  const sheet = pages > 2 ? 2 * width : width
  for (const [index, side] of found.entries()) {
    const isSized =
      Math.abs(side.width - sheet) < 0.5 && Math.abs(side.height - format.height * MILLIMETRE) < 0.5
    if (!isSized)
      faults.push(['sheetSize', `side ${index + 1}: ${side.width.toFixed(1)} × ${side.height.toFixed(1)} pt`])
    const wanted = sides[index]
    const shift = ((wanted?.shift ?? 0) / 100) * MILLIMETRE
    const expected = [
      { page: wanted?.left ?? 0, x: shift },
      { page: wanted?.right ?? 0, x: width - shift }
    ].filter((each) => each.page > 0)
    const isRight =
      expected.length === side.placed.length &&
      expected.every(({ page, x }, at) => {
        const shown = side.placed[at]!
        return shown.pages.includes(page) && Math.abs(shown.x - x) < 0.5
      })
    if (!isRight) {
      const drawn = side.placed.map((each) => each.pages.join('/') || '?')
      faults.push(['sheetPages', `side ${index + 1}: ${drawn.join(', ') || 'empty'}`])
    }
  }
  return faults.map(([rule, detail]) => `${rule}: ${detail}`)
}

/** Lays an issue out for the office's own printer and reads the file back. */
export function createBooklets(compiler: Compiler, photos: Photos) {
  return {
    /**
     * Writes `request.output`.
     *
     * @throws ExportError with the step that failed.
     */
    async run(request: BookletRequest, onStep: OnStep): Promise<MadeFiles> {
      const { issue, output, imposition } = request
      const placed = await placePhotos(compiler, photos, issue, request.photos, 'copy', (done, of) =>
        onStep('photos', done, of)
      )
      onStep('typeset', 0, 1)
      await turn()
      const document = compiler.typeset(toPrintData(issue, placed), 'rgb')
      const typeset = document.toPdf()
      onStep('impose', 0, 1)
      await turn()
      const bytes = await toBookletFile(typeset, request).catch((error: unknown) => {
        throw asExportError(error, 'press')
      })
      await writeDurably(output, bytes)
      onStep('verify', 0, 1)
      await turn()
      const written = await readFile(output)
      const found = await readBookletFile(written, typeset)
      const faults = findBookletFaults(found, issue.pages.length, issue.format, imposition)
      if (faults.length > 0) throw new ExportError('verify', faults.join('\n'))
      return { pages: found.length, reports: document.reports, files: [evidenceOf(output, written)] }
    }
  }
}
