import { getResolvedPDFJS } from 'unpdf'
import type { Size } from '@shared/domain/printout'

const MM = 25.4 / 72

/** Draws the pages of one of our own PDF files as pictures, one at a time. */
export async function openPdf(address: string) {
  const { getDocument } = await getResolvedPDFJS()
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  const file = await getDocument({
    data: new Uint8Array(await answer.arrayBuffer()),
    // Letters are drawn as outlines: no font is handed to the browser.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false
  }).promise

  return {
    count: file.numPages,

    /** Of a page as it lies, in mm. */
    async sizeOf(number: number): Promise<Size> {
      const { width, height } = (await file.getPage(number)).getViewport({ scale: 1 })
      return { width: width * MM, height: height * MM }
    },

    /** The address of a picture of a page at so many dots an inch. */
    async draw(number: number, ppi: number): Promise<string> {
      const page = await file.getPage(number)
      const viewport = page.getViewport({ scale: ppi / 72 })
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      // "print" draws at once; "display" waits for frames, which a window that nobody sees does not have.
      await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise
      page.cleanup()
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
      canvas.width = 0
      if (!blob) throw new Error(`page ${number} could not be drawn`)
      return URL.createObjectURL(blob)
    }
  }
}
