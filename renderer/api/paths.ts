/** Addresses of the screens, after the `#`. */
export const paths = {
  articles: '/articles',
  article: (id: string) => `/articles/${id}`,
  approvals: '/approvals',
  approval: (id: string) => `/approvals/${id}`,
  issues: '/issues',
  issue: (id: string) => `/issues/${id}`,
  schedule: '/schedule',
  jobs: '/jobs',
  office: '/office',
  safety: '/safety'
} as const

/** Address of a photo's small copy. */
export const photoSource = (media: string) => `/media/${media}`
