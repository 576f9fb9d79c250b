import { dossierPaths, groupHex } from '@shared/domain/dossier'
import type { FileEvidence } from '@shared/domain/records'
import type { Translate } from '@shared/i18n/translator'
import { formatMoment } from '@shared/text/dates'
import { escapeMarkup } from '@shared/text/escapeMarkup'
import type { SheetFacts } from './signOffSheet'

interface IndexFacts {
  readonly title: string
  readonly office: string
  readonly parent: string
  /** When it came out. */
  readonly at: number
  readonly file: FileEvidence | null
  readonly isEnclosed: boolean
  readonly items: readonly SheetFacts[]
}

const STYLE = `body{font:16px/1.6 "Segoe UI",system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1.5rem;color:#1c1b19;background:#fdfcf9}
h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}p{margin:.4rem 0}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #b9b3a6;padding:.4rem .6rem;text-align:left;vertical-align:top}th{background:#f0e8d6}
code{font-family:ui-monospace,Consolas,monospace;font-size:.85em;word-break:break-word}a{color:#7a1016}`

/** The page by which people find their way in a dossier: plain HTML, no script, nothing from elsewhere. */
export function dossierIndex(facts: IndexFacts, t: Translate): string {
  const rows = facts.items.map((item) => articleRow(item, t)).join('\n')
  const printed = facts.file ? printedLines(facts, t) : ''
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeMarkup(facts.title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body>
<p>${escapeMarkup([facts.parent, facts.office].filter((line) => line !== '').join(' · '))}</p>
<h1>${escapeMarkup(t('dossiers.indexTitle', { title: facts.title }))}</h1>
<p>${escapeMarkup(t('dossiers.indexAt', { moment: formatMoment(facts.at) }))}</p>
${printed}
<h2>${escapeMarkup(t('dossiers.articles'))}</h2>
<table><thead><tr><th>${escapeMarkup(t('dossiers.article'))}</th><th>${escapeMarkup(t('dossiers.signers'))}</th><th>${escapeMarkup(t('dossiers.indexFiles'))}</th></tr></thead><tbody>
${rows}
</tbody></table>
<h2>${escapeMarkup(t('dossiers.indexHow'))}</h2>
<p>${escapeMarkup(t('dossiers.indexCheck'))}</p>
<p>${escapeMarkup(t('dossiers.indexRoot', { root: facts.items[0]?.root ?? '' }))}</p>
<p>${escapeMarkup(t('dossiers.indexParts'))}</p>
</body></html>
`
}

function printedLines({ file, isEnclosed }: IndexFacts, t: Translate): string {
  const name = isEnclosed
    ? `<a href="${dossierPaths.printed}">${escapeMarkup(file!.name)}</a>`
    : `${escapeMarkup(file!.name)} (${escapeMarkup(t('dossiers.printAway'))})`
  return `<h2>${escapeMarkup(t('dossiers.printedFile'))}</h2><p>${name}, ${file!.size} B<br><code>SHA-256 ${groupHex(file!.sha256)}</code></p>`
}

function articleRow(
  { article, revision, revisionId, signOff, membership }: SheetFacts,
  t: Translate
): string {
  const signers = signOff.signatures.map(({ label, member, at }) =>
    escapeMarkup(`${label}: ${membership.members.get(member)?.name ?? member}, ${formatMoment(at)}`)
  )
  return `<tr><td><strong>${escapeMarkup(revision.meta.title)}</strong><br><code>${groupHex(revisionId)}</code></td><td>${signers.join('<br>')}</td><td><a href="${dossierPaths.sheet(article)}">${escapeMarkup(t('sheet.heading'))}</a><br><a href="${dossierPaths.revision(revisionId)}">${escapeMarkup(t('dossiers.indexText'))}</a></td></tr>`
}
