import { z } from 'zod'
import { contentOf, isSameContent, type ArticleContent } from '@shared/document/revision'
import { findArticle, readArticle, readArticleRows } from '@electron/store/articles'
import { deleteDraft, listDrafts, readDamagedDraft, readDraft, writeDraft } from '@electron/store/drafts'
import { readRevision } from '@electron/store/revisions'
import { readSetting, writeSetting } from '@electron/store/settings'
import type { Db } from '@electron/store/schema'
import type { OfficeContext } from './context'

const RUNNING = 'journal.running'
const RECOVERED = 'journal.recovered'

/**
 * Marks the store as in use. Found marked at the next start, the last run
 * ended in a crash or a power cut, and its working copies are shown once.
 */
export async function beginJournal(db: Db): Promise<void> {
  const crashed = await readSetting(db, RUNNING, z.boolean(), false)
  if (crashed) {
    const left = await listUnsettled(db)
    await writeSetting(db, RECOVERED, left)
  }
  await writeSetting(db, RUNNING, true)
}

/** Marks an orderly end. */
export async function endJournal(db: Db): Promise<void> {
  await writeSetting(db, RUNNING, false)
}

/** The content of a revision, or null for none. */
async function readContent(db: Db, revision: string | null): Promise<ArticleContent | null> {
  if (revision === null) return null
  return contentOf(await readRevision(db, revision))
}

/** Articles whose working copy says something that no revision says. */
async function listUnsettled(db: Db): Promise<string[]> {
  const unsettled: string[] = []
  for (const { article } of await listDrafts(db)) {
    const draft = await readDraft(db, article).catch(() => null)
    const base = draft && (await readContent(db, draft.base).catch(() => null))
    if (draft && !(base && saysTheSame(base, draft.content))) unsettled.push(article)
  }
  return unsettled
}

/** A working copy that is no document is shown, not stumbled over. */
function saysTheSame(base: ArticleContent, typed: ArticleContent): boolean {
  try {
    return isSameContent(base, typed)
  } catch {
    return false
  }
}

/** Working copies: the ring in which every keystroke is safe within a second. */
export function createJournal({ db, clock, session, publish }: OfficeContext) {
  return {
    /** The text to go on with: this PC's working copy if it has one, else the newest head. */
    async open(id: string) {
      const article = await readArticle(db, id)
      const head = article.heads[0] ?? null
      const draft = await readDraft(db, id)
      if (draft) return { content: draft.content, base: draft.base, changedAt: draft.changedAt }
      const content = await readContent(db, head)
      // Every article is begun with a first revision, so a head is always there.
      return { content: content!, base: head, changedAt: null }
    },

    /**
     * Puts the working copy on disk. The answer is the promise: what was sent survives a power cut.
     *
     * @throws OfficeError `diskFull`, `storeReadOnly`; the page keeps the text and tries again.
     */
    async save(id: string, base: string | null, content: ArticleContent): Promise<number> {
      session.require()
      const savedAt = clock()
      await writeDraft(db, { article: id, base, content, changedAt: savedAt })
      return savedAt
    },

    /** What a crash left behind and nobody has looked at yet. */
    async recovered() {
      const ids = await readSetting(db, RECOVERED, z.array(z.string()), [])
      const rows = await readArticleRows(db, ids)
      const found = []
      for (const article of ids) {
        const draft = await readDraft(db, article).catch(() => null)
        if (!draft || !(await findArticle(db, article))) continue
        const title = draft.content.meta.title || (rows.get(article)?.title ?? '')
        found.push({ article, title, changedAt: draft.changedAt, base: draft.base })
      }
      return found
    },

    /** Puts the recovery list away. The working copies stay as they are. */
    async settle(): Promise<void> {
      await writeSetting(db, RECOVERED, [])
      publish('office.changed', '')
    },

    /** Goes back to the last revision. A working copy that cannot be read is put aside: somebody may yet read it. */
    async discard(id: string): Promise<void> {
      session.require()
      const damaged = await readDamagedDraft(db, id)
      if (damaged !== null) await writeSetting(db, `journal.damaged.${id}.${clock()}`, damaged)
      await deleteDraft(db, id)
      const left = (await readSetting(db, RECOVERED, z.array(z.string()), [])).filter((each) => each !== id)
      await writeSetting(db, RECOVERED, left)
      publish('articles.changed', id)
    }
  }
}
export type Journal = ReturnType<typeof createJournal>
