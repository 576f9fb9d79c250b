/** The parts of `heic-decode` that are used; it brings no types of its own. */
declare module 'heic-decode' {
  interface Decoded {
    readonly width: number
    readonly height: number
    readonly data: Uint8ClampedArray
  }
  interface Opened {
    readonly width: number
    readonly height: number
    decode(): Promise<Decoded>
  }
  interface Decoder {
    all(file: { readonly buffer: Uint8Array }): Promise<readonly Opened[] & { dispose(): void }>
  }
  const decoder: Decoder
  export default decoder
}
