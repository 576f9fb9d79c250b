/** What a file with text can be, told by its content and never by its name. */
export const documentFormats = ['docx', 'doc', 'rtf', 'odt', 'txt', 'html', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** The media type under which the file is kept beside its article. */
export const documentTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf'
}

/** Endings that a dialog offers. What such a file really is, its reader finds out. */
export const documentExtensions = [
  'docx', 'docm', 'doc', 'dot', 'dotx', 'rtf', 'odt', 'ott', 'txt', 'html', 'htm', 'pdf'
] as const // prettier-ignore
