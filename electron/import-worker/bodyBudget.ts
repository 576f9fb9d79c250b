import type { DocumentJson } from '@shared/document/document'

/** Just under the bounds of a body, so that there is room to edit. */
const MAX_NODES = 55_000
const MAX_CHARACTERS = 1_900_000

interface Size {
  nodes: number
  characters: number
}

function measure(json: DocumentJson, size: Size): Size {
  size.nodes++
  size.characters += json.text?.length ?? 0
  for (const child of json.content ?? []) measure(child, size)
  return size
}

/** All text of a piece of a body. */
export function jsonText(json: DocumentJson): string {
  if (json.text !== undefined) return json.text
  const gap =
    json.type === 'paragraph' || json.type === 'heading' || json.type === 'caption' || json.type === 'credit'
      ? '\n'
      : ''
  if (json.type === 'hardBreak') return '\n'
  if (json.type === 'footnote') return ` ${String(json.attrs?.text)} `
  return (json.content ?? []).map(jsonText).join('') + gap
}

/** Cuts a body that is longer than an article may be: whole blocks from its end. */
export function fitBody(body: DocumentJson): { readonly body: DocumentJson; readonly cut: string } {
  const content = body.content ?? []
  const total: Size = { nodes: 1, characters: 0 }
  let kept = 0
  for (const block of content) {
    measure(block, total)
    if (total.nodes > MAX_NODES || total.characters > MAX_CHARACTERS) break
    kept++
  }
  if (kept === content.length) return { body, cut: '' }
  const rest = content.slice(0, kept)
  return {
    body: { type: 'doc', content: rest.length === 0 ? [{ type: 'paragraph' }] : rest },
    cut: content.slice(kept).map(jsonText).join('')
  }
}
