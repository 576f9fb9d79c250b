import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { findTypedMention, matchColleagues, type Colleague, type TypedMention } from './mentions'
import styles from './RemarkField.module.css'

interface RemarkFieldProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly placeholder: string
  readonly initial: string
  readonly colleagues: readonly Colleague[]
  readonly hasFocus?: boolean
  readonly onChange: (text: string) => void
  readonly onPick: (colleague: Colleague) => void
  readonly onFocus?: () => void
  /** Ctrl and Enter. */
  readonly onSend: () => void
  /** Escape, when no list of names is open. */
  readonly onLeave: () => void
}

/** So many names are offered at once. */
const MOST = 6

function growToText(area: HTMLTextAreaElement): void {
  area.style.height = '0'
  area.style.height = `${area.scrollHeight + 2}px`
}

/**
 * A field for a remark. "@" offers the names of colleagues. It is never
 * written back to while being typed, and no key means a name while a word is composed.
 */
export function RemarkField(props: RemarkFieldProps) {
  const { label, isLabelHidden = false, placeholder, initial, colleagues, hasFocus = false } = props
  const t = useTranslate()
  const list = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<TypedMention | null>(null)
  const [at, setAt] = useState(0)
  const offered = typed ? matchColleagues(colleagues, typed.letters).slice(0, MOST) : []
  const isOpen = offered.length > 0
  const chosen = Math.min(at, offered.length - 1)

  useEffect(() => {
    if (area.current) growToText(area.current)
    if (hasFocus) area.current?.focus({ preventScroll: true })
  }, [hasFocus])

  const read = () => {
    const { value, selectionStart, selectionEnd } = area.current!
    const found = selectionStart === selectionEnd ? findTypedMention(value, selectionStart) : null
    if (found?.at !== typed?.at || found?.letters !== typed?.letters) setAt(0)
    setTyped(found)
  }
  const pick = (colleague: Colleague) => {
    const field = area.current
    if (!field || !typed) return
    field.setRangeText(`@${colleague.name} `, typed.at, typed.at + 1 + typed.letters.length, 'end')
    setTyped(null)
    props.onPick(colleague)
    props.onChange(field.value)
    growToText(field)
    field.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setAt((chosen + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length)
    } else if (isOpen && !event.ctrlKey && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault()
      pick(offered[chosen]!)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (isOpen) setTyped(null)
      else props.onLeave()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      props.onSend()
    }
  }

  return (
    <div className={styles.frame}>
      <TextArea
        ref={area}
        label={label}
        isLabelHidden={isLabelHidden}
        rows={1}
        lang="vi"
        maxLength={4000}
        placeholder={placeholder}
        className={styles.area}
        defaultValue={initial}
        aria-autocomplete="list"
        {...(isOpen && { 'aria-controls': list, 'aria-activedescendant': `${list}-${chosen}` })}
        onChange={(event) => {
          growToText(event.target)
          props.onChange(event.target.value)
          read()
        }}
        onSelect={read}
        onFocus={props.onFocus}
        onBlur={() => setTyped(null)}
        onKeyDown={onKey}
      />
      {isOpen && (
        <ul id={list} role="listbox" aria-label={t('comments.names')} className={styles.names}>
          {offered.map((colleague, index) => (
            <li
              key={colleague.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={styles.name}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(colleague)}
            >
              {colleague.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
