import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import styles from './AboutDialog.module.css'

/** What this program is, and whose work is in it. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const { data: about } = useRequest('app.about', {})
  return (
    <Dialog title={t('commands.about')} description={t('shell.aboutText')} onClose={onClose} width="large">
      {about && (
        <>
          <p className={styles.versions}>
            Tòa Soạn {about.version} · Electron {about.electron} · Chromium {about.chrome} · SQLite{' '}
            {about.sqlite}
          </p>
          <h3>{t('shell.notices')}</h3>
          <pre className={styles.notices} tabIndex={0} aria-label={t('shell.notices')}>
            {about.notices || t('shell.noNotices')}
          </pre>
        </>
      )}
    </Dialog>
  )
}
