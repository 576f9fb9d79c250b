/** Type faces that come with the program, each with all 134 letters of Vietnamese in every weight. */
export const faceIds = ['sourceSerif', 'beVietnam', 'playfair'] as const
export type FaceId = (typeof faceIds)[number]

/** Their names, as the typesetter and people know them. */
export const faceNames: Readonly<Record<FaceId, string>> = {
  sourceSerif: 'Source Serif 4',
  beVietnam: 'Be Vietnam Pro',
  playfair: 'Playfair Display'
}

/** For what each face may be chosen. Playfair is drawn for large sizes: small, its hairlines break in print. */
export const facesFor = {
  /** The name on the front page and in running heads. */
  name: faceIds,
  headlines: faceIds,
  text: ['sourceSerif', 'beVietnam'],
  /** Kickers, captions, tables, imprint. */
  labels: ['beVietnam', 'sourceSerif']
} as const satisfies Readonly<Record<string, readonly FaceId[]>>
export type FaceUse = keyof typeof facesFor
export const faceUses = ['name', 'headlines', 'text', 'labels'] as const satisfies readonly FaceUse[]

/** A face with those that step in for a sign that it lacks, as the typesetter takes them. */
export const facesInTurn = (face: FaceId): string[] => [
  faceNames[face],
  ...(['sourceSerif', 'beVietnam'] as const).filter((each) => each !== face).map((each) => faceNames[each])
]
