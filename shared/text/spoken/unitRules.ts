import type { SpokenRule } from './spokenPlace'

const UNITS: Readonly<Record<string, string>> = {
  'km/h': 'ki-lô-mét trên giờ',
  'm/s': 'mét trên giây',
  km: 'ki-lô-mét',
  m: 'mét',
  cm: 'xăng-ti-mét',
  mm: 'mi-li-mét',
  dm: 'đề-xi-mét',
  'km²': 'ki-lô-mét vuông',
  km2: 'ki-lô-mét vuông',
  'm²': 'mét vuông',
  m2: 'mét vuông',
  'cm²': 'xăng-ti-mét vuông',
  cm2: 'xăng-ti-mét vuông',
  'm³': 'mét khối',
  m3: 'mét khối',
  'cm³': 'xăng-ti-mét khối',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  g: 'gam',
  mg: 'mi-li-gam',
  l: 'lít',
  ml: 'mi-li-lít',
  kW: 'ki-lô-oát',
  kWh: 'ki-lô-oát giờ',
  kwh: 'ki-lô-oát giờ',
  MW: 'mê-ga-oát',
  W: 'oát',
  V: 'vôn',
  kV: 'ki-lô-vôn',
  Hz: 'héc',
  MHz: 'mê-ga-héc',
  GB: 'gi-ga-bai',
  MB: 'mê-ga-bai',
  KB: 'ki-lô-bai',
  Mbps: 'mê-ga-bít trên giây',
  dB: 'đề-xi-ben',
  mmHg: 'mi-li-mét thủy ngân',
  '°C': 'độ xê',
  '℃': 'độ xê',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  đ: 'đồng',
  '₫': 'đồng',
  'đ.': 'đồng',
  vnđ: 'đồng',
  VNĐ: 'đồng',
  VND: 'đồng',
  USD: 'đô la Mỹ',
  $: 'đô la',
  EUR: 'ơ-rô',
  '€': 'ơ-rô',
  tr: 'triệu',
  'tr.đ': 'triệu đồng',
  trđ: 'triệu đồng',
  p: 'phút',
  s: 'giây'
}
const NAMES = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  .join('|')

const SIGNS: Readonly<Record<string, string>> = {
  '&': 'và',
  '+': 'cộng',
  '=': 'bằng',
  '±': 'cộng trừ',
  '×': 'nhân',
  '÷': 'chia',
  '≥': 'từ',
  '≤': 'không quá',
  '>': 'lớn hơn',
  '<': 'nhỏ hơn',
  '≈': 'khoảng',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  '°': 'độ',
  '§': 'mục',
  '№': 'số',
  '@': 'a còng',
  '#': 'thăng',
  $: 'đô la',
  '€': 'ơ-rô',
  '₫': 'đồng',
  '℃': 'độ xê',
  '→': 'đến'
}

export const unitRules: readonly SpokenRule[] = [
  {
    // After a figure; after "triệu", "nghìn", "tỷ" the money too
    kind: 'unit',
    pattern: new RegExp(`(?<=\\d[ \\u00a0\\u202f]?)(?:${NAMES})(?![\\p{L}\\p{N}²³])`, 'gu'),
    say: ([unit]) => UNITS[unit]!
  },
  {
    kind: 'unit',
    pattern:
      /(?<=(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)(?:đ|VNĐ|VND|USD|EUR|kg|km|ha|m2|m²|m3|m³|kWh)(?![\p{L}\p{N}])/gu,
    say: ([unit]) => UNITS[unit]!
  },
  {
    // "đồng/kg", "triệu đồng/tháng", "m2/người"
    kind: 'unit',
    pattern: /(?<=[\p{L}\p{N}²³])\s?\/\s?(kg|km2|km²|km|m2|m²|m3|m³|ha|kWh|lít|g|l|m|h)(?![\p{L}\p{N}])/gu,
    say: ([, unit]) => ` một ${unit === 'h' ? 'giờ' : (UNITS[unit!] ?? unit!)}`
  },
  {
    kind: 'unit',
    pattern: /(?<=(?:đồng|triệu|nghìn|tỷ|người|lượt|tấn|ca|lần|mét|km|kg|[²³])\s?)\/(?=\s?\p{L})/gu,
    say: () => ' một '
  }
]

export const signRules: readonly SpokenRule[] = [
  {
    // "7h30–9h00", "5%-7%"
    kind: 'sign',
    pattern: /(?<=[\dhg%])\s?[–-]\s?(?=\d)/gu,
    say: () => ' đến '
  },
  {
    kind: 'sign',
    pattern: /[&+=±×÷≥≤<>≈%‰°§№@#$€₫℃→]/gu,
    say: ([sign]) => ({ spoken: SIGNS[sign]!, isDoubtful: !'%&°‰×'.includes(sign) })
  },
  {
    kind: 'sign',
    pattern: /(?<=\p{L})\/(?=\p{L})/gu,
    say: () => ({ spoken: ' trên ', isDoubtful: true })
  }
]
