export const variants = {
  tab: 'Channels',
  own: 'This article',
  list: 'Variants for channels',
  none: 'No variant for another channel yet.',
  noneText:
    'Each channel has a variant of its own: rewritten to fit, signed and scheduled by itself. The original stays as it is.',
  create: 'Make a variant…',
  createTitle: 'Make variants for channels',
  createText:
    'Each chosen channel gets an article of its own, beginning with this one’s text, photos and credits.',
  channels: 'Channels',
  hasVariant: 'has {{count}}',
  ownProduct: 'this article’s own channel',
  fromUnsigned:
    'This article is not signed off yet: the variant takes the words as they are. Once another text of the original is signed, the variant asks to be compared.',
  fromSigned: 'Takes exactly the signed text. What was written since does not go along.',
  confirm: 'Make {{count}}',
  created: '{{count}} variants made. Open them in the tab Channels.',
  createdOne: 'A variant for {{product}} was made.',
  openNow: 'Open',
  source: 'Original',
  basedOn: 'From revision {{hash}}',
  through: 'From “{{title}}” ({{product}})',
  ofSource: 'This variant was made from',
  newer: 'The original has a newer signed text',
  newerText:
    'The original has a newer signed text than the one this was made from. Compare the two, and change this one where it must.',
  compare: 'Compare the original’s two texts',
  follow: 'Compared, done',
  followed: 'Noted: this was held against the original’s newest text.',
  notOut: 'Not scheduled',
  due: 'Scheduled {{moment}}, {{place}}',
  dueIssue: 'In no. {{number}}, out {{moment}}',
  ran: 'Came out: {{place}}',
  goneChannel: 'This channel is no longer among the products'
}

export const channelLength = {
  title: 'Length of a text for this channel',
  unit: 'Counted in',
  units: { none: 'No rule', words: 'Words', characters: 'Characters' },
  least: 'At least',
  most: 'At most',
  hint: 'Title, lead and captions count. 0: no bound.',
  wrong: '“At least” is more than “at most”.',
  words: '{{count}} words',
  wordsOf: '{{count}}/{{most}} words',
  characters: '{{count}} characters',
  charactersOf: '{{count}}/{{most}} characters',
  overWords: '{{count}} words more than the channel allows',
  overCharacters: '{{count}} characters more than the channel allows',
  underWords: '{{count}} words short of the channel’s rule',
  underCharacters: '{{count}} characters short of the channel’s rule',
  handOver: 'The text is {{wrong}} ({{count}}). It can be handed over all the same.'
}
