import type { DocumentJson } from '@shared/document/document'
import { figure, heading, paragraph } from '../factories'

/** 200 words with every vowel in every tone, small and capital, and with digits and signs. */
export const LINES = [
  'Ngày 21-11-2026, lúc 7g30, Quận ủy (khóa XII) họp: “Chuyển đổi số” đạt 95,5%, 1.234 hộ… Đồng chí Đoàn Thị Mai Khuê nói: “Đường Nguyễn Huệ – Lê Lợi dài 3 km!” Ông Ân, bà Ấn, cô Ẩn, chú Ẵm, em Ậm: ừ, ờ, ủa, ơi, à, á, ả, ã, ạ, ăn, âm.',
  'gà má cả ngã hạ bằng nắng hẳn chẵn nặng cần đất phẩm mẫu luật bè bé trẻ vẽ đẹp đề tiếng thể lễ việc tình chính chỉ nghĩa thị phòng nói nhỏ rõ đọc đồng phố tổ chỗ hội thời mới sở đỡ hợp cùng chúng ủy vũ phục từng thứ gửi nữ thực kỳ ý kỷ kỹ kỵ',
  'ĐÀ LÁ CẢ NGÃ HẠ BẰNG NẮNG HẲN CHẴN NẶNG CẦN ĐẤT PHẨM MẪU LUẬT BÈ BÉ TRẺ VẼ ĐẸP ĐỀ TIẾNG THỂ LỄ VIỆC TÌNH CHÍNH CHỈ NGHĨA THỊ PHÒNG NÓI NHỎ RÕ ĐỌC ĐỒNG PHỐ TỔ CHỖ HỘI THỜI MỚI SỞ ĐỠ HỢP CÙNG CHÚNG ỦY VŨ PHỤC TỪNG THỨ GỬI NỮ THỰC KỲ Ý KỶ KỸ KỴ',
  'Ê-đê Ăm Ưu Ơn; người Việt thường nghiêng về khuỷu đường khuya khoắt, tuếch toác, huỳnh huỵch, ngoằn ngoèo, thuở trước, rượu, hươu, yểu điệu.'
]
export const TEXT = LINES.join(' ')
/** Enough to cross every edge, where the whole text would say no more. */
export const SHORT = 'Đường Nguyễn Huệ: “tiếng trống” của 12 tổ, ỦY BAN và người dân thuở trước'

/** Everywhere the whole 200 words, and not only where people write long. */
export const IS_THOROUGH = process.env.TYPING === 'thorough'
/** Milliseconds that a composing keyboard needs at all places, with the words of a thorough run. */
export const PATIENCE = IS_THOROUGH ? 900_000 : 180_000
/** What is typed at a place, or into a field. */
export const textFor = (isLong = false): string => (isLong || IS_THOROUGH ? TEXT : SHORT)

/** A caret, or a selection when it has an end: the number of a text block, and letters into it. */
export interface Place {
  readonly name: string
  /** Where people write long. */
  readonly isLong?: boolean
  readonly block: number
  readonly at: number
  /** Arrow keys from the start of the block, where they are not one a letter: a footnote's mark takes two. */
  readonly steps?: number
  readonly to?: { readonly block: number; readonly at: number }
}

const LONG = new Set(['in an empty paragraph', 'inside bold words', 'in a caption', 'in an empty cell'])

const text = (words: string, mark?: string): DocumentJson => ({
  type: 'text',
  text: words,
  ...(mark && {
    marks: [{ type: mark, ...(mark === 'link' && { attrs: { href: 'https://example.vn/tin' } }) }]
  })
})
const marked = (mark: string): DocumentJson => ({
  type: 'paragraph',
  content: [text('trước '), text('chữ khác', mark), text(' sau')]
})
const cell = (words: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(words)] })

/** A body in which every place of the issue stands, and those places. */
export function createTypingBody(media: string): { blocks: DocumentJson[]; places: Place[] } {
  const content: DocumentJson[] = []
  const places: Place[] = []
  let count = 0
  const add = (block: DocumentJson, blocks = 1): number => {
    content.push(block)
    count += blocks
    return count - blocks
  }
  const stand = (name: string, block: number, at: number, to?: Place['to']) =>
    void places.push({ name, block, at, isLong: LONG.has(name), ...(to && { to }) })
  const standByNote = (name: string, line: readonly DocumentJson[], at: number, notesBefore: number) =>
    void places.push({
      name,
      block: add({ type: 'paragraph', content: line }),
      at,
      steps: at + 2 * notesBefore
    })

  stand('in an empty paragraph', add(paragraph('')), 0)
  stand('at the start of a line', add(paragraph('Đầu dòng có chữ.')), 0)
  stand('inside a sentence', add(paragraph('Câu có sẵn, gõ vào giữa.')), 8)
  for (const mark of ['bold', 'italic', 'link']) {
    stand(`before ${mark} words`, add(marked(mark)), 'trước '.length)
    stand(`inside ${mark} words`, add(marked(mark)), 'trước chữ'.length)
    stand(`after ${mark} words`, add(marked(mark)), 'trước chữ khác'.length)
  }
  const linked: DocumentJson = { type: 'paragraph', content: [text('toàn liên kết', 'link')] }
  stand('at the start of a line that is a link', add(linked), 0)
  stand('at the end of a line that is a link', add(linked), 'toàn liên kết'.length)
  stand('before a photo', add(paragraph('Trên ảnh')), 'Trên ảnh'.length)
  const photo = add(figure({ media, alt: 'ảnh', caption: 'Chú thích', credit: '' }), 2)
  stand('in a caption', photo, 'Chú'.length)
  stand('in an empty credit', photo + 1, 0)
  stand('after a photo', add(paragraph('Dưới ảnh')), 0)
  stand('in a crosshead', add(heading('Tít xen')), 3)
  const item = { type: 'listItem', content: [paragraph('Việc một')] }
  stand('at the start of a list item', add({ type: 'bulletList', content: [item, item] }, 2) + 1, 0)
  stand('in a quotation', add({ type: 'blockquote', content: [paragraph('Lời nói')] }), 7)
  stand('in a box', add({ type: 'boxedText', content: [paragraph('')] }), 0)
  const row = { type: 'tableRow', content: [cell(''), cell('Ô hai')] }
  const table = add({ type: 'table', content: [row, row] }, 4)
  stand('in an empty cell', table, 0)
  stand('in a cell with words', table + 1, 2)
  stand(
    'before a line break',
    add({ type: 'paragraph', content: [text('một'), { type: 'hardBreak' }, text('hai')] }),
    3
  )
  const [words, note] = [text('chữ'), { type: 'footnote', attrs: { text: 'nguồn' } }]
  standByNote('behind a footnote that ends a paragraph', [words, note], 3, 1)
  standByNote('before a footnote that ends a paragraph', [words, note], 3, 0)
  standByNote('before a footnote that begins a paragraph', [note, words], 0, 0)
  standByNote('behind a footnote that begins a paragraph', [note, words], 0, 1)
  standByNote('before a footnote that is alone', [note], 0, 0)
  standByNote('behind a footnote that is alone', [note], 0, 1)
  standByNote('behind a footnote inside a sentence', [words, note, words], 3, 1)
  standByNote('between two footnotes', [words, note, note, words], 3, 1)
  standByNote('behind two footnotes', [words, note, note], 3, 2)
  const over = add(marked('bold'))
  stand('over a selection across an edge', over, 3, { block: over, at: 10 })
  const first = add(paragraph('Đoạn đầu bị chọn'))
  add(paragraph('Đoạn cuối bị chọn'))
  stand('over a selection of two paragraphs', first, 5, { block: first + 1, at: 5 })
  return { blocks: content, places }
}

/** The lines after this was typed there. */
export function typeInto(lines: readonly string[], { block, at, to }: Place, typed: string): string[] {
  const end = to ?? { block, at }
  const middle = (lines[block]!.slice(0, at) + typed + lines[end.block]!.slice(end.at)).split('\n')
  return [...lines.slice(0, block), ...middle, ...lines.slice(end.block + 1)]
}

/** What each text block of a body says, top to bottom; a line break is no letter. */
export function linesOf(node: DocumentJson): string[] {
  const isText = ['paragraph', 'heading', 'caption', 'credit'].includes(node.type)
  const children = node.content ?? []
  return isText
    ? [children.map((child) => child.text ?? '').join('')]
    : children.flatMap((child) => linesOf(child))
}
