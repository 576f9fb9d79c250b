import type { Chain } from '@shared/domain/chains'
import { MAX_CHECKLIST, type ChecklistItem, type Level } from '@shared/domain/level'
import type { Input } from '@shared/ipc/contract'
import type { Role } from '@shared/domain/permissions'
import type { ChainChoice } from './chainChoice'

export const MAX_LEVELS = 6
export const MAX_HOURS = 720

/** A level as it is edited: nothing is absent, and it keeps its identity when it moves. */
export interface FormLevel {
  readonly key: string
  readonly label: string
  readonly role: Role
  readonly level: number | null
  readonly members: readonly string[]
  readonly ownUnit: boolean
  readonly quorum: number
  readonly hours: number | null
  readonly checklist: readonly ChecklistItem[]
}

export interface ChainForm {
  readonly levels: readonly FormLevel[]
  readonly order: Chain['order']
  /** For handing over. */
  readonly checklist: readonly ChecklistItem[]
}

/** Where a checklist stands: at the level with this key, or at handing over. */
export type ChecklistPlace = string | null

export type FormAct =
  | { readonly act: 'level'; readonly key: string; readonly part: Partial<Omit<FormLevel, 'key'>> }
  | { readonly act: 'addLevel'; readonly key: string; readonly label: string }
  | { readonly act: 'removeLevel'; readonly key: string }
  /** To this place, counted from 0. Places passed in one drag are one step of undo. */
  | { readonly act: 'moveLevel'; readonly key: string; readonly to: number; readonly drag?: string }
  | { readonly act: 'order'; readonly order: Chain['order'] }
  | { readonly act: 'addCheck'; readonly place: ChecklistPlace; readonly id: string }
  | {
      readonly act: 'check'
      readonly place: ChecklistPlace
      readonly id: string
      readonly part: Partial<Omit<ChecklistItem, 'id'>>
    }
  | { readonly act: 'removeCheck'; readonly place: ChecklistPlace; readonly id: string }
  /** Another chain stands in the form. */
  | { readonly act: 'replace'; readonly form: ChainForm }

/** The form of a chain; keys are made by `newKey`. */
export function toForm({ levels, order, checklist }: Chain, newKey: () => string): ChainForm {
  return {
    levels: levels.map((level) => ({
      key: newKey(),
      label: level.label,
      role: level.role,
      level: level.level ?? null,
      members: level.members ?? [],
      ownUnit: level.ownUnit ?? false,
      quorum: level.quorum ?? 1,
      hours: level.hours ?? null,
      checklist: level.checklist ?? []
    })),
    order,
    checklist
  }
}

const tidyChecks = (items: readonly ChecklistItem[]): ChecklistItem[] =>
  items.map((item) => ({ ...item, text: item.text.trim() })).filter((item) => item.text !== '')

/** A level without what is usual and without empty lines. */
export function toLevel(level: FormLevel): Level {
  const { label, role, level: rank, members, ownUnit, quorum, hours } = level
  const checklist = tidyChecks(level.checklist)
  return {
    label: label.trim(),
    role,
    ...(role === 'approver' && rank !== null && { level: rank }),
    ...(members.length > 0 && { members: [...members] }),
    ...(ownUnit && { ownUnit }),
    ...(quorum > 1 && { quorum }),
    ...(hours !== null && { hours }),
    ...(checklist.length > 0 && { checklist })
  }
}

/** The chain that the form says, without empty lines and without what is usual. */
export function toRules({ levels, order, checklist }: ChainForm): Chain {
  return { levels: levels.map(toLevel), order, checklist: tidyChecks(checklist) }
}

/** What main is told to save. `version`: the one that it takes the place of. */
export function toChainPayload(
  choice: ChainChoice,
  { levels, order, checklist }: Chain,
  note: string,
  version: number
): Input<'chains.set'> {
  return {
    ...choice,
    // Roles that do not sign are not offered; main refuses them.
    levels: levels as Input<'chains.set'>['levels'],
    order,
    checklist: [...checklist],
    note: note.trim(),
    version
  }
}

/** What must be mended before a chain can be saved. */
export type FormFault = { readonly kind: 'noName' | 'hours'; readonly key: string }

export function findFaults({ levels }: ChainForm): FormFault[] {
  return levels.flatMap(({ key, label, hours }) => [
    ...(label.trim() === '' ? [{ kind: 'noName' as const, key }] : []),
    ...(hours !== null && !(Number.isInteger(hours) && hours >= 1 && hours <= MAX_HOURS)
      ? [{ kind: 'hours' as const, key }]
      : [])
  ])
}

const changeChecks = (
  form: ChainForm,
  place: ChecklistPlace,
  change: (items: readonly ChecklistItem[]) => readonly ChecklistItem[]
): ChainForm =>
  place === null
    ? { ...form, checklist: change(form.checklist) }
    : {
        ...form,
        levels: form.levels.map((level) =>
          level.key === place ? { ...level, checklist: change(level.checklist) } : level
        )
      }

/** The form after an act; the same form where the act changes nothing. */
export function applyAct(form: ChainForm, act: FormAct): ChainForm {
  switch (act.act) {
    case 'replace':
      return act.form
    case 'level':
      return {
        ...form,
        levels: form.levels.map((level) => (level.key === act.key ? { ...level, ...act.part } : level))
      }
    case 'addLevel': {
      if (form.levels.length >= MAX_LEVELS) return form
      const added: FormLevel = {
        key: act.key,
        label: act.label,
        role: 'approver',
        level: null,
        members: [],
        ownUnit: false,
        quorum: 1,
        hours: null,
        checklist: []
      }
      return { ...form, levels: [...form.levels, added] }
    }
    case 'removeLevel':
      // Nothing is published unsigned: the last level stays.
      if (form.levels.length === 1) return form
      return { ...form, levels: form.levels.filter((level) => level.key !== act.key) }
    case 'moveLevel': {
      const from = form.levels.findIndex((level) => level.key === act.key)
      const to = Math.max(0, Math.min(act.to, form.levels.length - 1))
      if (from < 0 || from === to) return form
      const levels = [...form.levels]
      levels.splice(to, 0, ...levels.splice(from, 1))
      return { ...form, levels }
    }
    case 'order':
      return form.order === act.order ? form : { ...form, order: act.order }
    case 'addCheck':
      return changeChecks(form, act.place, (items) =>
        items.length >= MAX_CHECKLIST ? items : [...items, { id: act.id, text: '', required: true }]
      )
    case 'check':
      return changeChecks(form, act.place, (items) =>
        items.map((item) => (item.id === act.id ? { ...item, ...act.part } : item))
      )
    case 'removeCheck':
      return changeChecks(form, act.place, (items) => items.filter((item) => item.id !== act.id))
  }
}

/** A form with its past: what a person may take back and do again. */
export interface FormHistory {
  readonly past: readonly ChainForm[]
  readonly present: ChainForm
  readonly future: readonly ChainForm[]
  /** What the newest step was about: letters typed into one field are one step. */
  readonly about: string
}

export const beginHistory = (present: ChainForm): FormHistory => ({
  past: [],
  present,
  future: [],
  about: ''
})

/** What several acts in a row are about that make one step: letters of a field, places of a drag. */
function joinedBy(act: FormAct): string {
  if (act.act === 'level' && ('label' in act.part || 'hours' in act.part))
    return `${act.key}.${Object.keys(act.part).join()}`
  if (act.act === 'moveLevel' && act.drag !== undefined) return act.drag
  if (act.act === 'check' && 'text' in act.part) return `${act.place}.${act.id}`
  return ''
}

export function recordAct(history: FormHistory, act: FormAct): FormHistory {
  const present = applyAct(history.present, act)
  if (present === history.present) return history
  const about = joinedBy(act)
  const goesOn = about !== '' && about === history.about
  return { past: goesOn ? history.past : [...history.past, history.present], present, future: [], about }
}

export function undoAct(history: FormHistory): FormHistory {
  const before = history.past.at(-1)
  if (!before) return history
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    about: ''
  }
}

export function redoAct(history: FormHistory): FormHistory {
  const [next, ...future] = history.future
  if (!next) return history
  return { past: [...history.past, history.present], present: next, future, about: '' }
}
