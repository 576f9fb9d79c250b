import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'

/** Keeps a position where it was meant while the text around it is changed. Stop it when it is used. */
export function followPosition(editor: Editor, start: number): { current(): number; stop(): void } {
  let position = start
  const follow = ({ transaction }: { transaction: Transaction }) => {
    position = transaction.mapping.map(position)
  }
  editor.on('transaction', follow)
  return { current: () => position, stop: () => void editor.off('transaction', follow) }
}
