import { useState } from 'react'
import type { FindingView } from '@shared/ipc/routes/preflight'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { FindingLine } from './FindingLine'
import styles from './ReasonFields.module.css'
import { findingKey, useFindingWords, type FindingActs } from './useFindings'

/** As long as a record takes it. */
const LONGEST = 200

interface ReasonFieldsProps {
  readonly findings: readonly FindingView[]
  readonly acts: FindingActs
  readonly reasonOf: (found: FindingView) => string
  readonly onReason: (findings: readonly FindingView[], reason: string) => void
}

/** What the issue is printed with nevertheless, each with a reason, or one for all that have none yet. */
export function ReasonFields({ findings, acts, reasonOf, onReason }: ReasonFieldsProps) {
  const t = useTranslate()
  const wordsOf = useFindingWords()
  const [shared, setShared] = useState('')
  const bare = findings.filter((found) => reasonOf(found).trim() === '')
  return (
    <>
      <h3 className={styles.heading}>
        {t('preflight.shouldCount', { count: findings.length })}
        {bare.length > 0 && (
          <span className={styles.left}>{t('preflight.reasonsLeft', { count: bare.length })}</span>
        )}
      </h3>
      {bare.length > 1 && (
        <div className={styles.shared}>
          <TextField
            label={t('preflight.shared')}
            hint={t('preflight.reasonHint')}
            maxLength={LONGEST}
            value={shared}
            onChange={(event) => setShared(event.target.value)}
          />
          <Button disabled={shared.trim() === ''} onClick={() => onReason(bare, shared)}>
            {t('preflight.useShared', { count: bare.length })}
          </Button>
        </div>
      )}
      <ul>
        {findings.map((found) => {
          const { place, text } = wordsOf(found)
          return (
            <FindingLine key={findingKey(found)} found={found} acts={acts}>
              <div className={styles.reason}>
                <TextField
                  label={t('preflight.reasonFor', { what: `${place}: ${text}` })}
                  isLabelHidden
                  placeholder={t('preflight.reason')}
                  maxLength={LONGEST}
                  value={reasonOf(found)}
                  onChange={(event) => onReason([found], event.target.value)}
                />
              </div>
            </FindingLine>
          )
        })}
      </ul>
    </>
  )
}
