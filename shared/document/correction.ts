import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { documentToJson, parseDocument } from './document'
import { cutText, diffLists } from './compareText'
import type { ArticleContent } from './revision'
import { beginTracking, trackSteps, type Authorship } from './tracked'
import { readTracked, trackedToJson } from './trackedJson'

/** Why one line of a text cannot be corrected by its words alone. */
export const correctionFaults = ['gone', 'changed', 'notOnlyWords'] as const
export type CorrectionFault = (typeof correctionFaults)[number]

export class CorrectionError extends Error {
  override readonly name = 'CorrectionError'
  constructor(readonly fault: CorrectionFault) {
    super(fault)
  }
}

interface Line {
  readonly node: Node
  /** Position of its first letter. */
  readonly from: number
}

function findLine(doc: Node, bid: string): Line {
  const found: Line[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.attrs['bid'] === bid) found.push({ node, from: pos + 1 })
    return !node.isTextblock
  })
  const [line] = found
  if (!line) throw new CorrectionError('gone')
  if (line.node.children.some((child) => !child.isText)) throw new CorrectionError('notOnlyWords')
  return line
}

/**
 * The words of one line of a text.
 *
 * @throws CorrectionError `gone` where no line has this id, `notOnlyWords` where something stands in it that is no word, such as a footnote.
 */
export const lineText = (body: ArticleContent['body'], bid: string): string =>
  findLine(parseDocument(body), bid).node.textContent

const BLANKS = /(\s+)/
/** Words and the blanks between them, nothing left out. */
const piecesOf = (text: string) =>
  text.split(BLANKS).flatMap((piece) => (BLANKS.test(piece) ? [piece] : cutText(piece)))

/**
 * Gives one line of a text other words, each changed place as an open change
 * of its own by this author; the looks of what stays are kept.
 *
 * @param found what the author read there.
 * @throws CorrectionError as {@link lineText}, and `changed` where other words stand there by now.
 */
export function correctLine(
  content: ArticleContent,
  bid: string,
  found: string,
  text: string,
  authorship: Authorship
): ArticleContent {
  const doc = parseDocument(content.body)
  const { node, from } = findLine(doc, bid)
  if (node.textContent !== found) throw new CorrectionError('changed')
  const steps = new Transform(doc)
  let at = from
  for (const { value, added, removed } of diffLists(piecesOf(found), piecesOf(text))) {
    const words = value.join('')
    if (added) {
      const marks = steps.doc.resolve(at).marks()
      steps.insert(at, doc.type.schema.text(words, marks))
      at += words.length
    } else if (removed) steps.delete(at, at + words.length)
    else at += words.length
  }
  if (steps.steps.length === 0) return content
  const open = content.tracked ? readTracked(content.tracked, doc) : beginTracking(doc)
  const tracked = trackSteps(open, steps, authorship)
  return {
    ...content,
    body: documentToJson(steps.doc),
    tracked: trackedToJson(tracked, content.tracked?.fields ?? [])
  }
}
