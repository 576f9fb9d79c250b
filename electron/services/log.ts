import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { clockJump, kindsOf } from '@shared/domain/logGroups'
import { recordFacts } from '@shared/domain/recordFacts'
import { parseRecord, RecordError, type OfficeRecord } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import type { LogFilterView, LogRowView } from '@shared/ipc/routes/log'
import { formatMoment, toIsoDay } from '@shared/text/dates'
import { findFaultOf } from '@electron/store/logCheck'
import { countLog, findLogRow, readLogPage, type LogFilter, type LogRow } from '@electron/store/logView'
import { readMembership } from '@electron/store/members'
import { readRootKey } from '@electron/store/office'
import { isSignedBy, sha256 } from '@electron/store/signing'
import type { OfficeContext } from './context'
import { moveDurably } from './durableFile'
import { createLogNames } from './logNames'
import { toExportError } from './workFolder'

/** Member that stands for the key which founded the office. */
const ROOT = 'root'
/** Records that are written to a file at a time. */
const EXPORTED = 500

const UNREADABLE: Omit<LogRowView, 'hash'> = {
  kind: 'damaged',
  seq: 0,
  lam: 0,
  at: 0,
  who: '',
  isRoot: false,
  about: { kind: 'other', id: '-', name: '' },
  facts: {},
  said: '',
  jump: null,
  isGenuine: false
}

/** The words of a file that leaves the office. */
export interface LogWords {
  readonly columns: readonly string[]
  readonly root: string
  /** What a record says, in one sentence. */
  readonly sentence: (row: LogRowView) => string
}

/**
 * A cell of a CSV file. What a spreadsheet would take for a formula is led in
 * by an apostrophe, so that opening the file runs nothing (OWASP, "CSV Injection").
 */
export function toCell(text: string | number): string {
  const plain = String(text)
  const safe = /^[\s]*[=+\-@\t\r]/.test(plain) && typeof text === 'string' ? `'${plain}` : plain
  return `"${safe.replaceAll('"', '""')}"`
}

/** Every record that anybody ever stated, to be browsed and taken along. Nothing is ever purged. */
export function createLog({ db, clock, publish }: OfficeContext, words: LogWords) {
  const running = new Set<AbortController>()

  const namesOf = (records: readonly OfficeRecord[]) => createLogNames(db, toIsoDay(clock()), records)

  async function toFilter(filter: LogFilterView): Promise<LogFilter> {
    const { member, group, query, ...rest } = filter
    const { keys } = await readMembership(db)
    const root = await readRootKey(db)
    const authors = member === ROOT ? [root ?? ''] : [...keys.values()].filter((key) => key.member === member)
    return {
      ...rest,
      ...(member !== undefined && {
        authors: authors.map((each) => (typeof each === 'string' ? each : each.key))
      }),
      ...(group && { kinds: kindsOf(group) }),
      ...(query?.trim() && { query: query.trim() })
    }
  }

  async function isGenuine(row: LogRow, author: string): Promise<boolean> {
    return sha256(row.canonical) === row.hash && (await isSignedBy(author, row.canonical, row.signature))
  }

  function parse(row: LogRow): OfficeRecord | null {
    try {
      return parseRecord(row.hash, row.canonical)
    } catch (error) {
      if (error instanceof RecordError) return null
      throw error
    }
  }

  async function toViews(rows: readonly LogRow[]): Promise<LogRowView[]> {
    const { members, keys } = await readMembership(db)
    const root = await readRootKey(db)
    const nameOf = (id: string) => members.get(id)?.name ?? id
    const records = rows.map(parse)
    const names = await namesOf(records.filter((record) => record !== null))
    return Promise.all(
      rows.map(async (row, index): Promise<LogRowView> => {
        const record = records[index]
        // Not even readable: it is shown for what it is, in its place.
        if (!record) return { ...UNREADABLE, hash: row.hash }
        const { hash, kind, seq, lam, at, author } = record
        const member = keys.get(author)?.member
        return {
          hash,
          kind,
          seq,
          lam,
          at,
          who: member === undefined ? '' : nameOf(member),
          isRoot: author === root,
          about: names.aboutOf(record),
          ...recordFacts(record, nameOf),
          jump: clockJump(row.before, at),
          isGenuine: await isGenuine(row, author)
        }
      })
    )
  }

  async function* pages(filter: LogFilter, total: number) {
    for (let offset = 0; offset < total; offset += EXPORTED) {
      const rows = await readLogPage(db, filter, offset, EXPORTED)
      yield { rows, views: await toViews(rows), done: Math.min(total, offset + rows.length) }
    }
  }

  function toLine(view: LogRowView): string {
    const who = view.isRoot ? words.root : view.who
    const cells = [
      view.lam,
      formatMoment(view.at),
      who,
      words.sentence(view),
      view.said,
      view.kind,
      view.hash
    ]
    return cells.map(toCell).join(',')
  }

  function toEntry(row: LogRow): string {
    const signature = Buffer.from(row.signature).toString('base64url')
    return JSON.stringify({ hash: row.hash, canonical: row.canonical, signature })
  }

  return {
    async list(filter: LogFilterView, offset: number, limit: number) {
      const asked = await toFilter(filter)
      const rows = await readLogPage(db, asked, offset, limit)
      const subject = filter.subject === undefined ? '' : await (await namesOf([])).titleOf(filter.subject)
      return { rows: await toViews(rows), total: await countLog(db, asked), subject }
    },

    /** @throws OfficeError `notFound` */
    async read(hash: string) {
      const row = await findLogRow(db, hash)
      if (!row) throw new OfficeError('notFound')
      const [view] = await toViews([row])
      const { author, prev } = row
      return {
        row: view!,
        author,
        prev,
        canonical: row.canonical,
        signature: Buffer.from(row.signature).toString('base64url'),
        fault: await findFaultOf(db, hash)
      }
    },

    /**
     * Writes the filtered log to a file: a table for people, or the records as they were signed for
     * programs. It is whole, or not there.
     *
     * @throws OfficeError `cancelled`, `diskFull`, `folderReadOnly`
     */
    async write(filter: LogFilterView, format: 'csv' | 'json', target: string) {
      const controller = new AbortController()
      running.add(controller)
      const temporary = `${target}.part`
      try {
        const asked = await toFilter(filter)
        const total = await countLog(db, asked)
        const handle = await open(temporary, 'w')
        try {
          // The mark tells spreadsheets that it is UTF-8.
          if (format === 'csv') await handle.write(`\uFEFF${words.columns.map(toCell).join(',')}\r\n`)
          else await handle.write('[')
          let isFirst = true
          for await (const { rows, views, done } of pages(asked, total)) {
            if (controller.signal.aborted) throw new OfficeError('cancelled')
            const text =
              format === 'csv'
                ? views.map((view) => `${toLine(view)}\r\n`).join('')
                : `${isFirst ? '\n' : ',\n'}${rows.map(toEntry).join(',\n')}`
            await handle.write(text)
            isFirst = false
            publish('log.progress', `${done}/${total}`)
          }
          if (format === 'json') await handle.write('\n]\n')
          await handle.sync()
        } finally {
          await handle.close()
        }
        await moveDurably(temporary, target)
        return { name: path.basename(target), records: total }
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => {})
        throw toExportError(error)
      } finally {
        running.delete(controller)
        publish('log.progress', '')
      }
    },

    cancel(): void {
      for (const controller of running) controller.abort()
    }
  }
}
export type Log = ReturnType<typeof createLog>
