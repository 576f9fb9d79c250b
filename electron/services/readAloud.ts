import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contentLines, type LinePlace } from '@shared/document/contentLines'
import { shortHash } from '@shared/document/revision'
import type { PlainPaper } from '@shared/domain/paper'
import { readingMap, type Reading } from '@shared/domain/readings'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import type { ScriptFormat, ScriptSource } from '@shared/ipc/routes/readAloud'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import type { Speech } from '@shared/text/spoken/spokenNumbers'
import { readProfile } from '@electron/store/office'
import { readProofing } from '@electron/store/proofing'
import type { OfficeContext } from './context'
import type { OpenWork } from './openWork'
import { readOutgoing } from './outgoingText'
import { createPaperFiles } from './paperFile'
import { paperToText } from './paperText'
import { placeFile } from './placedFile'
import { scriptPaper } from './scriptPaper'
import { imprintOf } from './wordExports'
import { createWordPapers } from './wordPapers'
import type { WorkerClient } from './workerClient'

/** How a script is read, and what its maker decided of single writings. */
export interface ScriptChoices {
  readonly speech: Speech
  /** Syllables a minute. */
  readonly pace: number
  readonly readings: readonly Reading[]
}

/** What an announcer says; captions, footnotes and what stands over the title are for the eye. */
const SAID: ReadonlySet<LinePlace> = new Set(['title', 'deck', 'lead', 'text', 'byline'])

/** Scripts for the ward's loudspeakers (bản đọc phát thanh), derived from an article and never kept. */
export function createReadAloud(
  { db, clock, session }: OfficeContext,
  work: OpenWork,
  writer: WorkerClient<ExportReply>,
  reader: WorkerClient<ImportReply>
) {
  // Paper speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')
  const paperFiles = createPaperFiles(writer, reader)
  const wordPapers = createWordPapers(writer, reader)

  async function gather(id: string): Promise<{ source: ScriptSource; product: string }> {
    const { content, revision, ...which } = await readOutgoing(db, id)
    const title = content.meta.title || t('articles.untitled')
    const lines = contentLines(content).filter(({ place }) => SAID.has(place))
    return {
      source: { title, lines, revision: revision && shortHash(revision), ...which },
      product: content.meta.product
    }
  }

  async function toPaper(id: string, { speech, pace, readings }: ScriptChoices): Promise<PlainPaper> {
    const { source, product } = await gather(id)
    const profile = await readProfile(db, toIsoDay(clock()))
    const { settings } = await readProofing(db)
    return scriptPaper(
      {
        profile,
        source,
        // Who issues it and who answers for it; how many copies are printed is not for a loudspeaker.
        imprint: imprintOf(profile, product).slice(0, 2),
        manner: { speech, readings: readingMap(settings.readings ?? [], readings) },
        pace,
        member: session.require().member.name,
        at: clock()
      },
      t
    )
  }

  async function writeText(paper: PlainPaper, output: string): Promise<void> {
    const bytes = Buffer.from(paperToText(paper))
    await writeFile(output, bytes)
    if (!(await readFile(output)).equals(bytes)) throw new OfficeError('export_write')
  }

  return {
    /** What is read aloud of an article, and of which text. @throws OfficeError `notFound` */
    read: async (id: string): Promise<ScriptSource> => (await gather(id)).source,

    /** The name under which a script is offered. */
    async nameOf(id: string, format: ScriptFormat): Promise<string> {
      const { source } = await gather(id)
      return safeFileName(`${t('readAloud.fileName', { title: source.title })}.${format}`)
    },

    /**
     * Writes the script. Until the file has been read back and found whole, nothing stands at its place.
     *
     * @throws OfficeError `export_verify`, `sheetUnreadable`, `folderReadOnly`, `diskFull`, `cancelled` …
     */
    write: (
      id: string,
      format: ScriptFormat,
      choices: ScriptChoices,
      target: string
    ): Promise<{ name: string }> =>
      work.run(async (signal, begin) => {
        begin('writing')
        const paper = await toPaper(id, choices)
        await placeFile(target, signal, async (output) => {
          if (format === 'docx') await wordPapers.write(paper, output, signal)
          else if (format === 'txt') await writeText(paper, output)
          else await paperFiles.write({ paper, created: clock(), output, signal })
        })
        return { name: path.basename(target) }
      })
  }
}
export type ReadAloud = ReturnType<typeof createReadAloud>
