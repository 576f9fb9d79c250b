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

/** As tall as their words. All are measured at once: each measuring lays out the whole text below again. */
function growToText(areas: readonly HTMLTextAreaElement[]): void {
  for (const area of areas) area.style.height = '0'
  const heights = areas.map((area) => area.scrollHeight)
  for (const [index, area] of areas.entries()) area.style.height = `${heights[index]}px`
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
    if (!area || area.value === value || document.activeElement === area) return
    area.value = value
    growToText([area])
  }, [value])

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
        growToText([event.target])
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
  // Told of all fields at once before they are painted, and again of those that get another width or come into sight.
  useEffect(() => {
    const widths = new Map<HTMLTextAreaElement, number>()
    const observer = new ResizeObserver(() => {
      const areas = [...widths.keys()].filter((area) => area.clientWidth !== widths.get(area))
      for (const area of areas) widths.set(area, area.clientWidth)
      growToText(areas)
    })
    for (const area of frame.current?.querySelectorAll('textarea') ?? []) {
      widths.set(area, 0)
      observer.observe(area)
    }
    return () => observer.disconnect()
  }, [])
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
