import { keepPreviousData } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent } from 'react'
import type { DirectiveView } from '@shared/ipc/routes/directives'
import { fullCitation, shortCitation } from '@shared/text/citation'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState } from '@renderer/ui/Notice'
import styles from './CitationDialog.module.css'

const SHOWN = 30

interface CitationDialogProps {
  /** Whether the text names this document before the place where it is to be cited. */
  readonly isMentioned: (symbol: string) => boolean
  readonly onInsert: (citation: string) => void
  readonly onClose: () => void
}

/** Finds a document of the register, and cites it: in full the first time, by type and symbol later on. */
export function CitationDialog({ isMentioned, onInsert, onClose }: CitationDialogProps) {
  const t = useTranslate()
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { data, error, refetch } = useRequest(
    'directives.list',
    { query, type: '', issuer: '', year: '', isStruck: false, offset: 0, limit: SHOWN },
    { placeholderData: keepPreviousData }
  )
  const rows = data?.rows ?? []
  const chosen = rows[at]
  const cite = (line: DirectiveView, isOther: boolean) =>
    onInsert(isMentioned(line.symbol) !== isOther ? shortCitation(line) : fullCitation(line))
  const onKey = (event: KeyboardEvent) => {
    // A composed Vietnamese word ends with Enter too.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0))
    else if (event.key === 'Enter') {
      if (chosen) cite(chosen, event.shiftKey)
    } else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('directives.citeTitle')} onClose={onClose}>
      <TextField
        label={t('directives.citeSearch')}
        isLabelHidden
        autoFocus
        lang="vi"
        role="combobox"
        aria-expanded
        aria-controls={`${id}-lines`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        maxLength={300}
        placeholder={t('directives.citeSearch')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      <ul id={`${id}-lines`} role="listbox" aria-label={t('directives.title')} className={styles.lines}>
        {rows.map((line, index) => (
          <li
            key={line.id}
            id={`${id}-${line.id}`}
            role="option"
            aria-selected={index === at}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: 'nearest' })
            }}
            onPointerMove={(event) => {
              // A list that changes under a resting pointer "moves" it by nothing.
              if (event.movementX || event.movementY) setAt(index)
            }}
            onClick={(event) => cite(line, event.shiftKey)}
          >
            <strong>
              {line.type} {line.symbol}
            </strong>
            <span>{[line.issuer, line.subject].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {data && rows.length === 0 && <p>{t(query.trim() ? 'directives.citeNone' : 'directives.citeEmpty')}</p>}
      {chosen && (
        <p className={styles.cited} role="status">
          <span>{t(isMentioned(chosen.symbol) ? 'directives.citeShort' : 'directives.citeFull')}</span>
          {isMentioned(chosen.symbol) ? shortCitation(chosen) : fullCitation(chosen)}
        </p>
      )}
      <p className={styles.help}>{t('directives.citeHelp')}</p>
    </Dialog>
  )
}
