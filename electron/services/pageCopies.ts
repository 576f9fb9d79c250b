import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pastedParagraphs } from '@shared/document/pastedCopy'
import { documentFigures, parseDocument, type Figure } from '@shared/document/document'
import { shortHash } from '@shared/document/revision'
import { measureText } from '@shared/document/textLength'
import { findProduct } from '@shared/domain/office'
import { joinCopy, pagePictures, pagePixels, type PagePicture } from '@shared/domain/pageCopy'
import type { Crop } from '@shared/document/figure'
import { can } from '@shared/domain/permissions'
import type { Statement } from '@shared/domain/records'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply, PhotoCrop } from '@shared/ipc/exportWorker'
import type { PageCopy } from '@shared/ipc/routes/pageCopies'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { readMedia } from '@electron/store/media'
import { readProfile } from '@electron/store/office'
import { listUnfinishedFor } from '@electron/store/schedule'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import { flushFile, isFolder } from './durableFile'
import type { Media } from './media'
import { readOutgoing } from './outgoingText'
import { imprintOf } from './wordExports'
import { inWorkFolder, refuseUnwritable } from './workFolder'
import type { WorkerClient } from './workerClient'

/** An article, and the page for which it is copied: its own product where none is named. */
export interface Copied {
  readonly article: string
  readonly product?: string | undefined
}

/** A photo of the text, in the shape in which it is wanted. */
export interface WantedPicture {
  /** Place among the photos of the text, from 0. */
  readonly photo: number
  readonly picture: PagePicture
  readonly crop: Crop
}

/** How far ahead of this PC's clock the moment of a post may lie, in milliseconds: clocks of two PCs differ. */
const CLOCKS_DIFFER = 10 * 60_000

const isRefused = ({ people }: Figure) => people.some((person) => person.consent === 'no')

/** Copies of an article for an official page (trang chính thức): a person pastes and posts them; nothing here goes out. */
export function createPageCopies(
  { db, clock, newId, session, record }: OfficeContext,
  media: Media,
  worker: WorkerClient<ExportReply>
) {
  // What goes out speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')
  const words = { question: `${t('print.question')}:`, answer: `${t('print.answer')}:` }

  let last: string | null = null

  async function gather({ article: id, product: asked }: Copied) {
    const { content, revision, isSigned, isNewerThere } = await readOutgoing(db, id)
    const profile = await readProfile(db, toIsoDay(clock()))
    const doc = parseDocument(content.body)
    const channel = asked ?? content.meta.product
    const product = findProduct(profile, channel)
    const [issuer] = imprintOf(profile, channel)
    return {
      content,
      channel,
      signed: isSigned ? revision : null,
      isNewerThere,
      product,
      publisher: product?.publisher || profile.name,
      paragraphs: pastedParagraphs(content, words),
      attribution: t('pageCopies.attribution', { issuer: issuer! }),
      length: measureText(content.meta, doc),
      figures: documentFigures(doc)
    }
  }

  /** The entry of the schedule that a post of this article ends. */
  const findWaiting = async (id: string, product: string) =>
    (await listUnfinishedFor(db, id)).find((each) => each.product === product)

  async function freeFolder(parent: string, name: string): Promise<string> {
    for (let n = 1; ; n++) {
      const folder = path.join(parent, n === 1 ? name : `${name} (${n})`)
      if (!(await isFolder(folder))) return folder
    }
  }

  /** What is said of the photos, for whoever posts them. */
  function captionsOf(figures: readonly Figure[], names: ReadonlyMap<number, readonly string[]>): string {
    return figures
      .flatMap(({ caption, credit, alt }, index) => {
        const files = names.get(index)
        if (!files) return []
        const lines = [files.join(', '), caption, credit, alt && t('pageCopies.altLine', { alt })]
        return [lines.filter((line) => line !== '').join('\n')]
      })
      .join('\n\n')
  }

  return {
    /** @throws OfficeError `notFound` */
    async read(copied: Copied): Promise<PageCopy> {
      const made = await gather(copied)
      const { channel, product, figures, paragraphs, attribution } = made
      const rows = await readMedia(db, [...new Set(figures.map((each) => each.media))])
      const entry = await findWaiting(copied.article, channel)
      return {
        product: channel,
        productName: product?.name ?? channel,
        publisher: made.publisher,
        signed: made.signed,
        isNewerThere: made.isNewerThere,
        paragraphs,
        attribution,
        text: joinCopy(paragraphs, attribution),
        length: made.length,
        rule: product?.length ?? null,
        photos: figures.flatMap((figure) => {
          const row = rows.get(figure.media)
          if (!row) return []
          const { media: hash, caption, credit, alt, crop, angle } = figure
          return {
            media: hash,
            caption,
            credit,
            alt,
            crop,
            angle,
            width: row.width,
            height: row.height,
            isRefused: isRefused(figure)
          }
        }),
        entry: entry ? { id: entry.id, due: entry.due } : null,
        mayPost: can(session.actor(), 'schedule.write')
      }
    },

    /**
     * Writes the pictures into a folder of their own, with the text and what is said of each picture.
     * The folder has its name only when all of it is there.
     *
     * @throws OfficeError `notFound`, `export_photo`, `photoChanged`, `folderReadOnly`, `diskFull`
     */
    async save(copied: Copied, wanted: readonly WantedPicture[], parent: string) {
      const { content, figures, paragraphs, attribution, signed } = await gather(copied)
      const rows = await readMedia(db, [...new Set(figures.map((each) => each.media))])
      const shown = figures.filter((each) => rows.has(each.media))
      const chosen = wanted.map(({ photo, picture, crop }) => {
        const figure = shown[photo]
        if (!figure || isRefused(figure)) throw new OfficeError('notFound')
        const name = `${String(photo + 1).padStart(2, '0')}-${pagePictures[picture].name.replace(':', 'x')}.jpg`
        return { photo, picture, crop, figure, name }
      })
      const files = await media.photoFiles([...new Set(chosen.map((each) => each.figure.media))])
      await refuseUnwritable(parent)
      const title = content.meta.title || t('articles.untitled')
      const state = signed === null ? t('pageCopies.folderDraft') : shortHash(signed)
      return inWorkFolder(parent, async (work) => {
        const folder = path.join(work, 'anh')
        await mkdir(folder)
        const crops = chosen.map(({ figure, picture, crop, name }): PhotoCrop => {
          const { path: source, width, height } = files[figure.media]!
          const pixels = pagePixels({ width, height }, figure.angle, crop, picture)
          return { source, crop, angle: figure.angle, ...pixels, output: path.join(folder, name) }
        })
        await askTypesetter(worker, { task: 'crops', crops }, 'made')
        const names = new Map<number, string[]>()
        for (const { photo, name } of chosen) names.set(photo, [...(names.get(photo) ?? []), name])
        const texts = {
          [t('pageCopies.textFile')]: joinCopy(paragraphs, attribution),
          [t('pageCopies.captionsFile')]: captionsOf(shown, names)
        }
        for (const [name, text] of Object.entries(texts)) {
          const file = path.join(folder, name)
          // Notepad of an old Windows knows UTF-8 by its mark alone.
          await writeFile(file, `\ufeff${text.replace(/\n/g, '\r\n')}\r\n`)
          await flushFile(file)
        }
        const target = await freeFolder(parent, safeFileName(`${title} – ${state}`))
        await rename(folder, target)
        last = target
        return { folder: target, files: crops.length }
      })
    },

    /** The folder that was saved last since the program began. @throws OfficeError `notFound` */
    lastFolder(): string {
      if (last === null) throw new OfficeError('notFound')
      return last
    },

    /**
     * Records that the signed-in member has posted the signed text by hand. An
     * entry of the schedule that waits for it is finished; else one is made and finished at once.
     *
     * @param revision the signed text as the person saw it.
     * @param at when it was posted, milliseconds since 1970.
     * @throws OfficeError `notSigned` when another text is the signed one by now, `postedInFuture`, `notFound`
     */
    async post(copied: Copied, revision: string, url: string, at: number): Promise<void> {
      const id = copied.article
      if (at > clock() + CLOCKS_DIFFER) throw new OfficeError('postedInFuture')
      const { channel, signed, product } = await gather(copied)
      if (signed !== revision) throw new OfficeError('notSigned')
      if (product?.kind !== 'page') throw new OfficeError('notFound')
      const target = { kind: 'article' as const, article: id }
      const waiting = await findWaiting(id, channel)
      const entry = waiting?.id ?? newId()
      const planned: Statement[] = waiting
        ? []
        : [
            {
              kind: 'schedule.plan',
              subject: entry,
              payload: { product: product.id, target, due: at, place: '' }
            }
          ]
      const payload = {
        product: product.id,
        target,
        items: [{ article: id, revision }],
        files: [],
        posted: { url, at }
      }
      await record({ statements: [...planned, { kind: 'schedule.finish', subject: entry, payload }] })
    }
  }
}
export type PageCopies = ReturnType<typeof createPageCopies>
