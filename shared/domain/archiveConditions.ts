import { periodOf, type QueryField, type QueryFilter } from '../text/archiveQuery'
import { addDays, fromWallTime } from '../text/dates'
import { foldText } from '../text/fold'
import type { ArticleStatus } from './articles'
import type { OfficeProfile } from './office'

/** In which order results come. */
export const searchOrders = ['best', 'newest'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** By what results are told apart beside their list. */
export const facetNames = ['product', 'rubric', 'unit', 'author', 'status', 'year'] as const
export type FacetName = (typeof facetNames)[number]

/** What an article itself must be to be found. A list means one of them; absent, no condition. */
export interface ArchiveConditions {
  readonly statuses?: readonly string[] | undefined
  readonly products?: readonly string[] | undefined
  readonly rubrics?: readonly string[] | undefined
  readonly units?: readonly string[] | undefined
  readonly owner?: string | undefined
  /** Moments between which the article was begun: from, and before. */
  readonly from?: number | undefined
  readonly before?: number | undefined
  /** Days between which that happened which it tells. */
  readonly event?: { readonly from: string; readonly until: string } | undefined
  /** Numbers of issues in which it stands. */
  readonly issues?: readonly number[] | undefined
}

/** Something that a condition may name: what is stored of it, and what people call it. */
interface Named {
  readonly value: string
  readonly names: readonly string[]
}

/** Whoever writes a whole name means that one, not all that begin like it. */
function choose(known: readonly Named[], written: string): string[] {
  const sought = foldText(written).trim()
  const folded = known.map(({ value, names }) => ({ value, names: [value, ...names].map(foldText) }))
  const whole = folded.filter(({ names }) => names.includes(sought))
  const found =
    whole.length > 0 ? whole : folded.filter(({ names }) => names.some((name) => name.includes(sought)))
  return found.map(({ value }) => value)
}

function chooseAll(known: readonly Named[], filters: readonly QueryFilter[]): string[] | undefined {
  if (filters.length === 0) return undefined
  const wanted = filters
    .filter((filter) => !filter.isExcluded)
    .flatMap((filter) => choose(known, filter.value))
  const unwanted = new Set(
    filters.filter((filter) => filter.isExcluded).flatMap((filter) => choose(known, filter.value))
  )
  const isOnlyExcluding = filters.every((filter) => filter.isExcluded)
  const begin = isOnlyExcluding ? known.map(({ value }) => value) : wanted
  return [...new Set(begin)].filter((value) => !unwanted.has(value))
}

/**
 * What the conditions of a query ask of an article, in the office's own names.
 * A name that nothing bears finds nothing, rather than everything.
 *
 * @param statusNames what each state is called on screen.
 */
export function resolveConditions(
  filters: readonly QueryFilter[],
  profile: OfficeProfile,
  statusNames: ReadonlyMap<ArticleStatus, readonly string[]>
): ArchiveConditions {
  const of = (field: QueryField) => filters.filter((filter) => filter.field === field)
  const days = (field: 'from' | 'until') =>
    of(field)
      .filter((filter) => !filter.isExcluded)
      .map(({ value }) => value)
  const from = days('from').sort().at(-1)
  const until = days('until').sort().at(0)
  const [period] = of('event')
    .filter((filter) => !filter.isExcluded)
    .map(({ value }) => periodOf(value))
  const rubrics = [...new Set(profile.products.flatMap((product) => product.rubrics))]
  return {
    products: chooseAll(
      profile.products.map(({ id, name, abbreviation }) => ({
        value: id,
        names: [name, abbreviation].filter(Boolean)
      })),
      of('product')
    ),
    rubrics: chooseAll(
      rubrics.map((rubric) => ({ value: rubric, names: [] })),
      of('rubric')
    ),
    units: chooseAll(
      profile.units.map(({ id, name }) => ({ value: id, names: [name] })),
      of('unit')
    ),
    statuses: chooseAll(
      [...statusNames].map(([value, names]) => ({ value, names })),
      of('status')
    ),
    ...(from === undefined ? {} : { from: fromWallTime(from) }),
    ...(until === undefined ? {} : { before: fromWallTime(addDays(until, 1)) }),
    ...(period ? { event: period } : {}),
    ...(of('issue').length > 0 ? { issues: of('issue').map(({ value }) => Number(value)) } : {})
  }
}
