import { documentFigures, parseDocument } from '@shared/document/document'
import type { Revision } from '@shared/document/revision'
import { shortHash } from '@shared/document/revision'
import type { SignOff } from '@shared/domain/articleEvidence'
import { groupHex, sheetCode } from '@shared/domain/dossier'
import { signatureLines } from '@shared/domain/grants'
import type { Membership } from '@shared/domain/members'
import { findProduct, type OfficeProfile } from '@shared/domain/office'
import type { Paper, PaperBlock } from '@shared/domain/paper'
import { qrModules } from '@shared/domain/qrCode'
import type { FileEvidence } from '@shared/domain/records'
import type { Translate } from '@shared/i18n/translator'
import { formatDay, formatTime } from '@shared/text/dates'
import { paperHead } from './paperHead'

/** A refusal before the sign-off that the sheet is about. */
export interface SheetReturn {
  readonly member: string
  readonly at: number
  readonly level: string
  readonly reason: string
}

/** Where the signed text came out. */
export interface SheetPrint {
  readonly where: string
  readonly file: FileEvidence | null
  readonly at: number
}

/** Everything that stands on a sign-off sheet, as the records have it. */
export interface SheetFacts {
  readonly profile: OfficeProfile
  /** Who was who, by which name and title, when it was signed. */
  readonly membership: Membership
  readonly article: string
  readonly revisionId: string
  readonly revision: Revision
  readonly signOff: SignOff
  readonly submitted: { readonly member: string; readonly at: number }
  readonly purpose: 'publish' | 'correct' | 'withdraw'
  readonly returns: readonly SheetReturn[]
  readonly prints: readonly SheetPrint[]
  /** Fingerprint of the office's root key. */
  readonly root: string
  /** Lamport number up to which the log was looked at. */
  readonly lam: number
}

/** "08:15, 23/11/2026": short enough for a column. */
const moment = (at: number) => `${formatTime(at)}, ${formatDay(at)}`

/** Signatures that stand side by side under the table. */
const IN_A_ROW = 3
const QR_SIZE = 28

/**
 * The sign-off sheet (phiếu duyệt) of a signed text. Its date is that of the last signature, so that
 * the same facts give the same sheet whenever it is made.
 */
export function signOffSheet(facts: SheetFacts, t: Translate): { paper: Paper; at: number } {
  const { profile, membership, revision, revisionId, signOff } = facts
  const { meta } = revision
  const nameOf = (id: string) => membership.members.get(id)?.name ?? id
  const at = Math.max(...signOff.signatures.map((each) => each.at))
  const product = findProduct(profile, meta.product)
  const title = meta.title || t('articles.untitled')
  const rows = [
    { label: t('sheet.article'), value: title },
    ...(meta.kicker ? [{ label: t('sheet.kicker'), value: meta.kicker }] : []),
    ...(meta.byline ? [{ label: t('sheet.byline'), value: meta.byline }] : []),
    { label: t('sheet.product'), value: product?.name ?? meta.product },
    ...(meta.rubric ? [{ label: t('sheet.rubric'), value: meta.rubric }] : []),
    { label: t('sheet.purpose'), value: t(purposeKeys[facts.purpose]) },
    { label: t('sheet.chain'), value: chainText(signOff, t) },
    {
      label: t('sheet.submitted'),
      value: t('sheet.submittedBy', {
        name: nameOf(facts.submitted.member),
        moment: moment(facts.submitted.at)
      })
    },
    { label: t('sheet.revision'), value: groupHex(revisionId), tone: 'code' as const }
  ]
  const blocks: PaperBlock[] = [
    { type: 'facts', rows },
    { type: 'heading', text: t('sheet.levels') },
    levelsTable(facts, t),
    ...signatureBlocks(facts, t),
    { type: 'heading', text: t('sheet.returns') },
    ...listOr(returnsTable(facts, t), t('sheet.noReturns')),
    { type: 'heading', text: t('sheet.photos') },
    ...listOr(photosTable(revision, t), t('sheet.noPhotos')),
    { type: 'heading', text: t('sheet.printed') },
    ...listOr(printsTable(facts, t), t('sheet.notPrinted')),
    { type: 'heading', text: t('sheet.check') },
    {
      type: 'qr',
      modules: qrModules(sheetCode(revisionId)),
      size: QR_SIZE,
      alt: t('sheet.qrAlt'),
      beside: [t('sheet.checkScan'), t('sheet.checkState'), t('sheet.checkRoot', { root: facts.root })]
    }
  ]
  return {
    at,
    paper: {
      title: t('sheet.title', { title }),
      ...paperHead(profile, at, t),
      heading: t('sheet.heading'),
      subheading: t('sheet.subheading'),
      blocks,
      footer: t('sheet.footer', { hash: shortHash(revisionId), lam: facts.lam })
    }
  }
}

const purposeKeys = {
  publish: 'sheet.purposePublish',
  correct: 'sheet.purposeCorrect',
  withdraw: 'sheet.purposeWithdraw'
} as const

function chainText({ chain, chainVersion }: SignOff, t: Translate): string {
  const levels = chain.map((level) => level.label).join(' → ')
  const version =
    chainVersion > 0 ? t('sheet.chainVersion', { version: chainVersion }) : t('sheet.chainProfile')
  return `${levels} (${version})`
}

const listOr = (table: PaperBlock | null, none: string): PaperBlock[] => [
  table ?? { type: 'text', text: none, tone: 'small' }
]

function levelsTable({ signOff, membership }: SheetFacts, t: Translate): PaperBlock {
  const rows = signOff.signatures.map(({ level, label, member, at, note, instead, override }) => {
    const person = membership.members.get(member)
    const deputed =
      instead === '' ? '' : t('sheet.instead', { name: membership.members.get(instead)?.name ?? instead })
    const excused = override === '' ? '' : t('sheet.override', { reason: override })
    return [
      `${level + 1}. ${label}`,
      [person?.name ?? member, person?.title ?? '', deputed].filter((part) => part !== '').join(', '),
      moment(at),
      [note, excused].filter((part) => part !== '').join('. ') || t('sheet.noRemark')
    ]
  })
  const header = [t('sheet.level'), t('sheet.signer'), t('sheet.moment'), t('sheet.remark')]
  return { type: 'table', header, widths: [4, 6, 4, 4], rows }
}

/** The names as they would stand under a paper; on whose behalf is the member's own signatory line. */
function signatureBlocks({ signOff, membership }: SheetFacts, t: Translate): PaperBlock[] {
  const cells = signOff.signatures.map(({ label, member }) => {
    const person = membership.members.get(member)
    const lines = person ? signatureLines(person.signatory) : []
    return {
      above: lines.length > 0 ? lines : [(person?.title || label).toLocaleUpperCase('vi')],
      note: t('sheet.signed'),
      name: person?.name ?? member,
      below: []
    }
  })
  return Array.from({ length: Math.ceil(cells.length / IN_A_ROW) }, (_, row): PaperBlock => {
    return { type: 'signatures', cells: cells.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW) }
  })
}

function returnsTable({ returns, membership }: SheetFacts, t: Translate): PaperBlock | null {
  if (returns.length === 0) return null
  const rows = returns.map(({ member, at, level, reason }) => [
    `${membership.members.get(member)?.name ?? member} (${level})`,
    moment(at),
    reason
  ])
  return {
    type: 'table',
    header: [t('sheet.returnedBy'), t('sheet.moment'), t('sheet.reason')],
    widths: [6, 4, 8],
    rows
  }
}

function photosTable(revision: Revision, t: Translate): PaperBlock | null {
  const figures = documentFigures(parseDocument(revision.body))
  if (figures.length === 0) return null
  const rows = figures.map(({ caption, credit, media }) => [
    [caption || t('sheet.noCaption'), credit].filter((part) => part !== '').join(' '),
    groupHex(media)
  ])
  return { type: 'table', header: [t('sheet.photo'), t('sheet.photoHash')], widths: [6, 7], rows }
}

function printsTable({ prints }: SheetFacts, t: Translate): PaperBlock | null {
  if (prints.length === 0) return null
  const rows = prints.map(({ where, file, at }) => [
    where,
    moment(at),
    file ? `${file.name} – SHA-256: ${groupHex(file.sha256)}` : t('sheet.noRemark')
  ])
  return {
    type: 'table',
    header: [t('sheet.printedIn'), t('sheet.printedAt'), t('sheet.printedFile')],
    widths: [4, 4, 10],
    rows
  }
}

/** Every word of a sheet in small letters: what must stand in its file. */
export function paperWords(paper: Paper): string {
  const wordsOf = (block: PaperBlock): readonly string[] => {
    switch (block.type) {
      case 'heading':
      case 'text':
        return [block.text]
      case 'facts':
        return block.rows.flatMap((row) => [row.label, row.value])
      case 'point':
        return [block.mark, block.text]
      case 'table':
        return [...block.header, ...block.rows.flat()]
      case 'code':
        return block.groups
      case 'qr':
        return block.beside
      case 'signatures':
        return block.cells.flatMap((cell) => [...cell.above, cell.note, cell.name, ...cell.below])
      case 'pageBreak':
        return []
    }
  }
  const { parent, office, placed, heading, subheading, footer, blocks } = paper
  const all = [parent, office, placed, heading, subheading, footer, ...blocks.flatMap(wordsOf)]
  return all.join('\n').toLocaleLowerCase('vi')
}
