/** Making a text fit its frame. */
export const fit = {
  try: 'Try to make it fit…',
  tryShort: 'Make it fit…',
  trying: 'Trying ways to set it…',
  over: '{{count}} lines too long. What was tried:',
  under: '{{count}} lines too short. What was tried:',
  right: 'The text fits its frame.',
  none: 'No setting helps: cut the text, or change the frame.',
  noneUnder: 'No setting fills it: write more, or change the frame.',
  runOnTo: 'Run on in {{place}}',
  openArticle: 'Open the article',
  openAt: 'Open the article where it is too long: “{{words}}…”',
  tracking: { less: 'letters {{share}} % closer', more: 'letters {{share}} % wider' },
  photo: { less: 'photo {{by}} lines lower', more: 'photo {{by}} lines taller' },
  headline: {
    less: 'smaller headline ({{from}} → {{to}} pt)',
    more: 'larger headline ({{from}} → {{to}} pt)'
  },
  deck: { less: 'no deck', more: 'with its deck' },
  quotes: { less: 'quotations in the text', more: 'quotations stand out' },
  fitsThen: 'fits',
  stillOver: 'still {{count}} lines too long',
  stillFree: 'still {{count}} lines short',
  cutTitle: 'Where paper ends',
  inLayout: 'the frame “{{slot}}” of its layout',
  cutFrom: 'On paper there is no room from: “{{words}}…”',
  cutWhole: 'The end of the text has no room on paper.',
  goToCut: 'Go to that place',
  ways: 'Ways to make it fit',
  forSecretary: 'Who makes up the pages can set it so; or cut the text.',
  done: '“{{title}}” was set: {{what}}.',
  did: 'make “{{title}}” fit: {{what}}'
}
