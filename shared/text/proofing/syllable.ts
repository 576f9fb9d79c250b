/**
 * Vietnamese syllables as a model: an onset, a rhyme and a tone, and which of them go together. Written for this
 * project from the rules of the orthography ("k" before e, ê, i; no tone but sắc and nặng before p, t, c, ch).
 */

/** No mark, sắc, huyền, hỏi, ngã, nặng. */
export const TONES = ['ngang', 'sắc', 'huyền', 'hỏi', 'ngã', 'nặng'] as const
export type Tone = (typeof TONES)[number]

export interface Syllable {
  readonly onset: string
  readonly rhyme: string
  readonly tone: Tone
  /** How many letters carry a tone mark: more than one is a slip. */
  readonly marks: number
  /** The same syllable with its tone where it belongs, in the old style ("hòa") and in the new ("hoà"). */
  readonly old: string
  readonly new: string
}

const TONED = [
  'aáàảãạ',
  'ăắằẳẵặ',
  'âấầẩẫậ',
  'eéèẻẽẹ',
  'êếềểễệ',
  'iíìỉĩị',
  'oóòỏõọ',
  'ôốồổỗộ',
  'ơớờởỡợ',
  'uúùủũụ',
  'ưứừửữự',
  'yýỳỷỹỵ'
]

interface Letter {
  readonly plain: string
  readonly tone: number
}

const LETTERS = new Map<string, Letter>(
  TONED.flatMap((row) => [...row].map((letter, tone): [string, Letter] => [letter, { plain: row[0]!, tone }]))
)
const ROWS = new Map(TONED.map((row) => [row[0]!, row]))

const split = (words: string) => words.trim().split(/\s+/)

const RHYMES = split(`
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêng yêt yêu`)

const QU_RHYMES = split(`
a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây e en eo et ê ên ênh êch êt êu
i ich in inh it iu y ych yên yêt ynh yt yu ơ ơi ơn ơt ôc oai`)

const ONSETS = split('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x')

/** Glides that labials do not take, but for a few words that came from elsewhere. */
const GLIDED = /^(?:oă|uâ|uê|uơ|uyê|uya|oao|oeo|oap)/
const LABIAL = new Set(split('b m p ph v'))
const Y_ONSETS = new Set(split('h k l m s t v'))

function goTogether(onset: string, rhyme: string): boolean {
  const isFront = /^[eêiy]/.test(rhyme)
  if (rhyme.startsWith('y')) return onset === '' || (rhyme === 'y' && Y_ONSETS.has(onset))
  if (onset === '') return !rhyme.startsWith('iê')
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !isFront
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront
  if (LABIAL.has(onset)) return !GLIDED.test(rhyme)
  return true
}

interface Shape {
  readonly onset: string
  readonly rhyme: string
}

function listShapes(): Map<string, Shape> {
  const shapes = new Map<string, Shape>()
  const add = (written: string, shape: Shape) => {
    if (!shapes.has(written)) shapes.set(written, shape)
  }
  for (const rhyme of RHYMES) if (goTogether('', rhyme)) add(rhyme, { onset: '', rhyme })
  for (const onset of ONSETS) {
    if (onset === 'qu') for (const rhyme of QU_RHYMES) add(onset + rhyme, { onset, rhyme })
    else
      for (const rhyme of RHYMES)
        // "gi" and a rhyme that begins with "i" share the letter: "gìn", "giếng".
        if (onset === 'gi' && rhyme.startsWith('i') && rhyme !== 'iu') add(`g${rhyme}`, { onset: 'g', rhyme })
        else if (goTogether(onset, rhyme)) add(onset + rhyme, { onset, rhyme })
  }
  return shapes
}

const SHAPES = listShapes()

/** Place of the tone mark inside a rhyme. */
function placeInRhyme(rhyme: string, style: 'old' | 'new'): number {
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => rhyme.lastIndexOf(vowel)))
  if (rhyme === 'ưa' || rhyme === 'ưu' || rhyme === 'ưi') return 0
  if (marked >= 0) return marked
  const vowels = /^[aeiouy]+/.exec(rhyme)![0].length
  if (vowels === 1) return 0
  if (vowels < rhyme.length) return vowels - 1
  if (vowels === 3) return 1
  return style === 'new' && /^(?:oa|oe|uy)$/.test(rhyme) ? 1 : 0
}

function write({ onset, rhyme }: Shape, tone: number, style: 'old' | 'new'): string {
  const at = placeInRhyme(rhyme, style)
  const letter = ROWS.get(rhyme[at]!)![tone]!
  return onset + rhyme.slice(0, at) + letter + rhyme.slice(at + 1)
}

/** A word without its tone marks; other marks stay. */
export function removeTone(word: string): string {
  let plain = ''
  for (const letter of word) plain += LETTERS.get(letter)?.plain ?? letter
  return plain
}

function analyse(word: string): Syllable | null {
  if (word.length > 7) return null
  let [plain, tone, marks] = ['', 0, 0]
  for (const letter of word) {
    const known = LETTERS.get(letter)
    plain += known ? known.plain : letter
    if (known && known.tone > 0) {
      tone = known.tone
      marks++
    }
  }
  const shape = SHAPES.get(plain)
  if (!shape) return null
  if (/(?:[ptc]|ch)$/.test(shape.rhyme) && tone !== 1 && tone !== 5) return null
  return {
    ...shape,
    tone: TONES[tone]!,
    marks,
    old: write(shape, tone, 'old'),
    new: write(shape, tone, 'new')
  }
}

const remembered = new Map<string, Syllable | null>()
const MAX_REMEMBERED = 20_000

/** Takes a syllable in small letters apart, wherever its tone mark stands; null when Vietnamese has no such syllable. */
export function parseSyllable(word: string): Syllable | null {
  let syllable = remembered.get(word)
  if (syllable === undefined) {
    syllable = analyse(word)
    if (remembered.size >= MAX_REMEMBERED) remembered.clear()
    remembered.set(word, syllable)
  }
  return syllable
}

/** Whether a word in small letters is a Vietnamese syllable, written as either style writes it. */
export function isSyllable(word: string): boolean {
  const syllable = parseSyllable(word)
  return syllable !== null && (word === syllable.old || word === syllable.new)
}

/** The syllable in the old style, by which words are looked up; anything else as it is. */
export function toKey(word: string): string {
  return parseSyllable(word)?.old ?? word
}

/** A syllable with another tone; null when its coda does not allow that. */
export function withTone(plain: string, tone: Tone): string | null {
  const shape = SHAPES.get(plain)
  if (!shape) return null
  const index = TONES.indexOf(tone)
  return /(?:[ptc]|ch)$/.test(shape.rhyme) && index !== 1 && index !== 5 ? null : write(shape, index, 'old')
}

/** Writes the words of `text` with the capitals of `model`. */
export function likeCase(text: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase())
    return text.toUpperCase()
  const [texts, models] = [text.split(' '), model.split(/\s+/)]
  const isParallel = texts.length === models.length
  return texts
    .map((word, index) => {
      const other = isParallel ? models[index]! : index === 0 ? models[0]! : ''
      const isCapital = other !== '' && other[0] !== other[0]!.toLowerCase()
      return isCapital ? word[0]!.toUpperCase() + word.slice(1) : word
    })
    .join(' ')
}
