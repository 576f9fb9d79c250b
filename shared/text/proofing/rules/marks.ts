import { patternRule, type Hit, type LineRule, type ProofRule } from '../rule'

const straightQuotes: LineRule = {
  id: 'straight-quotes',
  layer: 'style',
  severity: 'should',
  scope: 'line',
  title: 'Ngoặc kép thẳng',
  message: 'Bản in dùng ngoặc kép cong “ ”.',
  *find({ text, isShielded }) {
    let isOpen = false
    for (const { index } of text.matchAll(/"/g)) {
      // Inches: nothing was opened that this could close.
      const isMeasure = !isOpen && /\d/.test(text[index - 1] ?? '')
      if (isMeasure || isShielded(index, index + 1)) continue
      isOpen = !isOpen
      yield { from: index, to: index + 1, fixes: [isOpen ? '“' : '”'] }
    }
  },
  examples: {
    wrong: [{ text: 'Cô nói: "Cố lên!"', fixed: 'Cô nói: “Cố lên!”' }],
    right: ['Cô nói: “Cố lên!”', 'Màn hình 32" đặt ở sảnh.']
  }
}

function* findUnpaired(text: string, opening: string, closing: string): Iterable<Hit> {
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[()“”]/g)) {
    if (sign === opening) open.push(index)
    else if (sign === closing && open.pop() === undefined) {
      // "a)" and "1)" count the items of a list.
      const isItem =
        closing === ')' && /(?:^|[\s;,.(“])[\p{L}\d]{1,2}$/u.test(text.slice(Math.max(0, index - 4), index))
      if (!isItem) yield { from: index, to: index + 1, fixes: [] }
    }
  }
  for (const index of open) yield { from: index, to: index + 1, fixes: [] }
}

const unpairedBracket: LineRule = {
  id: 'unpaired-bracket',
  layer: 'style',
  severity: 'should',
  scope: 'line',
  title: 'Ngoặc đơn không đủ đôi',
  message: 'Dấu ngoặc này không có dấu đi cùng trong đoạn.',
  find: ({ text }) => findUnpaired(text, '(', ')'),
  examples: {
    wrong: [{ text: 'Phường Gò Trâm (quận Bến Thượng đón đoàn.' }],
    right: ['Phường Gò Trâm (quận Bến Thượng) đón đoàn.', 'a) Căn cước; b) giấy khai sinh; “c)”.']
  }
}

const unpairedQuote: LineRule = {
  id: 'unpaired-quote',
  layer: 'style',
  severity: 'hint',
  scope: 'line',
  title: 'Ngoặc kép không đủ đôi',
  message: 'Ngoặc kép này không có dấu đi cùng trong đoạn; lời dẫn dài nhiều đoạn thì bỏ qua.',
  find: ({ text }) => findUnpaired(text, '“', '”'),
  examples: {
    wrong: [{ text: 'Ông nói: “Tôi rất vui.' }],
    right: ['Ông nói: “Tôi rất vui”.']
  }
}

const DASHED =
  'một|là|những|các|nơi|người|vị|cũng|nhưng|và|đó|đây|không|với|khi|nhân|trong|theo|vốn|tức|hay|nhất|từ|để|như|cả'

/** Longer rows are leaders of a form, to be filled in. */
const MAX_DOTS = 8

/** What a row of dots was meant to be; null when it may stay. */
function rightDots(dots: string, before: string): string | null {
  if (dots === '...' || dots.length > MAX_DOTS) return null
  if (dots.includes('…')) return dots.length <= 3 && /\p{L}$/u.test(before) ? '…' : null
  if (dots.length > 3) return '…'
  // "v.v.." ends a sentence too.
  return /(?:^|[^\p{L}])\p{L}$/u.test(before) ? null : '.'
}

/** Stops, quotation marks and dashes. */
export const markRules: readonly ProofRule[] = [
  patternRule({
    id: 'dots',
    layer: 'style',
    severity: 'should',
    title: 'Số dấu chấm',
    message: 'Chấm lửng là ba chấm (…), chấm hết câu là một chấm.',
    pattern: /[.…]{2,}/g,
    fix: (match, { text }) => rightDots(match[0], text.slice(Math.max(0, match.index - 2), match.index)),
    examples: {
      wrong: [
        { text: 'Khối Khoa giáo....', fixed: 'Khối Khoa giáo…' },
        { text: 'Hết chuyện..', fixed: 'Hết chuyện.' }
      ],
      right: [
        'Cam, quýt, bưởi...',
        'Cam, quýt, bưởi…',
        'Cam, quýt, v.v..',
        'Họ tên: …………………',
        'Số: ............'
      ]
    }
  }),
  patternRule({
    id: 'repeated-mark',
    layer: 'style',
    severity: 'should',
    title: 'Lặp dấu câu',
    message: 'Dấu câu này chỉ viết một lần.',
    pattern: /([,;:])[ \u00a0]*[,;:]+|!{2,}|\?{2,}/g,
    fix: (found) => found[1] ?? found[0][0]!,
    examples: {
      wrong: [{ text: 'Cam,, quýt, bưởi!!', fixed: 'Cam, quýt, bưởi!' }],
      right: ['Cam, quýt; bưởi! Thật ư?']
    }
  }),
  patternRule({
    id: 'lower-after-stop',
    layer: 'style',
    severity: 'should',
    title: 'Chữ thường sau dấu chấm',
    message: 'Sau dấu chấm viết hoa; nếu câu chưa hết thì bỏ dấu chấm hoặc thay bằng dấu phẩy.',
    pattern: /(?<=\p{Ll}{2}[”’)]?)(?<!(?:^|\s)(?:tr|tp|tx|tt|ths|sđt|vv|đc|gs|ts|nxb))\.[ \u00a0]+(\p{Ll})/gu,
    fix: (found) => found[0].slice(0, -1) + found[1]!.toUpperCase(),
    examples: {
      wrong: [{ text: 'Học Bác”. chuyên đề toàn khóa.', fixed: 'Học Bác”. Chuyên đề toàn khóa.' }],
      right: ['Học Bác. Chuyên đề toàn khóa.', 'Cam... quýt cũng có.', 'Cam, quýt, v.v. đều có.']
    }
  }),
  patternRule({
    id: 'hyphen-as-dash',
    layer: 'style',
    severity: 'should',
    title: 'Gạch nối thay gạch ngang',
    message: 'Tách ý trong câu bằng gạch ngang (–), không bằng gạch nối (-).',
    pattern: new RegExp(`(?<=[”)…,] )-(?= \\S)|(?<=\\S )--(?= \\S)|(?<=\\S )-(?= (?:${DASHED})\\s)`, 'gu'),
    fix: '–',
    examples: {
      wrong: [{ text: 'Bà Tư - người giữ chợ - kể lại.', fixed: 'Bà Tư – người giữ chợ - kể lại.' }],
      right: ['Kinh tế - xã hội, Mác - Lênin, đường Hà Nội - Huế.', 'Bà Tư – người giữ chợ – kể lại.']
    }
  }),
  patternRule({
    id: 'and-so-on',
    layer: 'style',
    severity: 'hint',
    title: 'Cách viết “v.v.”',
    message: 'Viết “v.v.” với hai dấu chấm.',
    pattern: /(?<![\p{L}.])(?:v\.v(?![.…\p{L}])|vv\.?(?=[\s,;)]|$))/gu,
    fix: 'v.v.',
    examples: {
      wrong: [{ text: 'Cam, quýt, vv', fixed: 'Cam, quýt, v.v.' }],
      right: ['Cam, quýt, v.v.', 'Cam, quýt, v.v…']
    }
  }),
  patternRule({
    id: 'comrade',
    layer: 'style',
    severity: 'should',
    title: 'Viết tắt “đ/c”',
    message: 'Trong bài viết đầy đủ “đồng chí”.',
    pattern: /(?<![\p{L}\d/])([Đđ])\/[cC]\.?(?= \p{Lu})/gu,
    fix: ([, first]) => (first === 'Đ' ? 'Đồng chí' : 'đồng chí'),
    examples: {
      wrong: [{ text: 'Dự họp có đ/c Lê Văn Ba.', fixed: 'Dự họp có đồng chí Lê Văn Ba.' }],
      right: ['Dự họp có đồng chí Lê Văn Ba.']
    }
  }),
  straightQuotes,
  unpairedBracket,
  unpairedQuote
]
