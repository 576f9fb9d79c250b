/** Addresses of the screens, after the `#`. */
export const paths = {
  articles: '/articles',
  article: (id: string) => `/articles/${id}`,
  /** An article, with one of its threads of remarks open. */
  thread: (id: string, thread: string) => `/articles/${id}/remarks/${thread}`,
  /** An article, at one of its blocks or lines of the head: a target of `PageSpot`. */
  articleAt: (id: string, target: string) =>
    target === '' ? `/articles/${id}` : `/articles/${id}/at/${encodeURIComponent(target)}`,
  /** An article, with its copy for the official page open. */
  pageCopy: (id: string, product: string) => `/articles/${id}/page-copy/${product}`,
  merge: (id: string) => `/articles/${id}/merge`,
  approvals: '/approvals',
  approval: (id: string) => `/approvals/${id}`,
  issues: '/issues',
  issue: (id: string) => `/issues/${id}`,
  /** The editions of an issue for the wards. */
  editions: (id: string) => `/issues/${id}/editions`,
  schedule: '/schedule',
  /** The plan of the year, or one of its views around a day. */
  calendar: (view = '', day = '') => (view === '' ? '/calendar' : `/calendar/${view}/${day}`),
  /** What is to be written; with one of them open. */
  assignments: (id = '') => (id === '' ? '/assignments' : `/assignments/${id}`),
  /** The office's web channels. */
  web: '/web',
  jobs: '/jobs',
  imports: '/imports',
  importBatch: (id: string) => `/imports/${id}`,
  /** The search, with something to look for. */
  search: (query = '') => (query === '' ? '/search' : `/search/${encodeURIComponent(query)}`),
  /** The register of documents, with something to look for. */
  directives: (query = '') => (query === '' ? '/directives' : `/directives/${encodeURIComponent(query)}`),
  /** The log, or what of it speaks of one subject. */
  log: (subject = '') => (subject === '' ? '/log' : `/log/${subject}`),
  /** Checking sign-off sheets and dossiers. */
  dossiers: '/dossiers',
  office: '/office',
  officeTab: (tab: string) => `/office/${tab}`,
  /** The office, with its chains of sign-off open. */
  chains: '/office/chains',
  safety: '/safety'
} as const

/** Address of a photo's small copy. */
export const photoSource = (media: string) => `/media/${media}`

/** What an address says. The router may have decoded it already; a lone "%" is no code. */
export function decodeAddress(query: string): string {
  try {
    return decodeURIComponent(query)
  } catch {
    return query
  }
}
