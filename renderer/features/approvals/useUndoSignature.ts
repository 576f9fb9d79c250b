import { request } from '@renderer/api/client'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

/** A signature that its own signer takes back. */
export interface Undoing {
  readonly article: string
  readonly title: string
  /** The record that signed. */
  readonly signature: string
  readonly reason: string
}

/** Takes a signature back and says so, or says why it cannot be. */
export function useUndoSignature() {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  return ({ title, ...undoing }: Undoing) =>
    void request('approvals.unsign', undoing).then(() => tell(t('signing.undone', { title })), tellError)
}
