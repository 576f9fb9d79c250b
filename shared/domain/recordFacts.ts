import { formatDay, formatMoment, fromWallTime } from '../text/dates'
import type { OfficeRecord } from './records'

/** What a sentence about a record needs besides who stated it and of what it speaks. */
export interface RecordFacts {
  /** Numbers, names and days that stand in the sentence. */
  readonly facts: Readonly<Record<string, string | number>>
  /** The author's own words: a reason, a remark, a note. Empty where there are none. */
  readonly said: string
}

const dayOf = (day: string) => formatDay(fromWallTime(day))

/**
 * Reads out of a record what is told of it in one sentence.
 *
 * @param nameOf a member's name by id.
 */
export function recordFacts(record: OfficeRecord, nameOf: (member: string) => string): RecordFacts {
  const tell = (facts: RecordFacts['facts'] = {}, said = ''): RecordFacts => ({ facts, said })
  switch (record.kind) {
    case 'members.grant':
      return tell({ name: record.payload.name }, record.payload.title)
    case 'members.change':
      return tell({ name: record.payload.name }, record.payload.title)
    case 'session.refuse':
      return tell({ count: record.payload.wrong })
    case 'members.revoke':
      return tell({ count: record.payload.lastGood }, record.payload.reason)
    case 'articles.attach':
      return tell({ file: record.payload.name })
    case 'articles.derive':
      return tell({ hash: record.payload.source.revision.slice(0, 8).toUpperCase() })
    case 'articles.settle':
      return tell({}, record.payload.note)
    case 'handouts.give':
      return tell(
        {
          hash: record.payload.revision.slice(0, 8).toUpperCase(),
          count: record.payload.recipients.length,
          day: dayOf(record.payload.day)
        },
        [record.payload.recipients.join(', '), record.payload.note].filter((each) => each !== '').join('. ')
      )
    case 'handouts.strike':
      return tell({}, record.payload.reason)
    case 'articles.withdraw':
      return tell({}, record.payload.reason)
    case 'revisions.save':
      return tell({ hash: record.payload.revision.slice(0, 8).toUpperCase() }, record.payload.note)
    case 'revisions.name':
      return tell({ name: record.payload.name })
    case 'approvals.submit':
      return tell({ count: record.payload.chain.length }, record.payload.reason || record.payload.note)
    case 'approvals.sign':
      return tell({ level: record.payload.level + 1 }, record.payload.note)
    case 'approvals.return':
      return tell({ level: record.payload.level + 1 }, record.payload.reason)
    case 'approvals.unsign':
      return tell({}, record.payload.reason)
    case 'approvals.override':
      return tell({ name: nameOf(record.payload.member) }, record.payload.reason)
    case 'chains.set':
      return tell({ count: record.payload.levels.length }, record.payload.note)
    case 'delegations.grant': {
      const { to, from, until, reason } = record.payload
      return tell({ name: nameOf(to), from: dayOf(from), until: dayOf(until) }, reason)
    }
    case 'delegations.end':
      return tell({}, record.payload.reason)
    case 'comments.add':
      return tell({}, record.payload.text)
    case 'comments.assign':
      return tell({ name: record.payload.member === null ? '' : nameOf(record.payload.member) })
    case 'proofing.ignore':
      return tell({}, record.payload.reason)
    case 'directives.enter':
    case 'directives.change':
      return tell({ symbol: record.payload.symbol }, record.payload.subject)
    case 'directives.strike':
      return tell({}, record.payload.reason)
    case 'observances.set':
      return tell({ name: record.payload.title }, record.payload.note)
    case 'campaigns.set':
      return tell(
        {
          name: record.payload.title,
          from: dayOf(record.payload.from),
          until: dayOf(record.payload.until)
        },
        record.payload.note
      )
    case 'campaigns.include':
    case 'campaigns.exclude':
      return tell({ count: record.payload.articles.length })
    case 'assignments.set':
      return tell({ name: record.payload.title }, record.payload.note)
    case 'assignments.give':
      return tell({ name: nameOf(record.payload.member) }, record.payload.note)
    case 'assignments.drop':
      return tell({}, record.payload.reason)
    case 'issues.create':
    case 'issues.change':
      return tell({ number: record.payload.number, day: dayOf(record.payload.date) })
    case 'schedule.plan':
      return tell({ moment: formatMoment(record.payload.due) }, record.payload.place)
    case 'schedule.move':
      return tell({ moment: formatMoment(record.payload.due) }, record.payload.reason)
    case 'schedule.cancel':
      return tell({}, record.payload.reason)
    case 'schedule.hold':
    case 'schedule.pause':
      return tell({}, record.payload.reason)
    case 'schedule.miss':
      return tell({ moment: formatMoment(record.payload.since) })
    case 'exports.finish':
      return tell({ file: record.payload.file.name })
    case 'exports.copy':
      return tell({ file: record.payload.files[0]!.name, count: record.payload.files.length })
    case 'packages.add':
      return tell({ name: record.payload.name, version: record.payload.version })
    case 'rounds.finish':
      return tell({ number: record.payload.round, file: record.payload.file.name })
    case 'exports.sign':
      return tell(
        { file: record.payload.signed.name, name: record.payload.certificate.subject },
        record.payload.reason
      )
    case 'log.checkpoint':
      return tell({ count: record.payload.records, lost: record.payload.lost?.records ?? 0 })
    default:
      return tell()
  }
}
