export const setup = {
  welcome:
    'Write, sign off, make up and print the bulletin. Everything stays on this PC; no network is needed.',
  ownTitle: 'Set up my office',
  ownText:
    'Name the office, its wards and its first member. It takes a minute; name and wards can be changed later.',
  own: 'Begin',
  reopenTitle: 'The office on this PC',
  reopenText: 'Your office has been set up on this PC. All articles are there.',
  reopen: 'Open again',
  demoTitle: 'Open the demo office',
  demoText:
    'A fictional district with 13 wards, 6 members and 40 articles in every state. It never mixes with your data.',
  demo: 'Open the demo office',
  demoBusy: 'Laying the demo out…',
  office: 'Office',
  nameExample: 'Publicity board of …',
  nameMissing: 'Please give the office a name.',
  parentExample: 'District committee of …',
  placeExample: 'Name of the district or city',
  placeMissing: 'Please name the place.',
  units: 'Wards and units',
  unitsHint: 'One per line.',
  firstMember: 'First member (administrator, secretary, editor)',
  memberMissing: 'Please give a name.',
  titleExample: 'Desk secretary',
  create: 'Set up the office'
}

export const office = {
  title: 'Office',
  name: 'Name of the office',
  parent: 'Parent body',
  place: 'Place',
  profile: 'Name and units',
  products: 'Products',
  productName: 'Name of the product or channel',
  publisher: 'Issuing body (head of the page)',
  rubrics: 'Rubrics',
  rubricsHint: 'One per line.',
  inksHint: 'Pages on screen show these inks; a press preset may choose others.',
  abbreviation: 'Abbreviation that opens a story',
  firstYear: 'Year of the first issue',
  period: 'Comes out',
  periodHint: 'The masthead says so: “Week 21–27/11/2026”, “Month 11/2026”.',
  periods: { week: 'Every week', month: 'Every month', quarter: 'Every quarter', irregular: 'Now and then' },
  weekday: 'Usual day',
  houseElsewhere: 'Masthead, colours, type and imprint are set under House template.',
  openHouse: 'Open the house template',
  chainElsewhere: 'Who signs this product’s articles is set under Sign-off chains.',
  saved: 'Saved. Past issues keep what they were made with.'
}

export const backups = {
  title: 'Backups',
  explain:
    'A backup is made at start and every 30 minutes when something has changed. Each is read through before it counts. Photos stand in a folder of their own and are never overwritten.',
  allSound: 'Every text and record was read back at {{time}}: sound.',
  damagedTexts: 'Texts on disk are no longer as they were stored: {{titles}}.',
  damagedRecords: '{{count}} records are no longer as they were signed.',
  oddRecords: '{{count}} records came from nowhere, or were taken out of a chain.',
  missing:
    '{{count}} records are gone since {{moment}}: the data file was cut off or replaced by an older one.',
  cutOffAdvice: 'Under Backups, restore a newer one if there is any, or go on knowingly.',
  missingAdvice:
    '{{count}} records are gone. Restore a newer backup if there is one; or go on knowingly, which is put on record.',
  repaired: 'The data file was edited by hand: {{views}}. It was folded anew from the signed log.',
  repairedArticles: 'Articles mended: {{titles}}.',
  goSee: 'See what was found',
  goLog: 'See the log',
  faults: 'Records that are no longer what was signed',
  view: {
    members: 'members',
    member_keys: 'members’ keys',
    office: 'profile of the office',
    proofing: 'proofing settings',
    issues: 'issues',
    placements: 'page plans',
    schedule_entries: 'schedule',
    directives: 'register of documents',
    articles: 'list of articles'
  },
  unreadable: 'A part of the data file cannot be read.',
  damagedAdvice:
    'The disk may be failing. Please copy the backups elsewhere, then restore the newest sound one.',
  goRestore: 'See the backups',
  create: 'Back up now',
  created: 'Backed up and checked.',
  openFolder: 'Open the folder',
  none: 'There is no backup yet.',
  newest: 'Newest good backups',
  moment: 'When',
  articles: 'Articles',
  revisions: 'Revisions',
  size: 'Size',
  check: 'Check',
  sound: 'Whole',
  broken: 'Damaged',
  restore: 'Restore',
  restored: 'Restored. The data before it was set aside.',
  restoreTitle: 'Restore this backup?',
  restoreText:
    'The office goes back to {{moment}}. Nothing is deleted: the present data is set aside in a file. Everyone on this PC will have to sign in again.',
  blockedTitle: 'The office could not be opened'
}
