/** What a program has told a person to be safe. Each must still be true after a power cut. */
export type Promised =
  /** The office is there, and its founder can sign in. */
  | { readonly kind: 'founded'; readonly name: string; readonly member: string }
  /** The text of an article is at least this far. */
  | { readonly kind: 'text'; readonly article: string; readonly version: number }
  | { readonly kind: 'records'; readonly hashes: readonly string[] }
  | { readonly kind: 'media'; readonly sha256: string }
  | { readonly kind: 'backup'; readonly name: string }
  /** From here on the store is what it was at the backup, or still what it was before: until `restored`. */
  | { readonly kind: 'restoring' }
  | { readonly kind: 'restored' }

/** The file, below the watched folder, in which a program notes its promises the moment it gives them. */
export const PROMISES = 'promises'

/** Everything promised so far; a line that is not finished was not said. */
export function readPromises(text: string): Promised[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Promised)
}

/** How far an article is, in its title: "lần 17". */
export const titleOf = (version: number) => `Khuyến học ở phường Hòa Lãm, lần ${version}`
export const versionIn = (title: string) => Number(/ lần (\d+)$/.exec(title)?.[1] ?? 0)
