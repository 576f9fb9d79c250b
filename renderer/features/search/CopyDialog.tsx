import { useLocation } from 'wouter'
import type { CopyView } from '@shared/ipc/routes/search'
import { paths } from '@renderer/api/paths'
import { Dialog } from '@renderer/ui/Dialog'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Marked } from '@renderer/ui/Marked'
import styles from './CopyDialog.module.css'

/** Each passage as it stands in this article, and beside it as it stands in the other. */
export function CopyDialog({ copy, onClose }: { copy: CopyView; onClose: () => void }) {
  const t = useTranslate()
  const [, go] = useLocation()
  return (
    <Dialog
      title={t('search.copyTitle', { title: copy.title || t('articles.untitled') })}
      width="full"
      confirmLabel={t('search.openOther')}
      cancelLabel={t('ui.close')}
      onClose={onClose}
      onConfirm={() => {
        onClose()
        go(paths.article(copy.article))
      }}
    >
      <table className={styles.passages}>
        <thead>
          <tr>
            <th scope="col">{t('search.mine')}</th>
            <th scope="col">{t('search.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {copy.passages.map((passage, index) => (
            <tr key={index}>
              <td>
                <p className="selectable">
                  <Marked {...passage.mine} />
                </p>
                <span>{t('search.copyWords', { count: formatCount(passage.words) })}</span>
              </td>
              <td>
                <p className="selectable">
                  <Marked {...passage.theirs} />
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
