import type { ComparedBlock, ComparedPart, Comparison } from '@shared/document/compare'
import { useTranslate } from '@renderer/ui/Language'
import styles from './CompareView.module.css'

function Parts({ parts }: { parts: readonly ComparedPart[] }) {
  return parts.map((part, index) => {
    if (part.kind === 'added') return <ins key={index}>{part.text}</ins>
    if (part.kind === 'removed') return <del key={index}>{part.text}</del>
    return <span key={index}>{part.text}</span>
  })
}

function Block({ block, photoSource }: { block: ComparedBlock; photoSource: (media: string) => string }) {
  if (block.type === 'figure') {
    return (
      <div className={styles.photos}>
        {block.parts.map((part, index) => (
          <img key={index} src={photoSource(part.text)} alt="" data-kind={part.kind} />
        ))}
      </div>
    )
  }
  const isFaint = block.type === 'alt' || block.type === 'credit'
  const look = [styles.block, styles[block.type], isFaint && styles.faint].filter(Boolean).join(' ')
  return (
    <p className={look} data-kind={block.kind}>
      <Parts parts={block.parts} />
    </p>
  )
}

/** Blocks around a change that are shown; longer unchanged stretches fold away. */
const CONTEXT = 1

/** Two revisions in one text: what came in is underlined, what went out is struck through. */
export function CompareView({
  comparison,
  photoSource,
  isFolded = false
}: {
  comparison: Comparison
  photoSource: (media: string) => string
  isFolded?: boolean
}) {
  const t = useTranslate()
  const { fields, blocks } = comparison
  const isNear = (index: number) =>
    blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((block) => block.kind !== 'same')
  const isSame = fields.length === 0 && blocks.every((block) => block.kind === 'same')

  return (
    <div className={[styles.compare, 'selectable'].join(' ')}>
      <p className={styles.summary}>
        {isSame
          ? t('revisions.noDifference')
          : t('revisions.difference', { added: comparison.added, removed: comparison.removed })}
      </p>
      {fields.map(({ field, parts }) => (
        <div key={field} className={styles.field}>
          <span>{t(`articles.meta.${field}`)}</span>
          <p>
            <Parts parts={parts} />
          </p>
        </div>
      ))}
      {blocks.map((block, index) => {
        if (!isFolded || isNear(index)) return <Block key={index} block={block} photoSource={photoSource} />
        return index > 0 && isNear(index - 1) ? (
          <p key={index} className={styles.fold}>
            · · ·
          </p>
        ) : null
      })}
    </div>
  )
}
