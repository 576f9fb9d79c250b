import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isSameContent, type ArticleContent } from '@shared/document/revision'
import { isSound, openDatabase, type Database } from '@electron/store/database'
import { listDrafts, readDraft } from '@electron/store/drafts'
import { readRevision } from '@electron/store/revisions'

/** The files that hold an office: without the second, what was committed last is missing. */
const PARTS = ['', '-wal']

/** Copies a store that nobody has open, as it lies on the disk. */
export function copyStore(from: string, to: string): void {
  for (const part of PARTS) if (existsSync(from + part)) copyFileSync(from + part, to + part)
}

/** Opens a copy of a store, so that the original stays as the crash left it. */
export async function withCopy<T>(file: string, look: (database: Database) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toa-soan-image-'))
  try {
    const copy = path.join(folder, 'office.db')
    copyStore(file, copy)
    const database = await openDatabase(copy)
    try {
      return await look(database)
    } finally {
      await database.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A working copy that says something no revision says. */
export interface Unsettled {
  readonly article: string
  readonly base: ArticleContent | null
  readonly typed: ArticleContent
}

export interface StoreState {
  readonly isSound: boolean
  readonly unsettled: readonly Unsettled[]
}

/** Reads what a crash left behind, past the app: `quick_check`, and every working copy with its hash. */
export function inspectStore(file: string): Promise<StoreState> {
  return withCopy(file, async ({ db, connection }) => {
    const unsettled: Unsettled[] = []
    for (const { article } of await listDrafts(db)) {
      const draft = (await readDraft(db, article))!
      const base = draft.base === null ? null : await readRevision(db, draft.base)
      if (!base || !isSameContent(base, draft.content))
        unsettled.push({ article, base, typed: draft.content })
    }
    return { isSound: await isSound(connection), unsettled }
  })
}
