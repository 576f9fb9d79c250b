import type { ArticleContent } from '@shared/document/revision'
import type { OfficeProfile } from '@shared/domain/office'
import type { PlainPaper } from '@shared/domain/paper'
import { toOutline, type NamedDocument, type OutlineLine } from '@shared/domain/speakerOutline'
import type { Translate } from '@shared/i18n/translator'
import { citedDay, fullCitation } from '@shared/text/citation'
import { formatDay, fromWallTime, toIsoDay } from '@shared/text/dates'
import { documentsOf } from '@shared/text/proofing/registerLookup'
import type { RegisteredDocument } from '@shared/text/proofing/proofSettings'
import { countWords } from '@shared/text/words'
import { paperHead } from './paperHead'

/** Everything that an outline is printed from. */
export interface OutlineFacts {
  readonly profile: OfficeProfile
  readonly content: ArticleContent
  /** Which text it is: its code, or that it is a draft. */
  readonly state: string
  /** Stands over everything that nobody has signed; empty for a signed text. */
  readonly draft: string
  readonly imprint: readonly string[]
  readonly register: readonly RegisteredDocument[]
  /** When the text was written, and when the file is made, milliseconds since 1970. */
  readonly writtenAt: number
  readonly at: number
}

/** Words a minute at which somebody speaks freely from points. */
const SPEAKING_PACE = 110

const dayOf = (day: string) => formatDay(fromWallTime(day))

/** A document as its reader finds it: in full from the register where it stands there, and whether it still holds. */
function sourceLine(
  { symbol, type, day }: NamedDocument,
  register: readonly RegisteredDocument[],
  today: string,
  t: Translate
): string {
  const found = documentsOf({ register }, symbol)
  const document = found.find(({ date }) => date === day) ?? found[0]
  if (!document) return [type, symbol, day && citedDay(day)].filter(Boolean).join(' ')
  const { validUntil, replacedBy } = document
  const full = fullCitation(document)
  if (validUntil === null || validUntil >= today) return full
  const ended = t('outlines.sourceEnded', { day: dayOf(validUntil) })
  return `${full} (${replacedBy === '' ? ended : `${ended}, ${t('outlines.sourceReplaced', { symbol: replacedBy })}`})`
}

/** The outline that somebody speaks from (đề cương tuyên truyền), in large type, with its sources and its last day. */
export function outlinePaper(facts: OutlineFacts, t: Translate): PlainPaper {
  const { content, state, draft, imprint, register, at } = facts
  const outline = toOutline(content)
  const today = toIsoDay(at)
  const { validUntil } = outline
  const isExpired = validUntil !== null && validUntil < today
  const marks = [
    ...(draft === '' ? [] : [draft]),
    ...(isExpired ? [t('outlines.expired', { day: dayOf(validUntil) })] : [])
  ]
  const large = (text: string) => ({ type: 'text', text, tone: 'large' }) as const
  const heading = (text: string) => ({ type: 'heading', text }) as const

  function block(line: OutlineLine): PlainPaper['blocks'][number] {
    switch (line.kind) {
      case 'heading':
        return heading(line.text)
      case 'text':
        return large(line.text)
      case 'point':
        return { type: 'point', mark: `${line.number}.`, text: line.text }
      case 'question':
        return {
          type: 'point',
          mark: t('outlines.question', { number: line.number }),
          text: line.text,
          tone: 'strong'
        }
      case 'answer':
        return { type: 'point', mark: t('outlines.answer'), text: line.text }
    }
  }
  const documents = outline.documents.map((document) => sourceLine(document, register, today, t))
  const sources = [...outline.sources, ...documents]
  const words = countWords([...outline.opening, ...outline.lines.map(({ text }) => text)].join('\n'))
  const kind = content.meta.kind === 'guidance' ? 'guidance' : 'outline'
  const title = content.meta.title.trim() || t('articles.untitled')
  return {
    title: `${t(`outlines.heading.${kind}`)}: ${title}`,
    ...paperHead(facts.profile, facts.writtenAt, t),
    heading: t(`outlines.heading.${kind}`),
    subheading: title,
    notes: t('outlines.notes'),
    blocks: [
      ...marks.map((text) => ({ type: 'text', text, tone: 'strong' }) as const),
      {
        type: 'facts',
        rows: [
          { label: t('outlines.text'), value: state },
          {
            label: t('outlines.validUntil'),
            value: validUntil === null ? t('outlines.noLastDay') : dayOf(validUntil)
          },
          {
            label: t('outlines.time'),
            value: t('outlines.minutes', { count: Math.max(1, Math.ceil(words / SPEAKING_PACE)) })
          },
          { label: t('outlines.imprint'), value: imprint.join('. ') }
        ]
      },
      ...outline.opening.map(large),
      ...outline.lines.map(block),
      ...(sources.length > 0 ? [heading(t('outlines.sources')), ...sources.map(large)] : []),
      ...(outline.validity.length > 0
        ? [heading(t('outlines.validity')), ...outline.validity.map(large)]
        : [])
    ],
    footer: [...marks, title, state].join(' · ')
  }
}
