import { sql, type Kysely } from 'kysely'

/** Where each photo stands, in the newest texts of the office and in this PC's working copies, and where its file came from. */
const statements = [
  `create table article_photos (
    media text not null,
    article text not null,
    primary key (media, article)
  ) strict, without rowid`,
  'create index article_photos_article on article_photos (article)',
  `create table draft_photos (
    media text not null,
    article text not null,
    primary key (media, article)
  ) strict, without rowid`,
  'create index draft_photos_article on draft_photos (article)',
  `create table photo_notes (
    photo text primary key not null,
    original text, -- hash of the file as it came; null where its picture data are the photo's own
    taken text not null -- day, "2026-11-16", or empty
  ) strict, without rowid`,
  `create trigger photo_notes_keep before delete on photo_notes begin select raise(abort, 'insert only'); end`,
  `create trigger photo_notes_freeze before update on photo_notes begin select raise(abort, 'insert only'); end`,
  `create trigger drafts_photos after delete on drafts
    begin delete from draft_photos where article = old.article; end`,
  `insert into article_photos (media, article)
    select distinct photo.value, articles.id
    from articles join revisions on revisions.id = articles.head, json_each(revisions.canonical, '$.media') as photo`,
  // A working copy whose bytes have changed may be no JSON any more; it is passed over.
  `insert or ignore into draft_photos (media, article)
    select tree.value, drafts.article
    from drafts, json_tree(case when json_valid(drafts.content) then drafts.content else '{}' end) as tree
    where tree.key = 'media' and tree.type = 'text' and length(tree.value) = 64`
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function placePhotos(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
