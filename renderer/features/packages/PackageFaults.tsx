import type { PackageFault } from '@shared/domain/templatePackage'
import type { TriedPackage } from '@shared/ipc/routes/packages'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PackagesTab.module.css'

function Place({ fault }: { fault: PackageFault }) {
  const t = useTranslate()
  const { file, line, page } = fault
  const parts = [
    ...(file === '' ? [] : [line > 0 ? t('packages.place', { file, line }) : file]),
    ...(page > 0 ? [t('packages.onPage', { page })] : [])
  ]
  return parts.length === 0 ? null : <code className="selectable">{parts.join(', ')}</code>
}

/** Why a package was not taken in: what is wrong, in which file and line, for whoever made it. */
export function PackageFaults({ tried, onClose }: { tried: TriedPackage; onClose: () => void }) {
  const t = useTranslate()
  return (
    <Dialog
      title={t('packages.refused', { name: tried.fileName })}
      description={t('packages.refusedAbout')}
      cancelLabel={t('ui.close')}
      onClose={onClose}
    >
      <ol className={styles.faults} aria-label={t('packages.faults')}>
        {tried.faults.map((fault, index) => (
          <li key={index}>
            <Place fault={fault} />
            <span className="selectable">{t(`packages.rule.${fault.rule}`, { detail: fault.detail })}</span>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
