import { describe, expect, test } from 'vitest'
import { paragraph } from '@tests/factories'
import { sha256 } from '@electron/store/signing'
import { parseDocument, type DocumentJson } from '../document/document'
import { documentToPrint } from '../document/printBlocks'
import { sealRevision } from '../document/revision'
import { vi } from '../i18n/vi'
import {
  articleTemplateIds,
  articleTemplates,
  hasOpenPrompts,
  promptBid,
  promptOf,
  readTemplate,
  templateBody
} from './articleTemplates'
import { findGaps } from './completeness'

const meta = {
  kind: 'news' as const,
  product: 'tuan-tin',
  rubric: '',
  kicker: '',
  title: 'Hội nghị',
  deck: '',
  lead: '',
  byline: ''
}

const write = (body: DocumentJson, prompt: string, text: string): DocumentJson => ({
  ...body,
  content: body.content!.map((block) =>
    block.attrs?.bid === prompt ? { ...block, content: [{ type: 'text', text }] } : block
  )
})

describe('a template', () => {
  test.each(articleTemplateIds)(
    '"%s" is a document that prints nothing and holds no letter of its prompts',
    (id) => {
      const body = templateBody(id)
      const doc = parseDocument(body)
      expect(documentToPrint(doc).blocks).toEqual([])
      const { canonical } = sealRevision('a', [], { meta, body }, sha256)
      for (const prompt of Object.values(vi.templates.prompt)) expect(canonical).not.toContain(prompt)
      expect(readTemplate(doc)?.id).toBe(id)
    }
  )

  test('names each of its prompts once in the whole office, with its field before a colon', () => {
    const prompts = articleTemplates.flatMap((template) => template.blocks.map((block) => block.prompt))
    expect(new Set(prompts).size).toBe(prompts.length)
    expect(Object.keys(vi.templates.prompt).sort()).toEqual([...prompts].sort())
    for (const words of Object.values(vi.templates.prompt)) expect(words).toMatch(/^[^:]+: ./)
  })

  test('has a required field that stands empty told before approval, until it is written or taken out', () => {
    const empty = templateBody('notice')
    expect(findGaps(meta, parseDocument(empty))).toContain('prompts')
    const written = ['noticeWhat', 'noticeWhom', 'noticeWhen', 'noticeWhere'].reduce(
      (body, prompt) => write(body, `mau-${prompt}`, 'đã viết'),
      empty
    )
    expect(hasOpenPrompts(parseDocument(written))).toBe(true)
    const contact = promptBid('noticeContact')
    expect(hasOpenPrompts(parseDocument(write(written, contact, 'Số 2 Bờ Kè')))).toBe(false)
    const without = { ...written, content: written.content!.filter((block) => block.attrs?.bid !== contact) }
    expect(hasOpenPrompts(parseDocument(without))).toBe(false)
    expect(readTemplate(parseDocument(without))!.fields.map((field) => field.state)).toEqual([
      'written',
      'written',
      'written',
      'written',
      'removed'
    ])
  })

  test('is not read into an ordinary text, nor into a foreign id', () => {
    expect(readTemplate(parseDocument({ type: 'doc', content: [paragraph('Một', 'b1')] }))).toBeNull()
    expect([promptOf('mau-constructor'), promptOf('noticeWhat'), promptOf(null)]).toEqual([null, null, null])
  })
})
