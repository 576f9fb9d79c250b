import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { cacheFolder, root } from './folders'

const source = path.join(root, 'bench/bareEditor')

/** Builds the window that shows a text in bare ProseMirror, and says where it is. */
export async function buildBareEditor(): Promise<string> {
  const folder = path.join(cacheFolder, 'bareEditor')
  mkdirSync(folder, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': path.join(root, 'shared') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome114',
      lib: {
        entry: path.join(source, 'editor.ts'),
        formats: ['iife'],
        name: 'bareEditor',
        fileName: () => 'editor.js'
      }
    }
  })
  copyFileSync(path.join(source, 'index.html'), path.join(folder, 'index.html'))
  copyFileSync(path.join(root, 'bench/bareElectron/main.cjs'), path.join(folder, 'main.cjs'))
  const about = {
    name: 'bare-prosemirror',
    productName: 'Bare ProseMirror',
    version: '1.0.0',
    main: 'main.cjs'
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(about))
  return folder
}
