import { useEditorState, type Editor as TiptapEditor } from '@tiptap/react'
import { X } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { placeOfFootnote, readFootnotes } from '@shared/document/footnotes'
import { MAX_FOOTNOTE } from '@shared/document/schema'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { asOneStep } from './asOneStep'
import { FOOTNOTE_WANTED } from './nodes/footnote'
import styles from './Footnotes.module.css'

/** As tall as its words: an approver must read all of it. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}

interface NoteProps {
  readonly editor: TiptapEditor
  readonly index: number
  readonly text: string
  readonly isEditable: boolean
  readonly isWanted: boolean
  readonly onFocused: () => void
}

function Note({ editor, index, text, isEditable, isWanted, onFocused }: NoteProps) {
  const t = useTranslate()
  const field = useRef<HTMLTextAreaElement>(null)
  const number = index + 1

  useEffect(() => {
    const element = field.current!
    // Undo changes it from outside; while it is being typed it is already right.
    if (element.value !== text) element.value = text
    fitHeight(element)
  }, [text])
  useEffect(() => {
    if (!isWanted) return
    field.current!.focus()
    field.current!.scrollIntoView({ block: 'nearest' })
    onFocused()
  }, [isWanted, onFocused])

  const write = () => {
    const place = placeOfFootnote(editor.state.doc, index)
    const words = field.current!.value
    if (place === null || !editor.isEditable) return
    if (editor.state.doc.nodeAt(place)!.attrs.text === words) return
    editor.view.dispatch(editor.state.tr.setNodeMarkup(place, undefined, { text: words }))
  }
  const toText = () => {
    const place = placeOfFootnote(editor.state.doc, index)
    if (place === null) return
    editor
      .chain()
      .setTextSelection(place + 1)
      .scrollIntoView()
      .run()
    editor.view.focus()
  }
  const remove = () => {
    const place = placeOfFootnote(editor.state.doc, index)
    if (place === null) return
    asOneStep(editor, () => editor.commands.deleteRange({ from: place, to: place + 1 }))
    editor.view.focus()
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    toText()
  }

  return (
    <li className={styles.note}>
      <button
        type="button"
        className={styles.number}
        aria-label={t('writing.footnotes.toText', { number })}
        onClick={toText}
      >
        ({number})
      </button>
      <textarea
        ref={field}
        rows={1}
        lang="vi"
        defaultValue={text}
        readOnly={!isEditable}
        maxLength={MAX_FOOTNOTE}
        aria-label={t('writing.footnotes.one', { number })}
        placeholder={t('writing.footnotes.hint')}
        onInput={(event: FormEvent<HTMLTextAreaElement>) => {
          fitHeight(event.currentTarget)
          if (!(event.nativeEvent as InputEvent).isComposing) write()
        }}
        onCompositionEnd={write}
        onKeyDown={onKey}
      />
      {isEditable && (
        <IconButton
          icon={X}
          label={t('writing.footnotes.remove', { number })}
          className={styles.remove}
          onClick={remove}
        />
      )}
    </li>
  )
}

/** The footnotes under the text, each in a field of its own: numbered and ordered by the marks in the text. */
export function Footnotes({ editor, isEditable }: { editor: TiptapEditor; isEditable: boolean }) {
  const t = useTranslate()
  const [wanted, setWanted] = useState<number | null>(null)
  const [clear] = useState(() => () => setWanted(null))
  const notes = useEditorState({ editor, selector: ({ editor: now }) => readFootnotes(now.state.doc) })

  useEffect(() => {
    const room = editor.view.dom
    // At once: the next key already belongs to the footnote.
    const onWanted = (event: Event) => flushSync(() => setWanted((event as CustomEvent<number>).detail))
    room.addEventListener(FOOTNOTE_WANTED, onWanted)
    return () => room.removeEventListener(FOOTNOTE_WANTED, onWanted)
  }, [editor])

  if (notes.length === 0) return null
  return (
    <section className={styles.footnotes} aria-label={t('writing.footnotes.title')}>
      <ol>
        {notes.map((text, index) => (
          <Note
            key={index}
            editor={editor}
            index={index}
            text={text}
            isEditable={isEditable}
            isWanted={wanted === index}
            onFocused={clear}
          />
        ))}
      </ol>
    </section>
  )
}
