import { useState } from 'react'
import { MAX_RULE_PATTERN, type StoredRule } from '@shared/domain/officeProofing'
import { PROOF_SEVERITIES } from '@shared/text/proofing/finding'
import { Dialog } from '@renderer/ui/Dialog'
import { CheckField, SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ExampleFields } from './ExampleFields'
import styles from './ProofingSettings.module.css'
import { useRuleTrial } from './useRuleTrial'

interface RuleDialogProps {
  readonly rule: StoredRule
  readonly onKeep: (rule: StoredRule) => void
  readonly onClose: () => void
}

/** Lines that nothing was written into are not kept. */
function withoutBlanks(rule: StoredRule): StoredRule {
  const { wrong, right } = rule.examples
  return {
    ...rule,
    message: rule.message.trim(),
    examples: { wrong: wrong.filter(({ text }) => text !== ''), right: right.filter((text) => text !== '') }
  }
}

/** Writes a rule: what it looks for, what it says, and examples on which it is tried while it is written. */
export function RuleDialog({ rule, onKeep, onClose }: RuleDialogProps) {
  const t = useTranslate()
  const [draft, setDraft] = useState(rule)
  const change = (part: Partial<StoredRule>) => setDraft((now) => ({ ...now, ...part }))
  const verdict = useRuleTrial(draft)
  const { problem = null } = verdict ?? {}
  const isWritten = draft.pattern !== '' && draft.message.trim() !== ''
  const isRight = (marks: readonly boolean[], texts: readonly string[]) =>
    texts.every((text, index) => text === '' || marks[index])
  const isProven =
    verdict !== null &&
    problem === null &&
    isRight(
      verdict.wrong,
      draft.examples.wrong.map(({ text }) => text)
    ) &&
    isRight(verdict.right, draft.examples.right)
  return (
    <Dialog
      title={t(rule.id === '' ? 'proofing.settings.newRule' : 'proofing.settings.changeRule')}
      description={t('proofing.settings.ruleText')}
      width="large"
      confirmLabel={t('ui.save')}
      canConfirm={isWritten && isProven}
      onClose={onClose}
      onConfirm={() => onKeep(withoutBlanks(draft))}
    >
      <TextField
        label={t('proofing.settings.pattern')}
        hint={t('proofing.settings.patternHint')}
        error={problem && draft.pattern !== '' ? t(`proofing.settings.problem.${problem}`) : undefined}
        className={styles.code}
        autoFocus
        lang="vi"
        spellCheck={false}
        maxLength={MAX_RULE_PATTERN}
        value={draft.pattern}
        onChange={(event) => change({ pattern: event.target.value })}
      />
      <TextArea
        label={t('proofing.settings.message')}
        rows={2}
        lang="vi"
        maxLength={300}
        value={draft.message}
        onChange={(event) => change({ message: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('proofing.settings.fix')}
          hint={t('proofing.settings.fixHint')}
          lang="vi"
          spellCheck={false}
          maxLength={200}
          disabled={draft.fix === null}
          value={draft.fix ?? ''}
          onChange={(event) => change({ fix: event.target.value })}
        />
        <SelectField
          label={t('proofing.settings.weight')}
          value={draft.severity}
          options={PROOF_SEVERITIES.map((value) => ({ value, label: t(`proofing.level.${value}`) }))}
          // The options are the severities.
          onChange={(value) => change({ severity: value as StoredRule['severity'] })}
        />
      </div>
      <CheckField
        label={t('proofing.settings.noFix')}
        isChecked={draft.fix === null}
        onChange={(isChecked) => change({ fix: isChecked ? null : '' })}
      />
      <ExampleFields rule={draft} verdict={verdict} onChange={(examples) => change({ examples })} />
    </Dialog>
  )
}
