import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ImportedPhoto } from '@shared/ipc/importWorker'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { OfficeError } from '@shared/ipc/errors'
import { readMedia, type MediaRow } from '@electron/store/media'
import { findPhotoUses, readPhotoNote } from '@electron/store/photos'
import type { Db } from '@electron/store/schema'
import { copyDurably, isFile } from './durableFile'
import { hashFile } from './hashFile'

/** The media folder of one office: files named by their hash, written once and never changed. */
export function createMedia(db: Db, folder: string, previews: string) {
  const fileOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash.slice(2))
  const previewOf = (hash: string) => path.join(previews, `${hash}.jpg`)

  /** What files were when their bytes were found to give their names: any write to one changes it. */
  const checked = new Map<string, string>()

  /**
   * Looks whether a file still is what its name says.
   *
   * @throws OfficeError `photoChanged` when somebody has put other bytes under the same name.
   */
  async function refuseChanged(sha256: string): Promise<void> {
    const file = fileOf(sha256)
    const { size, mtimeMs, ctimeMs, ino } = await stat(file)
    const state = `${size} ${mtimeMs} ${ctimeMs} ${ino}`
    if (checked.get(sha256) === state) return
    if ((await hashFile(file)) !== sha256)
      throw new OfficeError('photoChanged', { code: sha256.slice(0, 8).toUpperCase() })
    checked.set(sha256, state)
  }

  let tail: Promise<unknown> = Promise.resolve()

  /** One after another: the same photo twice at once would be written under one temporary name. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = tail.then(work)
    tail = turn.catch(() => {})
    return turn
  }

  async function keep(from: string, sha256: string): Promise<void> {
    const to = fileOf(sha256)
    if (await isFile(to)) return
    await copyDurably(from, to, async (copy) => {
      if ((await hashFile(copy)) !== sha256) throw new OfficeError('unreadable')
    })
  }

  return {
    fileOf,

    /** The small copy for screens, or the file itself where there is none. */
    async previewFile(hash: string): Promise<string> {
      return (await isFile(previewOf(hash))) ? previewOf(hash) : fileOf(hash)
    },

    /**
     * Takes a checked photo in. The row is for `commit()`, once the file is safely there.
     *
     * @throws OfficeError `unreadable` when its bytes do not give its hash.
     */
    async adoptPhoto(photo: ImportedPhoto): Promise<MediaRow> {
      await inTurn(async () => {
        await keep(photo.file, photo.sha256)
        const preview = previewOf(photo.sha256)
        if (!(await isFile(preview))) await copyDurably(photo.preview, preview)
      })
      const { sha256, bytes, type, width, height, colours } = photo
      return { sha256, bytes, type, width, height, colours }
    },

    /**
     * Takes any other file in, such as the Word file that an article came from.
     *
     * @throws OfficeError `unreadable` when somebody has written in it since it was hashed.
     */
    async adoptFile(file: string, sha256: string, type: string): Promise<MediaRow> {
      await inTurn(() => keep(file, sha256))
      const { size } = await stat(fileOf(sha256))
      return { sha256, bytes: size, type, width: 0, height: 0, colours: '' }
    },

    /**
     * What is known of a photo: its size, its day, and where it stands.
     *
     * @throws OfficeError `notFound`
     */
    async describe(hash: string) {
      const row = (await readMedia(db, [hash])).get(hash)
      if (!row) throw new OfficeError('notFound')
      const note = await readPhotoNote(db, hash)
      const { width, height, bytes } = row
      const uses = (await findPhotoUses(db, hash)).map((use) => ({ ...use, pages: [...use.pages] }))
      return {
        width,
        height,
        bytes,
        taken: note?.taken ?? '',
        hasOriginal: (note?.original ?? null) !== null,
        uses
      }
    },

    /**
     * The photos of a typesetting as files.
     *
     * @throws OfficeError `export_photo` where a photo has not arrived on this PC or its file is gone, `photoChanged`
     *   where its bytes are not those that were signed.
     */
    async photoFiles(hashes: readonly string[]): Promise<PhotoFiles> {
      const rows = await readMedia(db, hashes)
      const files: Record<string, PhotoFiles[string]> = {}
      for (const hash of hashes) {
        const row = rows.get(hash)
        if (!row || !(await isFile(fileOf(hash)))) throw new OfficeError('export_photo')
        await refuseChanged(hash)
        files[hash] = { path: fileOf(hash), width: row.width, height: row.height }
      }
      return files
    }
  }
}
export type Media = ReturnType<typeof createMedia>
