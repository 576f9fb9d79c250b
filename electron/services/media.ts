import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ImportedPhoto } from '@shared/ipc/importWorker'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { OfficeError } from '@shared/ipc/errors'
import { readMedia, type MediaRow } from '@electron/store/media'
import type { Db } from '@electron/store/schema'
import { copyDurably, isFile } from './durableFile'

/** The media folder of one office: files named by their hash, written once and never changed. */
export function createMedia(db: Db, folder: string, previews: string) {
  const fileOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash.slice(2))
  const previewOf = (hash: string) => path.join(previews, `${hash}.jpg`)

  async function keep(from: string, to: string): Promise<void> {
    if (!(await isFile(to))) await copyDurably(from, to)
  }

  return {
    fileOf,

    /** The small copy for screens, or the file itself where there is none. */
    async previewFile(hash: string): Promise<string> {
      return (await isFile(previewOf(hash))) ? previewOf(hash) : fileOf(hash)
    },

    /** Takes a checked photo in. The row is for `commit()`, once the file is safely there. */
    async adoptPhoto(photo: ImportedPhoto): Promise<MediaRow> {
      await keep(photo.file, fileOf(photo.sha256))
      await keep(photo.preview, previewOf(photo.sha256))
      const { sha256, bytes, type, width, height, colours } = photo
      return { sha256, bytes, type, width, height, colours }
    },

    /** Takes any other file in, such as the Word file that an article came from. */
    async adoptFile(file: string, sha256: string, type: string): Promise<MediaRow> {
      await keep(file, fileOf(sha256))
      const { size } = await stat(file)
      return { sha256, bytes: size, type, width: 0, height: 0, colours: '' }
    },

    /**
     * The photos of a typesetting as files.
     *
     * @throws OfficeError `photo` … where a photo has not arrived on this PC or its file is gone.
     */
    async photoFiles(hashes: readonly string[]): Promise<PhotoFiles> {
      const rows = await readMedia(db, hashes)
      const files: Record<string, PhotoFiles[string]> = {}
      for (const hash of hashes) {
        const row = rows.get(hash)
        if (!row || !(await isFile(fileOf(hash)))) throw new OfficeError('export_photo')
        files[hash] = { path: fileOf(hash), width: row.width, height: row.height }
      }
      return files
    }
  }
}
export type Media = ReturnType<typeof createMedia>
