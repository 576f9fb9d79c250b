/** The library as one script for browsers; the alias stands in `electron.vite.config.ts` and `vitest.config.ts`. */
declare module '@minisearch/index.js?raw' {
  const script: string
  export default script
}
