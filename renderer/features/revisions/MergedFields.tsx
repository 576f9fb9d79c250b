import { compareText } from '@shared/document/compareText'
import { fieldConflictId, type MergedField } from '@shared/document/merge'
import { ComparedParts } from '@renderer/editor/compare/ComparedParts'
import { useTranslate } from '@renderer/ui/Language'
import { ConflictCard } from './ConflictCard'
import type { MergedTextContext } from './MergedText'
import styles from './MergeScreen.module.css'
import { useFieldText } from './useFieldText'

/** Fields whose value is stored as a name. */
const CHOSEN: ReadonlySet<string> = new Set(['kind', 'product', 'eventDate'])

/** The lines above the body: what only one changed is taken, what both changed is chosen. */
export function MergedFields({
  fields,
  context
}: {
  fields: readonly MergedField[]
  context: MergedTextContext
}) {
  const t = useTranslate()
  const fieldText = useFieldText()
  return fields.map((each) => {
    const label = t(`articles.meta.${each.field}`)
    if (each.kind === 'settled') {
      if (each.from === 'base') return null
      const by = each.from === 'both' ? t('merge.ofBoth') : context.names[each.from]
      return (
        <div key={each.field} className={styles.settled} data-from={each.from}>
          <span className={styles.by}>
            {label} · {by}
          </span>
          <p>{fieldText(each.field, each.value) || '–'}</p>
        </div>
      )
    }
    const id = fieldConflictId(each.field)
    const spell = (value: string) => (
      <p>
        <ComparedParts
          parts={
            CHOSEN.has(each.field)
              ? [{ kind: 'same', text: fieldText(each.field, value) }]
              : compareText(each.base, value)
          }
        />
      </p>
    )
    return (
      <ConflictCard
        key={each.field}
        number={context.conflicts.findIndex((conflict) => conflict.id === id)}
        label={label}
        names={context.names}
        choice={context.choices.get(id)}
        onChoose={(choice) => context.onChoose(id, choice)}
        ours={spell(each.ours)}
        theirs={spell(each.theirs)}
        canKeepBoth={each.both !== null}
      />
    )
  })
}
