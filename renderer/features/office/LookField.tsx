import { looks, lookIds, type LookId } from '@shared/domain/looks'
import { boxOnPage } from '@shared/domain/pageFormat'
import { pageTemplate, templatesOf } from '@shared/domain/pageTemplates'
import { useTranslate } from '@renderer/ui/Language'
import styles from './LookField.module.css'

/** Millimetres of paper to a pixel of the drawing. */
const SCALE = 4

/** The first page of a look, drawn from its template. */
function FrontPage({ look }: { look: LookId }) {
  const { format } = looks[look]
  return (
    <svg
      className={styles.page}
      viewBox={`0 0 ${format.width} ${format.height}`}
      width={format.width / SCALE}
      height={format.height / SCALE}
      aria-hidden
    >
      <rect className={styles.paper} width={format.width} height={format.height} />
      {pageTemplate(templatesOf(look)[0]!).slots.map((slot) => {
        const box = boxOnPage(slot, format)
        return <rect key={slot.id} className={styles[slot.kind] ?? styles.text} {...box} />
      })}
    </svg>
  )
}

interface LookFieldProps {
  readonly look: LookId
  readonly disabled: boolean
  readonly onChange: (look: LookId) => void
}

/** On which paper and in which layout does a product come out? */
export function LookField({ look, disabled, onChange }: LookFieldProps) {
  const t = useTranslate()
  return (
    <fieldset className={styles.field} disabled={disabled}>
      <legend>{t('looks.look')}</legend>
      <div className={styles.choices}>
        {lookIds.map((each) => {
          const { width, height } = looks[each].format
          return (
            <label key={each} className={styles.choice}>
              <input
                type="radio"
                name="look"
                className="visually-hidden"
                checked={each === look}
                onChange={() => onChange(each)}
              />
              <FrontPage look={each} />
              <strong>{t(`looks.name.${each}`)}</strong>
              <span className={styles.size}>{t('looks.paper', { width, height })}</span>
              <span className={styles.about}>{t(`looks.about.${each}`)}</span>
            </label>
          )
        })}
      </div>
      <p className={styles.about}>{t('looks.hint')}</p>
    </fieldset>
  )
}
