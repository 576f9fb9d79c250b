import { Newspaper, ScrollText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { articleKinds, type ArticleKind } from '@shared/document/revision'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import type { ArticleDesk } from './ArticlePage'
import { EventDateField } from './EventDateField'
import styles from './Panel.module.css'
import { TemplateChecklist } from './TemplateChecklist'

/** Where the article belongs, who wrote it, how far its sign-off is. */
export function InfoPanel({
  article,
  desk,
  assignments,
  chain,
  printed
}: {
  readonly article: ArticleView
  readonly desk: ArticleDesk
  /** What it was asked for. */
  readonly assignments: ReactNode
  /** How far its sign-off is. */
  readonly chain: ReactNode
  /** Where it came out. */
  readonly printed: ReactNode
}) {
  const t = useTranslate()
  const { data: profile } = useRequest('office.profile', {})
  const { meta, changeMeta, isEditable } = desk
  const product = profile?.products.find((each) => each.id === meta.product)
  const unit = profile?.units.find((each) => each.id === article.row.unit)
  const rubrics = product?.rubrics ?? []

  return (
    <div className={styles.panel}>
      {assignments}
      <SelectField
        label={t('articles.meta.product')}
        value={meta.product}
        disabled={!isEditable}
        onChange={(next) => changeMeta({ product: next, rubric: '' })}
        options={(profile?.products ?? []).map((each) => ({ value: each.id, label: each.name }))}
      />
      <SelectField
        label={t('articles.meta.rubric')}
        value={meta.rubric}
        disabled={!isEditable}
        onChange={(rubric) => changeMeta({ rubric })}
        options={[
          { value: '', label: t('articles.noRubric') },
          ...[...new Set([...rubrics, ...(meta.rubric ? [meta.rubric] : [])])].map((each) => ({
            value: each,
            label: each
          }))
        ]}
      />
      <SelectField
        label={t('articles.meta.kind')}
        value={meta.kind}
        disabled={!isEditable}
        onChange={(kind) => changeMeta({ kind: kind as ArticleKind })}
        options={articleKinds.map((each) => ({ value: each, label: t(`articles.kind.${each}`) }))}
      />
      <EventDateField desk={desk} />
      {desk.editor && <TemplateChecklist editor={desk.editor} isEditable={isEditable} />}
      <dl className={styles.facts}>
        <div>
          <dt>{t('articles.owner')}</dt>
          <dd>{article.row.owner}</dd>
        </div>
        {unit && (
          <div>
            <dt>{t('articles.unit')}</dt>
            <dd>{unit.name}</dd>
          </div>
        )}
        {article.issues.map((issue) => (
          <div key={issue.id}>
            <dt>{t('articles.inIssue')}</dt>
            <dd>
              <Link href={paths.issue(issue.id)}>
                <Newspaper size={14} aria-hidden /> {t('issues.number', { number: issue.label })}
              </Link>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('log.title')}</dt>
          <dd>
            <Link href={paths.log(article.row.id)}>
              <ScrollText size={14} aria-hidden /> {t('log.ofArticle')}
            </Link>
          </dd>
        </div>
      </dl>
      <section>
        <h3>{t('approvals.chain')}</h3>
        {chain}
      </section>
      {printed}
    </div>
  )
}
