import sharp from 'sharp'
import { documentFigures, parseDocument } from '@shared/document/document'
import type { Book } from '@shared/domain/book'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { placedKey } from '../printData'
import type { Photos } from '../photos'
import type { OnStep } from '../madeFiles'

/** A photo of a book, cut as its article shows it and scaled for reading. */
export interface BookPhoto {
  /** Name that never stands for other bytes. */
  readonly name: string
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/**
 * The photos of a book by {@link placedKey}, each cut of each once. The place where a photo was taken and
 * all else that its file says of itself stays in the office.
 *
 * @param use the screen's size, or twice that for paper.
 * @throws ExportError `photo`, naming the first that cannot be used.
 */
export async function readBookPhotos(
  { articles }: Pick<Book, 'articles'>,
  files: PhotoFiles,
  photos: Photos,
  use: 'rgb' | 'fine',
  onStep: OnStep
): Promise<ReadonlyMap<string, BookPhoto>> {
  const figures = articles.flatMap(({ body }) => documentFigures(parseDocument(body)))
  const wanted = [...new Map(figures.map((figure) => [placedKey(figure), figure]))]
  const ready = new Map<string, BookPhoto>()
  onStep('photos', 0, wanted.length)
  for (const [key, figure] of wanted) {
    const { name, bytes } = await photos.prepare(figure, files, use)
    const { width = 1, height = 1 } = await sharp(bytes).metadata()
    ready.set(key, { name, bytes, width, height })
    onStep('photos', ready.size, wanted.length)
  }
  return ready
}
