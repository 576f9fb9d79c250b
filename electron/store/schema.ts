import type { Generated, Insertable, Kysely, Selectable, Transaction } from 'kysely'

/** Insert-only: texts. */
export interface RevisionTable {
  id: string
  article: string
  canonical: string
}

/** Insert-only: facts. */
export interface RecordTable {
  hash: string
  author: string
  seq: number
  prev: string | null
  kind: string
  subject: string
  lam: number
  at: number
  canonical: string
  signature: Uint8Array
}

/** Which records speak of which subject: an index over `records`, filled with them. */
export interface RecordSubjectTable {
  subject: string
  lam: number
  hash: string
}

/** Insert-only: what is known of a file in the media folder. */
export interface MediaTable {
  sha256: string
  bytes: number
  type: string
  width: number
  height: number
  colours: string
}

/** Insert-only: where a photo's file came from. */
export interface PhotoNoteTable {
  photo: string
  /** Hash of the file as it came; null where its picture data are the photo's own. */
  original: string | null
  /** Day on which it was taken, or empty. */
  taken: string
}

/** Which photo stands in which article. */
export interface PhotoPlaceTable {
  media: string
  article: string
}

/** This PC's working copy of an article, and the crash journal. */
export interface DraftTable {
  article: string
  /** Head it was begun from; null for an article without a revision. */
  base: string | null
  content: string
  /** SHA-256 of `content`: SQLite's own checks do not see a changed letter. */
  sha256: string
  changed_at: number
}

export interface MemberTable {
  id: string
  name: string
  title: string
  unit: string
  roles: string
  /** JSON: grants as stated last. */
  grants: string
  /** JSON */
  signatory: string
  active: number
}

export interface MemberKeyTable {
  key: string
  member: string
  /** JSON: what its records may do, by their place in its chain. */
  periods: string
  last_good: number
  replaces: string | null
}

export interface OfficeTable {
  record: string
  lam: number
  valid_from: string
  profile: string
}

/** What the office has decided about proofing: one row. */
export interface ProofingTable {
  id: string
  /** The folded {@link ProofingState} as JSON. */
  folded: string
}

export interface ArticleTable {
  no: Generated<number>
  id: string
  status: string
  state: string
  level: number
  levels: number
  product: string
  kind: string
  rubric: string
  /** Day of what it tells, or empty. */
  event_date: Generated<string>
  unit: string
  owner: string
  title: string
  byline: string
  words: number
  photos: number
  head: string | null
  heads: number
  signed_revision: string | null
  blocking: number
  return_reason: string
  submitted_at: number | null
  purpose: string
  /** When the open level should be signed. */
  due: number | null
  voided: number
  conditions: number
  /** Remarks of the current return that are still to do. */
  todo: number
  /** Whom an article in review waits for: a {@link Waiting} as JSON; empty when it is not. */
  pending: string
  created_at: number
  updated_at: number
}

export interface IssueTable {
  id: string
  product: string
  number: number
  total: number
  date: string
  pages: number
  is_published: number
  created_at: number
  updated_at: number
  /** The folded {@link IssueState} as JSON. */
  folded: string
}

/** A line of the register of documents. */
export interface DirectiveTable {
  no: Generated<number>
  id: string
  symbol: string
  type: string
  date: string
  issuer: string
  key: string
  is_struck: number
  /** The folded {@link DirectiveState} as JSON. */
  folded: string
}

/** A day of the year that the office has spoken of. */
export interface ObservanceTable {
  id: string
  /** The folded {@link ObservanceState} as JSON. */
  folded: string
}

/** A campaign of publicity. */
export interface CampaignTable {
  id: string
  /** Its days; empty for one that was taken out. */
  first: string
  last: string
  /** The folded {@link CampaignState} as JSON. */
  folded: string
}

/** What is to be written, and by whom. */
export interface AssignmentTable {
  id: string
  title: string
  /** Who writes it, or empty. */
  member: string
  product: string
  unit: string
  rubric: string
  lines: number
  due: number | null
  /** The article that answers it, or empty. */
  article: string
  /** The day of the year that it is for: id and day, or empty. */
  observance: string
  is_dropped: number
  /** The folded {@link AssignmentState} as JSON. */
  folded: string
}

export interface PlacementTable {
  issue: string
  article: string
  page: number
  slot: string
  part: number
}

export interface ScheduleTable {
  id: string
  product: string
  target_kind: string
  target: string
  due: number
  outcome: string
  /** The folded {@link ScheduleState} as JSON. */
  folded: string
}

/** An older text of an article: its row in `search_past` holds what no longer stands in it. */
export interface PastTextTable {
  no: Generated<number>
  article_no: number
  revision: string
}

/** Words of the index. `docs` orders them, and is no count. */
export interface SearchWordTable {
  word: string
  docs: number
}

/** A member's own searches on this PC, kept under a name. */
export interface SavedSearchTable {
  id: string
  member: string
  name: string
  query: string
  created_at: number
}

/** What a member searched for lately on this PC. */
export interface RecentSearchTable {
  member: string
  query: string
  asked_at: number
}

export interface JobTable {
  id: string
  kind: string
  subject: string
  title: string
  status: string
  step: string
  done: number
  of: number
  folder: string
  result: string
  failure: string
  created_at: number
  updated_at: number
}

/** Files that this PC brought in at once. */
export interface ImportBatchTable {
  id: string
  origin: string
  name: string
  product: string
  member: string
  state: string
  passed_over: number
  left_out: number
  is_new: number
  started_at: number
  ended_at: number | null
}

/** A file of a batch, and what became of it. */
export interface ImportFileTable {
  batch: string
  no: number
  path: string
  folder: string
  kind: string
  bytes: number
  state: string
  sha256: string
  /** Where its bytes are on this PC, or empty. */
  source: string
  article: string | null
  /** A {@link FileResult} as JSON. */
  result: string
}

/** What was seen in the watched folder: it is not taken twice. */
export interface InboxFileTable {
  path: string
  bytes: number
  changed_at: number
  seen_at: number
}

/** A text that a member has opened on this PC. */
export interface ReadingMarkTable {
  member: string
  article: string
  revision: string
  opened_at: number
  ended_at: number | null
}

export interface SettingTable {
  name: string
  value: string
}

/** A private key of this PC, sealed with its member's PIN. */
export interface KeyringTable {
  key: string
  member: string
  sealed: string
  created_at: number
}

/** Of this PC. */
export interface PinTriesTable {
  member: string
  wrong: number
  since: number
  wait_until: number
}

export interface Tables {
  pin_tries: PinTriesTable
  revisions: RevisionTable
  records: RecordTable
  record_subjects: RecordSubjectTable
  media: MediaTable
  photo_notes: PhotoNoteTable
  article_photos: PhotoPlaceTable
  draft_photos: PhotoPlaceTable
  drafts: DraftTable
  members: MemberTable
  member_keys: MemberKeyTable
  office: OfficeTable
  proofing: ProofingTable
  articles: ArticleTable
  issues: IssueTable
  directives: DirectiveTable
  observances: ObservanceTable
  campaigns: CampaignTable
  assignments: AssignmentTable
  placements: PlacementTable
  schedule_entries: ScheduleTable
  past_texts: PastTextTable
  search_words: SearchWordTable
  saved_searches: SavedSearchTable
  recent_searches: RecentSearchTable
  jobs: JobTable
  import_batches: ImportBatchTable
  import_files: ImportFileTable
  inbox_files: InboxFileTable
  reading_marks: ReadingMarkTable
  settings: SettingTable
  keyring: KeyringTable
}

/** The open store, or a transaction on it: every query of the store takes either. */
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

export type ArticleRow = Selectable<ArticleTable>
export type NewArticleRow = Insertable<ArticleTable>
