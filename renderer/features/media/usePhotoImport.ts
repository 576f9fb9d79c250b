import { useCallback, useRef, useState } from 'react'
import { MAX_DROPPED_BYTES } from '@shared/ipc/define'
import { OfficeError } from '@shared/ipc/errors'
import type { PhotoView } from '@shared/ipc/routes/media'
import { request } from '@renderer/api/client'

/** A photo that is to be brought in: its name, and how it is fetched. */
interface Awaited {
  readonly name: string
  readonly fetch: () => Promise<PhotoView>
}

/** A file that was not taken, and why. */
export interface Refused {
  readonly name: string
  readonly error: unknown
}

/** How far a batch has come. */
export interface ImportProgress {
  readonly name: string
  readonly done: number
  readonly of: number
}

async function sendFile(file: File): Promise<PhotoView> {
  if (file.size > MAX_DROPPED_BYTES) throw new OfficeError('tooBig')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return request('media.drop', { name: file.name, bytes })
}

/** Brings photos in one after another; the rest goes on where one is refused. */
export function usePhotoImport() {
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const run = useRef({ isCancelled: false })

  const bringIn = useCallback(async (batch: readonly Awaited[]): Promise<PhotoView[]> => {
    const own = (run.current = { isCancelled: false })
    const photos: PhotoView[] = []
    const failed: Refused[] = []
    for (const [done, { name, fetch }] of batch.entries()) {
      setProgress({ name, done, of: batch.length })
      try {
        photos.push(await fetch())
      } catch (error) {
        failed.push({ name, error })
      }
      if (own.isCancelled) break
    }
    setProgress(null)
    if (own.isCancelled) return []
    setRefused(failed)
    return photos
  }, [])

  return {
    progress,
    refused,
    forgetRefused: useCallback(() => setRefused([]), []),

    /** Photos out of files that were dropped or pasted. None where it was cancelled. */
    takeFiles: useCallback(
      (files: readonly File[]) =>
        bringIn(files.map((file) => ({ name: file.name, fetch: () => sendFile(file) }))),
      [bringIn]
    ),

    /** Photos that somebody chooses in the system's dialog. None where it was cancelled. */
    choose: useCallback(
      async (isSeveral: boolean) => {
        const chosen = await request('media.choose', { isSeveral })
        return bringIn(
          chosen.map(({ file, name }) => ({ name, fetch: () => request('media.fetch', { file }) }))
        )
      },
      [bringIn]
    ),

    cancel: useCallback(() => {
      run.current.isCancelled = true
      void request('imports.cancel', {}).catch(() => {})
    }, [])
  }
}
export type PhotoImport = ReturnType<typeof usePhotoImport>
