import { replacementFor } from '@shared/text/search'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ReplaceManyDialog.module.css'
import type { Hit, ReadArticle } from './useReplaceMany'

/** Letters of the line that are shown on either side of what was found. */
const CONTEXT = 48

interface HitListProps {
  readonly article: ReadArticle
  readonly hits: readonly Hit[]
  readonly left: ReadonlySet<string>
  readonly replacement: string
  readonly isPattern: boolean
  readonly onLeave: (keys: readonly string[], isLeft: boolean) => void
}

function HitLine({ hit, replacement, isPattern }: { hit: Hit; replacement: string; isPattern: boolean }) {
  const t = useTranslate()
  const { line, from, to } = hit
  const before = line.text.slice(Math.max(0, from - CONTEXT), from)
  const after = line.text.slice(to, to + CONTEXT)
  return (
    <span className={styles.context}>
      {line.field && <em>{t(`articles.meta.${line.field}`)}: </em>}
      {line.inside && <em>{t(`finding.inside.${line.inside.attribute}`)}: </em>}
      {from > CONTEXT && '…'}
      {before}
      <del>{line.text.slice(from, to)}</del>
      {replacement !== '' && <ins>{replacementFor(hit, replacement, isPattern)}</ins>}
      {after}
      {to + CONTEXT < line.text.length && '…'}
    </span>
  )
}

/** Everything that was found in one article, each place with a box of its own. */
export function HitList({ article, hits, left, replacement, isPattern, onLeave }: HitListProps) {
  const t = useTranslate()
  const chosen = hits.filter((hit) => !left.has(hit.key)).length
  return (
    <section className={styles.article} aria-label={article.title || t('articles.untitled')}>
      <div className={styles.name}>
        <CheckField
          label={article.title || t('articles.untitled')}
          isChecked={chosen > 0}
          onChange={(isChosen) =>
            onLeave(
              hits.map((hit) => hit.key),
              !isChosen
            )
          }
        />
        <span>{t('replacing.count', { chosen, count: hits.length })}</span>
      </div>
      <ul>
        {hits.map((hit) => (
          <li key={hit.key}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(hit.key)}
                onChange={(event) => onLeave([hit.key], !event.target.checked)}
              />
              <HitLine hit={hit} replacement={replacement} isPattern={isPattern} />
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
