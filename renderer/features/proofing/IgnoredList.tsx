import { Undo2 } from 'lucide-react'
import { IconButton } from '@renderer/ui/Button'
import { formatAgo } from '@renderer/ui/formatAgo'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import { useProofing } from './ProofingDesk'
import styles from './ProofPanel.module.css'
import { showEdgeBlanks } from './showEdgeBlanks'
import { useProofActs } from './useProofActs'

/** What was passed over in this text: by whom, when and why. All of it can be taken back. */
export function IgnoredList() {
  const t = useTranslate()
  const now = useNow()
  const { ignored } = useProofing()
  const { heed } = useProofActs()
  if (ignored.length === 0) return null
  return (
    <details className={styles.ignored}>
      <summary>{t('proofing.ignored', { count: ignored.length })}</summary>
      <ul>
        {ignored.map((each) => (
          <li key={JSON.stringify([each.rule, each.words, each.near])}>
            <p>
              <strong>{showEdgeBlanks(each.words)}</strong>{' '}
              {t(each.near ? 'proofing.ignoredOnce' : 'proofing.ignoredHere')}
              <span className={styles.said}>
                {each.member} · {formatAgo(each.at, now, t)}
                {each.reason !== '' && ` · ${each.reason}`}
              </span>
            </p>
            <IconButton
              icon={Undo2}
              label={t('proofing.heed', { words: showEdgeBlanks(each.words) })}
              onClick={() => void heed(each)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
