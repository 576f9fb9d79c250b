import { printableRevision } from '@shared/domain/articles'
import { isOverdue, type ScheduleState } from '@shared/domain/schedule'
import { toWebCard } from '@shared/domain/webCard'
import {
  toWebPieces,
  type WebArticle,
  type WebCard,
  type WebOuting,
  type WebPiece
} from '@shared/domain/webEdition'
import { readArticle } from '@electron/store/articles'
import { listWebEntries, readRevisions } from '@electron/store/webEntries'
import type { Db } from '@electron/store/schema'

/** An entry that comes out with the edition that is being made. */
export interface WebMaking {
  readonly entry: ScheduleState
  readonly article: string
  readonly revision: string
}

/** Whether an open entry is to come out now: those named, or every one whose moment has come. */
export type Chosen = (entry: ScheduleState, now: number) => boolean

/** Entries whose moment has come and that nobody missed or holds back. */
export const isDueNow: Chosen = (entry, now) =>
  entry.outcome === 'open' && !entry.isHeld && entry.due <= now && !isOverdue(entry, now)

/** What a channel shows, read from the records: what came out, and what is chosen to. */
export function createWebArticles(db: Db) {
  /** Cards of texts that were read, by revision: these never change. */
  const cards = new Map<string, WebCard>()

  async function learnCards(revisions: readonly string[]): Promise<void> {
    const unknown = [...new Set(revisions)].filter((each) => !cards.has(each))
    for (const [id, revision] of await readRevisions(db, unknown)) cards.set(id, toWebCard(revision))
  }

  async function withdrawnAt(article: string): Promise<number> {
    const { corrections, updatedAt } = await readArticle(db, article)
    return [...corrections].reverse().find((each) => each.purpose === 'withdraw')?.signedAt ?? updatedAt
  }

  return {
    /** The pages of a channel, the newest first, and the entries that come out with them. */
    async read(
      product: string,
      chosen: Chosen,
      now: number
    ): Promise<{ pieces: WebPiece[]; making: WebMaking[] }> {
      const outings = new Map<string, WebOuting[]>()
      const withdrawn = new Set<string>()
      const open: ScheduleState[] = []
      for (const { entry, state } of await listWebEntries(db, product)) {
        if (entry.target.kind !== 'article') continue
        const { article } = entry.target
        if (state === 'withdrawn') withdrawn.add(article)
        if (entry.outcome === 'done') {
          const { revision } = entry.items.find((each) => each.article === article)!
          outings.set(article, [
            ...(outings.get(article) ?? []),
            { due: entry.due, finishedAt: entry.finishedAt, revision }
          ])
        } else if (chosen(entry, now)) open.push(entry)
      }
      const making: WebMaking[] = []
      for (const entry of open) {
        const { article } = entry.target as { article: string }
        const revision = printableRevision(await readArticle(db, article), false)
        if (revision === null) continue
        making.push({ entry, article, revision })
        outings.set(article, [
          ...(outings.get(article) ?? []),
          { due: entry.due, finishedAt: null, revision }
        ])
      }
      const articles: WebArticle[] = []
      for (const [article, unordered] of outings) {
        const ordered = unordered.sort((a, b) => (a.finishedAt ?? Infinity) - (b.finishedAt ?? Infinity))
        const taken = withdrawn.has(article) ? await withdrawnAt(article) : null
        articles.push({ article, outings: ordered, withdrawnAt: taken })
      }
      await learnCards(articles.flatMap(({ outings: all }) => [all[0]!.revision, all.at(-1)!.revision]))
      return { pieces: toWebPieces(articles, cards, now), making }
    }
  }
}
export type WebArticles = ReturnType<typeof createWebArticles>
