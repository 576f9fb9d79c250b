import { unsigningOf } from '@shared/domain/articleFacts'
import {
  openConditions,
  printedPlaceOf,
  purposeOfNext,
  standingSignatures,
  type ArticleState
} from '@shared/domain/articleState'
import type { PrintedPlace } from '@shared/domain/approvalRecords'
import { chainAt } from '@shared/domain/chains'
import type { Purpose } from '@shared/domain/level'
import { NEVER_REVOKED } from '@shared/domain/members'
import type { OfficeRules, PieceOfText } from '@shared/domain/officeRules'
import type { Actor } from '@shared/domain/permissions'
import { countSigned, grantsToSign, openLevels, quorumOf } from '@shared/domain/signingRight'
import type { AvailableAction } from '@shared/domain/transition'
import { dueOfLevel } from '@shared/domain/waiting'
import type { SignatureView, SignOffView, SubmissionOptionView } from '@shared/ipc/routes/signOffViews'
import { toIsoDay } from '@shared/text/dates'

/** What the view of a sign-off is made from, besides the article. */
export interface Onlooker {
  readonly rules: OfficeRules
  readonly actor: Actor
  readonly now: number
  /** In whose place the member would sign, where his or her own rights do not do. */
  readonly standIn: Actor | null
  /** What the signed-in member may do, by the workflow. */
  readonly actions: readonly AvailableAction[]
  /** Whether the signature was given in this session. */
  readonly isOfThisSession: (signature: string) => boolean
}

const nameIn =
  ({ membership }: OfficeRules) =>
  (member: string) =>
    membership.members.get(member)?.name ?? member

/** Signatures with names for ids. */
export function viewSignatures(article: ArticleState, rules: OfficeRules): SignatureView[] {
  const nameOf = nameIn(rules)
  return article.signatures.map((each) => ({
    record: each.record,
    revision: each.revision,
    level: each.level,
    purpose: each.purpose,
    member: nameOf(each.member),
    title: rules.membership.members.get(each.member)?.title ?? '',
    at: each.at,
    verdict: each.verdict,
    note: each.note,
    counts: each.counts,
    inPlaceOf: each.delegation && nameOf(each.delegation.member),
    condition: each.condition,
    unsigned: each.unsigned && { at: each.unsigned.at, reason: each.unsigned.reason },
    threads: [...each.threads]
  }))
}

function viewPlace(article: ArticleState, place: PrintedPlace) {
  const found = article.publications.find(
    (each) => each.entry === place.entry && each.revision === place.revision
  )
  return { ...place, at: found?.at ?? 0 }
}

/** What may be handed over just now, and by which chains. */
function listSubmissions(
  article: ArticleState,
  meta: PieceOfText,
  onlooker: Onlooker
): SubmissionOptionView[] {
  const { rules, now, actions } = onlooker
  const place = printedPlaceOf(article)
  const isPossible = (action: AvailableAction['action']) => actions.some((each) => each.action === action)
  const purposes: Purpose[] = [
    ...(isPossible('submit') ? [purposeOfNext(article)] : []),
    ...(isPossible('askWithdrawal') ? (['withdraw'] as const) : [])
  ]
  return purposes.flatMap((purpose) => {
    const chain = chainAt(rules.chains, meta, purpose, NEVER_REVOKED, toIsoDay(now))
    if (!chain) return []
    return {
      purpose,
      version: chain.version,
      levels: [...chain.levels],
      order: chain.order,
      checklist: [...chain.checklist],
      corrects: purpose === 'publish' || !place ? null : viewPlace(article, place)
    }
  })
}

function viewLevels(article: ArticleState, holder: Actor): SignOffView['levels'] {
  const { chain, order, state } = article
  const standing = standingSignatures(article)
  const signed = countSigned(chain, standing)
  const open = state === 'submitted' ? openLevels(chain, order, standing) : []
  return chain.map((level, index) => ({
    ...level,
    signed: signed[index]!,
    isDone: signed[index]! >= quorumOf(level),
    isOpen: open.includes(index),
    isMine: open.includes(index) && grantsToSign(level, article.unit, holder).length > 0,
    due: dueOfLevel(article, index)
  }))
}

/** Where an article's sign-off stands, as its screens show it. */
export function viewSignOff(
  article: ArticleState,
  meta: PieceOfText | undefined,
  onlooker: Onlooker
): SignOffView {
  const { rules, actor, now, actions, standIn, isOfThisSession } = onlooker
  const nameOf = nameIn(rules)
  const standing = standingSignatures(article)
  const newest = standing.at(-1)
  const mayUnsign =
    newest?.member === actor.member &&
    isOfThisSession(newest.record) &&
    (article.state === 'submitted' || article.state === 'approved') &&
    unsigningOf(article, newest.record)?.isBare === true
  const version = rules.chains.versions.find((each) => each.record === article.chainRecord)
  const today = toIsoDay(now)
  const follows = article.state === 'submitted' ? article.purpose : purposeOfNext(article)
  const newestChain = meta && chainAt(rules.chains, meta, follows, NEVER_REVOKED, today)
  return {
    purpose: article.purpose,
    order: article.order,
    chainVersion: article.chainVersion,
    newestVersion: newestChain?.version ?? null,
    levels: viewLevels(article, standIn ?? actor),
    handedOver: (version?.checklist ?? []).map(({ id, text, required }) => ({
      text,
      required,
      isTicked: article.ticked.includes(id)
    })),
    corrects: article.corrects && viewPlace(article, article.corrects),
    reason: article.submitReason,
    conditions: openConditions(article).map((each) => ({
      thread: each.condition!,
      member: nameOf(each.member),
      signature: each.record
    })),
    overrides: article.overrides.map((each) => ({
      record: each.record,
      member: nameOf(each.member),
      need: each.need,
      by: nameOf(each.by),
      reason: each.reason,
      at: each.at,
      isUsed: each.usedBy !== null
    })),
    voided: article.voided && { ...article.voided, member: nameOf(article.voided.member) },
    inPlaceOf: standIn && nameOf(standIn.member),
    unsignable: mayUnsign ? newest.record : null,
    mayOverride: actions.some((each) => each.action === 'override' && each.refusal === null),
    submissions: meta ? listSubmissions(article, meta, onlooker) : [],
    corrections: article.corrections.map((each) => ({
      purpose: each.purpose,
      revision: each.revision,
      corrects: viewPlace(article, each.corrects),
      reason: each.reason,
      submittedAt: each.submittedAt,
      signedAt: each.signedAt,
      publishedAt: each.publishedAt
    })),
    prints: article.prints.map(({ issue, revision, file, at }) => ({ issue, revision, file, at }))
  }
}
