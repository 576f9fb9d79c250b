import type { ReactNode } from 'react'
import { groupHex } from '@shared/domain/dossier'
import type { CheckedItem, DossierReport as Report } from '@shared/domain/dossierReport'
import { formatMoment } from '@shared/text/dates'
import { formatBytes, formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './DossiersScreen.module.css'

/** Faults that are read; whoever sees twenty knows enough. */
const SHOWN = 20

/** What the check of a dossier came to: whole or not, why not, and who signed what. */
export function DossierReport({ name, report }: { name: string; report: Report }) {
  const t = useTranslate()
  const more = report.faultCount - SHOWN
  return (
    <>
      <Notice tone={report.isWhole ? 'good' : 'bad'}>
        <strong>{t(report.isWhole ? 'dossiers.whole' : 'dossiers.broken')}.</strong>{' '}
        {report.isWhole ? t('dossiers.wholeText') : t('dossiers.brokenText', { count: report.faultCount })}
      </Notice>
      {report.faults.length > 0 && (
        <section className={styles.card} aria-label={t('dossiers.faults')}>
          <h3>{t('dossiers.faults')}</h3>
          <ul className={styles.faults}>
            {report.faults.slice(0, SHOWN).map(({ code, data }, index) => (
              <li key={index} className="selectable">
                {t(`dossierFaults.${code}`, data)}
              </li>
            ))}
          </ul>
          {more > 0 && <p>{t('dossiers.moreFaults', { count: more })}</p>}
        </section>
      )}
      {report.title !== '' && <Facts name={name} report={report} />}
      {report.items.length > 0 && <Items items={report.items} />}
    </>
  )
}

function Facts({ name, report }: { name: string; report: Report }) {
  const t = useTranslate()
  const isRoot = report.isRootKnown === true
  return (
    <section className={styles.card} aria-label={report.title}>
      <h2>{report.title}</h2>
      <dl className={styles.facts}>
        <Fact label={t('jobs.file')}>{name}</Fact>
        <Fact label={t('dossiers.rootIs')}>
          <strong className="selectable">{report.root}</strong>
          <div>{t(isRoot ? 'dossiers.rootRight' : 'dossiers.rootUntold')}</div>
        </Fact>
        <Fact label={t('office.name')}>
          {[report.office, report.parent].filter((part) => part !== '').join(' · ')}
        </Fact>
        {report.madeAt !== null && (
          <Fact label={t('dossiers.made')}>
            {t('dossiers.madeBy', { name: report.madeBy, moment: formatMoment(report.madeAt) })}
          </Fact>
        )}
        <Fact label={t('dossiers.log')}>
          {t('dossiers.logText', { records: formatCount(report.records), keys: report.keys })}
        </Fact>
        {report.printed && (
          <Fact label={t('dossiers.printedFile')}>
            {report.printed.name} ({formatBytes(report.printed.size)})
            <div className={`${styles.hash} selectable`}>SHA-256 {groupHex(report.printed.sha256)}</div>
            {!report.isPrintEnclosed && <div>{t('dossiers.printAway')}</div>}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Items({ items }: { items: readonly CheckedItem[] }) {
  const t = useTranslate()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('dossiers.article')}</th>
          <th scope="col">{t('dossiers.signers')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.article}>
            <td>
              {item.title || t('articles.untitled')}
              <div className={`${styles.hash} selectable`}>{groupHex(item.revision.slice(0, 16))} …</div>
            </td>
            <td>
              <ul className={styles.signatures}>
                {item.signatures.map((each) => (
                  <li key={each.record}>
                    {each.name}
                    {each.title && `, ${each.title}`}
                    {each.insteadName && ` (${t('sheet.instead', { name: each.insteadName })})`}{' '}
                    <span>
                      · {each.label} · {formatMoment(each.at)}
                    </span>
                    {each.override && <div>{t('sheet.override', { reason: each.override })}</div>}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
