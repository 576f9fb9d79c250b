import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { Transform } from '@tiptap/pm/transform'
import { parseDocument, type DocumentJson } from '@shared/document/document'
import { countDocumentWords } from '@shared/document/documentWords'
import { beginTracking, trackSteps, type Tracked } from '@shared/document/tracked'
import { trackedToJson } from '@shared/document/trackedJson'
import type { ArticleContent } from '@shared/document/revision'
import { createArticles } from '@electron/services/articles'
import { createComments } from '@electron/services/comments'
import { createContext } from '@electron/services/context'
import { createJournal } from '@electron/services/journal'
import { createRevisions } from '@electron/services/revisions'
import { createSession } from '@electron/services/session'
import { createCommit } from '@electron/store/commit'
import { openDatabase } from '@electron/store/database'
import { makeFolder } from './folders'
import { createDice, createWriter } from './officeWords'
import { OFFICE_PIN, seededOffice, staff } from './seedOffice'

export const WORDS = 10_000
export const CHANGES = 300
export const THREADS = 60

const OFFICE_SIZE = 200
const PRODUCT = 'tuan-tin'
const HOUR = 60 * 60 * 1000

function writeLong(): ArticleContent {
  const content = createWriter(createDice(11)).writeBytes(90_000, PRODUCT)
  const blocks = content.body.content!
  const bodyOf = (count: number) => ({ type: 'doc', content: blocks.slice(0, count) })
  let count = 0
  while (countDocumentWords(parseDocument(bodyOf(++count))) < WORDS)
    if (count > blocks.length) throw new Error('the article is too short')
  return { ...content, body: bodyOf(count) }
}

/** Words put in and words struck out all over a text, by two people in turns. */
function changeAll(doc: Tracked['doc']): Tracked {
  let tracked = beginTracking(doc)
  const step = Math.floor(doc.content.size / (CHANGES + 1))
  for (let change = CHANGES; change > 0; change--) {
    const place = tracked.doc.resolve(change * step)
    const at = place.start() + Math.min(Math.max(place.parentOffset, 12), place.parent.content.size - 12)
    const transform = new Transform(tracked.doc)
    if (change % 3 === 0) transform.delete(at, at + 5)
    else transform.insert(at, tracked.doc.type.schema.text(' xin sửa lại '))
    const author = change % 2 === 0 ? staff.contributor.name : staff.secretary.name
    tracked = trackSteps(tracked, transform, { author, at: Date.UTC(2026, 10, 20) - change * HOUR })
  }
  if (tracked.changes.length !== CHANGES) throw new Error(`${tracked.changes.length} changes, not ${CHANGES}`)
  return tracked
}

/** An office in which a long article with open changes and remarks waits; made through the app's own services. */
export async function makeLongArticle(): Promise<{ office: string; article: string; body: DocumentJson }> {
  const office = path.join(makeFolder('long'), 'office')
  cpSync(await seededOffice(OFFICE_SIZE), office, { recursive: true })
  const database = await openDatabase(path.join(office, 'office.db'))
  const { db } = database
  const session = createSession(db, Date.now)
  await session.signIn(staff.editor.id, OFFICE_PIN)
  const base = { db, clock: Date.now, newId: randomUUID, session, publish: () => {}, logError: () => {} }
  const context = createContext(base, createCommit(db, Date.now))
  const comments = createComments(context)

  const written = writeLong()
  const tracked = changeAll(parseDocument(written.body))
  const body = tracked.doc.toJSON() as DocumentJson
  const article = await createArticles(context).create(PRODUCT, 'feature', '')
  const journal = createJournal(context)
  const opened = await journal.open(article)
  await journal.save(article, opened.base, { ...written, body, tracked: trackedToJson(tracked, []) })
  await createRevisions(context).save(article, '')
  const every = Math.floor(tracked.doc.childCount / THREADS)
  for (let thread = 0; thread < THREADS; thread++) {
    const block = tracked.doc.child(thread * every)
    const anchor = { bid: block.attrs.bid as string, quote: block.textContent.slice(0, 24) }
    const text = 'Đề nghị kiểm tra lại số liệu này.'
    await comments.add(article, { thread: null, anchor, text, blocking: false, mentions: [] })
  }
  await database.close()
  return { office, article, body }
}
