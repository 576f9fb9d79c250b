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

/** Milliseconds that all the office's own rules together may take; one that takes longer says nothing. */
const OWN_RULES_BUDGET = 500

async function findMust(text: ProofText, settings: ProofSettings): Promise<Finding[]> {
  // The engine brings its word lists along: they are read when the first text is signed, not at the start.
  const [{ proofRead }, { PROOF_RULES }] = await Promise.all([
    import('@shared/text/proofing/proofRead'),
    import('@shared/text/proofing/ruleList')
  ])
  const found = proofRead(text, { ...settings, rules: [] })
  const off = [...settings.off, ...PROOF_RULES.map((rule) => rule.id)]
  let left = OWN_RULES_BUDGET
  for (const rule of settings.rules) {
    const begun = performance.now()
    if (left > 0)
      found.push(...(runBounded(left, () => proofRead(text, { ...settings, off, rules: [rule] })) ?? []))
    left -= performance.now() - begun
  }
  return found.filter((finding) => finding.severity === 'must')
}

/** Counts what must be mended in a revision before it may be signed. */
export type CountMust = (db: Db, article: string, revision: string) => Promise<number>

/** Makes the counter. It proofs a revision once for the same settings: asked again, it only looks at what was passed over. */
export function createMustCounter(): CountMust {
  let known: { readonly key: string; readonly text: ProofText; readonly found: readonly Finding[] } | null =
    null
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
    if (found.length === 0) return 0
    return standingFindings(text, found, { accepted, ignored: await readIgnored(db, article) }).length
  }
}
