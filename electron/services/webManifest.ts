import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { recordFields } from '@shared/domain/recordFields'
import { writeDurably } from './durableFile'

/** Name of the file in which a web edition's folder lists what is in it. */
export const MANIFEST = 'toa-soan.json'

const file = z.strictObject({
  size: z.number().int().nonnegative(),
  sha256: recordFields.hash,
  mtime: z.number(),
  key: z.string().max(64)
})
const picture = z.strictObject({
  path: z.string().max(300),
  width: z.number().int().positive(),
  height: z.number().int().positive()
})

const manifestSchema = z.strictObject({
  form: z.literal('toa-soan-web-1'),
  product: z.string().max(60),
  /** Milliseconds since 1970. */
  madeAt: z.number(),
  /** Every file but this one, by its path. */
  files: z.record(z.string().max(300), file),
  pictures: z.record(z.string().max(300), z.array(picture).max(10)),
  /** Which text each article's page has; null for a notice. */
  pages: z.record(z.string().max(300), recordFields.hash.nullable())
})
export type WebManifest = z.infer<typeof manifestSchema>

/** What a folder says of itself; null where it is no web edition of this channel, or an unreadable one. */
export async function readManifest(folder: string, product: string): Promise<WebManifest | null> {
  try {
    const text = await readFile(path.join(folder, MANIFEST), 'utf8')
    const manifest = manifestSchema.parse(JSON.parse(text))
    const isInside = (at: string) => !/(^|\/)\.\.?(\/|$)|^\/|\\|:/.test(at)
    return manifest.product === product && Object.keys(manifest.files).every(isInside) ? manifest : null
  } catch {
    return null
  }
}

/** Writes the list, as text, and has it on the disk itself. */
export async function writeManifest(folder: string, manifest: WebManifest): Promise<string> {
  const text = `${JSON.stringify(manifest)}\n`
  await writeDurably(path.join(folder, MANIFEST), text)
  return text
}
