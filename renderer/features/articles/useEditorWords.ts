import { useMemo } from 'react'
import { promptOf } from '@shared/domain/articleTemplates'
import type { EditorWords } from '@renderer/editor/extensions'
import { useTranslate } from '@renderer/ui/Language'

/** The words that the editor's own controls show, in the screen's language. */
export function useEditorWords(): EditorWords {
  const t = useTranslate()
  return useMemo(
    () => ({
      body: t('editor.bodyHint'),
      caption: t('editor.captionHint'),
      credit: t('editor.creditHint'),
      prompt: (bid) => {
        const prompt = promptOf(bid)
        return prompt ? t(`templates.prompt.${prompt}`) : ''
      },
      figure: {
        alt: t('editor.alt'),
        altHint: t('editor.altHint'),
        remove: t('editor.removePhoto'),
        edit: t('media.edit')
      }
    }),
    [t]
  )
}
