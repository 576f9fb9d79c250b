import type { OfficeProfile } from '@shared/domain/office'
import type { PlainPaper } from '@shared/domain/paper'
import type { ScriptSource } from '@shared/ipc/routes/readAloud'
import type { Translate } from '@shared/i18n/translator'
import { formatDay, formatTime } from '@shared/text/dates'
import { readingSeconds, readLineAloud, type ReadingManner } from '@shared/text/readAloud'
import { paperHead } from './paperHead'

/** Everything that a script for the loudspeaker is printed from. */
export interface ScriptFacts {
  readonly profile: OfficeProfile
  readonly source: ScriptSource
  readonly imprint: readonly string[]
  readonly manner: ReadingManner
  /** Syllables a minute. */
  readonly pace: number
  /** Who makes it, and when. */
  readonly member: string
  readonly at: number
}

/** "3 phút 20 giây" */
export function durationText(seconds: number, t: Translate): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0) return t('readAloud.seconds', { count: rest })
  return rest === 0
    ? t('readAloud.minutes', { count: minutes })
    : t('readAloud.minutesSeconds', { minutes, seconds: rest })
}

/** The script that an announcer reads from (bản đọc phát thanh), in large type. It says which text it is and whether it is signed. */
export function scriptPaper(facts: ScriptFacts, t: Translate): PlainPaper {
  const { source, manner, pace, at } = facts
  const lines = source.lines.map(({ text }) => readLineAloud(text, manner).text)
  const revision = source.revision === null ? t('readAloud.noRevision') : source.revision
  const state = t(source.isSigned ? 'readAloud.paperSigned' : 'readAloud.paperUnsigned')
  return {
    title: t('readAloud.paperTitle', { title: source.title }),
    ...paperHead(facts.profile, at, t),
    heading: t('readAloud.paperHeading'),
    subheading: source.title,
    blocks: [
      { type: 'text', text: state, tone: 'strong' },
      {
        type: 'facts',
        rows: [
          { label: t('readAloud.paperRevision'), value: revision },
          {
            label: t('readAloud.paperTime'),
            value: t('readAloud.paperTimeAt', { time: durationText(readingSeconds(lines, pace), t), pace })
          },
          {
            label: t('readAloud.paperMade'),
            value: `${facts.member}, ${formatTime(at)}, ${formatDay(at)}`
          },
          { label: t('readAloud.paperImprint'), value: facts.imprint.join('. ') }
        ]
      },
      ...lines.map((text) => ({ type: 'text', text, tone: 'large' }) as const)
    ],
    footer: `${state} · ${t('readAloud.paperFooter', { title: source.title, revision })}`
  }
}
