import { startTransition, useEffect, useState } from 'react'
import type { ArticleMeta } from '@shared/document/revision'
import { measureText } from '@shared/document/textLength'
import { checkLength, type LengthFinding } from '@shared/domain/lengthRule'
import { useLengthRules } from '@renderer/api/useLengthRules'
import type { TiptapEditor } from '@renderer/editor/Editor'

/** The text on the screen held against the rule of its channel. Characters are counted only where a rule asks for them. */
export function useChannelLength(
  editor: TiptapEditor,
  meta: ArticleMeta,
  words: number
): LengthFinding | null {
  const rule = useLengthRules()(meta.product)
  const isOfCharacters = rule?.unit === 'characters'
  const [doc, setDoc] = useState(editor.state.doc)
  useEffect(() => {
    if (!isOfCharacters) return undefined
    // The next key does not wait until the bar shows the new count.
    const follow = () => startTransition(() => setDoc(editor.state.doc))
    follow()
    editor.on('update', follow)
    return () => void editor.off('update', follow)
  }, [editor, isOfCharacters])
  const characters = isOfCharacters ? measureText(meta, doc).characters : 0
  return checkLength(rule, { words, characters })
}
