import type { Mention } from '@shared/domain/records'
import { foldText } from '@shared/text/fold'

/** Who can be named: a colleague's id and name. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** A name that is just being typed: where its "@" stands, and the letters since. */
export interface TypedMention {
  readonly at: number
  readonly letters: string
}

/** Longer than any name: whoever has typed so far means something else. */
const MAX_LETTERS = 30

/** The name that is being typed before the caret, if any. An "@" inside a word, as in an address, begins none. */
export function findTypedMention(text: string, caret: number): TypedMention | null {
  const at = text.lastIndexOf('@', caret - 1)
  if (at < 0 || (at > 0 && !/\s/u.test(text[at - 1]!))) return null
  const letters = text.slice(at + 1, caret)
  return letters.length > MAX_LETTERS || /[\n\r]/.test(letters) ? null : { at, letters }
}

/** Colleagues whose name, or a word of it, begins with the letters; tones need not be typed. */
export function matchColleagues<T extends Colleague>(colleagues: readonly T[], letters: string): T[] {
  const wanted = foldText(letters.trim())
  return colleagues.filter(({ name }) => {
    const words = foldText(name).split(/\s+/u)
    return words.some((_word, index) => words.slice(index).join(' ').startsWith(wanted))
  })
}

/** The colleagues that a finished remark names, at most twenty. Of two with one name, the one that was picked. */
export function listMentions(
  text: string,
  colleagues: readonly Colleague[],
  picked: ReadonlySet<string>
): Mention[] {
  const composed = text.normalize('NFC')
  const byName = new Map<string, Colleague>()
  for (const each of colleagues)
    if (!byName.has(each.name) || picked.has(each.id)) byName.set(each.name, each)
  return [...byName.values()]
    .filter(({ name }) => composed.includes(`@${name.normalize('NFC')}`))
    .slice(0, 20)
    .map(({ id, name }) => ({ member: id, name }))
}

/** A stretch of a remark: words, or a colleague's name. */
export interface RemarkPart {
  readonly text: string
  readonly isName: boolean
  readonly isMe: boolean
}

/** Cuts a remark where it names somebody; each name is shown as the colleague is called today. */
export function splitRemark(
  text: string,
  mentions: readonly { readonly written: string; readonly name: string; readonly isMe: boolean }[]
): RemarkPart[] {
  const longestFirst = [...mentions].sort((a, b) => b.written.length - a.written.length)
  const parts: RemarkPart[] = []
  let rest = text
  while (rest !== '') {
    const next = longestFirst
      .map((mention) => ({ mention, at: rest.indexOf(`@${mention.written}`) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]
    if (!next) return [...parts, { text: rest, isName: false, isMe: false }]
    const { mention, at } = next
    if (at > 0) parts.push({ text: rest.slice(0, at), isName: false, isMe: false })
    parts.push({ text: `@${mention.name}`, isName: true, isMe: mention.isMe })
    rest = rest.slice(at + 1 + mention.written.length)
  }
  return parts
}
