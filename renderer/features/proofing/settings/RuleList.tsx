import { useState } from 'react'
import { PROOF_LAYERS, PROOF_SEVERITIES, type ProofSeverity } from '@shared/text/proofing/finding'
import type { ProofRule } from '@shared/text/proofing/rule'
import { PROOF_RULES } from '@shared/text/proofing/ruleList'
import { foldText } from '@shared/text/fold'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ProofingSettings.module.css'
import type { SettingsPartProps } from './settingsPart'

type Weight = ProofSeverity | 'off'
const WEIGHTS: readonly Weight[] = [...PROOF_SEVERITIES, 'off']

function Examples({ rule }: { rule: ProofRule }) {
  const t = useTranslate()
  const [wrong] = rule.examples.wrong
  const [right] = rule.examples.right
  return (
    <details>
      <summary>{t('proofing.settings.examples')}</summary>
      <ul className={styles.examples} lang="vi">
        {wrong && (
          <li>
            {t('proofing.settings.wrongExample')} {wrong.text}
            {wrong.fixed !== undefined && ` → ${wrong.fixed}`}
          </li>
        )}
        {right && (
          <li>
            {t('proofing.settings.rightExample')} {typeof right === 'string' ? right : right.text}
          </li>
        )}
      </ul>
    </details>
  )
}

/** The program's own rules: what each says, and how much it weighs in this office. */
export function RuleList({ settings, mayDecide, isBusy, onChange }: SettingsPartProps) {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const wanted = foldText(query.trim())
  const rules = PROOF_RULES.filter((rule) => foldText(`${rule.title} ${rule.message}`).includes(wanted))
  const weightOf = (rule: ProofRule): Weight =>
    settings.off.includes(rule.id) ? 'off' : (settings.severities[rule.id] ?? rule.severity)
  const weigh = (rule: ProofRule, weight: Weight) => {
    const off = settings.off.filter((id) => id !== rule.id)
    const { [rule.id]: _, ...others } = settings.severities
    const isOwn = weight !== 'off' && weight !== rule.severity
    onChange({
      off: weight === 'off' ? [...off, rule.id] : off,
      severities: isOwn ? { ...others, [rule.id]: weight } : others
    })
  }
  return (
    <div className={styles.form}>
      <TextField
        label={t('proofing.settings.findRule')}
        type="search"
        lang="vi"
        spellCheck={false}
        maxLength={100}
        onChange={(event) => setQuery(event.target.value)}
      />
      {rules.length === 0 && <p className={styles.hint}>{t('proofing.settings.noRule')}</p>}
      {PROOF_LAYERS.map((layer) => {
        const own = rules.filter((rule) => rule.layer === layer)
        if (own.length === 0) return null
        return (
          <section key={layer} aria-label={t(`proofing.layer.${layer}`)}>
            <h2>{t(`proofing.layer.${layer}`)}</h2>
            <ul className={styles.rules}>
              {own.map((rule) => (
                <li key={rule.id} className={styles.rule} data-off={weightOf(rule) === 'off'}>
                  <div>
                    <h3>{rule.title}</h3>
                    <p>{rule.message}</p>
                    <Examples rule={rule} />
                  </div>
                  <SelectField
                    label={t('proofing.settings.weightOf', { rule: rule.title })}
                    isLabelHidden
                    disabled={!mayDecide || isBusy}
                    value={weightOf(rule)}
                    options={WEIGHTS.map((value) => ({ value, label: t(`proofing.level.${value}`) }))}
                    // The options are the weights.
                    onChange={(value) => weigh(rule, value as Weight)}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
