import { useMemo, useState } from 'react'
import type { ComparedBlock, ComparedField, Comparison } from '@shared/document/compare'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ComparedBlockView } from './ComparedBlocks'
import { ComparedParts } from './ComparedParts'
import styles from './CompareView.module.css'
import { foldSame } from './foldSame'
import { viewBlock, type Side } from './viewBlocks'
import '../editor.css'

/** Both texts in one, or one beside the other. */
export type CompareLayout = 'inline' | 'sides'

interface CompareViewProps {
  readonly comparison: Comparison
  readonly photoSource: (media: string) => string
  readonly layout?: CompareLayout
  /** Unchanged stretches fold away; each can be unfolded. */
  readonly isFolded?: boolean
  /** The words for a value that is stored as a name, such as a product's. */
  readonly fieldText?: ((field: ComparedField['field'], value: string) => string) | undefined
}

const SIDES: Readonly<Record<CompareLayout, readonly Side[]>> = {
  inline: ['both'],
  sides: ['before', 'after']
}

function Field({
  field,
  side,
  fieldText
}: { field: ComparedField; side: Side } & Pick<CompareViewProps, 'fieldText'>) {
  const hidden = side === 'both' ? null : side === 'before' ? 'added' : 'removed'
  const parts = field.parts
    .filter((part) => part.kind !== hidden)
    .map((part) => (fieldText ? { ...part, text: fieldText(field.field, part.text) } : part))
  return (
    <p>
      <ComparedParts parts={parts} />
    </p>
  )
}

function Row({
  block,
  sides,
  photoSource
}: {
  block: ComparedBlock
  sides: readonly Side[]
  photoSource: CompareViewProps['photoSource']
}) {
  const views = useMemo(() => sides.map((side) => viewBlock(block, side)), [block, sides])
  return (
    <div className={styles.row}>
      {views.map((view, index) => (
        <div key={sides[index]} className={styles.cell}>
          {view && <ComparedBlockView block={view} photoSource={photoSource} />}
        </div>
      ))}
    </div>
  )
}

/** Two revisions: what came in is underlined, what went out is struck through. */
export function CompareView(props: CompareViewProps) {
  const t = useTranslate()
  const { comparison, photoSource, layout = 'inline', isFolded = false } = props
  const { fields, blocks, differences } = comparison
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const stretches = useMemo(() => foldSame(blocks), [blocks])
  const sides = SIDES[layout]

  return (
    <div className={[styles.compare, 'selectable'].join(' ')} data-layout={layout}>
      <p className={styles.summary} role="status">
        {differences === 0
          ? t('revisions.noDifference')
          : t('revisions.difference', {
              places: differences,
              added: comparison.added,
              removed: comparison.removed
            })}
      </p>
      {fields.map((field) => (
        <div key={field.field} className={styles.field}>
          <span>{t(`articles.meta.${field.field}`)}</span>
          <div className={styles.row}>
            {sides.map((side) => (
              <div key={side} className={styles.cell}>
                <Field field={field} side={side} fieldText={props.fieldText} />
              </div>
            ))}
          </div>
        </div>
      ))}
      <div className={['document', styles.document].join(' ')} lang="vi">
        {stretches.map((stretch) =>
          isFolded && stretch.isFolded && !opened.has(stretch.from) ? (
            <div key={stretch.from} className={styles.fold}>
              <Button look="quiet" onClick={() => setOpened((all) => new Set([...all, stretch.from]))}>
                {t('revisions.unfold', { count: stretch.blocks.length })}
              </Button>
            </div>
          ) : (
            stretch.blocks.map((block, index) => (
              <Row key={stretch.from + index} block={block} sides={sides} photoSource={photoSource} />
            ))
          )
        )}
      </div>
    </div>
  )
}
