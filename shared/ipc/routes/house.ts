import { z } from 'zod'
import { drawingFaults } from '../../domain/drawing'
import { drawingSchema, houseColourSchema } from '../../domain/houseStyle'
import { productSchema } from '../../domain/office'
import { route } from '../define'

const { cmyk, rgb } = houseColourSchema.shape

export const houseRoutes = {
  /** First and last page of a product as it stands in the form: addresses of their pictures. */
  'house.preview': route(
    z.strictObject({ product: productSchema }),
    z.strictObject({ pages: z.array(z.string()) })
  ),
  /** Colours in ink or as on the screen, each as both. */
  'house.colours': route(
    z.strictObject({ asked: z.array(z.union([z.strictObject({ cmyk }), z.strictObject({ rgb })])).max(50) }),
    z.strictObject({ colours: z.array(houseColourSchema) })
  ),
  /** A vector file (SVG) chosen in a dialog, as shapes in ink; or what keeps it from being taken. Null: nothing chosen. */
  'house.chooseDrawing': route(
    z.strictObject({}),
    z
      .union([z.strictObject({ drawing: drawingSchema }), z.strictObject({ fault: z.enum(drawingFaults) })])
      .nullable()
  )
} as const
