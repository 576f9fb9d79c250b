import type { Dice } from './officeWords'

/** Kinds of things that people type, from the first letters to a question with conditions. */
const SHAPES = [
  'name',
  'plainName',
  'commonWords',
  'firstLetters',
  'halfWord',
  'phrase',
  'withoutWord',
  'filtered',
  'symbol',
  'sentence'
] as const
export type Shape = (typeof SHAPES)[number]

const NAMES = 'An Bình Cát Dương Gia Hạ Khê Lâm Mai Ngân Phong Quế Sơn Thạch Vân Xuân'.split(' ')
const COMMON = 'áo ấm,phường,người dân,khu phố,học sinh,trong quận,đường,tổ dân phố,năm nay,ủy ban'.split(',')
const LETTERS = 'ph,th,ng,tr,ch,kh,gi,nh,qu,tu,đư,bà,tru,ngư,phư,hội,tiê,thươ'.split(',')
const HALVES = 'khu ph,tổ dân ph,học si,người d,giao thô,tiêm ch,bến sô,ngày h,tuyên tru,ủy b'.split(',')
const SYMBOLS = '21-KL/TW,30/2020/NĐ-CP,05/KH-UBND,12-CV/BTGQU'.split(',')
const FILTERS = [
  'từ:2024',
  'đến:2020',
  'trạng thái:"Đã xuất bản"',
  'trạng thái:"Soạn thảo"',
  'phường:"Phường 7"',
  'tác giả:hà'
]
const SENTENCE = 'sáng nay đông đảo bà con trong phường cùng học sinh các trường'

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd')

const WRITE: Readonly<Record<Shape, (dice: Dice) => string>> = {
  name: (dice) => [0, 1, 2].map(() => dice.pick(NAMES)).join(' '),
  plainName: (dice) => plain([0, 1, 2].map(() => dice.pick(NAMES)).join(' ')),
  commonWords: (dice) => `${dice.pick(COMMON)} ${dice.pick(COMMON)} `,
  firstLetters: (dice) => dice.pick(LETTERS),
  halfWord: (dice) => (dice.next() < 0.5 ? dice.pick(HALVES) : plain(dice.pick(HALVES))),
  phrase: (dice) => `"${dice.pick(COMMON)}" ${dice.pick(NAMES)}`,
  withoutWord: (dice) => `${dice.pick(COMMON)} -${dice.pick(COMMON).split(' ')[0]!}`,
  filtered: (dice) => `${dice.pick(COMMON)} ${dice.pick(FILTERS)}`,
  symbol: (dice) => dice.pick(SYMBOLS),
  sentence: (dice) => SENTENCE.slice(0, 12 + dice.below(SENTENCE.length - 12))
}

/** So many queries, of every shape in turn. */
export function mixQueries(dice: Dice, count: number): { shape: Shape; query: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const shape = SHAPES[index % SHAPES.length]!
    return { shape, query: WRITE[shape](dice) }
  })
}
