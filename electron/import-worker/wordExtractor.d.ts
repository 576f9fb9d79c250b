/** The parts of `word-extractor` that are used; it brings no types of its own. */
declare module 'word-extractor' {
  interface Extracted {
    getBody(): string
    getFootnotes(): string
    getEndnotes(): string
    getTextboxes(): string
    getAnnotations(): string
  }
  export default class WordExtractor {
    extract(file: Buffer): Promise<Extracted>
  }
}
