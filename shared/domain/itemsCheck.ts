import { foldArticle, printableRevision } from './articles'
import { findSignOffs, type FoundSignature, type SignOff, type SigningFault } from './articleEvidence'
import type { CheckedItem } from './dossierReport'
import { dossierPaths, type DossierItem, type DossierManifest } from './dossier'
import { fault, type DossierFault } from './dossierFaults'
import type { CheckedLog } from './logContinuity'
import { actorOf, foldMembers, type Membership } from './members'
import { rulesOfLog, type OfficeRules, type PieceOfText } from './officeRules'
import { can } from './permissions'
import { subjectsOf, type OfficeRecord } from './records'
import { formatDay } from '../text/dates'

/** A log with what it says of people, ready for questions about articles. */
export interface OfficeLog {
  readonly root: string
  readonly membership: Membership
  /** What the office's fold asks of the whole log, gathered once; the texts are each article's own. */
  readonly rules: Omit<OfficeRules, 'contentOf'>
  readonly faults: readonly DossierFault[]
  readonly find: (hash: string) => OfficeRecord | undefined
  readonly of: (subject: string) => readonly OfficeRecord[]
  readonly ofStem: (stem: string) => readonly OfficeRecord[]
  /** The name of whoever holds a key, or its first letters. */
  readonly nameOf: (key: string) => string
  /** The fault with the name of whoever it is about. */
  readonly named: (fault: DossierFault) => DossierFault
}

/** Folds who is who, and names those whom the log's faults are about. */
export function toOfficeLog(log: CheckedLog): OfficeLog {
  const { records } = log
  const founding = records.find((record) => record.kind === 'office.create')
  const root = founding?.author ?? ''
  const membership = foldMembers(records)
  const bySubject = new Map<string, OfficeRecord[]>()
  const byHash = new Map<string, OfficeRecord>()
  for (const record of records) {
    byHash.set(record.hash, record)
    for (const subject of subjectsOf(record)) {
      const own = bySubject.get(subject)
      if (own) own.push(record)
      else bySubject.set(subject, [record])
    }
  }
  const nameOf = (key: string) => {
    if (key === root && root !== '') return 'khóa gốc'
    const member = membership.keys.get(key)?.member
    return (member && membership.members.get(member)?.name) || `khóa ${key.slice(0, 8)}`
  }
  const named = ({ code, data }: DossierFault): DossierFault =>
    typeof data.author === 'string' ? fault(code, { ...data, who: nameOf(data.author) }) : { code, data }
  const byStem = new Map<string, OfficeRecord[]>()
  const ofStem = (stem: string): readonly OfficeRecord[] => {
    let own = byStem.get(stem)
    if (!own) {
      own = records.filter((record) => record.kind.startsWith(`${stem}.`))
      byStem.set(stem, own)
    }
    return own
  }
  const faults = log.faults.map(named)
  if (!founding) faults.push(fault('noOffice'))
  for (const record of records) {
    if (record.author === root || membership.keys.has(record.author)) continue
    faults.push(
      fault('recordStranger', { seq: record.seq, hash: record.hash.slice(0, 8), who: nameOf(record.author) })
    )
  }
  for (const record of ofStem('members')) {
    if (record.author === root) continue
    const actor = actorOf(membership, record)
    // Who is no administrator any more appointed nobody, and that is no forgery: the folds pass it over.
    if (actor && !can(actor, 'members.write'))
      faults.push(fault('memberForged', { seq: record.seq, who: nameOf(record.author) }))
  }
  faults.push(...checkpointFaults(records, nameOf))
  return {
    rules: rulesOfLog(records, membership, () => undefined),
    root,
    membership,
    faults,
    find: (hash) => byHash.get(hash),
    of: (subject) => bySubject.get(subject) ?? [],
    ofStem,
    nameOf,
    named
  }
}

/** Each signed checkpoint names the ends of all chains: what it knew must still be there. */
function checkpointFaults(records: readonly OfficeRecord[], nameOf: (key: string) => string): DossierFault[] {
  const seen = new Map<string, string>()
  const faults: DossierFault[] = []
  for (const record of records) {
    if (record.kind === 'log.checkpoint')
      for (const { key, seq, hash } of record.payload.heads)
        if (seen.get(`${key} ${seq}`) !== hash)
          faults.push(fault('checkpoint', { who: nameOf(record.author), of: nameOf(key), seq }))
    seen.set(`${record.author} ${record.seq}`, record.hash)
  }
  return faults
}

interface Enclosed {
  readonly files: ReadonlyMap<string, { readonly size: number; readonly sha256: string }>
  readonly readRevision: (path: string) => Promise<string | null>
}

/** Checks the articles of a dossier: what was printed, by whose right, from which signed texts. */
export async function checkItems(
  office: OfficeLog,
  manifest: DossierManifest,
  enclosed: Enclosed
): Promise<{ items: CheckedItem[]; faults: DossierFault[] }> {
  const faults: DossierFault[] = []
  const items: CheckedItem[] = []
  const print = checkPrint(office, manifest, enclosed)
  faults.push(...print.faults)
  for (const item of manifest.items) {
    const contents = await readContents(office, item.article, enclosed)
    const found = judgeSigned(office, item.article, item.revision, print.lam, (id) => contents.get(id))
    faults.push(...found.faults.map((each) => withTitle(each, item.title)))
    faults.push(...(await checkTexts(office, item, enclosed)))
    if (!enclosed.files.has(item.sheet)) faults.push(fault('sheetMissing', { article: item.title }))
    items.push({
      article: item.article,
      title: item.title,
      revision: item.revision,
      chainVersion: found.signOff?.chainVersion ?? 0,
      signatures: found.signOff?.signatures.map((each) => nameSignature(each, office)) ?? []
    })
  }
  return { items, faults }
}

const withTitle = ({ code, data }: DossierFault, article: string): DossierFault =>
  fault(code, { ...data, article })

function nameSignature(signature: FoundSignature, { membership }: OfficeLog) {
  const member = membership.members.get(signature.member)
  return {
    ...signature,
    name: member?.name ?? signature.member,
    title: member?.title ?? '',
    insteadName: membership.members.get(signature.instead)?.name ?? ''
  }
}

/** The record that says what was printed; what it says must be what the dossier says. */
function checkPrint(
  office: OfficeLog,
  { printed, items, subject }: DossierManifest,
  { files }: Enclosed
): { faults: DossierFault[]; lam: number } {
  const record = office.find(printed.record)
  if (record?.kind !== 'exports.finish' && record?.kind !== 'schedule.finish')
    return { faults: [fault('printMissing')], lam: Infinity }
  const faults: DossierFault[] = []
  const actor = actorOf(office.membership, record)
  const right = record.kind === 'exports.finish' ? 'exports.run' : 'schedule.write'
  if (!actor || !can(actor, right)) faults.push(fault('printRight', { who: office.nameOf(record.author) }))
  const isAbout =
    record.kind === 'exports.finish'
      ? subject.kind === 'issue' && record.payload.issue === subject.id
      : subject.kind === 'article' &&
        record.payload.target.kind === 'article' &&
        record.payload.target.article === subject.id
  const listed = new Set(items.map((item) => `${item.article} ${item.revision}`))
  const stated = new Set(record.payload.items.map((item) => `${item.article} ${item.revision}`))
  for (const item of items)
    if (!stated.has(`${item.article} ${item.revision}`))
      faults.push(fault('printItems', { article: item.title }))
  if (!isAbout || listed.size !== stated.size) faults.push(fault('printItems', { article: '' }))
  const file = record.kind === 'exports.finish' ? record.payload.file : (record.payload.files[0] ?? null)
  if (JSON.stringify(file) !== JSON.stringify(printed.file))
    faults.push(fault('printChanged', { file: printed.file?.name ?? '' }))
  const enclosed = printed.path === null ? undefined : files.get(printed.path)
  if (printed.path !== null && (!file || enclosed?.sha256 !== file.sha256 || enclosed.size !== file.size))
    faults.push(fault('printChanged', { file: file?.name ?? printed.path }))
  return { faults, lam: record.lam }
}

/**
 * Whether a text was signed in full when something was made of it: counted by
 * the check itself, and by the fold that the office works with.
 *
 * @param lam place in the log of what was made; infinite for now.
 * @param contentOf product and genre of the enclosed texts.
 */
export function judgeSigned(
  office: OfficeLog,
  article: string,
  revision: string,
  lam: number,
  contentOf: OfficeRules['contentOf']
): { signOff: SignOff | null; faults: DossierFault[] } {
  const before = office.of(article).filter((record) => record.lam < lam)
  const isReprint = before.some(
    (record) =>
      record.kind === 'schedule.finish' &&
      record.payload.items.some((item) => item.article === article && item.revision === revision)
  )
  const evidence = findSignOffs(before, {
    membership: office.membership,
    delegations: office.ofStem('delegations')
  })
  const own = evidence.signOffs.filter((each) => each.revision === revision)
  const signOff = own.find((each) => isReprint || each.voidedAt === Infinity) ?? null
  const data = { article, revision: revision.slice(0, 8) }
  if (!signOff)
    return {
      signOff: null,
      faults: evidence.faults(revision).map((each) => toFault(each, office, data))
    }
  const state = foldArticle(before, { ...office.rules, contentOf })
  const isHeld = state !== null && printableRevision(state, isReprint) === revision
  return {
    signOff,
    faults: isHeld ? [] : [fault('notInForce', { ...data, level: '', who: '', day: '', seq: 0 })]
  }
}

function toFault(
  { code, record, level }: SigningFault,
  office: OfficeLog,
  data: DossierFault['data']
): DossierFault {
  const who = record ? office.nameOf(record.author) : ''
  const day = record ? formatDay(record.at) : ''
  return fault(code, { ...data, level, who, day, seq: record?.seq ?? 0 })
}

/** Every text of the article is enclosed, each gives its hash, and so does each photo of the signed one. */
async function checkTexts(
  office: OfficeLog,
  item: DossierItem,
  { files, readRevision }: Enclosed
): Promise<DossierFault[]> {
  const faults: DossierFault[] = []
  const saved = office
    .of(item.article)
    .flatMap((each) => (each.kind === 'revisions.save' ? [each.payload.revision] : []))
  const data = (revision: string) => ({ article: item.title, revision: revision.slice(0, 8) })
  for (const revision of new Set([...saved, item.revision])) {
    const file = files.get(dossierPaths.revision(revision))
    if (!file) faults.push(fault('revisionMissing', data(revision)))
    else if (file.sha256 !== revision) faults.push(fault('revisionChanged', data(revision)))
  }
  const text = await readRevision(dossierPaths.revision(item.revision))
  const read = text === null ? null : readShape(text)
  if (!read) return faults
  const photos = [...read.media].sort().join()
  if (read.article !== item.article || photos !== [...item.media].sort().join())
    faults.push(fault('revisionForeign', data(item.revision)))
  for (const photo of item.media) {
    const file = files.get(dossierPaths.media(photo))
    const named = { article: item.title, photo: photo.slice(0, 8) }
    if (!file) faults.push(fault('photoMissing', named))
    else if (file.sha256 !== photo) faults.push(fault('photoChanged', named))
  }
  return faults
}

/** Product and genre of the texts that were handed over. */
async function readContents(office: OfficeLog, article: string, { readRevision }: Enclosed) {
  const contents = new Map<string, PieceOfText>()
  for (const each of office.of(article)) {
    if (each.kind !== 'approvals.submit') continue
    const { revision } = each.payload
    const text = await readRevision(dossierPaths.revision(revision))
    const piece = text === null ? null : readPiece(text)
    if (piece) contents.set(revision, piece)
  }
  return contents
}

function readPiece(text: string): PieceOfText | null {
  try {
    const { meta } = JSON.parse(text) as { meta?: { product?: unknown; kind?: unknown } }
    return { product: String(meta?.product), kind: String(meta?.kind) }
  } catch {
    return null
  }
}

function readShape(text: string): { article: string; media: readonly string[] } | null {
  try {
    const { article, media } = JSON.parse(text) as { article?: unknown; media?: unknown }
    if (typeof article !== 'string' || !Array.isArray(media)) return null
    return { article, media: media.map(String) }
  } catch {
    return null
  }
}
