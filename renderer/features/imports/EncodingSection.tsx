import { Languages } from 'lucide-react'
import type { EncodingReport } from '@shared/domain/importReport'
import { useTranslate } from '@renderer/ui/Language'
import styles from './EncodingSection.module.css'
import group from './ImportReportDialog.module.css'

/** A soft hyphen is a letter in the old fonts, and is not seen anywhere else. */
const showHyphens = (text: string) => text.replaceAll('\u00ad', '-')

/** What letters a file was written in, with places as they were and as they are. */
export function EncodingSection({ encoding }: { encoding: EncodingReport }) {
  const t = useTranslate()
  return (
    <section className={group.group} data-kind="changed">
      <h3>
        <Languages size={16} aria-hidden /> {t('imports.encoding.found')}
      </h3>
      {encoding.found.length === 0 && <p>{t('imports.encoding.nothing')}</p>}
      <ul>
        {encoding.found.map(({ encoding: name, paragraphs }) => (
          <li key={name}>
            {t('imports.encoding.foundCount', {
              encoding: t(`imports.encoding.name.${name}`),
              count: paragraphs
            })}
          </li>
        ))}
      </ul>
      {encoding.samples.length > 0 && (
        <table className={styles.samples}>
          <thead>
            <tr>
              <th scope="col">{t('imports.encoding.before')}</th>
              <th scope="col">{t('imports.encoding.after')}</th>
            </tr>
          </thead>
          <tbody>
            {encoding.samples.map(({ before, after }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- places may read alike, and never change
              <tr key={index}>
                <td className={styles.before}>{showHyphens(before)}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
