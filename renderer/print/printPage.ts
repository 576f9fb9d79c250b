import {
  placeOnPaper,
  printedPages,
  printoutPpi,
  type PrintoutSetup,
  type PrintoutSource,
  type Size
} from '@shared/domain/printout'
import { openPdf } from './pdfPages'

/** A page that only a printer sees: one sheet of paper after the other, each with a picture. */

interface PrintOrder {
  readonly source: PrintoutSource
  readonly setup: PrintoutSetup
}

declare global {
  /** Settles when every page stands here; main waits for it, and reads how far it is from the title. */
  var whenReady: Promise<{ pages: number; sheet: Size }> | undefined
}

const mm = (value: number) => `${value.toFixed(3)}mm`

async function addSheet(address: string, page: Size, { setup, source }: PrintOrder): Promise<Size> {
  const note = source.kind === 'pictures' ? source.note : ''
  const { sheet, box } = placeOnPaper(page, setup, note !== '')
  const holder = document.createElement('div')
  holder.style.cssText = `position:relative;overflow:hidden;break-after:page;break-inside:avoid;width:${mm(sheet.width)};height:${mm(sheet.height)}`
  const picture = new Image()
  picture.style.cssText = `position:absolute;left:${mm(box.x)};top:${mm(box.y)};width:${mm(box.width)};height:${mm(box.height)}`
  picture.src = address
  await picture.decode()
  holder.append(picture)
  if (note !== '') {
    const foot = document.createElement('p')
    foot.textContent = note
    foot.style.cssText = `position:absolute;margin:0;left:0;right:0;bottom:5.5mm;text-align:center;font:7pt/1.2 sans-serif;color:#444`
    holder.append(foot)
  }
  document.body.append(holder)
  return sheet
}

/** Sizes of sheets and margins are the paper's; no edge of the browser's own. */
function setPaper(sheet: Size): void {
  const style = document.createElement('style')
  style.textContent = `@page{size:${mm(sheet.width)} ${mm(sheet.height)};margin:0}html,body{margin:0;padding:0;background:#fff}div:last-child{break-after:auto}`
  document.head.append(style)
}

async function addPages(order: PrintOrder): Promise<{ pages: number; sheet: Size }> {
  const { source, setup } = order
  const file = source.kind === 'pdf' ? await openPdf(source.address) : null
  const chosen = printedPages(source.kind === 'pdf' ? file!.count : source.addresses.length, setup)
  let paper: Size | null = null
  for (const [index, page] of chosen.entries()) {
    document.title = `${index}/${chosen.length}`
    const size = file ? await file.sizeOf(page) : (source as Size)
    const address =
      source.kind === 'pictures'
        ? source.addresses[page - 1]!
        : await file!.draw(page, printoutPpi(chosen.length, size))
    const sheet = await addSheet(address, size, order)
    paper ??= sheet
  }
  document.title = `${chosen.length}/${chosen.length}`
  if (paper) setPaper(paper)
  return { pages: chosen.length, sheet: paper ?? { width: 210, height: 297 } }
}

const order = new URLSearchParams(location.search).get('order')
globalThis.whenReady = addPages(JSON.parse(order ?? '{}') as PrintOrder)
