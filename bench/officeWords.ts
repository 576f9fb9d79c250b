import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentJson } from '@shared/document/document'
import type { ArticleContent } from '@shared/document/revision'
import { root } from './folders'

/** Numbers that look random and are the same on every machine (mulberry32). */
export function createDice(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!
  }
}
export type Dice = ReturnType<typeof createDice>

interface Words {
  readonly sentences: readonly string[]
  readonly titles: readonly string[]
  readonly leads: readonly string[]
  readonly bylines: readonly string[]
}

/** Sentences of the demo office's articles: real Vietnamese, so that words are as common as they are. */
function readWords(): Words {
  const folder = path.join(root, 'resources/demo/articles')
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as DemoFile)
  const paragraphs = articles.flatMap((article) =>
    article.body.flatMap(({ p }) => (typeof p === 'string' ? [p] : []))
  )
  return {
    sentences: paragraphs.flatMap((text) => text.split(/(?<=[.!?]) /)).filter((text) => text.length > 20),
    titles: articles.map((article) => article.meta.title),
    leads: articles.map((article) => article.meta.lead).filter((lead) => lead !== ''),
    bylines: [...new Set(articles.map((article) => article.meta.byline))]
  }
}

interface DemoFile {
  readonly meta: { readonly title: string; readonly lead: string; readonly byline: string }
  readonly body: readonly { readonly p?: unknown }[]
}

const SYLLABLES = 'an bình cát dương gia hạ khê lâm mai ngân phong quế sơn thạch vân xuân'.split(' ')

/** A name that only few articles carry, as people and places are. */
const rareName = (dice: Dice) =>
  [0, 1, 2].map(() => dice.pick(SYLLABLES).replace(/^./u, (letter) => letter.toUpperCase())).join(' ')

/** Writes articles as long and as varied as a district's news. */
export function createWriter(dice: Dice) {
  const words = readWords()

  function paragraph(bid: string, sentences: number, opening = ''): DocumentJson {
    const text = opening + Array.from({ length: sentences }, () => dice.pick(words.sentences)).join(' ')
    return { type: 'paragraph', attrs: { bid }, content: [{ type: 'text', text }] }
  }

  return {
    /** An article of about 200 words, every tenth three times as long. */
    write(id: string, product: string, rubric: string): ArticleContent {
      const paragraphs = dice.below(10) === 0 ? 12 : 3 + dice.below(3)
      const name = rareName(dice)
      return {
        meta: {
          kind: 'news',
          product,
          rubric,
          kicker: '',
          title: `${dice.pick(words.titles)} – ${name}`,
          deck: '',
          lead: dice.pick(words.leads),
          byline: dice.pick(words.bylines)
        },
        body: {
          type: 'doc',
          content: Array.from({ length: paragraphs }, (_, index) =>
            paragraph(`${id}-${index}`, 2, index === 0 ? `Tại ${name}, ` : '')
          )
        }
      }
    },

    /** An article whose JSON has at least so many bytes. */
    writeBytes(bytes: number, product: string): ArticleContent {
      const content: DocumentJson[] = []
      const article = { ...this.write('long', product, ''), body: { type: 'doc', content } }
      while (Buffer.byteLength(JSON.stringify(article)) < bytes)
        content.push(paragraph(`long-${content.length}`, 3))
      return article
    }
  }
}
