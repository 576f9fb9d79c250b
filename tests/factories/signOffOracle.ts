import type { Level } from '@shared/domain/level'
import type { OfficeRecord } from '@shared/domain/records'
import { bulletin } from '../factories'

/*
 * What a full sign-off is, said a second time and otherwise than the program
 * says it: no state is carried along, every question is put to the list of
 * records anew. Nothing of `shared/domain` is called.
 */

type Of<K extends OfficeRecord['kind']> = Extract<OfficeRecord, { kind: K }>
const isOf =
  <K extends OfficeRecord['kind']>(kind: K) =>
  (record: OfficeRecord): record is Of<K> =>
    record.kind === kind

const TEN_MINUTES = 600_000
const vietnamDay = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)
const memberOf = (record: { readonly author: string }) => record.author.replace(/_+$/, '')

interface Held {
  readonly role: string
  readonly level: number
  readonly units: readonly string[]
  readonly until: string | null
}

/** What a member held right before a record, on the day that it claims. */
function heldBefore(all: readonly OfficeRecord[], record: OfficeRecord, member: string): Held[] {
  let grants: {
    role: string
    level?: number | undefined
    units: readonly string[]
    from: string | null
    until: string | null
  }[] = []
  for (const each of all.slice(0, all.indexOf(record))) {
    if (each.subject !== member) continue
    if (each.kind === 'members.grant')
      grants =
        each.payload.grants?.slice() ??
        each.payload.roles.map((role) => ({ role, units: [], from: null, until: null }))
    if (each.kind === 'members.change') grants = each.payload.grants.slice()
    if (each.kind === 'members.revoke') grants = []
  }
  const day = vietnamDay(record.at)
  return grants
    .filter((each) => (each.from ?? '0') <= day && day <= (each.until ?? '9'))
    .map((each) => ({ role: each.role, level: each.level ?? 6, units: each.units, until: each.until }))
}

const holds = (all: readonly OfficeRecord[], record: OfficeRecord, ...roles: string[]) =>
  heldBefore(all, record, memberOf(record)).some((each) => roles.includes(each.role))

interface SigningChain {
  readonly levels: readonly Level[]
  readonly order: string
  readonly required: readonly string[]
}

/** The chain of news of the bulletin right before a submission. */
function chainBefore(all: readonly OfficeRecord[], submission: OfficeRecord, purpose: string): SigningChain {
  const set = all
    .slice(0, all.indexOf(submission))
    .filter(isOf('chains.set'))
    .filter((each) => each.subject === bulletin().id && holds(all, each, 'administrator', 'secretary'))
  const newestFirst = [...set].reverse()
  const newest = (kind: string, of: string) =>
    newestFirst.find(({ payload }) => payload.kind === kind && payload.purpose === of)
  const found =
    newest('news', purpose) ?? newest('', purpose) ?? newest('news', 'publish') ?? newest('', 'publish')
  if (!found) return { levels: bulletin().chain, order: 'inOrder', required: [] }
  const { levels, order, checklist } = found.payload
  return { levels, order, required: checklist.filter((each) => each.required).map((each) => each.id) }
}

/** In whose place a signature was given; undefined where the delegation does not bear it. */
function delegator(
  all: readonly OfficeRecord[],
  sign: Of<'approvals.sign'>,
  unit: string
): string | null | undefined {
  const id = sign.payload.delegation
  if (id === undefined) return null
  const before = all.slice(0, all.indexOf(sign))
  const grant = before.filter(isOf('delegations.grant')).find((each) => each.subject === id)
  if (!grant || !holds(all, grant, 'editor', 'secretary', 'approver')) return undefined
  const isEnded = before
    .filter(isOf('delegations.end'))
    .some(
      (each) =>
        each.subject === id &&
        (memberOf(each) === memberOf(grant) || holds(all, each, 'administrator')) &&
        sign.seq > (each.payload.lastGood.find((one) => one.key === sign.author)?.seq ?? 0)
    )
  const { to, from, until, products, kinds, units } = grant.payload
  const day = vietnamDay(sign.at)
  const isIn = (list: readonly string[], one: string) => list.length === 0 || list.includes(one)
  const isCovered =
    to === memberOf(sign) &&
    to !== memberOf(grant) &&
    from <= day &&
    day <= until &&
    isIn(products, bulletin().id) &&
    isIn(kinds, 'news') &&
    isIn(units, unit)
  return isCovered && !isEnded ? memberOf(grant) : undefined
}

/** Whether a signature is by right: role, level, unit, name, day, and a clock that was not put back for it. */
function isByRight(
  all: readonly OfficeRecord[],
  sign: Of<'approvals.sign'>,
  level: Level,
  article: string,
  unit: string
): boolean {
  if (heldBefore(all, sign, memberOf(sign)).length === 0) return false
  const instead = delegator(all, sign, unit)
  if (instead === undefined) return false
  const holder = instead ?? memberOf(sign)
  if (level.members && !level.members.includes(holder)) return false
  const fitting = heldBefore(all, sign, holder).filter(
    (each) =>
      each.role === level.role &&
      each.level >= (level.level ?? 0) &&
      (each.units.length === 0 || each.units.includes(unit)) &&
      (!level.ownUnit || unit === '' || each.units.includes(unit))
  )
  if (fitting.length === 0) return false
  if (instead === null && fitting.some((each) => each.until === null)) return true
  const followed = all
    .slice(0, all.indexOf(sign))
    .filter(
      (each) =>
        each.author === sign.author ||
        (each.subject === article && heldBefore(all, each, memberOf(each)).length > 0)
    )
  return followed.every((each) => sign.at >= each.at - TEN_MINUTES)
}

/**
 * Why a text was not signed in full right before a place in the log; empty when it was.
 *
 * @param all every record of the office, in order.
 * @param refused records of the article that the program says did not count.
 */
export function faultsOfSignOff(
  all: readonly OfficeRecord[],
  end: number,
  article: string,
  revision: string,
  refused: ReadonlySet<string>
): string[] {
  const faults: string[] = []
  const about = all.slice(0, end).filter((each) => each.subject === article && !refused.has(each.hash))
  const unit = about.find(isOf('articles.create'))?.payload.unit ?? ''
  const isSubmission = (each: OfficeRecord): each is Of<'approvals.submit'> =>
    each.kind === 'approvals.submit' && each.payload.purpose !== 'withdraw'
  const submission = [...about].reverse().find(isSubmission)
  if (!submission) return ['never handed over']
  if (submission.payload.revision !== revision) faults.push('another text was handed over')

  const since = about.slice(about.indexOf(submission) + 1)
  const own = ofText(since)
  if (own.some((each) => each.kind === 'revisions.save')) faults.push('changed after handing over')
  if (own.some((each) => each.kind === 'approvals.recall' || each.kind === 'approvals.return'))
    faults.push('given back')

  const finished = all.filter((each) => each.kind === 'schedule.finish' && !refused.has(each.hash))
  const isStanding = standsPublished(
    [...about, ...finished]
      .filter((each) => each.lam < submission.lam)
      .sort((one, other) => one.lam - other.lam)
  )
  const purpose = submission.payload.purpose ?? (isStanding ? 'correct' : 'publish')
  if (purpose !== (isStanding ? 'correct' : 'publish')) faults.push('another purpose')
  const chain = chainBefore(all, submission, purpose)
  if (JSON.stringify(submission.payload.chain) !== JSON.stringify(chain.levels)) faults.push('another chain')
  if ((submission.payload.order ?? 'inOrder') !== chain.order) faults.push('another order')
  if (chain.required.some((item) => !submission.payload.ticked?.includes(item))) faults.push('not ticked')

  const takenBack = new Set(own.filter(isOf('approvals.unsign')).map((each) => each.payload.signature))
  const signs = own.filter(isOf('approvals.sign')).filter((each) => !takenBack.has(each.hash))
  const people: string[] = []
  const excuses = own.filter(isOf('approvals.override')).map((each) => ({
    by: memberOf(each),
    ...each.payload,
    at: all.indexOf(each),
    isRight: holds(all, each, 'administrator') && memberOf(each) !== each.payload.member
  }))
  const isExcused = (sign: OfficeRecord, member: string, need: string, names: readonly string[]) => {
    const found = excuses.findIndex(
      (each) =>
        each.isRight &&
        each.member === member &&
        each.need === need &&
        each.revision === revision &&
        !names.includes(each.by) &&
        each.at < all.indexOf(sign)
    )
    // One excuse, one signature.
    if (found >= 0) excuses.splice(found, 1)
    return found >= 0
  }
  const wrote = writersOf(about, about.indexOf(submission))
  for (const [index, sign] of signs.entries()) {
    const level = chain.levels[sign.payload.level]
    if (!level) {
      faults.push('a level that is none')
      continue
    }
    if (sign.payload.revision !== revision) faults.push('a signature on another text')
    if (!isByRight(all, sign, level, article, unit)) faults.push('signed without the right')
    const required = level.checklist?.filter((each) => each.required) ?? []
    if (required.some((each) => !sign.payload.ticked?.includes(each.id))) faults.push('level not ticked')
    const instead = delegator(all, sign, unit)
    const names = instead ? [memberOf(sign), instead] : [memberOf(sign)]
    for (const name of names) {
      if (wrote.has(name) && !isExcused(sign, name, 'otherThanWriters', names)) faults.push('own text')
      if (people.includes(name) && !isExcused(sign, name, 'otherThanSigners', names))
        faults.push('one person twice')
    }
    people.push(...names)
    if (chain.order === 'inOrder') {
      const earlier = signs.slice(0, index)
      const isTooEarly = chain.levels.some(
        (each, lower) =>
          lower < sign.payload.level &&
          earlier.filter((one) => one.payload.level === lower).length < (each.quorum ?? 1)
      )
      if (isTooEarly) faults.push('out of order')
    }
  }
  for (const [index, level] of chain.levels.entries())
    if (signs.filter((each) => each.payload.level === index).length < (level.quorum ?? 1))
      faults.push('a level is not signed')
  if (signs.some((each) => each.payload.condition && isOpen(about, each.payload.condition)))
    faults.push('a condition is open')
  return faults
}

/** Records that are about the text: what a withdrawal did does not touch its sign-off, but for new words. */
function ofText(records: readonly OfficeRecord[]): OfficeRecord[] {
  let isWithdrawing = false
  return records.filter((each) => {
    if (each.kind === 'approvals.submit') {
      isWithdrawing = each.payload.purpose === 'withdraw'
      return !isWithdrawing
    }
    const isMine = !isWithdrawing || each.kind === 'revisions.save'
    if (['approvals.recall', 'approvals.return', 'articles.restore'].includes(each.kind))
      isWithdrawing = false
    return isMine
  })
}

/** Whether something came out and was not withdrawn since. */
function standsPublished(records: readonly OfficeRecord[]): boolean {
  let stands = false
  let missing: number[] | null = null
  for (const each of records) {
    if (each.kind === 'schedule.finish') stands = true
    else if (each.kind === 'articles.withdraw') stands = false
    else if (each.kind === 'approvals.submit')
      missing =
        each.payload.purpose === 'withdraw' ? each.payload.chain.map((level) => level.quorum ?? 1) : null
    else if (each.kind === 'approvals.recall' || each.kind === 'approvals.return') missing = null
    else if (missing && each.kind === 'approvals.sign') missing[each.payload.level]! -= 1
    if (missing?.every((left) => left <= 0)) {
      stands = false
      missing = null
    }
  }
  return stands
}

/** Whether a blocking thread is unsettled at the end of these records. */
function isOpen(about: readonly OfficeRecord[], thread: string): boolean {
  let open = false
  for (const each of about) {
    if (!('thread' in each.payload) || each.payload.thread !== thread) continue
    if (each.kind === 'comments.add' && each.payload.blocking) open = true
    if (each.kind === 'comments.resolve') open = false
    if (each.kind === 'comments.block') open = each.payload.blocking
  }
  return open
}

/** Who wrote since the text was last signed by everybody. */
function writersOf(about: readonly OfficeRecord[], until: number): Set<string> {
  let writers = new Set<string>()
  let chain: readonly Level[] | null = null
  let order: number[] = []
  for (const each of ofText(about.slice(0, until))) {
    if (each.kind === 'approvals.submit') {
      chain = each.payload.chain
      order = []
    } else if (each.kind === 'approvals.sign') order.push(each.payload.level)
    else if (each.kind === 'approvals.unsign') order.pop()
    else if (each.kind === 'approvals.recall' || each.kind === 'approvals.return') order = []
    else if (each.kind === 'revisions.save') {
      const isSigned = chain?.every(
        (level, index) => order.filter((one) => one === index).length >= (level.quorum ?? 1)
      )
      if (chain && isSigned) writers = new Set()
      writers.add(memberOf(each))
      chain = null
      order = []
    }
  }
  return writers
}
