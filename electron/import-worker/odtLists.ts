/** Whether the levels of a text's lists are numbered, by the name of their style; undefined where nothing says. */
export type IsOrdered = (list: string, level: number) => boolean | undefined

const NAME = /^[^>]{0,400}?\bstyle:name="([^"]{1,200})"/
const LEVEL = /<text:list-level-style-(bullet|number|image)\b[^>]{0,400}?\btext:level="(\d{1,2})"/g

/** Reads the list styles of an OpenDocument text level by level: one style may have bullets above numbers. */
export function readListKinds(...parts: readonly (string | undefined)[]): IsOrdered {
  const kinds = new Map<string, boolean>()
  for (const piece of parts.flatMap((part) => part?.split(/<text:list-style\b/).slice(1) ?? [])) {
    const name = NAME.exec(piece)?.[1]
    if (name === undefined) continue
    const [levels] = piece.split('</text:list-style>', 1)
    for (const [, kind, level] of levels!.matchAll(LEVEL)) {
      const key = `${level} ${name}`
      if (!kinds.has(key)) kinds.set(key, kind === 'number')
    }
  }
  return (list, level) => kinds.get(`${level + 1} ${list}`)
}
