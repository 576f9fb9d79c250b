import { toProofSettings } from '@shared/domain/officeProofing'
import { standingFindings } from '@shared/domain/standingFindings'
import { parseDocument } from '@shared/document/document'
import { readProofText } from '@shared/document/proofText'
import { toIsoDay } from '@shared/text/dates'
import type { Finding, ProofText } from '@shared/text/proofing/finding'
import type { ProofSettings } from '@shared/text/proofing/proofSettings'
import { readArticle } from './articles'
import { readRegister, readRegisterMark } from './directives'
import { readIgnored, readProofing } from './proofing'
import { readRevision } from './revisions'
import { runBounded } from './runBounded'
import type { Db } from './schema'

/** Milliseconds that all the office's own rules together may take; one that takes longer says nothing, and is named. */
const OWN_RULES_BUDGET = 500

interface Found {
  readonly must: readonly Finding[]
  /** Messages of the office's rules that did not come to an end. */
  readonly slow: readonly string[]
}

async function findMust(text: ProofText, settings: ProofSettings): Promise<Found> {
  // The engine brings its word lists along: they are read when the first text is signed, not at the start.
  const [{ proofRead }, { PROOF_RULES }] = await Promise.all([
    import('@shared/text/proofing/proofRead'),
    import('@shared/text/proofing/ruleList')
  ])
  const found = proofRead(text, { ...settings, rules: [] })
  const off = [...settings.off, ...PROOF_RULES.map((rule) => rule.id)]
  let left = OWN_RULES_BUDGET
  const slow: string[] = []
  for (const rule of settings.rules) {
    const begun = performance.now()
    const more =
      left > 0 ? runBounded(left, () => proofRead(text, { ...settings, off, rules: [rule] })) : null
    if (more) found.push(...more)
    else slow.push(rule.message)
    left -= performance.now() - begun
  }
  return { must: found.filter((finding) => finding.severity === 'must'), slow }
}

/** What must be mended in a revision before it may be signed, and which of the office's rules could not be held against it. */
export interface MustCount {
  readonly count: number
  readonly slow: readonly string[]
}
export type CountMust = (db: Db, article: string, revision: string) => Promise<MustCount>

/** Makes the counter. It proofs a revision once for the same settings: asked again, it only looks at what was passed over. */
export function createMustCounter(): CountMust {
  let known: { readonly key: string; readonly text: ProofText; readonly found: Found } | null = null
  return async (db, article, revision) => {
    const { settings, accepted } = await readProofing(db)
    const key = `${revision} ${JSON.stringify([settings, accepted])} ${await readRegisterMark(db)}`
    if (known?.key !== key) {
      const { meta, body } = await readRevision(db, revision)
      const { revisions } = await readArticle(db, article)
      const day = meta.eventDate ?? toIsoDay(revisions[0]!.at)
      const { text } = readProofText(meta, parseDocument(body), day)
      known = {
        key,
        text,
        found: await findMust(text, toProofSettings(settings, accepted, meta.product, await readRegister(db)))
      }
    }
    const { text, found } = known
    const { must, slow } = found
    if (must.length === 0) return { count: 0, slow }
    const passed = { accepted, ignored: await readIgnored(db, article) }
    return { count: standingFindings(text, must, passed).length, slow }
  }
}
