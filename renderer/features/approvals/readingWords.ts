import type { ChangeSummary } from '@shared/document/changeSummary'
import type { ArticleMeta } from '@shared/document/revision'
import type { Translate } from '@shared/i18n/translator'

const HEAD: ReadonlySet<keyof ArticleMeta> = new Set(['kicker', 'deck', 'lead', 'byline'])

const COUNTS = [
  'edited',
  'added',
  'removed',
  'moved',
  'photosSwapped',
  'photosAdded',
  'photosRemoved',
  'photosAdjusted',
  'captionsAdded',
  'captionsEdited',
  'tables'
] as const satisfies readonly (keyof ChangeSummary)[]

/** What changed, as one says it: "sửa tít, sửa 4 đoạn, thay 1 ảnh". */
export function changeWords(summary: ChangeSummary, t: Translate): string {
  const { fields } = summary
  const said = [
    ...(fields.includes('title') ? [t('reading.change.title')] : []),
    ...(fields.some((field) => HEAD.has(field)) ? [t('reading.change.head')] : []),
    ...(fields.some((field) => field !== 'title' && !HEAD.has(field)) ? [t('reading.change.facts')] : []),
    ...COUNTS.flatMap((name) =>
      summary[name] > 0 ? [t(`reading.change.${name}`, { count: summary[name] })] : []
    )
  ]
  return said.length === 0 ? t('reading.nothingChanged') : said.join(', ')
}
