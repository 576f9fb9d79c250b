declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(input?: string, output?: string, options?: { readonly quietMode?: boolean })
    write(): Promise<unknown>
  }
}
