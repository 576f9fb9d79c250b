import type { ParagraphStyle } from './wordStyles'

/** What a paragraph is for, where its style says so. */
export type StyleRole =
  | 'title'
  | 'kicker'
  | 'deck'
  | 'lead'
  | 'byline'
  | 'caption'
  | 'credit'
  | 'quote'
  | 'pullQuote'
  | 'question'
  | 'answer'
  | 'boxed'
  | 'listRest'
  | 'heading'
  | 'text'

/** Names of built-in styles are English in every Word; the rest is what Vietnamese offices call their own. */
const ROLES: readonly (readonly [StyleRole, RegExp])[] = [
  ['title', /^(title|tít|tít (chính|bài|lớn)|tên bài|tiêu đề|tiêu đề (bài|chính)|tựa|tựa đề|đầu đề)$/],
  ['kicker', /^(kicker|tít dẫn|tít trên|chuyên mục)$/],
  ['deck', /^(subtitle|tít phụ|tiêu đề phụ|phụ đề|deck)$/],
  ['lead', /^(lead|sapo|sapô|sa pô|sa-pô|chapeau|lời dẫn|tóm tắt)$/],
  ['byline', /^(byline|author|tác giả|bút danh|tên tác giả|ký tên)$/],
  ['caption', /^(caption|chú thích|chú thích (ảnh|hình)|ghi chú ảnh)$/],
  ['credit', /^(credit|nguồn ảnh|tác giả ảnh)$/],
  ['boxed', /^(khung|hộp|box)$/],
  ['listRest', /^list continue( [2-9])?$/],
  ['pullQuote', /^(pull quote|trích nổi bật|trích dẫn nổi bật)$/],
  ['question', /^(question|câu hỏi|hỏi)$/],
  ['answer', /^(answer|trả lời|đáp)$/],
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

/** How deep in Word's outline a heading stands, from 1. */
export function headingDepth(style: ParagraphStyle): number {
  const named = numberOf(style)
  return named === undefined ? (style.outline ?? 1) + 1 : named
}

/** The level of the list item that a paragraph goes on with, from 0; null for any other paragraph. */
export function restLevel(style: ParagraphStyle): number | null {
  return roleOf(style) === 'listRest' ? (numberOf(style) ?? 1) - 1 : null
}

function numberOf(style: ParagraphStyle): number | undefined {
  const digit = style.names.map((name) => /(\d)$/.exec(name)?.[1]).find((found) => found !== undefined)
  return digit === undefined ? undefined : Number(digit)
}
