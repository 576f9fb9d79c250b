import type { RecordKind } from './records'

type Stem = RecordKind extends infer K ? (K extends `${infer S}.${string}` ? S : never) : never

/** What a record is about, by the first word of its kind: "exports" of "exports.finish". */
export const stemOf = ({ kind }: { readonly kind: RecordKind }) => kind.slice(0, kind.indexOf('.')) as Stem

/** Records whose subject is an article. Those of `proofing` about the whole office name no article. */
export const articleStems: ReadonlySet<Stem> = new Set([
  'articles',
  'revisions',
  'approvals',
  'comments',
  'proofing',
  'handouts'
])

/** Records whose subject is an issue. */
export const issueStems: ReadonlySet<Stem> = new Set(['issues', 'exports', 'rounds'])

/** Whether its subject is an issue or an article, whichever the file was made of. */
export const isAboutEither = (record: { readonly kind: RecordKind }) =>
  record.kind === 'exports.sign' || stemOf(record) === 'dossiers'
