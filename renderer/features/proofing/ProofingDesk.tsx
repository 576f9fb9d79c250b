import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { toProofSettings } from '@shared/domain/officeProofing'
import type { ProofingView, IgnoredView } from '@shared/ipc/routes/proofing'
import { toIsoDay } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import type { ArticleMeta } from '@shared/document/revision'
import type { TiptapEditor } from '@renderer/editor/Editor'
import type { FoundHere } from './foundHere'
import { useProofRun } from './useProofRun'

/** The text at work, as proofing sees it. */
export interface OpenRoom {
  readonly editor: TiptapEditor
  readonly meta: ArticleMeta
  readonly isEditable: boolean
}

/** What proofing found in one article, as panel, menu and reading page show it together. */
export interface ProofingDesk {
  readonly article: string
  readonly room: OpenRoom | null
  readonly enter: (room: OpenRoom | null) => void
  /** In reading order; null until the text has been proofed once. */
  readonly found: readonly FoundHere[] | null
  readonly ignored: readonly IgnoredView[]
  readonly office: ProofingView | undefined
  /** Nothing is known of the text as it is now. */
  readonly hasFailed: boolean
  /** Messages of the office's rules that did not come to an end with this text. */
  readonly slow: readonly string[]
  /** Proofs the text as it is now. */
  readonly proof: () => Promise<readonly FoundHere[]>
  readonly active: string | null
  /** How often a finding was asked for: the same one may be asked for again. */
  readonly asked: number
  readonly activate: (id: string | null) => void
  /** How often the list was asked for. */
  readonly listed: number
  readonly showList: () => void
}

const Desk = createContext<ProofingDesk | null>(null)

export function useProofing(): ProofingDesk {
  const desk = useContext(Desk)
  if (!desk) throw new Error('nothing is proofed here')
  return desk
}

const NONE: readonly IgnoredView[] = []

/** How many of the findings weigh this much. */
export const countOf = (found: readonly FoundHere[] | null, severity: FoundHere['finding']['severity']) =>
  (found ?? []).filter((each) => each.finding.severity === severity).length

/** Proofs an article while it is open. `begunAt`: when it was begun: names that hold on a day are judged by it where nobody said the day of the event. */
export function ProofingProvider({
  article,
  begunAt,
  children
}: {
  article: string
  begunAt: number | undefined
  children: ReactNode
}) {
  const { data: office } = useRequest('proofing.read', {})
  const { data: register } = useRequest('directives.register', {})
  const { data: ignored } = useRequest('proofing.ignored', { article })
  const [room, setRoom] = useState<OpenRoom | null>(null)
  const [{ active, asked }, setActive] = useState({ active: null as string | null, asked: 0 })
  const [listed, setListed] = useState(0)

  const { editor = null, meta = null } = room ?? {}
  const product = meta?.product ?? null
  const eventDate = meta?.eventDate ?? ''
  const decided = useMemo(() => {
    if (!office || !ignored || !register || product === null) return null
    const { settings, accepted } = office
    const day = eventDate || (begunAt === undefined ? null : toIsoDay(begunAt))
    return { settings: toProofSettings(settings, accepted, product, register), accepted, ignored, day }
  }, [office, ignored, register, product, begunAt, eventDate])
  const aim = useMemo(
    () => (editor && meta && decided ? { editor, meta, decided } : null),
    [editor, meta, decided]
  )
  const { found: all, slow: slowRules, hasFailed, proof } = useProofRun(aim)
  const found = useMemo(() => all && all.filter((each) => !each.isOpen), [all])
  const slow = useMemo(
    () => (office?.settings.rules ?? []).filter(({ id }) => slowRules.has(id)).map(({ message }) => message),
    [office, slowRules]
  )
  const activate = useCallback(
    (id: string | null) =>
      setActive((now) => (id === null ? { ...now, active: null } : { active: id, asked: now.asked + 1 })),
    []
  )
  const showList = useCallback(() => setListed((count) => count + 1), [])

  const desk = useMemo<ProofingDesk>(
    () => ({
      article,
      room,
      enter: setRoom,
      found,
      ignored: ignored ?? NONE,
      office,
      hasFailed,
      slow,
      proof,
      active,
      asked,
      activate,
      listed,
      showList
    }),
    [article, room, found, ignored, office, hasFailed, slow, proof, active, asked, activate, listed, showList]
  )
  return <Desk.Provider value={desk}>{children}</Desk.Provider>
}
