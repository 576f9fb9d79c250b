import { useEffect, useState } from 'react'
import type { OfficeRule } from '@shared/text/proofing/proofSettings'
import { openProofThread } from '@renderer/editor/proofing/askProof'
import { judgeExamples, judgePattern, trialSettings, trialText, type RuleVerdict } from './ruleTrial'

/** How long the hands rest before a rule is tried, and how long it may take, in milliseconds. */
const PAUSE = 250
const DEADLINE = 1_000

/** Tries a rule on its examples while it is written, in a thread that is ended when it takes too long. Null until it is known. */
export function useRuleTrial(rule: OfficeRule): RuleVerdict | null {
  const [tried, setTried] = useState<{ readonly rule: string; readonly verdict: RuleVerdict } | null>(null)
  // What stands in it counts, not which value it is.
  const written = JSON.stringify(rule)
  useEffect(() => {
    // Written just above.
    const now = JSON.parse(written) as OfficeRule
    let isWanted = true
    const thread = openProofThread(DEADLINE)
    const fail = (problem: RuleVerdict['problem']): RuleVerdict => ({ problem, wrong: [], right: [] })
    const judge = async (): Promise<RuleVerdict> => {
      const problem = judgePattern(now)
      if (problem) return fail(problem)
      try {
        return judgeExamples(now, await thread.ask(trialText(now), trialSettings(now)))
      } catch {
        return fail('slow')
      }
    }
    const timer = setTimeout(async () => {
      const verdict = await judge()
      if (isWanted) setTried({ rule: written, verdict })
    }, PAUSE)
    return () => {
      isWanted = false
      clearTimeout(timer)
      thread.close()
    }
  }, [written])
  return tried?.rule === written ? tried.verdict : null
}
