import type { HouseColour } from '@shared/domain/houseStyle'
import type { Product } from '@shared/domain/office'
import { logoOf } from '@shared/domain/printIssue'
import type { AskedColour, ExportReply } from '@shared/ipc/exportWorker'
import { toIsoDay } from '@shared/text/dates'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import type { Media } from './media'
import type { Previews } from './previews'
import type { SamplePages } from './samplePages'
import type { WorkerClient } from './workerClient'

/** The house template of a product (mẫu ấn phẩm) while it is edited: how it looks, and what its colours are in ink. */
export function createHouseTemplates(
  { clock }: Pick<OfficeContext, 'clock'>,
  media: Media,
  previews: Pick<Previews, 'show'>,
  samples: SamplePages,
  worker: WorkerClient<ExportReply>
) {
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
      const { colours } = await askTypesetter(worker, { task: 'colours', asked }, 'colours')
      return { colours: [...colours] }
    }
  }
}
export type HouseTemplates = ReturnType<typeof createHouseTemplates>
