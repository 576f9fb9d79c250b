import path from 'node:path'
import { inkOfShape, type DrawingFault } from '@shared/domain/drawing'
import type { Drawing, HouseColour } from '@shared/domain/houseStyle'
import type { Product } from '@shared/domain/office'
import { logoOf } from '@shared/domain/printIssue'
import type { AskedColour, ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import { toIsoDay } from '@shared/text/dates'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import type { Media } from './media'
import type { Previews } from './previews'
import type { SamplePages } from './samplePages'
import { WorkerError, type WorkerClient } from './workerClient'

/** A drawing of more is shaded, not drawn in colours of the house. */
const MOST_COLOURS = 50

/** The house template of a product (mẫu ấn phẩm) while it is edited: how it looks, and what its colours are in ink. */
export function createHouseTemplates(
  { clock }: Pick<OfficeContext, 'clock'>,
  media: Media,
  previews: Pick<Previews, 'show'>,
  samples: SamplePages,
  workers: { readonly typesetter: WorkerClient<ExportReply>; readonly reader: WorkerClient<ImportReply> }
) {
  async function colours(asked: readonly AskedColour[]): Promise<HouseColour[]> {
    const reply = await askTypesetter(workers.typesetter, { task: 'colours', asked }, 'colours')
    return [...reply.colours]
  }

  return {
    /**
     * Sets the first and the last page of a product as it stands in the form, saved or not.
     *
     * @returns addresses of the pages' pictures.
     * @throws OfficeError `export_typeset`, `export_photo`, `export_deadline`, `export_crashed`
     */
    async preview(product: Product): Promise<{ pages: string[] }> {
      const { print, photos } = await samples.make(product, toIsoDay(clock()))
      const logo = logoOf(print)
      const own = logo === null ? {} : await media.photoFiles([logo])
      const { pages } = await previews.show(print, { ...photos, ...own }, [1, print.pages.length])
      return { pages: pages.map(({ address }) => address) }
    },

    /**
     * Colours given in ink or as on the screen, each as both, by FOGRA39 (coated paper).
     *
     * @throws OfficeError `export_…`
     */
    async colours(asked: readonly AskedColour[]): Promise<{ colours: HouseColour[] }> {
      return { colours: await colours(asked) }
    },

    /**
     * Reads a vector file as shapes whose colours are mixed for the press; greys are black ink alone.
     *
     * @throws OfficeError `export_…`
     */
    async readDrawing(file: string): Promise<{ drawing: Drawing } | { fault: DrawingFault }> {
      const message = { task: 'drawing', file, fileName: path.basename(file).slice(0, 300), folder: '' }
      const reply = await workers.reader.request(message).catch((error: unknown) => {
        if (!(error instanceof WorkerError)) throw error
        return { kind: 'failed' as const }
      })
      if (reply.kind !== 'drawing') return { fault: 'damaged' }
      if (!reply.drawing) return { fault: reply.fault ?? 'damaged' }
      const { shapes, ...size } = reply.drawing
      const distinct = [...new Map(shapes.map(({ rgb }) => [rgb.join(), rgb])).values()]
      if (distinct.length > MOST_COLOURS) return { fault: 'tooBig' }
      const mixed = await colours(distinct.map((rgb) => ({ rgb })))
      const inks = new Map(distinct.map((rgb, index) => [rgb.join(), mixed[index]!.cmyk]))
      return {
        drawing: {
          ...size,
          shapes: shapes.map(({ rgb, ...shape }) => ({
            ...shape,
            colour: { cmyk: inkOfShape(rgb, inks.get(rgb.join())!), rgb }
          }))
        }
      }
    }
  }
}
export type HouseTemplates = ReturnType<typeof createHouseTemplates>
