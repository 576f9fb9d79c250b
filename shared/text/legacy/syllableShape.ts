/** Beginnings of Vietnamese syllables, and all that can follow, without tones. */
const ONSETS = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uâng uât uây ' +
    'uê uêch uênh uên uơ uy uych uyn uynh uyp uyt uyu uya uyên uyêt ' +
    'ư ưc ưi ưm ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu y ych ynh yt yêm yên yêng yêt yêu yu'
  ).split(' ')
)
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** A syllable that ends in a stop is said with one of two tones. */
const STOPPED = /(p|t|c|ch)$/

/** Whether a word has the shape of a Vietnamese syllable: a beginning, a rhyme and at most one tone. */
export function hasSyllableShape(word: string): boolean {
  if (word.length > 8) return false
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const base = apart.replace(TONES, '').normalize('NFC')
  if (STOPPED.test(base) && !(tones[0] === '\u0301' || tones[0] === '\u0323')) return false
  if (RHYMES.has(base) || base === 'gi') return true
  for (let length = Math.min(3, base.length - 1); length > 0; length--) {
    if (!ONSETS.has(base.slice(0, length))) continue
    if (RHYMES.has(base.slice(length)) || (base.startsWith('gi') && RHYMES.has(base.slice(1)))) return true
  }
  return false
}
