import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode
} from 'react'
import type { TextAnchor } from '@shared/document/anchors'
import { can } from '@shared/domain/permissions'
import type { ThreadView } from '@shared/ipc/routes/comments'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import type { MarkedItem } from '@renderer/editor/comments/anchorMarks'
import { scrollToPosition } from '@renderer/editor/comments/selectedAnchor'
import { useAnchors, type AnchorPlace } from '@renderer/editor/comments/useAnchors'
import type { TiptapEditor } from '@renderer/editor/Editor'
import type { Colleague } from './mentions'

/** A thread that is being begun: not said yet, so that it has no id of the office's. */
export interface PendingThread {
  readonly id: string
  readonly anchor: TextAnchor
}

/** The remarks on one article, as margin and panel show them together. */
export interface RemarksDesk {
  readonly article: string
  readonly threads: readonly ThreadView[] | undefined
  readonly colleagues: readonly (Colleague & { readonly mayAnswer: boolean })[]
  readonly editor: TiptapEditor | null
  readonly setEditor: (editor: TiptapEditor | null) => void
  /** Where each thread's words stand in the body just now. */
  readonly places: ReadonlyMap<string, AnchorPlace>
  readonly active: string | null
  /** How often a card was asked for: the same one may be asked for again. */
  readonly asked: number
  readonly activate: (id: string | null) => void
  readonly pending: PendingThread | null
  readonly begin: (anchor: TextAnchor) => void
  readonly cancel: () => void
  /** Words typed and not sent, by thread: they wait while other cards are looked at. */
  readonly drafts: Map<string, string>
  /** Whether the cards stand beside the text; else the panel shows them all. */
  readonly isBeside: boolean
  readonly setBeside: (isBeside: boolean) => void
}

const Desk = createContext<RemarksDesk | null>(null)

export function useRemarks(): RemarksDesk {
  const desk = useContext(Desk)
  if (!desk) throw new Error('no remarks here')
  return desk
}

const NO_ITEMS: readonly MarkedItem[] = []

function toItems(
  threads: readonly ThreadView[] | undefined,
  active: string | null,
  pending: PendingThread | null
): readonly MarkedItem[] {
  const shown = (threads ?? []).flatMap(({ id, anchor, blocking, resolvedBy }): MarkedItem[] => {
    const isShown = anchor && anchor.field === undefined && (resolvedBy === null || id === active)
    return isShown ? [{ id, anchor, kind: blocking && resolvedBy === null ? 'strong' : 'plain' }] : []
  })
  const begun: MarkedItem[] =
    pending && pending.anchor.field === undefined
      ? [{ id: pending.id, anchor: pending.anchor, kind: 'plain' }]
      : []
  return shown.length + begun.length > 0 ? [...shown, ...begun] : NO_ITEMS
}

/** Holds the remarks on an article for everything that shows some of them. `first`: the thread that was asked for. */
export function RemarksProvider({
  article,
  first = null,
  children
}: {
  article: string
  first?: string | null
  children: ReactNode
}) {
  const { data: threads } = useRequest('comments.list', { article })
  const { data: members } = useRequest('members.list', {})
  const [editor, setEditor] = useState<TiptapEditor | null>(null)
  const [{ active, asked }, setActive] = useState({ active: first, asked: 0 })
  const [pending, setPending] = useState<PendingThread | null>(null)
  const [isBeside, setBeside] = useState(false)
  const [drafts] = useState(() => new Map<string, string>())
  const count = useRef(0)

  const activate = useCallback(
    (id: string | null) =>
      setActive((now) => (id === null ? { ...now, active: null } : { active: id, asked: now.asked + 1 })),
    []
  )
  const items = useMemo(() => toItems(threads, active, pending), [threads, active, pending])
  const told = useAnchors(editor, items, active, activate)
  const places = useMemo(() => new Map(told?.map((place) => [place.id, place])), [told])
  const colleagues = useMemo(
    () =>
      (members ?? [])
        .filter((each) => each.active)
        .map(({ id, name, grants }) => ({
          id,
          name,
          mayAnswer: can(actorToday({ id, grants }), 'comments.write')
        })),
    [members]
  )
  // The words of a card that was asked for come into view, once it is known where they stand.
  const spot = active === null ? undefined : places.get(active)?.spot
  const wanted = typeof spot === 'number' ? `${active}/${asked}` : null
  const target = useRef(spot)
  useEffect(() => {
    target.current = spot
  })
  useEffect(() => {
    if (wanted !== null && editor && typeof target.current === 'number')
      scrollToPosition(editor, target.current)
  }, [wanted, editor])
  const begin = useCallback(
    (anchor: TextAnchor) => {
      const id = `new-${++count.current}`
      setPending({ id, anchor })
      activate(id)
    },
    [activate]
  )
  const cancel = useCallback(() => {
    setPending(null)
    activate(null)
  }, [activate])
  // A card of the margin is left by pointing anywhere else in the text.
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    const text = editor.view.dom
    const onDown = (event: MouseEvent) => {
      if (!(event.target as HTMLElement).closest('[data-thread]')) activate(null)
    }
    text.addEventListener('mousedown', onDown)
    return () => text.removeEventListener('mousedown', onDown)
  }, [editor, activate])

  const desk = useMemo<RemarksDesk>(
    () => ({
      article,
      threads,
      colleagues,
      editor,
      setEditor,
      places,
      active,
      asked,
      activate,
      pending,
      begin,
      cancel,
      drafts,
      isBeside,
      setBeside
    }),
    [
      article,
      threads,
      colleagues,
      editor,
      places,
      active,
      asked,
      activate,
      pending,
      begin,
      cancel,
      drafts,
      isBeside
    ]
  )
  return <Desk.Provider value={desk}>{children}</Desk.Provider>
}
