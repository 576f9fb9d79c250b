import { X } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { MAX_ACCEPTED, type StoredRule } from '@shared/domain/officeProofing'
import type { ProofingView } from '@shared/ipc/routes/proofing'
import { PROOF_RULES } from '@shared/text/proofing/ruleList'
import { useAction } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { formatAgo } from '@renderer/ui/formatAgo'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { useNow } from '@renderer/ui/useNow'
import { showEdgeBlanks } from '../showEdgeBlanks'
import styles from './ProofingSettings.module.css'

interface AcceptedWordsFormProps {
  readonly accepted: ProofingView['accepted']
  readonly rules: readonly StoredRule[]
  readonly mayDecide: boolean
}

/** Words that are right in every text of the office, with who said so; each can be taken back. */
export function AcceptedWordsForm({ accepted, rules, mayDecide }: AcceptedWordsFormProps) {
  const t = useTranslate()
  const now = useNow()
  const { tellError } = useToaster()
  const [words, setWords] = useState('')
  const accept = useAction('proofing.accept', { onSuccess: () => setWords(''), onError: tellError })
  const refuse = useAction('proofing.refuse', { onError: tellError })
  const titleOf = (rule: string) =>
    PROOF_RULES.find(({ id }) => id === rule)?.title ?? rules.find(({ id }) => id === rule)?.message ?? rule
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() !== '') accept.mutate({ rule: '', words: words.trim() })
  }
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{t('proofing.settings.wordsHint')}</p>
      {mayDecide && (
        <form className={styles.add} onSubmit={submit}>
          <TextField
            label={t('proofing.settings.newWords')}
            lang="vi"
            spellCheck={false}
            maxLength={MAX_ACCEPTED}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button type="submit" isBusy={accept.isPending}>
            {t('proofing.settings.accept')}
          </Button>
        </form>
      )}
      {accepted.length === 0 && <p className={styles.hint}>{t('proofing.settings.noWords')}</p>}
      <ul className={styles.words} aria-label={t('proofing.settings.words')}>
        {accepted.map(({ rule, words: said, member, at }) => (
          <li key={JSON.stringify([rule, said])} className={styles.word}>
            <span>{showEdgeBlanks(said)}</span>
            <small>
              {rule !== '' && `${titleOf(rule)} · `}
              {member} · {formatAgo(at, now, t)}
            </small>
            <IconButton
              icon={X}
              label={t('proofing.settings.refuse', { words: said })}
              disabled={!mayDecide || refuse.isPending}
              onClick={() => refuse.mutate({ rule, words: said })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
