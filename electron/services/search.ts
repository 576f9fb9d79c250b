import { resolveConditions, type SearchOrder } from '@shared/domain/archiveConditions'
import { articleStatuses, type ArticleStatus } from '@shared/domain/articles'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { OthersFound } from '@shared/ipc/routes/search'
import {
  isEmptyQuery,
  parseArchiveQuery,
  plainWords,
  toPhotoQuery,
  type ArchiveQuery
} from '@shared/text/archiveQuery'
import { toIsoDay } from '@shared/text/dates'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import type { Reader } from '@electron/store/reader'
import type { Db } from '@electron/store/schema'
import { findArticles, findPast, prepareSearch, SEARCH_LIMIT } from '@electron/store/search'
import { countFacets } from '@electron/store/searchFacets'
import { findDirectives, findIssues, findPeople } from '@electron/store/searchOthers'
import {
  deleteSaved,
  insertSaved,
  listRecent,
  listSaved,
  MAX_SAVED,
  noteRecent,
  renameSaved
} from '@electron/store/searchSaved'
import type { OfficeContext } from './context'
import { listCopies, listRelated } from './copies'
import { toHits } from './searchHits'

/** What each state is called on either language's screen. */
function nameStatuses(): Map<ArticleStatus, string[]> {
  const languages = [createTranslator('vi'), createTranslator('en')]
  return new Map(
    articleStatuses.map((status) => [status, languages.map((t) => t(`articles.status.${status}`))])
  )
}

const NOTHING = { total: 0, rows: [] }

/** What is looked for, in which order, and in which texts. */
export interface Question {
  readonly asker: 'palette' | 'page'
  readonly query: string
  readonly order: SearchOrder
  readonly isPast: boolean
}

/** Search over everything that was written here, on a connection of its own. */
export function createSearch({ db, clock, newId, session }: OfficeContext, reader: Reader) {
  const statusNames = nameStatuses()

  async function prepare(on: Db, query: ArchiveQuery) {
    const profile = await readProfile(on, toIsoDay(clock()))
    return prepareSearch(on, query, resolveConditions(query.filters, profile, statusNames))
  }

  /** Articles whose newest or printed texts say it, then those in which it once stood. */
  async function listFound(on: Db, query: ArchiveQuery, { order, isPast }: Question) {
    const prepared = await prepare(on, query)
    const found = (await findArticles(on, prepared, order)).map((no) => ({ no, past: null }))
    if (!isPast) return found
    const known = new Set(found.map(({ no }) => no))
    const past = (await findPast(on, prepared, SEARCH_LIMIT)).filter(({ no }) => !known.has(no))
    return [...found, ...past.map(({ no, revision }) => ({ no, past: revision }))].slice(0, SEARCH_LIMIT)
  }

  return {
    /** @throws OfficeError `superseded` when the asker has asked anew. */
    async find(question: Question, offset: number, limit: number) {
      const query = parseArchiveQuery(question.query)
      if (isEmptyQuery(query)) return { hits: [], total: 0, isCut: false }
      const topic = JSON.stringify([question.query, question.order, question.isPast])
      return reader.ask(`find/${question.asker}`, topic, async (on) => {
        const found = await listFound(on, query, question)
        const hits = await toHits(on, found.slice(offset, offset + limit), query)
        return { hits, total: found.length, isCut: found.length >= SEARCH_LIMIT }
      })
    },

    /**
     * Documents of the register, issues and people that the words name, and in how many articles photos do.
     *
     * @throws OfficeError `superseded`
     */
    async others(asker: Question['asker'], text: string, limit: number): Promise<OthersFound> {
      const words = plainWords(text)
      const photos = parseArchiveQuery(toPhotoQuery(text))
      return reader.ask(`others/${asker}`, text, async (on) => {
        const { products } = await readProfile(on, toIsoDay(clock()))
        const named = products.map(({ id, name, imprint }) => ({
          id,
          name,
          imprint: imprint.map((line) => `${line.label} ${line.text}`).join(' ')
        }))
        const members = (await listMembers(on)).map(({ name }) => name)
        return {
          photos: isEmptyQuery(photos)
            ? 0
            : (await findArticles(on, await prepare(on, photos), 'newest')).length,
          directives: words === '' ? NOTHING : await findDirectives(on, words, limit),
          issues: words === '' ? NOTHING : await findIssues(on, words, named, limit),
          people: await findPeople(on, words, members, limit)
        }
      })
    },

    /** @throws OfficeError `superseded` */
    async facets(text: string) {
      const query = parseArchiveQuery(text)
      if (isEmptyQuery(query)) return { total: 0, isCut: false, counts: [] }
      return reader.ask('facets', text, async (on) => countFacets(on, await prepare(on, query)))
    },

    related: (article: string) => reader.ask('related', article, (on) => listRelated(on, article)),
    copies: (article: string) => reader.ask('copies', article, (on) => listCopies(on, article)),

    saved: () => listSaved(db, session.require().member.id),
    recent: () => listRecent(db, session.require().member.id),

    /** @throws OfficeError `tooManySaved` */
    async save(name: string, query: string): Promise<string> {
      const { member } = session.require()
      if ((await listSaved(db, member.id)).length >= MAX_SAVED) throw new OfficeError('tooManySaved')
      const id = newId()
      await insertSaved(db, { id, member: member.id, name, query, created_at: clock() })
      return id
    },
    rename: (id: string, name: string) => renameSaved(db, session.require().member.id, id, name),
    remove: (id: string) => deleteSaved(db, session.require().member.id, id),
    remember: (query: string) => noteRecent(db, session.require().member.id, query, clock())
  }
}
export type Search = ReturnType<typeof createSearch>
