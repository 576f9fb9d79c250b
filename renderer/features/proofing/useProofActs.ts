import { MAX_ACCEPTED } from '@shared/domain/officeProofing'
import type { IgnoredPlace } from '@shared/domain/ignoredPlace'
import { request } from '@renderer/api/client'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { fixFindings } from './fixFindings'
import { alikeFindings, type FoundHere } from './foundHere'
import { useProofing } from './ProofingDesk'
import { showEdgeBlanks } from './showEdgeBlanks'

/** How far a finding is passed over. */
export type Reach = 'once' | 'text' | 'office'

/** What can be done about a finding. */
export function useProofActs() {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { article, room, found, office, proof } = useProofing()
  const canFix = room?.isEditable ?? false

  const pass = async (route: () => Promise<unknown>, done: string, back: () => Promise<unknown>) => {
    try {
      await route()
      tell(done, { label: t('proofing.takeBack'), run: () => void back().catch(tellError) })
    } catch (error) {
      tellError(error)
    }
  }

  return {
    canFix,
    /** What must be mended is passed over by whoever may overrule; what is right in the office is decided by its editors. */
    mayPass: ({ finding }: FoundHere, reach: Reach): boolean =>
      reach === 'office'
        ? (office?.may.decide ?? false) && finding.words.length <= MAX_ACCEPTED
        : finding.severity !== 'must' || (office?.may.overrule ?? false),

    /** Fixes one finding; false when its words are no longer there. */
    fix(each: FoundHere, fix: string): boolean {
      if (!room || !canFix || fixFindings(room.editor, [{ found: each, fix }]) === 0) return false
      void proof()
      return true
    },

    alike: (each: FoundHere) => alikeFindings(found ?? [], each),

    /** Fixes every finding like this one; those with the same words as this one are. */
    fixAlike(each: FoundHere, fix: string): void {
      if (!room || !canFix) return
      const chosen = alikeFindings(found ?? [], each).map((other) => ({
        found: other,
        fix: other.finding.words === each.finding.words ? fix : other.finding.fixes[0]!
      }))
      const count = fixFindings(room.editor, chosen)
      if (count > 0) tell(t('proofing.fixedAll', { count }))
      void proof()
    },

    /** Passes over a finding, here once, in the whole text, or in the whole office. */
    async pass({ finding, near }: FoundHere, reach: Reach, reason = ''): Promise<void> {
      const words = showEdgeBlanks(finding.words)
      if (reach === 'office') {
        const rule = finding.layer === 'style' ? finding.rule : ''
        const accepted = { rule, words: finding.words }
        return pass(
          () => request('proofing.accept', accepted),
          t('proofing.acceptedWords', { words }),
          () => request('proofing.refuse', accepted)
        )
      }
      const place = { rule: finding.rule, words: finding.words, near: reach === 'once' ? near : null }
      return pass(
        () => request('proofing.ignore', { article, place, reason }),
        t(reach === 'once' ? 'proofing.passedOnce' : 'proofing.passedHere', { words }),
        () => request('proofing.heed', { article, place })
      )
    },

    /** Takes back that something was passed over. */
    async heed({ rule, words, near }: IgnoredPlace): Promise<void> {
      try {
        await request('proofing.heed', { article, place: { rule, words, near } })
      } catch (error) {
        tellError(error)
      }
    }
  }
}
export type ProofActs = ReturnType<typeof useProofActs>
