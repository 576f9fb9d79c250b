import { createHash } from 'node:crypto'
import type { PrintArticle } from '@shared/domain/printIssue'
import { placedKey, toArticle, type PlacedFiles, type PrintData, type SetArticle } from './printData'
import { createRecent } from './recent'

/** Articles of two full issues. */
const KEPT = 160

/** Articles made settable once and not for every word typed in another. */
export function createKeptArticles() {
  const kept = createRecent<SetArticle>(KEPT)
  const digests = new WeakMap<SetArticle, string>()

  function digestOf(article: SetArticle): string {
    const known = digests.get(article)
    if (known !== undefined) return known
    const digest = createHash('sha256').update(JSON.stringify(article)).digest('base64')
    digests.set(article, digest)
    return digest
  }

  return {
    /** As `toArticle`. The same article is the same object. */
    toSet(article: PrintArticle, placed: PlacedFiles): SetArticle {
      const photos = article.photos.map((photo) => placed.get(placedKey(photo)) ?? null)
      const name = JSON.stringify([article, photos])
      return kept.find(name) ?? kept.keep(name, toArticle(article, placed))
    },

    /** Names the words, photos and look of what is set: the same name is the same picture. */
    nameOf({ articles, ...data }: PrintData): string {
      const digest = createHash('sha256').update(JSON.stringify(data))
      for (const [id, article] of Object.entries(articles)) digest.update(`\n${id}\n${digestOf(article)}`)
      return digest.digest('hex').slice(0, 32)
    }
  }
}
