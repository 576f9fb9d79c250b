import { useEffect, useRef, type KeyboardEvent } from 'react'
import { headLimits } from '@shared/document/headLimits'
import type { ArticleMeta } from '@shared/document/revision'
import { useTranslate } from '@renderer/ui/Language'
import styles from './HeadFields.module.css'

const FIELDS = ['kicker', 'title', 'deck', 'lead', 'byline'] as const
type HeadField = (typeof FIELDS)[number]

interface LineProps {
  readonly field: HeadField
  readonly value: string
  readonly isEditable: boolean
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
}

function growToText(area: HTMLTextAreaElement): void {
  area.style.height = '0'
  area.style.height = `${area.scrollHeight}px`
}

/**
 * A line that grows with its text. It is not written back to while being
 * typed: rewriting a field breaks Vietnamese composition.
 */
function Line({ field, value, isEditable, onChange, onEnter }: LineProps) {
  const t = useTranslate()
  const element = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const area = element.current
    if (!area) return
    if (area.value !== value && document.activeElement !== area) area.value = value
    growToText(area)
  }, [value])
  useEffect(() => {
    const area = element.current
    if (!area?.parentElement) return
    const observer = new ResizeObserver(() => growToText(area))
    observer.observe(area.parentElement)
    return () => observer.disconnect()
  }, [])

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  return (
    <textarea
      ref={element}
      rows={1}
      lang="vi"
      // More would not be stored, and a text that is not stored is not safe.
      maxLength={headLimits[field]}
      name={field}
      className={styles[field]}
      aria-label={t(`articles.meta.${field}`)}
      placeholder={isEditable ? t(`articles.hint.${field}`) : ''}
      readOnly={!isEditable}
      hidden={!isEditable && value === ''}
      defaultValue={value}
      onChange={(event) => {
        growToText(event.target)
        onChange(event.target.value.replace(/\n+/g, ' '))
      }}
      onKeyDown={onKey}
    />
  )
}

interface HeadFieldsProps {
  readonly meta: ArticleMeta
  readonly isEditable: boolean
  readonly onChange: (part: Partial<ArticleMeta>) => void
  /** Enter in the last field goes on to the body. */
  readonly onLeave: () => void
}

/** Kicker, title, deck, lead and byline, as they will stand on paper. */
export function HeadFields({ meta, isEditable, onChange, onLeave }: HeadFieldsProps) {
  const frame = useRef<HTMLDivElement>(null)
  const next = (field: HeadField) => {
    const following = FIELDS[FIELDS.indexOf(field) + 1]
    if (following) frame.current?.querySelector<HTMLTextAreaElement>(`[name="${following}"]`)?.focus()
    else onLeave()
  }
  return (
    <div ref={frame} className={styles.fields}>
      {FIELDS.map((field) => (
        <Line
          key={field}
          field={field}
          value={meta[field]}
          isEditable={isEditable}
          onChange={(value) => onChange({ [field]: value })}
          onEnter={() => next(field)}
        />
      ))}
    </div>
  )
}
