import { toKey } from './syllable'
import { COLLOCATIONS } from './words/collocations'
import { COMPOUNDS_A_TO_G } from './words/compoundsAtoG'
import { COMPOUNDS_H_TO_O } from './words/compoundsHtoO'
import { COMPOUNDS_P_TO_Y } from './words/compoundsPtoY'

type Followers = ReadonlyMap<string, ReadonlySet<string>>

/** What may follow a first syllable. Keys are in the old style (see `toKey`). */
function readPairs(text: string): Followers {
  const followers = new Map<string, Set<string>>()
  for (const entry of text.split(';')) {
    const [first, rest] = entry.trim().split(':')
    if (!rest) continue
    const key = toKey(first!)
    const seconds = followers.get(key) ?? new Set<string>()
    for (const second of rest.trim().split(/\s+/)) seconds.add(toKey(second))
    followers.set(key, seconds)
  }
  return followers
}

interface Lexicon {
  readonly words: Followers
  readonly collocations: Followers
  readonly syllables: ReadonlySet<string>
}

let lexicon: Lexicon | null = null

/** Read when it is first asked for: nobody waits for it who proofs nothing. */
function load(): Lexicon {
  if (lexicon) return lexicon
  const words = readPairs([COMPOUNDS_A_TO_G, COMPOUNDS_H_TO_O, COMPOUNDS_P_TO_Y].join(';'))
  const syllables = new Set([...words].flatMap(([first, seconds]) => [first, ...seconds]))
  lexicon = { words, collocations: readPairs(COLLOCATIONS), syllables }
  return lexicon
}

const has = (pairs: Followers, first: string | undefined, second: string | undefined) =>
  first !== undefined && second !== undefined && pairs.get(first)?.has(second) === true

/** Whether two syllables, as keys, make a word that the program knows. */
export const isCompound = (first: string | undefined, second: string | undefined): boolean =>
  has(load().words, first, second)

/** Whether two syllables, as keys, are known to stand beside each other, as one word or as two. */
export const isFamiliar = (first: string | undefined, second: string | undefined): boolean =>
  has(load().words, first, second) || has(load().collocations, first, second)

/** Whether a syllable, as a key, is part of any word that the program knows. */
export const isCommonSyllable = (key: string): boolean => load().syllables.has(key) || STANDALONE.has(key)

/** Syllables that stand alone so often that beside another one they need not make a word with it. Written for this project. */
export const STANDALONE: ReadonlySet<string> = new Set(
  `của và là các những một được cho có không người trong với này đã để khi đến ra từ ở về vào tại do như nhiều năm
  ngày cũng sẽ đang trên theo nên thì mà bị còn lại rất hơn nhất cả mỗi mọi từng hai ba bốn sáu bảy tám chín mười
  tháng tuần giờ phút sau trước đây đó kia ấy nào gì ai đâu sao bao mấy bởi vì nếu dù tuy song nhưng hoặc hay rồi
  đi làm nói biết thấy nghe nhìn lấy đưa mang đem giữ gửi trao tặng nhận mời gọi hỏi thưa anh chị em ông bà cô chú
  bác cháu con cha mẹ bố má thầy tôi ta mình họ nó chúng nhau vẫn chỉ mới vừa luôn thường hãy đừng chớ phải nhé nhỉ
  chưa chẳng lên xuống qua sang bằng giữa ngoài dưới cùng gần xa nơi chỗ lúc việc cái chiếc bức cuốn quyển bộ căn
  ngôi cây bài tờ lá con khu phường quận xã huyện tỉnh hộ nhà đường hẻm phố chợ trường lớp trạm đội tổ ban hội đoàn
  sáng trưa chiều tối đêm mai hôm nay nước đất trời mưa nắng gió sông biển đồng tiền triệu tỷ nghìn ngàn trăm chục
  tốt xấu đẹp lớn nhỏ cao thấp dài ngắn mới cũ đủ thêm bớt hết xong tới nữa thật quá lắm tự đều riêng chung ngay
  chọn mua bán ăn uống ngủ đọc viết học dạy chơi xem đi đứng ngồi nằm chạy sống chết yêu thương nhớ mong chờ đợi
  thành tên số đầu cuối phía bên vòng lần lượt đợt vụ mùa giá mức suất phần tay chân mắt mặt lòng vai`
    .trim()
    .split(/\s+/)
    .map(toKey)
)
