import { CircleCheck, CircleDashed, CircleX, Plus, X } from 'lucide-react'
import { MAX_RULE_EXAMPLES, type StoredRule } from '@shared/domain/officeProofing'
import { Button, IconButton } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ProofingSettings.module.css'
import type { RuleVerdict } from './ruleTrial'

type Examples = StoredRule['examples']

interface ExampleFieldsProps {
  readonly rule: StoredRule
  readonly verdict: RuleVerdict | null
  readonly onChange: (examples: Examples) => void
}

/** Whether the rule says about an example what it should. */
function Verdict({ text, isGood }: { text: string; isGood: boolean | undefined }) {
  const t = useTranslate()
  if (text === '') return <span />
  const Icon = isGood === undefined ? CircleDashed : isGood ? CircleCheck : CircleX
  const label = isGood === undefined ? 'unknown' : isGood ? 'good' : 'bad'
  return (
    <span
      className={styles.verdict}
      data-good={isGood}
      role="img"
      aria-label={t(`proofing.settings.verdict.${label}`)}
    >
      <Icon size={18} aria-hidden />
    </span>
  )
}

/** Examples that a rule must find, and examples that it must leave alone. */
export function ExampleFields({ rule, verdict, onChange }: ExampleFieldsProps) {
  const t = useTranslate()
  const { wrong, right } = rule.examples
  const words = { lang: 'vi', spellCheck: false, maxLength: 300, isLabelHidden: true } as const
  const setWrong = (index: number, part: Partial<Examples['wrong'][number]>) =>
    onChange({ right, wrong: wrong.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  return (
    <>
      <fieldset className={styles.examplesForm}>
        <legend>{t('proofing.settings.wrongExamples')}</legend>
        {wrong.map(({ text, fixed }, index) => (
          <div key={index} className={styles.example}>
            <TextField
              {...words}
              label={t('proofing.settings.wrongNumber', { number: index + 1 })}
              placeholder={t('proofing.settings.wrongHint')}
              value={text}
              onChange={(event) => setWrong(index, { text: event.target.value })}
            />
            <TextField
              {...words}
              label={t('proofing.settings.fixedNumber', { number: index + 1 })}
              placeholder={t('proofing.settings.fixedHint')}
              disabled={rule.fix === null}
              value={fixed}
              onChange={(event) => setWrong(index, { fixed: event.target.value })}
            />
            <Verdict text={text} isGood={verdict?.wrong[index]} />
            <IconButton
              icon={X}
              label={t('proofing.settings.removeExample', { number: index + 1 })}
              onClick={() => onChange({ right, wrong: wrong.filter((_, at) => at !== index) })}
            />
          </div>
        ))}
        {wrong.length < MAX_RULE_EXAMPLES && (
          <div>
            <Button
              look="quiet"
              icon={Plus}
              onClick={() => onChange({ right, wrong: [...wrong, { text: '', fixed: '' }] })}
            >
              {t('proofing.settings.addWrong')}
            </Button>
          </div>
        )}
      </fieldset>
      <fieldset className={styles.examplesForm}>
        <legend>{t('proofing.settings.rightExamples')}</legend>
        {right.map((text, index) => (
          <div key={index} className={`${styles.example} ${styles.right}`}>
            <TextField
              {...words}
              label={t('proofing.settings.rightNumber', { number: index + 1 })}
              placeholder={t('proofing.settings.rightHint')}
              value={text}
              onChange={(event) =>
                onChange({
                  wrong,
                  right: right.map((each, at) => (at === index ? event.target.value : each))
                })
              }
            />
            <Verdict text={text} isGood={verdict?.right[index]} />
            <IconButton
              icon={X}
              label={t('proofing.settings.removeRight', { number: index + 1 })}
              onClick={() => onChange({ wrong, right: right.filter((_, at) => at !== index) })}
            />
          </div>
        ))}
        {right.length < MAX_RULE_EXAMPLES && (
          <div>
            <Button look="quiet" icon={Plus} onClick={() => onChange({ wrong, right: [...right, ''] })}>
              {t('proofing.settings.addRight')}
            </Button>
          </div>
        )}
      </fieldset>
    </>
  )
}
