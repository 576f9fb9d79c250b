import type { ParagraphStyle } from './wordStyles'

/** What a paragraph is for, where its style says so. */
export type StyleRole =
  'title' | 'kicker' | 'deck' | 'lead' | 'byline' | 'caption' | 'quote' | 'heading' | 'text'

/** Names of built-in styles are English in every Word; the rest is what Vietnamese offices call their own. */
const ROLES: readonly (readonly [StyleRole, RegExp])[] = [
  ['title', /^(title|tít|tít (chính|bài|lớn)|tên bài|tiêu đề|tiêu đề (bài|chính)|tựa|tựa đề|đầu đề)$/],
  ['kicker', /^(kicker|tít dẫn|tít trên|chuyên mục)$/],
  ['deck', /^(subtitle|tít phụ|tiêu đề phụ|phụ đề|deck)$/],
  ['lead', /^(lead|sapo|sapô|sa pô|sa-pô|chapeau|lời dẫn|tóm tắt)$/],
  ['byline', /^(byline|author|tác giả|bút danh|tên tác giả|ký tên)$/],
  ['caption', /^(caption|chú thích|chú thích (ảnh|hình)|ghi chú ảnh)$/],
  ['quote', /^(quote|intense quote|block text|trích dẫn|lời trích)$/],
  ['heading', /^((heading|đề mục|đầu đề|tiêu đề|tít xen) ?[1-9]|đề mục|tít xen|tít giữa)$/]
]

/** The role of a paragraph style: the nearest of its ancestors' names that tells. */
export function roleOf(style: ParagraphStyle): StyleRole {
  for (const name of style.names) {
    const found = ROLES.find(([, pattern]) => pattern.test(name.trim()))
    if (found) return found[0]
  }
  return style.outline === undefined ? 'text' : 'heading'
}

/** The level of a heading in the article: the first level of Word is 2, all deeper ones are 3. */
export function headingLevel(style: ParagraphStyle): 2 | 3 {
  const named = style.names.map((name) => /(\d)$/.exec(name)?.[1]).find((digit) => digit !== undefined)
  const first = named === undefined ? style.outline === 0 : named === '1'
  return first ? 2 : 3
}
