import { stat } from 'node:fs/promises'
import path from 'node:path'
import { documentText, parseDocument } from '@shared/document/document'
import { findProduct } from '@shared/domain/office'
import { statePlanWords, type StatePlan } from '@shared/domain/statePlan'
import type { WallCalendar } from '@shared/domain/wallCalendar'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import type { PlanPrint } from '@shared/ipc/routes/calendar'
import { formatDay, formatTime, toIsoDay, type IsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { missingWords } from '@shared/text/missingWords'
import { listCampaigns } from '@electron/store/campaigns'
import { readProfile } from '@electron/store/office'
import { askTypesetter } from './askTypesetter'
import type { Assignments } from './assignments'
import type { Calendar } from './calendar'
import type { Campaigns } from './campaigns'
import type { OfficeContext } from './context'
import { createPaperFiles } from './paperFile'
import { paperHead } from './paperHead'
import { placeFile } from './placedFile'
import { planRows } from './planRows'
import { wallMonth, wallSpan, wallYear } from './wallSheet'
import type { WorkerClient } from './workerClient'

type WordPrint = Extract<PlanPrint, { form: 'word' }>

/** The plan on paper: a wall calendar of A3, and the plan as an official document. */
export function createPlanPrints(
  { db, clock, session }: OfficeContext,
  {
    calendar,
    campaigns,
    assignments
  }: { calendar: Calendar; campaigns: Campaigns; assignments: Assignments },
  writer: WorkerClient<ExportReply>,
  reader: WorkerClient<ImportReply>
) {
  // Paper speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')
  const paperFiles = createPaperFiles(writer, reader)

  const gather = async (from: IsoDay, until: IsoDay) => ({
    ...(await calendar.range(from, until)),
    campaigns: await campaigns.list(from, until)
  })

  async function toWall(print: Exclude<PlanPrint, WordPrint>): Promise<WallCalendar> {
    const at = clock()
    const { parent, name: office } = await readProfile(db, toIsoDay(at))
    const member = session.require().member.name
    const footer = t('planPrint.footer', { time: formatTime(at), day: formatDay(at), member })
    const head = { parent, office, footer }
    if (print.form === 'year') {
      const facts = await gather(`${print.year}-01-01`, `${print.year}-12-31`)
      return wallYear(print.year, facts, head, t)
    }
    const { from, until } = wallSpan(print.month)
    return wallMonth(print.month, await gather(from, until), head, t)
  }

  async function toPlan(print: WordPrint): Promise<StatePlan> {
    const profile = await readProfile(db, toIsoDay(clock()))
    const nameOf = (product: string) => findProduct(profile, product)?.name ?? product
    const planned = (await listCampaigns(db, print.from, print.until)).map(({ said }) => ({
      title: said.title,
      from: said.from,
      until: said.until,
      targets: said.targets.map(({ product, count }) =>
        t('planPrint.row.target', { product: nameOf(product), count })
      )
    }))
    const facts = await calendar.range(print.from, print.until)
    const given = (await assignments.range(print.from, print.until, false)).flatMap(
      ({ title, productName, memberName, due, stage }) =>
        due === null || stage === 'dropped' ? [] : [{ title, productName, memberName, due }]
    )
    const header = {
      when: t('planPrint.header.when'),
      what: t('planPrint.header.what'),
      product: t('planPrint.header.product'),
      who: t('planPrint.header.who'),
      deadline: t('planPrint.header.deadline')
    }
    const { subject, opening, recipients, signerTitle, signerName } = print
    return {
      title: t('planPrint.title', { what: subject }),
      ...paperHead(profile, clock(), t),
      number: t('planPrint.numberLine', { number: print.number }),
      heading: t('planPrint.documentType'),
      subject,
      opening,
      header,
      rows: planRows(print, facts, planned, given, t),
      closing: t('planPrint.closing', {
        subject: subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1)
      }),
      recipientsLabel: t('planPrint.recipientsLabel'),
      recipients,
      signerTitle,
      signerName
    }
  }

  /** Reads the written file as any other that comes in. @throws OfficeError `export_verify` with what is not in it. */
  async function writeWord(plan: StatePlan, output: string): Promise<void> {
    const made = await askTypesetter(writer, { task: 'wordPlan', plan, output }, 'written')
    if ((await stat(output)).size !== made.bytes) throw new OfficeError('export_write')
    const [fileName, folder] = [path.basename(output), path.dirname(output)]
    const message = { task: 'document', file: output, fileName, folder, encoding: 'unicode' }
    const back = await reader.request(message)
    if (back.kind !== 'document') throw new OfficeError('export_verify', { detail: back.kind })
    const read = [...Object.values(back.meta), documentText(parseDocument(back.body))].join('\n')
    const missing = missingWords(statePlanWords(plan), read.toLocaleLowerCase('vi'))
    if (missing.length > 0) throw new OfficeError('export_verify', { detail: missing.slice(0, 5).join(' ') })
  }

  return {
    /** The name under which it is offered. */
    nameOf(print: PlanPrint): string {
      switch (print.form) {
        case 'month': {
          const [year, month] = print.month.split('-') as [string, string]
          return safeFileName(`${t('planPrint.fileMonth', { month, year })}.pdf`)
        }
        case 'year':
          return safeFileName(`${t('planPrint.fileYear', { year: print.year })}.pdf`)
        case 'word': {
          const days = { from: print.from, until: print.until }
          return safeFileName(`${t('planPrint.fileWord', days)}.docx`)
        }
      }
    },

    /**
     * Writes the plan. Until the file has been read back and found whole, nothing stands at its place.
     *
     * @throws OfficeError `export_verify`, `sheetUnreadable`, `folderReadOnly`, `diskFull` …
     */
    async write(print: PlanPrint, target: string): Promise<{ name: string }> {
      const { signal } = new AbortController()
      await placeFile(target, signal, async (output) => {
        if (print.form === 'word') return writeWord(await toPlan(print), output)
        await paperFiles.write({ paper: await toWall(print), created: clock(), output, signal })
      })
      return { name: path.basename(target) }
    }
  }
}
export type PlanPrints = ReturnType<typeof createPlanPrints>
