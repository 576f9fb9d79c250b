import { request } from '@renderer/api/client'
import { closeWindow, hideWindow, stayOpen, useKeptOpen } from '@renderer/api/closing'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'

/** Words could not be put on disk: nothing is dropped without a clear yes. */
function UnsavedDialog({ error }: { readonly error: unknown }) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <Dialog
      title={t('shell.unsavedTitle')}
      description={t('shell.unsavedText')}
      onClose={stayOpen}
      cancelLabel={t('shell.stay')}
      confirmLabel={t('shell.saveAndClose')}
      onConfirm={() => {
        stayOpen()
        void closeWindow()
      }}
    >
      <Notice tone="bad">{errorText(error)}</Notice>
      <div>
        <Button look="danger" onClick={() => void request('app.readyToClose', {})}>
          {t('shell.closeAndLose')}
        </Button>
      </div>
    </Dialog>
  )
}

/** This PC makes what is due: closed for good it would not. */
function WatchDialog() {
  const t = useTranslate()
  return (
    <Dialog
      title={t('shell.watchTitle')}
      description={t('shell.watchText')}
      onClose={stayOpen}
      cancelLabel={t('shell.stayOpen')}
      confirmLabel={t('shell.hide')}
      onConfirm={() => void hideWindow()}
    >
      <div>
        <Button
          onClick={() => {
            stayOpen()
            void closeWindow()
          }}
        >
          {t('shell.closeForGood')}
        </Button>
      </div>
    </Dialog>
  )
}

/** The window was to close, and something speaks against it. */
export function ClosingDialog() {
  const kept = useKeptOpen()
  if (!kept) return null
  return kept.why === 'watch' ? <WatchDialog /> : <UnsavedDialog error={kept.error} />
}
