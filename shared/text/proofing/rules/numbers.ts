import { patternRule, type ProofRule } from '../rule'

const UNITS = '%|phần trăm|triệu|tỷ|tỉ|nghìn|ngàn|ha|km|kg|tấn|tạ|lít|mét|cm|mm|m²|m2|m|điểm|độ|GB|MB|USD'

/** What stands before a number that counts nothing. */
const IS_CODE = /(?:số|mã|thoại|khoản|đài|hotline|zalo|căn cước|CCCD|CMND|MST|thuế|biển|ISBN)[:.]?\s*$/iu

const group = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, '.')

/** Numbers as Vietnamese writes them: points between groups, a comma before decimals. */
export const numberRules: readonly ProofRule[] = [
  patternRule({
    id: 'digit-groups',
    layer: 'style',
    severity: 'should',
    title: 'Chấm phân nhóm số',
    message: 'Số từ năm chữ số trở lên chấm phân nhóm ba chữ số.',
    pattern: /(?<![\p{L}\d/.,:–+-])[1-9]\d{4,9}(?![\d/:-]|[.,]\d|\p{L})/gu,
    fix: (found, { text }) =>
      IS_CODE.test(text.slice(Math.max(0, found.index - 20), found.index)) ? null : group(found[0]),
    examples: {
      wrong: [
        { text: 'Hỗ trợ 1250000 đồng cho 15000 suất.', fixed: 'Hỗ trợ 1.250.000 đồng cho 15.000 suất.' }
      ],
      right: ['Năm 2024 có 1280 suất.', 'Gọi tổng đài 19001234, số 113456.', 'Hỗ trợ 1.250.000 đồng.']
    }
  }),
  patternRule({
    id: 'decimal-point',
    layer: 'style',
    severity: 'should',
    title: 'Dấu thập phân',
    message: 'Phần thập phân viết sau dấu phẩy.',
    pattern: new RegExp(
      `(?<![\\d.,/\\p{L}])(\\d{1,3})\\.(\\d{1,2})(?=\\s?(?:${UNITS})(?![\\p{L}\\d]))`,
      'gu'
    ),
    fix: '$1,$2',
    examples: {
      wrong: [{ text: 'Đạt 98.5%, tăng 7.5 tấn.', fixed: 'Đạt 98,5%, tăng 7,5 tấn.' }],
      right: ['Đạt 98,5%, tăng 1.250 tấn.', 'Khởi hành lúc 7.30.']
    }
  }),
  patternRule({
    id: 'english-number',
    layer: 'style',
    severity: 'should',
    title: 'Số viết kiểu Anh',
    message: 'Nhóm ba chữ số cách bằng dấu chấm, phần thập phân bằng dấu phẩy.',
    pattern:
      /(?<![\d.,])\d{1,3}(?:,\d{3}){2,4}(?:\.\d{1,4})?(?![\d,])|(?<![\d.,])\d{1,3},\d{3}\.\d{1,4}(?!\d)/g,
    fix: ([found]) => found.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')),
    examples: {
      wrong: [{ text: 'Thu 1,250,000 đồng và 3,215.7 tấn.', fixed: 'Thu 1.250.000 đồng và 3.215,7 tấn.' }],
      right: ['Thu 1.250.000 đồng và 3.215,7 tấn.', 'Các số 1,2,3 và 1,250.']
    }
  }),
  patternRule({
    id: 'percent-space',
    layer: 'style',
    severity: 'should',
    title: 'Khoảng trắng trước %',
    message: 'Dấu % viết liền với số.',
    pattern: /(?<=\d)[ \u00a0]+(?=%)/g,
    fix: '',
    examples: {
      wrong: [{ text: 'Đạt 98 % kế hoạch.', fixed: 'Đạt 98% kế hoạch.' }],
      right: ['Đạt 98% kế hoạch.']
    }
  })
]
