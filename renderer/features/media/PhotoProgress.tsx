import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Working } from '@renderer/ui/Working'
import styles from './PhotoProgress.module.css'
import type { PhotoImport } from './usePhotoImport'

/** How far a batch of photos has come, with a way out, and afterwards which files were not taken. */
export function PhotoProgress({ batch }: { batch: PhotoImport }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { progress, refused } = batch
  return (
    <>
      {progress && (
        <Working
          label={t('media.readingCount', { at: progress.done + 1, of: progress.of })}
          name={progress.name}
          progress={progress}
          onCancel={batch.cancel}
        />
      )}
      {refused.length > 0 && (
        <Dialog
          title={t('media.refusedTitle', { count: refused.length })}
          description={t('media.refusedText')}
          onClose={batch.forgetRefused}
        >
          <ul className={styles.refused}>
            {refused.map(({ name, error }, index) => (
              <li key={index}>
                <strong>{name}</strong>
                <span>{errorText(error)}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}
