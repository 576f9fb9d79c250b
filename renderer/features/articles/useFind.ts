import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useRef, useState } from 'react'
import { editedAttributes, replaceText } from '@shared/document/findText'
import { articleMetaSchema, type ArticleMeta } from '@shared/document/revision'
import type { SearchOptions } from '@shared/text/search'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { findInTexts, type FindProblem } from '@renderer/editor/find/findInTexts'
import { showFound } from '@renderer/editor/find/highlights'
import { indexFrom, replacePlaces, searchedTexts, type FoundPlace, type PlaceOrder } from './foundPlaces'
import { showFoundField } from './foundField'

/** How long typing rests before it is searched anew, in milliseconds. */
const PAUSE = 150

interface Options {
  readonly editor: TiptapEditor
  readonly meta: ArticleMeta
  readonly changeMeta: (part: Partial<ArticleMeta>) => void
  readonly initial: SearchOptions
}

interface Found {
  readonly places: readonly FoundPlace[]
  readonly meta: ArticleMeta
  readonly doc: Node
}

/** What can be taken back after replacing everywhere. */
export interface ReplacedAll {
  readonly count: number
  /** Fields whose text would have become too long; they were left as they are. */
  readonly left: number
  readonly undo: () => void
}

/** Finding and replacing in one article: head fields and body. */
export function useFind({ editor, meta, changeMeta, initial }: Options) {
  const [options, setOptions] = useState(initial)
  /** What was found, and the very text in which it stands there. */
  const [found, setFound] = useState<Found>({ places: [], meta, doc: editor.state.doc })
  const { places } = found
  const [current, setCurrent] = useState(0)
  const [problem, setProblem] = useState<FindProblem | null>(null)
  const [doc, setDoc] = useState(editor.state.doc)
  const start = useRef<PlaceOrder>({ field: null, inside: null, from: editor.state.selection.from })
  const isAsked = useRef(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const notice = () => {
      clearTimeout(timer)
      timer = setTimeout(() => (editor.view.composing ? notice() : setDoc(editor.state.doc)), PAUSE)
    }
    editor.on('update', notice)
    return () => {
      clearTimeout(timer)
      editor.off('update', notice)
      showFound(editor, [], null, false)
    }
  }, [editor])

  useEffect(() => {
    const asking = new AbortController()
    const { texts, place } = searchedTexts(meta, doc)
    const search = async () => {
      const answer = await findInTexts(options, texts, asking.signal)
      // The text went on while a pattern was thinking: the next search is on its way.
      if (asking.signal.aborted || !editor.state.doc.eq(doc)) return
      const next = answer.ok ? place(answer.matches) : []
      setProblem(answer.ok ? null : answer.problem)
      setFound({ places: next, meta, doc })
      setCurrent(indexFrom(next, start.current))
    }
    void search()
    return () => asking.abort()
  }, [editor, options, meta, doc])

  useEffect(() => {
    const place = places[current]
    const body = places.filter((each) => each.field === null)
    showFound(editor, body, place?.field === null ? place : null, isAsked.current)
    showFoundField(place?.field ?? null, isAsked.current)
    isAsked.current = false
  }, [editor, places, current])
  useEffect(() => () => showFoundField(null, false), [])

  const change = useCallback((part: Partial<SearchOptions>) => {
    isAsked.current = true
    setOptions((before) => ({ ...before, ...part }))
  }, [])

  const move = (step: 1 | -1) => {
    if (places.length === 0) return
    const next = (current + step + places.length) % places.length
    start.current = places[next]!
    isAsked.current = true
    setCurrent(next)
  }

  /** Whether the places are still where they were found: something may have been typed since. */
  const isFresh = () => {
    const isSame = found.meta === meta && found.doc.eq(editor.state.doc)
    if (!isSame) setDoc(editor.state.doc)
    return isSame
  }

  const apply = (chosen: readonly FoundPlace[], replacement: string): ReplacedAll => {
    const { fields, edits: wanted } = replacePlaces(meta, chosen, replacement, options.isPattern)
    const tooLong = editedAttributes(editor.state.doc, wanted).filter(({ isTooLong }) => isTooLong)
    const edits = wanted.filter(({ inside }) => tooLong.every((each) => each.inside.at !== inside?.at))
    const before = meta
    const fitting = Object.entries(fields).filter(
      ([field, text]) => articleMetaSchema.shape[field as keyof typeof fields].safeParse(text).success
    )
    const changed: Partial<ArticleMeta> = Object.fromEntries(fitting)
    if (fitting.length > 0) changeMeta(changed)
    if (edits.length > 0) editor.view.dispatch(closeHistory(replaceText(editor.state.tr, edits)))
    const after = editor.state.doc
    const left =
      wanted.length -
      edits.length +
      chosen.filter((each) => each.field !== null && changed[each.field] === undefined).length
    return {
      count: chosen.length - left,
      left,
      undo: () => {
        if (fitting.length > 0)
          changeMeta(
            Object.fromEntries(fitting.map(([field]) => [field, before[field as keyof ArticleMeta]]))
          )
        if (edits.length > 0 && editor.state.doc.eq(after)) editor.commands.undo()
      }
    }
  }

  return {
    options,
    change,
    places,
    current,
    problem,
    next: () => move(1),
    previous: () => move(-1),

    /** Replaces the current place; the next one becomes the current. */
    replaceOne(replacement: string): ReplacedAll | null {
      const place = places[current]
      if (!place || !isFresh()) return null
      const { fields, edits } = replacePlaces(meta, [place], replacement, options.isPattern)
      const grown = edits[0]?.text.length ?? fields[place.field!]!.length - meta[place.field!].length
      start.current = {
        field: place.field,
        inside: place.inside,
        from: place.field === null ? place.from + grown : place.to + grown
      }
      isAsked.current = true
      const done = apply([place], replacement)
      setDoc(editor.state.doc)
      return done
    },

    /** Replaces every place, as one step of undo. */
    replaceAll(replacement: string): ReplacedAll | null {
      if (!isFresh()) return null
      const done = apply(places, replacement)
      setDoc(editor.state.doc)
      return done
    }
  }
}
export type Find = ReturnType<typeof useFind>
