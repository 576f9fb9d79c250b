import { request } from '@renderer/api/client'
import { closeWindow, stayOpen, useRefusedClosing } from '@renderer/api/closing'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'

/** The window was to close while words could not be put on disk: nothing is dropped without a clear yes. */
export function ClosingDialog() {
  const t = useTranslate()
  const errorText = useErrorText()
  const refused = useRefusedClosing()
  if (!refused) return null
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
      <Notice tone="bad">{errorText(refused.error)}</Notice>
      <div>
        <Button look="danger" onClick={() => void request('app.readyToClose', {})}>
          {t('shell.closeAndLose')}
        </Button>
      </div>
    </Dialog>
  )
}
