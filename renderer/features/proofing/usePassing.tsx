import { BookCheck, EyeOff, FileCheck } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Dialog } from '@renderer/ui/Dialog'
import { TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import type { MenuItem } from '@renderer/ui/Menu'
import type { FoundHere } from './foundHere'
import { showEdgeBlanks } from './showEdgeBlanks'
import { useProofActs, type Reach } from './useProofActs'

const REACHES: readonly Reach[] = ['once', 'text', 'office']
const ICONS = { once: EyeOff, text: FileCheck, office: BookCheck } as const

interface Asked {
  readonly found: FoundHere
  readonly reach: Reach
}

/** Asks why something that must be mended may stay; the reason is kept with the article, and everybody reads it. */
function ReasonDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useTranslate()
  const acts = useProofActs()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t('proofing.overruleTitle')}
      description={t('proofing.overruleText', { words: showEdgeBlanks(asked.found.finding.words) })}
      width="small"
      confirmLabel={t('proofing.overrule')}
      canConfirm={reason.trim() !== ''}
      onClose={onClose}
      onConfirm={() => {
        void acts.pass(asked.found, asked.reach, reason.trim())
        onClose()
      }}
    >
      <TextArea
        label={t('proofing.reason')}
        autoFocus
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}

/** The ways of passing over a finding, and the question that one of them asks. */
export function usePassing(): {
  readonly itemsFor: (found: FoundHere) => MenuItem[]
  readonly dialog: ReactNode
} {
  const t = useTranslate()
  const acts = useProofActs()
  const [asked, setAsked] = useState<Asked | null>(null)
  return {
    itemsFor: (found) =>
      REACHES.map((reach) => {
        const isMust = found.finding.severity === 'must' && reach !== 'office'
        return {
          id: reach,
          icon: ICONS[reach],
          label: t(`proofing.pass.${reach}`),
          beginsGroup: reach === 'once',
          disabled: !acts.mayPass(found, reach),
          onSelect: () => (isMust ? setAsked({ found, reach }) : void acts.pass(found, reach))
        }
      }),
    dialog: asked && <ReasonDialog asked={asked} onClose={() => setAsked(null)} />
  }
}
