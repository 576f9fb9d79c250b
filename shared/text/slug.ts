import { foldText } from './fold'

/** A Vietnamese name as an id: "Phường Hòa Lãm" → "phuong-hoa-lam". Empty for a name without letters. */
export function toSlug(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 50)
    .replace(/-+$/, '')
}

/** An id for a name that none of the others bears: "lan", "lan-2", "lan-3". */
export function toFreeSlug(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const base = toSlug(name) || fallback
  let slug = base
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`
  return slug
}
