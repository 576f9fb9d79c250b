import { describe, expect, test } from 'vitest'
import { parseDocument } from '@shared/document/document'
import { readTracked } from '@shared/document/trackedJson'
import { isConsistent } from '@shared/document/tracked'
import { uniteTexts, type Standing, type UnitedBlock } from '@shared/document/united'
import { importFixture, outline, said } from '@tests/fixtures/importedWord'
import { cell, noteReference, note, paragraph, run, style, table } from '@tests/fixtures/wordMarkup'
import type { ImportedArticle } from './importedArticle'

const KHUE = 'w:author="Mai Khuê" w:date="2026-11-16T08:00:00Z"'
const LAN = 'w:author="Phạm Thị Lan" w:date="2026-11-17T09:30:00Z"'
const put = (text: string, by = KHUE) => `<w:ins w:id="1" ${by}>${run(text)}</w:ins>`
const cut = (text: string, by = KHUE) =>
  `<w:del w:id="2" ${by}>${run(text).replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`
const endPut = (by = KHUE) => ({ more: `<w:rPr><w:ins w:id="3" ${by}/></w:rPr>` })
const endCut = (by = KHUE) => ({ more: `<w:rPr><w:del w:id="4" ${by}/></w:rPr>` })

const signOf = (standing: Standing, text: string) => {
  if (standing.kind === 'same') return text
  const author = standing.author.split(' ').at(-1)!
  return `${standing.kind === 'inserted' ? '+' : '-'}${author}[${text}]`
}

/** Both texts as a person would read them in Word: what was put in and taken out, and by whom. */
function read(blocks: readonly UnitedBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.map((row) =>
        signOf(row.standing, row.cells.map((each) => read(each.blocks).join('')).join(' | '))
      )
    if (block.kind !== 'text') return [signOf(block.standing, block.kind), ...read(block.blocks)]
    const runs = block.runs.map((each) => {
      const text = signOf(each.standing, each.leaf ? `^${String(each.leaf.attrs.text)}` : each.text)
      return each.before ? `{${each.before.author.split(' ').at(-1)}: ${text}}` : text
    })
    const kind = block.before ? `(${block.before.block.type.name} → ${block.block.type.name}) ` : ''
    return [kind + runs.join('') + signOf(block.end, '¶')]
  })
}

function changesOf(article: ImportedArticle): string[] {
  const tracked = readTracked(article.tracked!, parseDocument(article.body))
  expect(isConsistent(tracked)).toBe(true)
  return read(uniteTexts(tracked))
}

describe('tracked changes of a Word file', () => {
  test('come in as open changes with their authors', async () => {
    const article = await importFixture({
      body:
        paragraph(run('Hội nghị có ') + cut('40') + put('45', LAN) + run(' đại biểu.')) +
        paragraph('Kết thúc lúc 17 giờ.')
    })
    expect(changesOf(article)).toEqual(['Hội nghị có -Khuê[40]+Lan[45] đại biểu.¶', 'Kết thúc lúc 17 giờ.¶'])
    expect(article.tracked!.changes[0]!.inserted[0]).toMatchObject({
      author: 'Phạm Thị Lan',
      at: Date.parse('2026-11-17T09:30:00Z')
    })
  })

  test('keep paragraphs that were put in, taken out, split and joined', async () => {
    const article = await importFixture({
      body:
        paragraph('Một.') +
        paragraph(put('Hai mới.'), endPut()) +
        paragraph(cut('Ba cũ.', LAN), endCut(LAN)) +
        paragraph('Bốn, ', endCut()) +
        paragraph('liền với năm.') +
        paragraph('Sáu.', endPut(LAN)) +
        paragraph('Bảy.')
    })
    expect(outline(article.body)).toEqual([
      'paragraph: Một.',
      'paragraph: Hai mới.',
      'paragraph: Bốn, liền với năm.',
      'paragraph: Sáu.',
      'paragraph: Bảy.'
    ])
    expect(outline(article.tracked!.body)).toEqual([
      'paragraph: Một.',
      'paragraph: Ba cũ.',
      'paragraph: Bốn,',
      'paragraph: liền với năm.',
      'paragraph: Sáu.Bảy.'
    ])
    expect(changesOf(article).join('\n')).toContain('Sáu.+Lan[¶]')
  })

  test('keep a move as text taken out and put in', async () => {
    const move = (kind: string, text: string) => `<w:${kind} w:id="9" ${LAN}>${run(text)}</w:${kind}>`
    const article = await importFixture({
      body:
        paragraph(move('moveTo', 'Đoạn dời.'), { more: `<w:rPr><w:moveTo w:id="5" ${LAN}/></w:rPr>` }) +
        paragraph('Giữa.') +
        paragraph(move('moveFrom', 'Đoạn dời.'), { more: `<w:rPr><w:moveFrom w:id="6" ${LAN}/></w:rPr>` }) +
        paragraph('Cuối.')
    })
    expect(changesOf(article)).toEqual([
      '+Lan[Đoạn dời.]+Lan[¶]',
      'Giữa.¶',
      '-Lan[Đoạn dời.]-Lan[¶]',
      'Cuối.¶'
    ])
  })

  test('keep a change of look and of kind', async () => {
    const restyled = `<w:r><w:rPr><w:b/><w:rPrChange w:id="7" ${LAN}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">đậm</w:t></w:r>`
    const article = await importFixture({
      styles: style('T', 'Title') + style('H1', 'heading 1'),
      body:
        paragraph('Ngày hội', { style: 'T' }) +
        paragraph(run('Chữ ') + restyled + run(' lên.')) +
        paragraph('Kết quả', { style: 'H1', more: `<w:pPrChange w:id="8" ${KHUE}><w:pPr/></w:pPrChange>` }) +
        paragraph('Cuối, một câu dài hơn để không ai nhầm là tên.')
    })
    expect(changesOf(article).slice(0, 2)).toEqual(['Chữ {Lan: đậm} lên.¶', '(paragraph → heading) Kết quả¶'])
  })

  test('keep rows that were put in and taken out', async () => {
    const row = (kind: 'ins' | 'del', text: string) =>
      `<w:tr><w:trPr><w:${kind} w:id="3" ${LAN}/></w:trPr>${cell(text)}${cell('9')}</w:tr>`
    const body = table([
      ['An Khúc', '12'],
      ['Bến Lụa', '7']
    ]).replace('</w:tbl>', `${row('ins', 'Hòa Lãm')}${row('del', 'Cầu Đúc')}</w:tbl>`)
    expect(changesOf(await importFixture({ body: paragraph('Trước.') + body }))).toEqual([
      'Trước.¶',
      'An Khúc¶ | 12¶',
      'Bến Lụa¶ | 7¶',
      '+Lan[+Lan[Hòa Lãm]+Lan[¶] | +Lan[9]+Lan[¶]]',
      '-Lan[-Lan[Cầu Đúc]-Lan[¶] | -Lan[9]-Lan[¶]]'
    ])
  })

  test('keep a changed title as a field before and now', async () => {
    const article = await importFixture({
      styles: style('T', 'Title'),
      body:
        paragraph(run('Ngày hội ') + cut('sách', LAN) + put('đọc', LAN), { style: 'T' }) +
        paragraph('Thân bài.')
    })
    expect(article.meta.title).toBe('Ngày hội đọc')
    expect(article.tracked!.fields).toEqual([
      {
        field: 'title',
        before: 'Ngày hội sách',
        author: 'Phạm Thị Lan',
        at: Date.parse('2026-11-17T09:30:00Z')
      }
    ])
  })

  test('keep a footnote that was put in', async () => {
    const article = await importFixture({
      body: paragraph(
        run('Có 41 kênh') + `<w:ins w:id="1" ${LAN}>${noteReference('footnote', 2)}</w:ins>` + run('.')
      ),
      footnotes: note('footnote', 2, 'Số liệu quận.')
    })
    expect(changesOf(article)).toEqual(['Có 41 kênh+Lan[^Số liệu quận.].¶'])
  })

  test('are told as things to decide, and nothing of them as lost', async () => {
    const article = await importFixture({
      body: paragraph(run('Có ') + cut('40') + put('45') + run(' đại biểu.'))
    })
    expect(said(article, 'trackedInsertions')).toBe('look 1 "45"')
    expect(said(article, 'trackedDeletions')).toBe('look 1 "40"')
    expect(article.report.findings.every(({ kind }) => kind !== 'lost')).toBe(true)
  })
})
