import { foldText } from './fold'

/** Kinds of characters, in the order in which they are offered. */
export const characterGroups = ['punctuation', 'math', 'currency', 'arrows', 'letters', 'joining'] as const
export type CharacterGroup = (typeof characterGroups)[number]

/** A character that an office keyboard does not have, with the Vietnamese words by which it is found. */
export interface SpecialCharacter {
  readonly sign: string
  readonly group: CharacterGroup
  readonly name: string
}

const named: Readonly<Record<CharacterGroup, readonly (readonly [string, string])[]>> = {
  punctuation: [
    ['–', 'gạch ngang'],
    ['—', 'gạch ngang dài'],
    ['…', 'ba chấm'],
    ['“', 'ngoặc kép mở'],
    ['”', 'ngoặc kép đóng'],
    ['‘', 'ngoặc đơn mở trên'],
    ['’', 'ngoặc đơn đóng trên, dấu lược'],
    ['«', 'ngoặc kép Pháp mở'],
    ['»', 'ngoặc kép Pháp đóng'],
    ['•', 'chấm tròn đầu dòng'],
    ['·', 'chấm giữa'],
    ['§', 'dấu mục, tiết'],
    ['¶', 'dấu đoạn văn'],
    ['†', 'dấu chữ thập, dao găm'],
    ['‡', 'dao găm kép'],
    ['©', 'bản quyền'],
    ['®', 'nhãn hiệu đã đăng ký'],
    ['™', 'nhãn hiệu'],
    ['№', 'số hiệu'],
    ['¿', 'hỏi ngược'],
    ['¡', 'than ngược']
  ],
  math: [
    ['×', 'nhân'],
    ['÷', 'chia'],
    ['±', 'cộng trừ'],
    ['−', 'trừ'],
    ['≤', 'nhỏ hơn hoặc bằng'],
    ['≥', 'lớn hơn hoặc bằng'],
    ['≠', 'khác'],
    ['≈', 'xấp xỉ'],
    ['∞', 'vô cực'],
    ['√', 'căn bậc hai'],
    ['°', 'độ'],
    ['′', 'phút, phẩy'],
    ['″', 'giây, phẩy phẩy'],
    ['‰', 'phần nghìn'],
    ['½', 'một phần hai'],
    ['¼', 'một phần tư'],
    ['¾', 'ba phần tư'],
    ['²', 'bình phương, mũ hai'],
    ['³', 'lập phương, mũ ba'],
    ['µ', 'micrô'],
    ['Ω', 'ôm, ômêga'],
    ['∑', 'tổng']
  ],
  currency: [
    ['₫', 'đồng'],
    ['$', 'đô la'],
    ['€', 'ơ-rô'],
    ['£', 'bảng Anh'],
    ['¥', 'yên, nhân dân tệ'],
    ['¢', 'xu, xen']
  ],
  arrows: [
    ['←', 'mũi tên trái'],
    ['→', 'mũi tên phải'],
    ['↑', 'mũi tên lên'],
    ['↓', 'mũi tên xuống']
  ],
  letters: [
    ['ă', 'a trăng, á'],
    ['â', 'a mũ, ớ'],
    ['đ', 'đê'],
    ['ê', 'e mũ'],
    ['ô', 'o mũ'],
    ['ơ', 'o móc'],
    ['ư', 'u móc'],
    ['Ă', 'A trăng hoa'],
    ['Â', 'A mũ hoa'],
    ['Đ', 'Đê hoa'],
    ['Ê', 'E mũ hoa'],
    ['Ô', 'O mũ hoa'],
    ['Ơ', 'O móc hoa'],
    ['Ư', 'U móc hoa'],
    ['ỵ', 'y nặng'],
    ['ỷ', 'y hỏi'],
    ['ỹ', 'y ngã'],
    ['ỳ', 'y huyền'],
    ['č', 'xê mũ ngược, tiếng dân tộc'],
    ['ŏ', 'o trăng, tiếng Ê Đê, Gia Rai'],
    ['ŭ', 'u trăng, tiếng Ê Đê, Gia Rai'],
    ['ñ', 'nờ ngã, tiếng Ê Đê']
  ],
  joining: [['\u00a0', 'dấu cách không ngắt']]
}

/** Every character that is offered. The faces of print have each of them: a test looks. */
export const specialCharacters: readonly SpecialCharacter[] = characterGroups.flatMap((group) =>
  named[group].map(([sign, name]) => ({ sign, group, name }))
)

/** The characters whose name has all of the words, with or without diacritics; all of them for none. */
export function findCharacters(query: string): readonly SpecialCharacter[] {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return specialCharacters.filter(({ sign, name }) => {
    const folded = foldText(name)
    return sign === query.trim() || words.every((word) => folded.includes(word))
  })
}
