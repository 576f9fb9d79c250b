import path from 'node:path'
import { build } from 'vite'
import { root } from './folders'

/**
 * Bundles a side of a bench into one file, as the app's workers are, and returns its path:
 * what it takes of memory is its own then, and not the loader's of TypeScript.
 */
export async function bundleSide(name: string): Promise<string> {
  const outDir = path.join(root, 'out/bench')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: {
      alias: {
        ...Object.fromEntries(
          ['shared', 'electron', 'tests'].map((folder) => [`@${folder}`, path.join(root, folder)])
        ),
        '@minisearch': path.join(root, 'node_modules/minisearch/dist/umd')
      }
    },
    build: { ssr: path.join(root, `bench/${name}.ts`), outDir, emptyOutDir: true, target: 'node20' }
  })
  return path.join(outDir, `${name}.js`)
}
