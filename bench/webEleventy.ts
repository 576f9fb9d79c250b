import Eleventy from '@11ty/eleventy'

/**
 * Eleventy builds a folder of templates: `webEleventy.ts <input> <output> [<changed file>]`.
 * Prints the milliseconds of the build alone, without the start of its process.
 */
const [input, output, changed] = process.argv.slice(2)
const site = new Eleventy(input, output, { quietMode: true })
await site.initializeConfig()
if (changed !== undefined) {
  site.setIncrementalBuild(true)
  site.setIncrementalFile(changed)
}
const begin = performance.now()
await site.write()
process.stdout.write(`${performance.now() - begin}\n`)
