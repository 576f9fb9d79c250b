import { sql } from 'kysely'
import type { ArticleState } from '@shared/domain/articleState'
import { findProduct } from '@shared/domain/office'
import { listSettlements } from '@shared/domain/settlements'
import type { Statement } from '@shared/domain/records'
import type { DerivedWorld } from '@shared/domain/variants'
import { findArticle } from './articles'
import { readProfile } from './office'
import { readPiece } from './officeRules'
import type { Db } from './schema'

/** Articles of which a record says that they were derived from this one, in the order of the log. */
async function listDerived(db: Db, source: string): Promise<string[]> {
  const rows = await db
    .selectFrom('record_subjects as s')
    .innerJoin('records as r', 'r.hash', 's.hash')
    .select('r.subject')
    .where('s.subject', '=', source)
    .where('r.kind', '=', 'articles.derive')
    .orderBy('s.lam')
    .orderBy('s.hash')
    .execute()
  return [...new Set(rows.map((row) => row.subject))].filter((id) => id !== source)
}

/** The variants that were made from an article itself, oldest first. */
export async function listVariants(db: Db, source: string): Promise<ArticleState[]> {
  const found = await Promise.all((await listDerived(db, source)).map((id) => findArticle(db, id)))
  return found.filter((each): each is ArticleState => each?.source?.article === source)
}

/** An article with all variants of it, and variants of these; the article itself first. */
export async function readFamily(db: Db, root: ArticleState): Promise<ArticleState[]> {
  const family = new Map([[root.id, root]])
  for (const member of family.values())
    for (const variant of await listVariants(db, member.id))
      if (!family.has(variant.id)) family.set(variant.id, variant)
  return [...family.values()]
}

/** What an article was derived from, and what that was derived from: the nearest first. */
export async function listAncestors(db: Db, article: ArticleState): Promise<string[]> {
  const found = new Set<string>()
  for (let { source } = article; source && !found.has(source.article);) {
    found.add(source.article)
    source = (await findArticle(db, source.article))?.source ?? null
  }
  return [...found]
}

/** What must be known of the source before an article may be called its variant. */
export async function readDerived(
  db: Db,
  statement: Statement,
  article: ArticleState | null,
  today: string
): Promise<DerivedWorld | null> {
  if (statement.kind !== 'articles.derive' || !article) return null
  const source = await findArticle(db, statement.payload.source.article)
  const head = article.heads[0]
  const piece = head === undefined ? undefined : await readPiece(db, head)
  return {
    source,
    isCircular: source !== null && (await listAncestors(db, source)).includes(article.id),
    hasProduct: piece !== undefined && findProduct(await readProfile(db, today), piece.product) !== undefined
  }
}

/** Whether a correction of the article left the place behind that a statement answers for. */
export async function isLeftBehind(
  db: Db,
  statement: Statement,
  article: ArticleState | null
): Promise<boolean> {
  if (statement.kind !== 'articles.settle' || !article) return false
  const { correction, article: ran, place } = statement.payload
  return listSettlements(article, await readFamily(db, article)).some(
    (each) => each.correction.record === correction && each.article === ran && each.place === place
  )
}

/** Articles for which a correction or a withdrawal was ever asked. */
export async function listCorrected(db: Db): Promise<string[]> {
  // The very words of the index: what a record says is canonical, and quotes within it are escaped.
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from records indexed by records_corrections
    where kind = 'approvals.submit'
      and (instr(canonical, '"purpose":"correct"') > 0 or instr(canonical, '"purpose":"withdraw"') > 0)`.execute(
    db
  )
  return rows.map((row) => row.subject)
}
