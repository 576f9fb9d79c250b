import { createSearch, type SearchOptions } from '@shared/text/search'

/** What the page asks: one search over many texts. */
export interface PatternQuestion {
  readonly options: SearchOptions
  readonly texts: readonly string[]
}

/** In a thread of its own: a hostile pattern takes for ever, and this can be ended from outside. */
self.addEventListener('message', ({ data }: MessageEvent<PatternQuestion>) => {
  const search = createSearch(data.options)
  self.postMessage(data.texts.map(search))
})
