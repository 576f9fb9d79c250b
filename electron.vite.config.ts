import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const folder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url))
const resolve = {
  alias: {
    '@shared': folder('shared'),
    '@electron': folder('electron'),
    '@renderer': folder('renderer'),
    // The library that web editions take along, as a script for browsers: its package names only modules.
    '@minisearch': folder('node_modules/minisearch/dist/umd')
  }
}

/** Electron 25 (tests and demos here) has no ESM main and runs Node 18; the current Electron takes the same files. */
const commonJs = { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' }

/**
 * officeparser's two readers that are used pull in its writers, character recognition and a PDF reader:
 * megabytes that the import never calls, one of which could load from the network.
 */
const withoutOffice = {
  name: 'without-office',
  enforce: 'pre' as const,
  resolveId: (id: string, importer?: string) =>
    importer?.includes('officeparser') &&
    /OfficeGenerator|ocrUtils|^tesseract|^pdfjs|^puppeteer|^file-type/.test(id)
      ? '\0without-office'
      : null,
  load: (id: string) => (id === '\0without-office' ? 'export {}' : null)
}

export default defineConfig({
  main: {
    resolve,
    plugins: [withoutOffice],
    build: {
      target: 'node18',
      outDir: 'out/main',
      // Only what package.json calls a dependency stays outside: native modules.
      externalizeDeps: true,
      minify: true,
      sourcemap: false,
      rollupOptions: {
        input: {
          main: folder('electron/main.ts'),
          rebuild: folder('electron/rebuild.ts'),
          verifyStore: folder('electron/verifyStore.ts'),
          verifyDossier: folder('electron/import-worker/verifyDossier.ts'),
          importWorker: folder('electron/import-worker/main.ts'),
          exportWorker: folder('electron/export-worker/main.ts')
        },
        output: commonJs
      }
    }
  },
  preload: {
    resolve,
    build: {
      target: 'node18',
      outDir: 'out/preload',
      // A sandboxed preload cannot require anything.
      externalizeDeps: false,
      rollupOptions: { input: { preload: folder('electron/preload.ts') }, output: commonJs }
    }
  },
  renderer: {
    root: folder('renderer'),
    resolve,
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: folder('out/renderer'),
      rollupOptions: {
        input: { index: folder('renderer/index.html'), print: folder('renderer/print.html') }
      },
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      minify: true
    },
    server: { host: '127.0.0.1' }
  }
})
