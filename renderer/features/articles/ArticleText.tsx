import type { ArticleContent } from '@shared/document/revision'
import { request } from '@renderer/api/client'
import { photoSource } from '@renderer/api/paths'
import { Editor, type TiptapEditor } from '@renderer/editor/Editor'
import { useTranslate } from '@renderer/ui/Language'
import { HeadFields } from './HeadFields'
import { useEditorWords } from './useEditorWords'

/** An article to be read and not written: the same type, the same measures. */
export function ArticleText({
  content,
  onReady
}: {
  content: ArticleContent
  onReady?: (editor: TiptapEditor) => void
}) {
  const t = useTranslate()
  const words = useEditorWords()
  return (
    <>
      <HeadFields meta={content.meta} isEditable={false} onChange={() => {}} onLeave={() => {}} />
      <Editor
        initial={content.body}
        label={t('articles.meta.body')}
        isEditable={false}
        words={words}
        photoSource={photoSource}
        {...(content.tracked
          ? { tracking: { initial: content.tracked, isOn: false, author: () => '' } }
          : {})}
        onOpenLink={(href) => void request('app.openLink', { href })}
        {...(onReady ? { onReady } : {})}
      />
    </>
  )
}
