import type { Finding, ProofBlock, ProofSeverity, ProofText } from './finding'
import { readOfficeRules } from './officeRules'
import type { ProofSettings } from './proofSettings'
import { readLine, type ProofLine } from './proofLine'
import type { Hit, LineRule, ProofRule, TextRule } from './rule'
import { PROOF_RULES } from './ruleList'

/** Proofs one text again and again: what it found in a line is kept as long as the line stays the same. */
export type Proofreader = (text: ProofText) => Finding[]

const WEIGHT: Readonly<Record<ProofSeverity, number>> = { must: 2, should: 1, hint: 0 }

interface ReadBlock {
  readonly line: ProofLine
  readonly findings: readonly Finding[]
}

const isLineRule = (rule: ProofRule): rule is LineRule => rule.scope === 'line'
const isTextRule = (rule: ProofRule): rule is TextRule => rule.scope === 'text'

/** Of findings that overlap the gravest stays, then the longest: one place is underlined once. */
function keepGravest(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of [...findings].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (!last || finding.from >= last.to) kept.push(finding)
    else if (WEIGHT[finding.severity] > WEIGHT[last.severity]) kept[kept.length - 1] = finding
  }
  return kept
}

/** The findings that do not lie inside a word or phrase that the office accepts. */
function leaveAccepted(
  text: string,
  findings: readonly Finding[],
  accepted: readonly string[]
): readonly Finding[] {
  if (findings.length === 0 || accepted.length === 0) return findings
  const lower = text.toLowerCase()
  // Some capitals are longer in small letters: then places do not match, and only the words themselves count.
  if (lower.length !== text.length)
    return findings.filter(({ words }) => !accepted.includes(words.toLowerCase()))
  const isInside = ({ from, to }: Finding) =>
    accepted.some((phrase) => {
      const begin = Math.max(0, to - phrase.length)
      return lower.slice(begin, from + phrase.length).includes(phrase)
    })
  return findings.filter((finding) => !isInside(finding))
}

/** Makes a proofreader for the office's settings. Keep it while a text is open; make another when they change. */
export function createProofreader(settings: ProofSettings): Proofreader {
  const off = new Set(settings.off)
  const rules = [...PROOF_RULES, ...readOfficeRules(settings.rules)].filter(({ id }) => !off.has(id))
  const lineRules = rules.filter(isLineRule)
  const textRules = rules.filter(isTextRule)
  const accepted = settings.words
    .map((word) => word.normalize('NFC').toLowerCase())
    .filter((word) => word !== '')
  let known = new Map<string, ReadBlock>()

  const findingOf = (rule: ProofRule, line: ProofLine, hit: Hit): Finding => ({
    rule: rule.id,
    layer: rule.layer,
    severity: settings.severities[rule.id] ?? rule.severity,
    block: line.block.id,
    from: hit.from,
    to: hit.to,
    words: line.text.slice(hit.from, hit.to),
    message: hit.message ?? rule.message,
    fixes: hit.fixes
  })

  const readBlock = (block: ProofBlock): ReadBlock => {
    const line = readLine(block)
    const findings = lineRules.flatMap((rule) =>
      Array.from(rule.find(line, settings), (hit) => findingOf(rule, line, hit))
    )
    return { line, findings }
  }

  /** The same line under another id is the same reading. */
  const adopt = (read: ReadBlock, block: ProofBlock): ReadBlock =>
    read.line.block.id === block.id
      ? read
      : {
          line: { ...read.line, block },
          findings: read.findings.map((finding) => ({ ...finding, block: block.id }))
        }

  return ({ blocks, photos, day }) => {
    const now = new Map<string, ReadBlock>()
    const reads = blocks.map((block) => {
      const key = `${block.role} ${block.text}`
      const read = now.get(key) ?? known.get(key) ?? readBlock(block)
      now.set(key, read)
      return adopt(read, block)
    })
    known = now
    const byBlock = new Map<ProofLine, Finding[]>(reads.map(({ line, findings }) => [line, [...findings]]))
    const reading = { lines: reads.map(({ line }) => line), photos, day }
    for (const rule of textRules)
      for (const hit of rule.find(reading, settings))
        byBlock.get(hit.line)!.push(findingOf(rule, hit.line, hit))
    return [...byBlock].flatMap(([line, findings]) =>
      keepGravest(leaveAccepted(line.text, findings, accepted))
    )
  }
}

/** Everything that proofing finds in a text, in reading order, no two findings overlapping. */
export function proofRead(text: ProofText, settings: ProofSettings): Finding[] {
  return createProofreader(settings)(text)
}
