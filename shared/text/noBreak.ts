/** A blank at which no line ends. */
const HELD = '\u00a0'

const UNITS =
  'đồng|nghìn|ngàn|triệu|tỷ|tỉ|giờ|phút|giây|g|kg|tạ|tấn|lít|ml|mm|cm|m|km|m²|km²|ha|m2|km2|sào|kW|kWh|°C|độ'
const NUMBERED =
  'ngày|tháng|năm|quý|số|trang|điều|khoản|mục|điểm|chương|quận|phường|khóa|khoá|kỳ|lần|thứ|tổ|đợt|hạng|cấp|tập|bảng|hình'
const TITLES = 'TP|TX|TT|PGS|GS|TS|ThS|BS|DS|KS|LS|CN|NS|NSND|NSƯT|NGND|NGƯT|Th\\.S'

/** What belongs together, as the blanks in it: the word before and the word after. */
const HOLDS: readonly (readonly [RegExp, string])[] = [
  // "4.000 đồng", "6,4 tỷ", "20 giờ"
  [new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu'), HELD],
  // "20 giờ 30"
  [/(?<=\d[ \u00a0](?:giờ|phút)) (?=\d)/gu, HELD],
  // "ngày 17 tháng 11", "số 47", "Quận 5"; a whole date or symbol is long and holds together by itself
  [new RegExp(`(?<=(?<![\\p{L}\\d])(?:${NUMBERED})) (?=\\d{1,4}(?![\\p{L}\\d/–-]))`, 'giu'), HELD],
  // "TP. Cần Thơ", "PGS. TS. Nguyễn"
  [new RegExp(`(?<=(?<![\\p{L}\\d])(?:${TITLES})\\.) (?=\\p{Lu})`, 'gu'), HELD],
  // "Nguyễn V. An", "Trần T. H. Vân"
  [/(?<=(?<![\p{L}\d.])\p{Lu}\.) (?=\p{Lu})/gu, HELD],
  [/(?<=\p{Lu}\p{Ll}+) (?=\p{Lu}\.(?:$|[\s,;]))/gu, HELD],
  // A dash between words stays with what it follows.
  [/(?<=[^\s]) (?=[–—] )/gu, HELD],
  // "II. ", "1. " or "a) " before the words they number.
  [/(?<=^(?:\d{1,3}|[a-zđ]|[IVX]{1,5})[.)]) /gu, HELD]
]

/**
 * Text whose lines never end between a number and its unit, a name and its initial, "ngày" and the day.
 *
 * Only single blanks become blanks that hold; letters and their order stay as they are.
 */
export function holdTogether(text: string): string {
  return HOLDS.reduce((held, [pattern, blank]) => held.replace(pattern, blank), text)
}
