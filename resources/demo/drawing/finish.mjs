import sharp from 'sharp'
import { HEIGHT, WIDTH } from './canvas.mjs'
import { createRandom } from './random.mjs'

const size = { width: WIDTH, height: HEIGHT }

/** Drawn beyond each edge and cut off: filters and blur pull in emptiness from outside. */
const MARGIN = 24

/** Makes the edges of shapes uneven, as a brush would; `leaves` tears them. */
const filters = `
  <filter id="brush" x="-5%" y="-5%" width="110%" height="110%">
    <feTurbulence type="fractalNoise" baseFrequency="0.018" numOctaves="2" seed="4"/>
    <feDisplacementMap in="SourceGraphic" scale="5" xChannelSelector="R" yChannelSelector="G"/>
  </filter>
  <filter id="leaves" x="-10%" y="-10%" width="120%" height="120%">
    <feTurbulence type="fractalNoise" baseFrequency="0.045" numOctaves="3" seed="9"/>
    <feDisplacementMap in="SourceGraphic" scale="34" xChannelSelector="R" yChannelSelector="G"/>
  </filter>
  <filter id="soft"><feGaussianBlur stdDeviation="10"/></filter>
  <filter id="softer"><feGaussianBlur stdDeviation="34"/></filter>`

const toSvg = (content, definitions) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH + 2 * MARGIN}" height="${HEIGHT + 2 * MARGIN}" viewBox="${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${HEIGHT + 2 * MARGIN}"><defs>${filters}${definitions}</defs>${content}</svg>`
  )

async function drawLayer({ svg, blur = 0, blend = 'over' }, definitions) {
  const drawn = sharp(toSvg([svg].flat(9).join(''), definitions)).ensureAlpha()
  const whole = await (blur > 0 ? drawn.blur(blur) : drawn).png({ compressionLevel: 1 }).toBuffer()
  const input = await sharp(whole)
    .extract({ left: MARGIN, top: MARGIN, ...size })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return { input, blend }
}

const smooth = (value) => value * value * (3 - 2 * value)

/** Slow, cloudy unevenness, as of watercolour paper: values around 0 on a coarse grid. */
function createMottle(random, step) {
  const columns = Math.ceil(WIDTH / step) + 2
  const rows = Math.ceil(HEIGHT / step) + 2
  const grid = Float32Array.from({ length: columns * rows }, () => random.next() - 0.5)
  return (x, y) => {
    const [column, row] = [Math.floor(x / step), Math.floor(y / step)]
    const [u, v] = [smooth(x / step - column), smooth(y / step - row)]
    const at = row * columns + column
    const top = grid[at] * (1 - u) + grid[at + 1] * u
    return top * (1 - v) + (grid[at + columns] * (1 - u) + grid[at + columns + 1] * u) * v
  }
}

/** Adds grain, mottle and a soft vignette to RGB pixels, in place. */
function age(pixels, seed, { grain = 9, mottle = 10, vignette = 0.34 } = {}) {
  const random = createRandom(`${seed} grain`)
  const [wide, fine] = [createMottle(random, 190), createMottle(random, 23)]
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    const fromMiddleY = (y / HEIGHT - 0.48) * 1.25
    for (let x = 0; x < WIDTH; x++, at += 3) {
      const fromMiddleX = (x / WIDTH - 0.5) * 1.35
      const away = Math.max(0, fromMiddleX * fromMiddleX + fromMiddleY * fromMiddleY - 0.1)
      const fall = 1 - vignette * Math.min(1, away * 1.5)
      const speck =
        (random.next() + random.next() - 1) * grain + wide(x, y) * mottle + fine(x, y) * mottle * 0.7
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = Math.min(255, Math.max(0, pixels[at + channel] * fall + speck))
      }
    }
  }
}

/**
 * Sets a scene's layers on each other, from back to front, and finishes them like a print of a photo.
 *
 * @returns {Promise<Buffer>} A JPEG in sRGB.
 */
export async function finishPicture(seed, { layers, definitions, surface }) {
  const drawn = []
  for (const layer of layers) drawn.push(await drawLayer(layer, definitions))
  const base = sharp({ create: { ...size, channels: 3, background: '#808080' } })
  const { data } = await sharp(await base.composite(drawn).png({ compressionLevel: 1 }).toBuffer())
    .removeAlpha()
    .modulate({ saturation: 1.12 })
    .linear(1.08, -8)
    .raw()
    .toBuffer({ resolveWithObject: true })
  age(data, seed, surface)
  return sharp(data, { raw: { ...size, channels: 3 } })
    .jpeg({ quality: 82, mozjpeg: true })
    .withIccProfile('srgb')
    .toBuffer()
}
