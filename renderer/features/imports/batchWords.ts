import { isRunning } from '@shared/domain/batchStates'
import type { BatchFile, ImportBatch } from '@shared/domain/importBatch'
import type { Translate } from '@shared/i18n/translator'
import { formatCount } from '@renderer/ui/formatBytes'

const SUMMED = ['known', 'refused', 'left'] as const

/** How many files of a batch are behind it, and how many there are. */
export function progressOf({ counts }: ImportBatch): { readonly done: number; readonly total: number } {
  const over = counts.done + counts.known + counts.refused + counts.left
  return { done: over, total: over + counts.waiting + counts.reading }
}

/** What a batch is called: by its folder, or by its first file and how many came with it. */
export function nameBatch(batch: ImportBatch, t: Translate): string {
  const others = progressOf(batch).total - 1
  if (batch.origin !== 'files' || others < 1) return batch.name
  return t('batches.several', { name: batch.name, count: formatCount(others) })
}

/** What a batch came to, as one line: "38 bài nháp · 1 ảnh · 1 không nhập được". */
export function summarize(batch: ImportBatch, t: Translate): string {
  const { counts, drafts, passedOver, leftOut } = batch
  const photos = counts.done - drafts
  const parts = [
    ...(drafts > 0 ? [t('batches.summary.drafts', { count: formatCount(drafts) })] : []),
    ...(photos > 0 ? [t('batches.summary.photos', { count: formatCount(photos) })] : []),
    ...SUMMED.filter((state) => counts[state] > 0).map((state) =>
      t(`batches.summary.${state}`, { count: formatCount(counts[state]) })
    ),
    ...(passedOver > 0 ? [t('batches.summary.passedOver', { count: formatCount(passedOver) })] : []),
    ...(leftOut > 0 ? [t('batches.summary.leftOut', { count: formatCount(leftOut) })] : [])
  ]
  if (parts.length === 0 && !isRunning(batch)) return t('batches.empty')
  return parts.join(' · ')
}

/** Name of a file without the folders above it. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Folders above a file, as one reads them. */
export const folderName = (path: string): string => path.split('/').slice(0, -1).join(' › ')

/** What the column "article" says where there is no title. */
export function describeFile(file: BatchFile, t: Translate): string {
  if (file.kind !== 'photo') return file.title || (file.article ? t('articles.untitled') : '')
  if (file.state === 'known') return t('batches.photoKnown')
  if (file.state !== 'done') return ''
  return file.article ? t('batches.photoPlaced') : t('batches.photoKept')
}

/** Why a person should look, as words. */
export const lookWords = (file: BatchFile, t: Translate): string =>
  file.looks.map((look) => t(`batches.look.${look}`)).join(', ')
