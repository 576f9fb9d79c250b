import { printableRevision } from '@shared/domain/articles'
import { actorOf } from '@shared/domain/members'
import { findProduct } from '@shared/domain/office'
import type { SheetFoundView } from '@shared/ipc/routes/dossiers'
import { toIsoDay } from '@shared/text/dates'
import { readArticle } from '@electron/store/articles'
import { readProfile } from '@electron/store/office'
import { findRevisions, readRevision } from '@electron/store/revisions'
import type { Db } from '@electron/store/schema'
import { readSheetFacts, readSignOffs } from './sheetFacts'

/** Texts that are shown for the beginning of a hash; of more only the number is. */
const MAX_SHOWN = 5

/** What the office knows of texts whose hash begins like this: which article, who signed, and whether it holds now. */
export async function findSheets(
  db: Db,
  prefix: string
): Promise<{ count: number; found: SheetFoundView[] }> {
  const ids = await findRevisions(db, prefix, MAX_SHOWN + 1)
  if (ids.length > MAX_SHOWN) return { count: ids.length, found: [] }
  const found: SheetFoundView[] = []
  for (const id of ids) found.push(await describe(db, id))
  return { count: found.length, found }
}

async function describe(db: Db, id: string): Promise<SheetFoundView> {
  const { article, meta } = await readRevision(db, id)
  const state = await readArticle(db, article)
  const { membership, records, signOffs } = await readSignOffs(db, article)
  const isSigned = signOffs.some((each) => each.revision === id)
  const facts = isSigned ? await readSheetFacts(db, article, id) : null
  const save = records.find((each) => each.kind === 'revisions.save' && each.payload.revision === id)
  const saver = save && actorOf(membership, save)
  const people = facts?.membership ?? membership
  const nameOf = (member: string) => people.members.get(member)?.name ?? member
  const savedAt = save?.at ?? state.createdAt
  const profile = await readProfile(db, toIsoDay(savedAt))
  return {
    revision: id,
    article,
    title: meta.title,
    productName: findProduct(profile, meta.product)?.name ?? meta.product,
    state: !isSigned ? 'unsigned' : printableRevision(state, false) === id ? 'valid' : 'void',
    savedBy: saver ? nameOf(saver.member) : '',
    savedAt,
    signatures: (facts?.signOff.signatures ?? []).map(({ label, member, at, instead }) => ({
      label,
      name: nameOf(member),
      title: people.members.get(member)?.title ?? '',
      instead: instead === '' ? '' : nameOf(instead),
      at
    })),
    prints: (facts?.prints ?? []).map(({ where, at }) => ({ where, at }))
  }
}
