import type { files as vi } from '../vi/files'

/** Articles and issues as files to be read. */
export const files = {
  saveArticle: 'Save the article as a file',
  saveIssue: 'Save the issue as a file',
  openArticle: 'Save the article as a file…',
  openIssue: 'Save the issue as a file…',
  form: 'Kind of file',
  forms: {
    epub: 'EPUB – for phones and tablets',
    docx: 'Word (.docx) – to send, print, copy from',
    txt: 'Plain text (.txt) – words alone',
    speakerPdf: 'Outline in large type (PDF) – to speak from',
    speakerDocx: 'Outline in large type (Word)'
  },
  formAbout: {
    epub: 'With a cover, contents, scaled photos and their descriptions for the blind.',
    docx: 'Keeps headlines, headings, tables, photos and footnotes.',
    speakerPdf: '16 pt and more, numbered points and pages, room for notes, sources and the last day of use.',
    speakerDocx: 'As the PDF, to change its size or add words of one’s own.',
    txt: 'Opens in Notepad and can be pasted anywhere. Photos are named by their captions.'
  },
  text: 'Text',
  texts: {
    signed: 'The signed text, code {{hash}}',
    written: 'The text that is being written; the file says that it is a draft',
    worked: 'The text that is being written, with open changes and remarks, to go on in Word'
  },
  validUntil: 'The outline is to be used until {{day}}.',
  noLastDay: 'The text does not say until when it is to be used. Add a sentence that does.',
  expired: 'The outline has not been for use since {{day}}. The file says so at its head and on each page.',
  newer: 'The article was changed after it was signed; the changes are not in the signed text.',
  unsigned: 'Nobody has signed the article. The file says that it is a draft.',
  issueSigned: 'Signed: {{count}} of {{count}} articles. The file takes the signed text of each.',
  issueUnsigned: '{{count}} articles are not signed. The cover and each of them say so:',
  issueEmpty: 'The issue has no articles yet. Place some first.',
  save: 'Save the file…',
  saved: 'Saved “{{name}}”, read back, every word is there.',
  readAloud: 'Loudspeaker script…',
  print: 'Print this article…',
  other: 'A script for the loudspeaker, or a proof on paper?',
  choose: 'Save as a file',
  kinds: { epub: 'EPUB', docx: 'Word file', txt: 'Plain text', pdf: 'PDF' },
  step: {
    writing: 'Writing the file',
    photos: 'Scaling photos {{done}}/{{of}}',
    checking: 'Reading the file back'
  },
  draft: 'DRAFT – NOT SIGNED',
  book: {
    contents: 'Contents',
    cover: 'Cover',
    imprint: 'Imprint',
    notes: 'Notes',
    photo: 'Photo',
    number: 'No. {{number}}, {{day}}',
    allSigned: 'Signed: {{count}} of {{count}} articles, code {{hash}}',
    someUnsigned: '{{count}} of {{of}} articles are not signed',
    accessibility:
      'Text with contents, nested headings and an order of reading; size and colour of type can be changed. Photos have descriptions or captions. No sound, motion or flashing.'
  }
} satisfies typeof vi
