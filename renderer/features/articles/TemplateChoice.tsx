import { articleTemplate, articleTemplateIds, type ArticleTemplateId } from '@shared/domain/articleTemplates'
import { useTranslate } from '@renderer/ui/Language'
import styles from './NewArticleDialog.module.css'
import { splitPrompt } from './splitPrompt'

function TemplatePreview({ id }: { id: ArticleTemplateId | null }) {
  const t = useTranslate()
  if (!id) {
    return (
      <div className={styles.preview} tabIndex={0} role="region" aria-label={t('templates.preview')}>
        <h3>{t('templates.blank')}</h3>
        <p className={styles.about}>{t('templates.blankText')}</p>
      </div>
    )
  }
  const { kind, blocks } = articleTemplate(id)
  return (
    <div className={styles.preview} tabIndex={0} role="region" aria-label={t('templates.preview')}>
      <h3>{t(`templates.name.${id}`)}</h3>
      <p className={styles.about}>{t(`templates.about.${id}`)}</p>
      <dl className={styles.hints}>
        <dt>{t('articles.meta.kind')}</dt>
        <dd>{t(`articles.kind.${kind}`)}</dd>
        <dt>{t('templates.usualRubric')}</dt>
        <dd>{t(`templates.rubric.${id}`)}</dd>
        <dt>{t('templates.usualKicker')}</dt>
        <dd>{t(`templates.kicker.${id}`)}</dd>
      </dl>
      <ul className={styles.prompts}>
        {blocks.map(({ prompt, type, isRequired }) => {
          const { field, hint } = splitPrompt(t(`templates.prompt.${prompt}`))
          return (
            <li key={prompt} data-type={type}>
              <strong>{field}</strong>: {hint}
              {isRequired && <span className={styles.required}>{t('templates.required')}</span>}
            </li>
          )
        })}
      </ul>
      <p className={styles.note}>{t('templates.neverPrinted')}</p>
    </div>
  )
}

interface TemplateChoiceProps {
  readonly chosen: ArticleTemplateId | null
  readonly onChoose: (template: ArticleTemplateId | null) => void
}

/** The office's weekly genres to choose from, and what the chosen one asks for. */
export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  const t = useTranslate()
  return (
    <div className={styles.choice}>
      <div className={styles.list} role="radiogroup" aria-label={t('templates.title')}>
        {[null, ...articleTemplateIds].map((id) => (
          <label key={id ?? ''} className={styles.item} data-chosen={id === chosen}>
            <input type="radio" name="template" checked={id === chosen} onChange={() => onChoose(id)} />
            {id ? t(`templates.name.${id}`) : t('templates.blank')}
          </label>
        ))}
      </div>
      <TemplatePreview id={chosen} />
    </div>
  )
}
