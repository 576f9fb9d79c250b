export const writing = {
  styles: 'Styles',
  style: {
    paragraph: 'Paragraph',
    heading2: 'Crosshead',
    heading3: 'Small crosshead',
    quote: 'Quotation',
    pullQuote: 'Pull quote',
    box: 'Box',
    question: 'Question',
    answer: 'Answer',
    bulletList: 'Bullets',
    decimal: 'List 1, 2, 3',
    alpha: 'List a, b, c',
    roman: 'List i, ii, iii'
  },
  table: {
    rowBefore: 'Row above',
    rowAfter: 'Row below',
    columnBefore: 'Column to the left',
    columnAfter: 'Column to the right',
    deleteRow: 'Delete row',
    deleteColumn: 'Delete column',
    headerRow: 'Header row',
    mergeCells: 'Merge cells',
    splitCell: 'Split cell',
    widen: 'Wider column',
    narrow: 'Narrower column',
    evenColumns: 'Even columns',
    deleteTable: 'Delete table'
  },
  punctuationOn: 'Punctuation is corrected while typing.',
  punctuationOff: 'Punctuation stays as it is typed.',
  footnote: 'Footnote',
  footnotes: {
    title: 'Footnotes',
    one: 'Footnote {{number}}',
    hint: 'Source, document number, explanation…',
    toText: 'To mark {{number}} in the text',
    remove: 'Remove footnote {{number}}'
  },
  characters: {
    title: 'Special characters',
    search: 'Find a character',
    searchHint: 'Vietnamese name, with or without diacritics',
    recent: 'Recent',
    none: 'No character fits.',
    group: {
      punctuation: 'Punctuation',
      math: 'Mathematics and measures',
      currency: 'Currency',
      arrows: 'Arrows',
      letters: 'Vietnamese and minority letters',
      joining: 'Not breaking'
    },
    help: 'Arrow keys choose, Enter inserts.'
  }
}
