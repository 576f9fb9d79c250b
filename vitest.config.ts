import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url))
const resolve = {
  alias: {
    '@shared': folder('shared'),
    '@electron': folder('electron'),
    '@renderer': folder('renderer'),
    '@tests': folder('tests'),
    '@minisearch': folder('node_modules/minisearch/dist/umd')
  }
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer}/**/*.test.ts', 'tests/*.test.ts'],
          pool: 'forks',
          setupFiles: ['tests/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.spec.ts'],
          pool: 'forks',
          fileParallelism: false,
          // The driver of a window stalls once in some hundred starts. What fails twice has failed.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
})
