import { useImperativeHandle, useState, type Ref } from 'react'
import type { Figure } from '@shared/document/document'
import { readFigure } from '@shared/document/document'
import { useCommand } from '@renderer/api/commands'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { insertFigures, writeFigure } from '@renderer/editor/editFigure'
import { followPosition } from '@renderer/editor/followPosition'
import { useToaster } from '@renderer/ui/Toaster'
import { PhotoDialog } from './PhotoDialog'
import { PhotoProgress } from './PhotoProgress'
import { usePhotoImport } from './usePhotoImport'

/** What the text asks of its photo desk. */
export interface PhotoDeskActs {
  /** Brings dropped or pasted files in, to stand at a position of the text. */
  readonly take: (files: readonly File[], position: number) => void
  /** Asks for files and puts them where the cursor is. */
  readonly choose: () => void
  /** Opens the photo at a position of the text. */
  readonly edit: (position: number) => void
}

interface PhotoDeskProps {
  readonly article: string
  readonly editor: TiptapEditor
  readonly isEditable: boolean
  readonly ref: Ref<PhotoDeskActs>
}

/** Photos of a text that is being written: brought in, cut, described. */
export function PhotoDesk({ article, editor, isEditable, ref }: PhotoDeskProps) {
  const { tellError } = useToaster()
  const batch = usePhotoImport()
  const [opened, setOpened] = useState<{ position: number; figure: Figure } | null>(null)

  const insert = async (start: number, photos: ReturnType<typeof batch.choose>) => {
    // Somebody may write on while the photos are read.
    const place = followPosition(editor, start)
    try {
      insertFigures(editor, place.current(), await photos)
    } catch (error) {
      tellError(error)
    } finally {
      place.stop()
    }
  }
  const choose = () => void insert(editor.state.selection.to, batch.choose(true))
  const edit = (position: number) => {
    const figure = editor.state.doc.nodeAt(position)
    if (figure?.type.name === 'figure') setOpened({ position, figure: readFigure(figure) })
  }
  const close = () => {
    setOpened(null)
    editor.commands.focus()
  }
  useImperativeHandle(ref, () => ({
    take: (files, position) => void insert(position, batch.takeFiles(files)),
    choose,
    edit
  }))
  useCommand('addPhoto', isEditable ? choose : null)
  useCommand('editPhoto', isEditable ? () => void editor.commands.editFigure() : null)

  return (
    <>
      <PhotoProgress batch={batch} />
      {opened && (
        <PhotoDialog
          article={article}
          figure={opened.figure}
          onReplace={async () => (await batch.choose(false))[0] ?? null}
          onClose={close}
          onDone={(figure) => {
            writeFigure(editor, opened.position, figure)
            close()
          }}
        />
      )}
    </>
  )
}
