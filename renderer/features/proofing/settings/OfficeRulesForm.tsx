import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { StoredRule } from '@shared/domain/officeProofing'
import { toFreeSlug } from '@shared/text/slug'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ProofingSettings.module.css'
import type { SettingsPartProps } from './settingsPart'
import { RuleDialog } from './RuleDialog'

const NEW: StoredRule = {
  id: '',
  pattern: '',
  message: '',
  fix: '',
  severity: 'should',
  examples: { wrong: [{ text: '', fixed: '' }], right: [''] }
}

/** A name for a new rule, from what it says. */
function nameRule(rule: StoredRule, rules: readonly StoredRule[]): StoredRule {
  if (rule.id !== '') return rule
  const taken = new Set(rules.map(({ id }) => id.slice('cq-'.length)))
  return { ...rule, id: `cq-${toFreeSlug(rule.message.slice(0, 40), 'quy-tac', taken)}` }
}

/** Rules that the office wrote itself. */
export function OfficeRulesForm({ settings, mayDecide, isBusy, onChange }: SettingsPartProps) {
  const t = useTranslate()
  const [edited, setEdited] = useState<StoredRule | null>(null)
  const { rules } = settings
  const keep = (rule: StoredRule) => {
    const named = nameRule(rule, rules)
    const isKnown = rules.some(({ id }) => id === named.id)
    onChange({
      rules: isKnown ? rules.map((each) => (each.id === named.id ? named : each)) : [...rules, named]
    })
    setEdited(null)
  }
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{t('proofing.settings.ownHint')}</p>
      {rules.length === 0 && <p className={styles.hint}>{t('proofing.settings.noOwn')}</p>}
      <ul className={styles.rules} aria-label={t('proofing.settings.own')}>
        {rules.map((rule) => (
          <li key={rule.id} className={styles.rule}>
            <div>
              <h2>{rule.message}</h2>
              <p className={styles.code}>
                {rule.pattern}
                {rule.fix !== null && ` → ${rule.fix}`}
              </p>
              <p>
                {t(`proofing.level.${rule.severity}`)} · {rule.id}
              </p>
            </div>
            <div className={styles.acts}>
              <IconButton
                icon={Pencil}
                label={t('proofing.settings.editRule', { rule: rule.message })}
                disabled={!mayDecide || isBusy}
                onClick={() => setEdited(rule)}
              />
              <IconButton
                icon={Trash2}
                label={t('proofing.settings.removeRule', { rule: rule.message })}
                disabled={!mayDecide || isBusy}
                onClick={() => onChange({ rules: rules.filter((each) => each.id !== rule.id) })}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.footer}>
        <Button look="primary" icon={Plus} disabled={!mayDecide} onClick={() => setEdited(NEW)}>
          {t('proofing.settings.newRule')}
        </Button>
      </div>
      {edited && <RuleDialog rule={edited} onKeep={keep} onClose={() => setEdited(null)} />}
    </div>
  )
}
