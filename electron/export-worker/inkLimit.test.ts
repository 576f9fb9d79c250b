import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { measureHeavyInk } from './imageInk'
import { limitInk } from './inkLimit'

/** From white to black through colours, in the inks of the coated profile. */
async function photo(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120">
    <linearGradient id="g"><stop stop-color="#fff"/><stop offset=".4" stop-color="#b40"/><stop offset="1" stop-color="#000"/></linearGradient>
    <rect width="160" height="120" fill="url(#g)"/></svg>`
  return sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .withIccProfile(exportSetup().profiles.fogra39, { attach: false })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

async function inksAt(jpeg: Buffer, x: number): Promise<number[]> {
  const { data, info } = await sharp(jpeg)
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(info.channels).toBe(4)
  const at = (60 * info.width + x) * 4
  return [...data.subarray(at, at + 4)].map((ink) => Math.round(ink / 2.55))
}

describe('photos for a press that takes little ink', () => {
  it('stay as they are where nothing is too heavy', async () => {
    const inked = await photo()
    expect(await limitInk(inked, 320)).toBe(inked)
  })

  it.each([240, 200])('take at most %i %%, and keep their black', async (limit) => {
    const inked = await photo()
    expect(await measureHeavyInk(inked, limit)).toBeGreaterThan(0.1)
    const held = await limitInk(inked, limit)
    expect(await measureHeavyInk(held, limit)).toBe(0)
    const { width, height, space, hasProfile } = await sharp(held).metadata()
    expect({ width, height, space, hasProfile }).toEqual({
      width: 160,
      height: 120,
      space: 'cmyk',
      hasProfile: false
    })
    const [before, after] = [await inksAt(inked, 158), await inksAt(held, 158)]
    expect(before.reduce((sum, ink) => sum + ink, 0)).toBeGreaterThan(280)
    expect(Math.abs(after.reduce((sum, ink) => sum + ink, 0) - limit)).toBeLessThanOrEqual(6)
    expect(Math.abs(after[3]! - before[3]!)).toBeLessThanOrEqual(2)
  })

  it('keep light places as they were', async () => {
    const inked = await photo()
    const held = await limitInk(inked, 240)
    for (const x of [0, 20, 64]) {
      const [before, after] = [await inksAt(inked, x), await inksAt(held, x)]
      before.forEach((ink, plate) => expect(Math.abs(after[plate]! - ink)).toBeLessThanOrEqual(3))
    }
  })
})
