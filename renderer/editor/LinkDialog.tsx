import type { Editor as TiptapEditor } from '@tiptap/react'
import { useState } from 'react'
import { isSafeLink } from '@shared/document/schema'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { asOneStep } from './asOneStep'

/** Makes the chosen words lead to an address; without chosen words the address itself is written. */
function writeLink(editor: TiptapEditor, address: string): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (address === '') chain.unsetLink().run()
  else if (editor.state.selection.empty && !editor.isActive('link')) {
    chain
      .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
      .run()
  } else chain.setLink({ href: address }).run()
}

/** Asks where the chosen words lead. */
export function LinkDialog({ editor, onClose }: { editor: TiptapEditor; onClose: () => void }) {
  const t = useTranslate()
  const [href, setHref] = useState((editor.getAttributes('link').href as string | undefined) ?? '')
  const [isTried, setTried] = useState(false)
  const trimmed = href.trim()
  const address = /^[\w-]+(\.[\w-]+)+/.test(trimmed) ? `https://${trimmed}` : trimmed
  const isRight = address === '' || isSafeLink(address)

  const confirm = () => {
    setTried(true)
    if (!isRight) return
    asOneStep(editor, () => writeLink(editor, address))
    onClose()
  }

  return (
    <Dialog title={t('editor.link')} width="small" onClose={onClose} onConfirm={confirm}>
      <TextField
        label={t('editor.linkAddress')}
        value={href}
        autoFocus
        placeholder="https://"
        hint={t('editor.linkHint')}
        error={isTried && !isRight ? t('editor.linkWrong') : undefined}
        onChange={(event) => setHref(event.target.value)}
      />
    </Dialog>
  )
}
