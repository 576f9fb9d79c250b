import { patternRule, type ProofRule } from '../rule'

/** Blanks: where one is missing, and where one is too many. */
export const spaceRules: readonly ProofRule[] = [
  patternRule({
    id: 'double-space',
    layer: 'style',
    severity: 'should',
    title: 'Thừa khoảng trắng',
    message: 'Giữa hai chữ chỉ cần một khoảng trắng.',
    pattern: /(?<=\S)[ \u00a0]{2,}(?=\S)/g,
    fix: ' ',
    examples: {
      wrong: [{ text: 'Phường đã  hoàn thành kế hoạch.', fixed: 'Phường đã hoàn thành kế hoạch.' }],
      right: ['Phường đã hoàn thành kế hoạch.', '  Thụt đầu dòng để nguyên.']
    }
  }),
  patternRule({
    id: 'space-before-mark',
    layer: 'style',
    severity: 'should',
    title: 'Khoảng trắng trước dấu câu',
    message: 'Dấu câu viết liền với chữ đứng trước.',
    pattern: /(?<=[\p{L}\p{N}”)%])[ \u00a0]+(?=[,;!?.…](?:\s|$)|:(?:\s|$)(?!\s?\d))/gu,
    fix: () => '',
    examples: {
      wrong: [{ text: 'Quận có 13 phường , 86 khu phố .', fixed: 'Quận có 13 phường, 86 khu phố.' }],
      right: ['Quận có 13 phường, 86 khu phố.', 'Tệp .docx và .pdf đều mở được.', 'Tỷ số 2 : 1.']
    }
  }),
  patternRule({
    id: 'space-after-mark',
    layer: 'style',
    severity: 'should',
    title: 'Thiếu khoảng trắng sau dấu câu',
    message: 'Sau dấu câu cần một khoảng trắng.',
    pattern: /(?<=\p{Ll}{2}|\d)[,;:](?=\p{L}{2})|(?<=\p{Ll}{2})[.!?…](?=\p{Lu}\p{Ll})/gu,
    fix: '$& ',
    examples: {
      wrong: [
        { text: 'Bám sát cơ sở.Toàn quận có 13 phường.', fixed: 'Bám sát cơ sở. Toàn quận có 13 phường.' },
        { text: 'Cán bộ,đảng viên gương mẫu.', fixed: 'Cán bộ, đảng viên gương mẫu.' }
      ],
      right: ['Xem tại Thanhuytphcm.vn nhé.', 'Lúc 7 giờ, mọi người có mặt.', 'TP.HCM và TP.Thủ Đức.']
    }
  }),
  patternRule({
    id: 'space-inside-brackets',
    layer: 'style',
    severity: 'should',
    title: 'Khoảng trắng trong ngoặc',
    message: 'Dấu ngoặc viết liền với chữ bên trong.',
    pattern: /(?<=[([“‘])[ \u00a0]+(?=\S)|(?<=[^\s([“‘])[ \u00a0]+(?=[)\]”])/gu,
    fix: '',
    examples: {
      wrong: [
        {
          text: 'Hội thi ( lần thứ ba ) mang tên “ Giờ vàng”.',
          fixed: 'Hội thi (lần thứ ba) mang tên “Giờ vàng”.'
        }
      ],
      right: ['Hội thi (lần thứ ba) mang tên “Giờ vàng”.']
    }
  })
]
