import { Eleventy } from '@11ty/eleventy'

/**
 * Eleventy builds a folder of templates: `webEleventy.ts <input> <output>`.
 * Prints the milliseconds of the build alone, without the start of its process.
 */
const [input, output] = process.argv.slice(2)
const site = new Eleventy(input, output, { quietMode: true })
const begin = performance.now()
await site.write()
process.stdout.write(`${performance.now() - begin}\n`)
