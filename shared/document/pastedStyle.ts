import type { PastedElement } from './pastedTree'

/** What of an element's look an article knows, or has to leave behind. Absent is as around it. */
export interface PastedLook {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly script?: 'sup' | 'sub' | null
  readonly isHidden?: boolean
  readonly isColoured?: boolean
  readonly isUnderlined?: boolean
  readonly isStruck?: boolean
}

/** Colours that are black or white to the eye, and words for "none". */
const PLAIN =
  /^(|black|white|windowtext|auto|inherit|initial|transparent|none|currentcolor|#0{3,6}|#fff(fff)?|rgba?\(.*\))$/i

/** Reads `style`: names in lower case, the last one counts. */
export function readDeclarations(element: PastedElement): ReadonlyMap<string, string> {
  const declared = new Map<string, string>()
  for (const part of (element.attributes.style ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) declared.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim())
  }
  return declared
}

/** Whether a colour is more than black, white and grey, which pages set without meaning anything by it. */
function isColour(value: string | undefined): boolean {
  if (value === undefined) return false
  const shades = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(value)?.slice(1).map(Number)
  const hex = /^#([0-9a-f]{6})$/i.exec(value.trim())?.[1]
  const parts = shades ?? (hex ? [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) : null)
  if (parts) return Math.max(...parts) - Math.min(...parts) > 40
  return !PLAIN.test(value.trim())
}

const HEAVY = /^(bold|bolder|[6-9]\d\d)\b/
const LIGHT = /^(normal|lighter|[1-5]\d\d)\b/

/** The look of an element by its tag and its style; the style has the last word. */
export function readLook(element: PastedElement): PastedLook {
  const declared = readDeclarations(element)
  const { tag } = element
  const weight = declared.get('font-weight') ?? ''
  const slant = declared.get('font-style') ?? ''
  const lines = `${declared.get('text-decoration') ?? ''} ${declared.get('text-decoration-line') ?? ''}`
  const height = declared.get('vertical-align') ?? ''
  const look: { -readonly [Key in keyof PastedLook]: PastedLook[Key] } = {}
  if (tag === 'b' || tag === 'strong') look.bold = true
  if (HEAVY.test(weight)) look.bold = true
  if (LIGHT.test(weight)) look.bold = false
  if (tag === 'i' || tag === 'em' || tag === 'cite') look.italic = true
  if (/^(italic|oblique)/.test(slant)) look.italic = true
  if (slant.startsWith('normal')) look.italic = false
  if (tag === 'sup' || tag === 'sub') look.script = tag
  if (height.startsWith('super')) look.script = 'sup'
  if (height.startsWith('sub')) look.script = 'sub'
  if (declared.get('display')?.startsWith('none') || declared.get('mso-hide') === 'all') look.isHidden = true
  if (
    isColour(declared.get('color')) ||
    isColour(declared.get('background-color') ?? declared.get('background'))
  )
    look.isColoured = true
  if (tag === 'font' && isColour(element.attributes.color)) look.isColoured = true
  if (tag === 'mark') look.isColoured = true
  if (tag === 'u' || /\bunderline\b/.test(lines)) look.isUnderlined = true
  if (tag === 's' || tag === 'strike' || tag === 'del' || /line-through/.test(lines)) look.isStruck = true
  return look
}
