import { createContext, type ReactNode } from 'react'

/** What the house says of an article that has just come in, above its report; other rooms know more of it than this one. */
export const ImportNotice = createContext<(article: string) => ReactNode>(() => null)
