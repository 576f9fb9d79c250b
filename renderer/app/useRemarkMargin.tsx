import { useMemo } from 'react'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { RemarkMargin } from '@renderer/features/comments/RemarkMargin'
import { useRemarks } from '@renderer/features/comments/RemarksDesk'
import { listBeside } from '@renderer/features/comments/threadPlaces'
import { useRemarkCommands } from '@renderer/features/comments/useRemarkCommands'

/** The remarks as the margin of a text, with their keys. */
export function useRemarkMargin() {
  const { threads, places, pending } = useRemarks()
  useRemarkCommands()
  const isUsed = pending !== null || listBeside(threads ?? [], places).length > 0
  return useMemo(
    () => ({
      isUsed,
      render: (editor: TiptapEditor | null, sheet: HTMLElement, hasRoom: boolean) => (
        <RemarkMargin editor={editor} sheet={sheet} hasRoom={hasRoom} />
      )
    }),
    [isUsed]
  )
}
