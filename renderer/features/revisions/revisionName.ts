import type { ArticleView } from '@shared/ipc/routes/articles'
import { formatMoment } from '@shared/text/dates'

export type RevisionView = ArticleView['revisions'][number]

/** What people call a revision: its name, or when it was saved. */
export const nameOfRevision = ({ note, at }: Pick<RevisionView, 'note' | 'at'>): string =>
  note || formatMoment(at)
