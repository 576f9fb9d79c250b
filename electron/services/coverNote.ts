import { groupHex } from '@shared/domain/dossier'
import type { OfficeProfile } from '@shared/domain/office'
import type { Paper, PaperBlock } from '@shared/domain/paper'
import type { PrintPreset } from '@shared/domain/printPreset'
import { isBundled } from '@shared/domain/pressSetup'
import type { FileEvidence } from '@shared/domain/records'
import type { Translate } from '@shared/i18n/translator'
import { formatDay, formatTime } from '@shared/text/dates'
import { paperHead } from './paperHead'

/** Everything that the printing house is told along with its files. */
export interface CoverNoteFacts {
  readonly profile: OfficeProfile
  /** Product, number and day of the issue: "TUẦN TIN QUẬN", 47, "2026-11-21". */
  readonly name: string
  readonly number: number
  readonly date: string
  readonly pages: number
  /** Size of a finished page, in mm. */
  readonly format: { readonly width: number; readonly height: number }
  /** Name of the second ink, said where the job prints with one. */
  readonly spot: string
  readonly preset: PrintPreset
  readonly files: readonly FileEvidence[]
  /** Whoever hands the files over. */
  readonly member: { readonly name: string; readonly title: string }
  /** Milliseconds since 1970. */
  readonly at: number
}

type Row = { readonly label: string; readonly value: string }

/** Lines that say something. */
const filled = (rows: readonly Row[]) => rows.filter((row) => row.value.trim() !== '')

/** "2.000": as numbers are written in Vietnamese. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

function readerRows({ preset: { house, contact } }: CoverNoteFacts, t: Translate): Row[] {
  return filled([
    { label: t('coverNote.house'), value: house },
    { label: t('coverNote.person'), value: contact.person },
    { label: t('coverNote.phone'), value: contact.phone },
    { label: t('coverNote.email'), value: contact.email },
    { label: t('coverNote.address'), value: contact.address }
  ])
}

function inksText({ preset: { press }, spot }: CoverNoteFacts, t: Translate): string {
  return t(`coverNote.inks${press.inks === '4c' ? 'Four' : press.inks === '2c' ? 'Two' : 'One'}`, { spot })
}

function profileText({ press }: PrintPreset, t: Translate): string {
  if (press.standard === 'plain') return t('coverNote.plain')
  const name = isBundled(press.profile) ? t(`coverNote.${press.profile}`) : t('coverNote.ownProfile')
  return t('coverNote.standard', {
    standard: press.standard === 'x4' ? 'PDF/X-4' : 'PDF/X-1a:2003',
    profile: name
  })
}

function orderRows(facts: CoverNoteFacts, t: Translate): Row[] {
  const { preset, pages, format } = facts
  const { press, quantity } = preset
  return filled([
    {
      label: t('coverNote.quantity'),
      value: quantity === 0 ? t('coverNote.byHand') : t('coverNote.copies', { count: grouped(quantity) })
    },
    {
      label: t('coverNote.format'),
      value: t('coverNote.size', { width: format.width, height: format.height })
    },
    { label: t('coverNote.pages'), value: String(pages) },
    { label: t('coverNote.paper'), value: preset.paper },
    { label: t('coverNote.inks'), value: inksText(facts, t) },
    { label: t('coverNote.finishing'), value: preset.finishing },
    {
      label: t('coverNote.bleed'),
      value:
        press.bleed === 0
          ? t('coverNote.noBleed')
          : t(press.marks ? 'coverNote.bleedMarks' : 'coverNote.bleedOnly', { bleed: press.bleed })
    },
    { label: t('coverNote.file'), value: profileText(preset, t) },
    { label: t('coverNote.note'), value: preset.note }
  ])
}

/** The note that goes to the printing house with its files (phiếu in): what to print, on what, how many, and which files are the right ones. */
export function coverNote(facts: CoverNoteFacts, t: Translate): Paper {
  const { profile, name, number, date, files, member, at } = facts
  const issue = t('coverNote.issue', { name, number, day: date.split('-').reverse().join('/') })
  const reader = readerRows(facts, t)
  const blocks: PaperBlock[] = [
    ...(reader.length > 0
      ? [{ type: 'heading', text: t('coverNote.to') } as const, { type: 'facts', rows: reader } as const]
      : []),
    { type: 'heading', text: t('coverNote.order') },
    { type: 'facts', rows: orderRows(facts, t) },
    { type: 'heading', text: t('coverNote.files') },
    {
      type: 'table',
      header: [t('coverNote.fileName'), t('coverNote.fileSize'), t('coverNote.fileHash')],
      widths: [5, 3, 6],
      rows: files.map((file) => [
        file.name,
        t('coverNote.bytes', { count: grouped(file.size) }),
        groupHex(file.sha256)
      ])
    },
    { type: 'text', text: t('coverNote.check'), tone: 'small' },
    { type: 'text', text: t('coverNote.selfChecked'), tone: 'note' },
    {
      type: 'signatures',
      cells: [
        {
          above: [t('coverNote.giver')],
          note: t('coverNote.sign'),
          isByHand: true,
          name: member.name,
          below: filled([{ label: '', value: member.title }]).map((row) => row.value)
        },
        { above: [t('coverNote.taker')], note: t('coverNote.sign'), isByHand: true, name: '', below: [] }
      ]
    }
  ]
  return {
    title: t('coverNote.title', { issue }),
    ...paperHead(profile, at, t),
    heading: t('coverNote.heading'),
    subheading: issue,
    blocks,
    footer: t('coverNote.footer', { issue, moment: `${formatTime(at)}, ${formatDay(at)}` })
  }
}
