/** Ways in which Vietnamese was written into files, from Unicode back to the encodings of old fonts and of letters without marks. */
export const textEncodings = ['unicode', 'tcvn3', 'tcvn3-upper', 'vni', 'vps', 'viqr', 'cp1258'] as const
export type TextEncoding = (typeof textEncodings)[number]

/** What an editor may ask for when a file is read: to be found out, or one of them for the whole text. */
export const encodingChoices = ['auto', ...textEncodings] as const
export type EncodingChoice = (typeof encodingChoices)[number]
