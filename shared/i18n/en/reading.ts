import type { reading as Words } from '../vi/reading'

export const reading: typeof Words = {
  views: 'View',
  text: 'Article',
  changes: 'Changes',
  pages: 'Printed pages',
  keys: 'Keys',
  keySign: 'sign',
  keyReturn: 'return',
  keyNext: 'next article',
  keyPrevious: 'previous article',
  keyLarge: 'large type',
  keyPlace: 'next change',
  position: 'Article {{at}} of {{total}} waiting',
  sinceMine: 'Changes since my last look, {{moment}}.',
  sinceOffice:
    'You have read no version before this one on this PC. These are the changes against the one before.',
  changedSince: 'The article has changed since your last look ({{moment}}):',
  showChanges: 'Show changes',
  nextPlace: 'Next change',
  previousPlace: 'Previous change',
  place: 'Change {{current}} of {{total}}',
  noFormer: 'There is no earlier version of this article to compare with.',
  large: 'Large type',
  leaveLarge: 'Leave large type',
  larger: 'Larger',
  smaller: 'Smaller',
  largeBar: 'Reading in large type',
  darkNow: 'Dark',
  lightNow: 'Light',
  form: 'Printed as',
  asProof: 'A4 proof',
  asIssue: 'Issue {{number}}',
  pageOf: 'Printed page {{page}}',
  settingPages: 'Setting the pages…',
  notOnPage: 'No page of this issue shows the article: it was taken out of the plan, or has no room.',
  newestText: 'The pages of the issue show the newest version of the article, which is the one being read.',
  never: 'You have not seen this article',
  opened: 'You have opened this version, not read it to its end',
  ended: 'You have read this version',
  since: 'Since your last look:',
  nothingChanged: 'no word or photo changed',
  comparing: 'comparing with your last look…',
  change: {
    title: 'title edited',
    head: 'head edited',
    facts: 'details changed',
    edited: '{{count}} paragraphs edited',
    added: '{{count}} paragraphs added',
    removed: '{{count}} paragraphs removed',
    moved: '{{count}} paragraphs moved',
    photosSwapped: '{{count}} photos swapped',
    photosAdded: '{{count}} photos added',
    photosRemoved: '{{count}} photos removed',
    photosAdjusted: '{{count}} photos adjusted',
    captionsAdded: 'captions added to {{count}} photos',
    captionsEdited: '{{count}} captions edited',
    tables: '{{count}} tables edited'
  },
  due: {
    late: {
      minutes: '{{count}} min late',
      hours: '{{count}} h late',
      days: '{{count}} days late'
    },
    left: {
      minutes: '{{count}} min left',
      hours: '{{count}} h left',
      days: '{{count}} days left'
    },
    none: 'no time set'
  }
}
