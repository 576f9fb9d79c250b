import { Plus, X } from 'lucide-react'
import { useDeferredValue, useId, useState } from 'react'
import { assignmentLimits } from '@shared/domain/assignment'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './AssignmentDialog.module.css'

type Paper = AssignmentView['papers'][number]

const SHOWN = 6

function Finder({ chosen, onChoose }: { chosen: readonly Paper[]; onChoose: (paper: Paper) => void }) {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query.trim())
  const { data } = useRequest('directives.list', {
    query: sought,
    type: '',
    issuer: '',
    year: '',
    isStruck: false,
    offset: 0,
    limit: SHOWN + assignmentLimits.sources
  })
  const known = new Set(chosen.map(({ id }) => id))
  const found = data?.rows.filter(({ id }) => !known.has(id)).slice(0, SHOWN)
  return (
    <>
      <TextField
        label={t('assignments.form.findSource')}
        isLabelHidden
        autoFocus
        maxLength={100}
        placeholder={t('assignments.form.findSource')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        // Enter here looks for something, and does not save the whole form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul className={styles.found}>
        {found?.map(({ id, symbol, subject }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                setQuery('')
                onChoose({ id, symbol, subject })
              }}
            >
              <strong>{symbol}</strong> {subject}
            </button>
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p className={styles.nothing}>{t('assignments.form.noSourceFound')}</p>}
    </>
  )
}

/** Documents of the register that a text goes by. */
export function SourcesField({
  papers,
  isDisabled,
  onChange
}: {
  papers: readonly Paper[]
  isDisabled: boolean
  onChange: (papers: Paper[]) => void
}) {
  const t = useTranslate()
  const label = useId()
  const [isFinding, setFinding] = useState(false)
  const isFull = papers.length >= assignmentLimits.sources
  return (
    <div className={styles.sources} role="group" aria-labelledby={label}>
      <span id={label} className={styles.label}>
        {t('assignments.form.sources')}
      </span>
      {papers.length === 0 && <p className={styles.nothing}>{t('assignments.form.noSource')}</p>}
      <ul>
        {papers.map(({ id, symbol, subject }) => (
          <li key={id}>
            <span>
              <strong>{symbol}</strong> {subject}
            </span>
            {!isDisabled && (
              <IconButton
                icon={X}
                label={t('assignments.form.removeSource', { symbol })}
                onClick={() => onChange(papers.filter((each) => each.id !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {isFull && (
        <p className={styles.nothing}>{t('assignments.form.mostSources', { most: papers.length })}</p>
      )}
      {!isDisabled && !isFull && !isFinding && (
        <Button look="quiet" icon={Plus} onClick={() => setFinding(true)}>
          {t('assignments.form.addSource')}
        </Button>
      )}
      {isFinding && !isFull && <Finder chosen={papers} onChoose={(paper) => onChange([...papers, paper])} />}
    </div>
  )
}
