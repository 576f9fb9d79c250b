import { EyeOff, WandSparkles } from 'lucide-react'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu, type MenuItem } from '@renderer/ui/Menu'
import type { FoundHere } from './foundHere'
import styles from './ProofPanel.module.css'
import type { ProofActs } from './useProofActs'
import { showEdgeBlanks } from './showEdgeBlanks'

/** So many fixes have a key of their own. */
export const MAX_KEYS = 9

interface ProofCardProps {
  readonly found: FoundHere
  readonly isActive: boolean
  readonly acts: ProofActs
  readonly passItems: MenuItem[]
  readonly onShow: () => void
  readonly onFix: (fix: string) => void
}

/** One finding: the words among their neighbours, what is wrong with them, and what can be done. */
export function ProofCard({ found, isActive, acts, passItems, onShow, onFix }: ProofCardProps) {
  const t = useTranslate()
  const { finding, near, place } = found
  const alike = acts.alike(found).length
  const fixes = acts.canFix ? finding.fixes.slice(0, MAX_KEYS) : []
  const isLocked = finding.severity === 'must' && !acts.mayPass(found, 'once')
  return (
    <article className={styles.card} data-severity={finding.severity} data-active={isActive}>
      <button type="button" className={styles.words} data-words={found.id} onClick={onShow}>
        {place.in === 'field' && <span className={styles.where}>{t(`articles.meta.${place.field}`)}</span>}
        {place.in === 'note' && <span className={styles.where}>{t('proofing.inNote')}</span>}
        <span className={styles.near}>{near.before}</span>
        <mark>{showEdgeBlanks(finding.words)}</mark>
        <span className={styles.near}>{near.after}</span>
      </button>
      <p>{finding.message}</p>
      {!acts.canFix && finding.fixes.length > 0 && (
        <p>
          {t('proofing.suggested', {
            fixes: finding.fixes.map(showEdgeBlanks).join(' · ') || t('proofing.leaveOut')
          })}
        </p>
      )}
      {isLocked && <p className={styles.hint}>{t('proofing.mayNotOverrule')}</p>}
      <div className={styles.acts}>
        {fixes.map((fix, index) => (
          <Button key={fix} className={styles.fix} onClick={() => onFix(fix)}>
            <span className="visually-hidden">{t('proofing.fixTo')} </span>
            {showEdgeBlanks(fix) || t('proofing.leaveOut')}
            <kbd aria-hidden>{index + 1}</kbd>
          </Button>
        ))}
        {fixes.length > 0 && alike > 1 && (
          <Button look="quiet" icon={WandSparkles} onClick={() => acts.fixAlike(found, fixes[0]!)}>
            {t('proofing.fixAlike', { count: alike })}
          </Button>
        )}
        <span className={styles.gap} />
        <Menu
          trigger={
            <IconButton
              icon={EyeOff}
              label={t('proofing.passOver', { words: showEdgeBlanks(finding.words) })}
            />
          }
          items={passItems.map((item) => ({ ...item, beginsGroup: false }))}
        />
      </div>
    </article>
  )
}
