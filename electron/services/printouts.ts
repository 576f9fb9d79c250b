import { looks } from '@shared/domain/looks'
import { lookOf } from '@shared/domain/pagePlan'
import type { PrintoutSetup, PrintoutSource, PrintoutSubject } from '@shared/domain/printout'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import { formatMoment } from '@shared/text/dates'
import type { OfficeContext } from './context'
import { hashFile } from './hashFile'
import type { Issues } from './issues'
import type { Jobs } from './jobs'
import type { Previews } from './previews'

/** Shows pages to the system's printer. */
export interface PrinterPort {
  /**
   * Prints, and resolves to the number of pages when the system has taken them.
   *
   * @throws OfficeError `noPrinter`, `printFailed`, `noSuchPages`, `cancelled`
   */
  print(
    source: PrintoutSource,
    setup: PrintoutSetup,
    report: (done: number, of: number) => void
  ): Promise<number>
  cancel(): void
}

interface PrintoutParts {
  readonly issues: Issues
  readonly jobs: Jobs
  readonly previews: Previews
}

/** Printing on the office's own printer: the file of a job, or an issue's pages as they stand now. */
export function createPrintouts(
  { clock, session, publish }: OfficeContext,
  { issues, jobs, previews }: PrintoutParts
) {
  const t = createTranslator('vi')
  /** The file that is being printed; nothing else of this PC's disk is shown to the printing page. */
  let file: string | null = null

  async function sourceOf(subject: PrintoutSubject): Promise<PrintoutSource> {
    if (subject.kind === 'issue') {
      const { plan } = await issues.read(subject.issue)
      const { pages } = await previews.typeset(subject.issue)
      const { width, height } = looks[lookOf(plan)].format
      return {
        kind: 'pictures',
        addresses: pages,
        width,
        height,
        note: t('printouts.note', { at: formatMoment(clock()) })
      }
    }
    const { path, evidence } = await jobs.fileOf(subject.job)
    if (!evidence.name.toLowerCase().endsWith('.pdf')) throw new OfficeError('notPrintable')
    if ((await hashFile(path)) !== evidence.sha256) throw new OfficeError('pdfChanged')
    file = path
    return { kind: 'pdf', address: '/printout.pdf' }
  }

  return {
    /**
     * Prints on a printer of this PC. A job's file is held against its recorded hash first.
     *
     * @throws OfficeError `notFound`, `fileGone`, `notPrintable`, `pdfChanged`, and what the printer and typesetting throw
     */
    async print(subject: PrintoutSubject, setup: PrintoutSetup, printer: PrinterPort) {
      session.require()
      try {
        publish('printouts.progress', '0/0')
        const source = await sourceOf(subject)
        const pages = await printer.print(source, setup, (done, of) =>
          publish('printouts.progress', `${done}/${of}`)
        )
        return { pages }
      } finally {
        file = null
        publish('printouts.progress', '')
      }
    },

    /** The file that is being printed just now. */
    file: (): string | undefined => file ?? undefined
  }
}
export type Printouts = ReturnType<typeof createPrintouts>
