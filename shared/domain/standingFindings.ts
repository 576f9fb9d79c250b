import type { Finding, ProofText } from '../text/proofing/finding'
import { isSamePlace, readNear } from './ignoredPlace'
import type { AcceptedWords } from './officeProofing'
import type { Ignored } from './proofing'

/** What an office and a text have decided not to hear of. */
export interface Passed {
  readonly accepted: readonly AcceptedWords[]
  readonly ignored: readonly Pick<Ignored, 'rule' | 'words' | 'near' | 'reason'>[]
}

/**
 * The findings of a text that still stand: not accepted in the office, not
 * passed over in this text. What must be mended stands until somebody who may gave a reason.
 */
export function standingFindings(
  text: Pick<ProofText, 'blocks'>,
  findings: readonly Finding[],
  { accepted, ignored }: Passed
): Finding[] {
  const lines = new Map(text.blocks.map((block) => [block.id, block.text]))
  const isAccepted = (finding: Finding) =>
    accepted.some((each) => each.rule === finding.rule && each.words === finding.words)
  const isPassed = (finding: Finding) => {
    const said = ignored.filter((each) => each.rule === finding.rule && each.words === finding.words)
    if (said.length === 0) return false
    const near = readNear(lines.get(finding.block) ?? '', finding.from, finding.to)
    return said.some(
      (each) =>
        (each.reason !== '' || finding.severity !== 'must') &&
        (each.near === null || isSamePlace(each, { ...each, near }))
    )
  }
  return findings.filter((finding) => !isAccepted(finding) && !isPassed(finding))
}
