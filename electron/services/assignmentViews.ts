import {
  mayAnswer,
  mayGive,
  refusalOfAssignment,
  stageOf,
  type AssignmentState
} from '@shared/domain/assignments'
import type { AssignmentStage } from '@shared/domain/assignment'
import { listObservances } from '@shared/domain/observances'
import { findProduct } from '@shared/domain/office'
import { can, type Actor } from '@shared/domain/permissions'
import type { AssignmentAct, AssignmentView } from '@shared/ipc/routes/assignments'
import type { AnsweredAssignment } from '@electron/store/assignments'
import { findCampaign } from '@electron/store/campaigns'
import { findDirective } from '@electron/store/directives'
import { listMembers } from '@electron/store/members'
import { readObservances } from '@electron/store/observances'
import { readProfile } from '@electron/store/office'
import type { Db } from '@electron/store/schema'

/** What somebody may do with an assignment as it stands. */
export function actsOn(state: AssignmentState, stage: AssignmentStage, actor: Actor): AssignmentAct[] {
  const isFree = stage === 'idea' || stage === 'assigned'
  const isDropped = stage === 'dropped'
  const isMine = state.member === actor.member
  const mayTake = mayGive(state, actor, actor.member) && can(actor, 'articles.write')
  const may: Record<AssignmentAct, boolean> = {
    set:
      !isDropped && refusalOfAssignment({ kind: 'assignments.set', payload: state }, actor, state) === null,
    // To anybody at all, and not only to oneself.
    give: !isDropped && stage !== 'published' && mayGive(state, actor, ''),
    take: !isDropped && stage !== 'published' && !isMine && mayTake,
    begin: isFree && can(actor, 'articles.write') && (isMine || (state.member === null && mayTake)),
    link: !isDropped && mayAnswer(state, actor),
    drop:
      stage !== 'published' &&
      refusalOfAssignment({ kind: 'assignments.drop', payload: { reason: '' } }, actor, state) === null,
    resume: refusalOfAssignment({ kind: 'assignments.resume', payload: {} }, actor, state) === null
  }
  return (Object.keys(may) as AssignmentAct[]).filter((act) => may[act])
}

/** Assignments as they are shown, with the names of what they speak of. */
export async function toAssignmentViews(
  db: Db,
  found: readonly AnsweredAssignment[],
  actor: Actor,
  today: string
): Promise<AssignmentView[]> {
  const profile = await readProfile(db, today)
  const members = new Map((await listMembers(db)).map(({ id, name }) => [id, name]))
  const units = new Map(profile.units.map(({ id, name }) => [id, name]))
  const days = found.some(({ assignment }) => assignment.observance !== null)
    ? new Map(listObservances(await readObservances(db)).map(({ id, title }) => [id, title]))
    : new Map<string, string>()
  const campaigns = new Map<string, string>()
  for (const id of new Set(found.flatMap(({ assignment }) => assignment.campaign ?? []))) {
    const campaign = await findCampaign(db, id)
    if (campaign?.said) campaigns.set(id, campaign.said.title)
  }
  const papers = new Map<string, { id: string; symbol: string; subject: string }>()
  for (const id of new Set(found.flatMap(({ assignment }) => assignment.sources))) {
    const line = await findDirective(db, id)
    if (line) papers.set(id, { id, symbol: line.symbol, subject: line.subject })
  }
  return found.map(({ assignment: { at, owner, article, ...state }, answer }) => {
    const stage = stageOf(state, answer)
    return {
      ...state,
      stage,
      owner: members.get(owner) ?? owner,
      memberName: state.member === null ? '' : (members.get(state.member) ?? state.member),
      productName: findProduct(profile, state.product)?.name ?? state.product,
      unitName: units.get(state.unit) ?? '',
      article:
        article !== null && answer ? { id: article, title: answer.title, status: answer.status } : null,
      papers: state.sources.flatMap((id) => papers.get(id) ?? []),
      observanceTitle: state.observance ? (days.get(state.observance.id) ?? '') : '',
      campaignTitle: state.campaign === null ? '' : (campaigns.get(state.campaign) ?? ''),
      acts: actsOn({ ...state, at, owner, article }, stage, actor)
    }
  })
}
