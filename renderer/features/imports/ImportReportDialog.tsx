import { CircleCheck, Eye, FilePenLine, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ImportReport } from '@shared/domain/importReport'
import { Dialog } from '@renderer/ui/Dialog'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { EncodingSection } from './EncodingSection'
import styles from './ImportReportDialog.module.css'

const KEPT = ['words', 'paragraphs', 'headings', 'lists', 'tables', 'photos', 'links'] as const
const GROUPS = [
  { kind: 'lost', icon: TriangleAlert },
  { kind: 'look', icon: Eye },
  { kind: 'changed', icon: FilePenLine }
] as const

/** Of such files nobody knows what else was in them. */
const WORDS_ALONE = new Set<string>(['wordsOnly', 'pdfText'])

/** What of a file was kept, what was lost, what wants a look. The original stays attached either way. */
export function ImportReportDialog({
  report,
  notice,
  onClose,
  onOpen
}: {
  report: ImportReport
  /** What else is to be known of the new article. */
  notice?: ReactNode
  onClose: () => void
  onOpen?: () => void
}) {
  const t = useTranslate()
  const kept = KEPT.filter((name) => report.kept[name] > 0)
  return (
    <Dialog
      title={t('imports.reportTitle')}
      description={report.fileName}
      onClose={onClose}
      {...(onOpen
        ? { onConfirm: onOpen, confirmLabel: t('imports.openArticle'), cancelLabel: t('ui.close') }
        : {})}
    >
      {notice}
      <section className={styles.group} data-kind="kept">
        <h3>
          <CircleCheck size={16} aria-hidden /> {t('imports.kept')}
        </h3>
        <p>
          {kept
            .map((name) => t(`imports.keptCount.${name}`, { count: formatCount(report.kept[name]) }))
            .join(' · ')}
        </p>
      </section>
      {report.encoding && <EncodingSection encoding={report.encoding} />}
      {GROUPS.map(({ kind, icon: Icon }) => {
        const findings = report.findings.filter((each) => each.kind === kind)
        if (findings.length === 0) return null
        return (
          <section key={kind} className={styles.group} data-kind={kind}>
            <h3>
              <Icon size={16} aria-hidden /> {t(`imports.group.${kind}`)}
            </h3>
            <ul>
              {findings.map((each) => (
                <li key={each.finding}>
                  {t(`imports.finding.${each.finding}`, { count: each.count })}
                  {each.example && <q>{each.example}</q>}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {report.findings.every(({ kind, finding }) => kind !== 'lost' && !WORDS_ALONE.has(finding)) && (
        <p className={styles.calm}>{t('imports.nothingLost')}</p>
      )}
      <p className={styles.calm}>{t('imports.originalKept')}</p>
    </Dialog>
  )
}
