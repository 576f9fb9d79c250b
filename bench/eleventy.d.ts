declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(input?: string, output?: string, options?: { readonly quietMode?: boolean })
    initializeConfig(): Promise<void>
    setIncrementalBuild(isIncremental: boolean): void
    setIncrementalFile(file: string): void
    write(): Promise<unknown>
  }
}
