export const preflight = {
  title: 'Check before printing',
  must: 'Must be mended',
  should: 'To look at',
  note: 'Note',
  noteCount: '{{count}} notes',
  mustCount: '{{count}} must be mended',
  shouldCount: '{{count}} to look at',
  ready: 'Ready to print',
  readyText: 'Nothing is left to mend or to look at.',
  checking: 'checking…',
  show: 'Show them',
  hide: 'Fold',
  inks: 'On export, {{count}} photos are turned from RGB into the inks of the chosen preset, within its ink limit, and the written file is checked against its standard (PDF/X-4, PDF/X-1a).',
  goToPage: 'See page {{page}}',
  openArticle: 'Open article',
  openHouse: 'Open product design',
  openPackages: 'Open template packages',
  openPresets: 'Open printing houses',
  openJobs: 'See print files and faults',
  openNumber: 'Change number and date',
  openCount: 'Change page count…',
  openCandidates: 'Choose articles',
  fix: {
    remove: 'Take off the page',
    continue: 'Run on to page {{page}}',
    jumps: 'Print the “continued on” line',
    number: 'Change number and date'
  },
  rubricColour: 'the colour of “{{rubric}}”',
  wholeIssue: 'Whole issue',
  reason: 'Reason to pass over',
  reasonFor: 'Reason to pass over: {{what}}',
  reasonHint: 'The reason is put on record with the print file.',
  shared: 'One reason for all without one',
  useShared: 'Use for {{count}} without a reason',
  reasonsLeft: '{{count}} have no reason yet.',
  mustLeft: '{{count}} must be mended before a print file can be made.',
  rules: {
    emptyIssue: { text: 'There is no article in this issue.', todo: 'Drag articles onto the pages.' },
    pageCount: { text: 'The issue has {{count}} pages.', todo: 'A stitched issue has 4, 8, 12 or 16 pages.' },
    placeholder: {
      text: 'A slot is still kept for “{{title}}”.',
      todo: 'Place the article, or give the place up.'
    },
    overset: {
      text: '“{{title}}” is {{lines}} lines too long.',
      todo: 'Cut it, let it run on, or change the page template.'
    },
    unsigned: { text: '“{{title}}” is not signed off.', todo: 'Have it signed, or take another.' },
    voided: {
      text: '“{{title}}” was changed after it was signed, which voids the signatures.',
      todo: 'Hand the new text over.'
    },
    withdrawn: { text: '“{{title}}” was withdrawn.', todo: 'Take it off the page.' },
    archived: { text: '“{{title}}” is in the archive.', todo: 'Take it off the page, or restore it.' },
    noTitle: { text: 'An article has no title.', todo: 'Open it and give it one.' },
    noGlyph: {
      text: '“{{title}}” has letters that no face of the press has: {{letters}}',
      todo: 'Use others; they would print as empty boxes.'
    },
    photoGone: {
      text: 'The file of a photo of “{{title}}” is not on this PC.',
      todo: 'Open the article and add it again.'
    },
    photoBad: {
      text: 'A photo of “{{title}}” has only {{ppi}} ppi in print; under 150 ppi it falls apart.',
      todo: 'Ask for a larger one, crop less, or use a smaller slot.'
    },
    noCaption: {
      text: 'Photo {{nth}} of “{{title}}” has no caption.',
      todo: 'Open the article and write one.'
    },
    noCredit: {
      text: 'Photo {{nth}} of “{{title}}” has no credit.',
      todo: 'Open the article and write one.'
    },
    noAlt: { text: 'Photo {{nth}} of “{{title}}” has no alt text.', todo: 'Open the article and write one.' },
    noConsent: {
      text: 'Somebody in photo {{nth}} of “{{title}}” has not agreed.',
      todo: 'Ask, or take another photo.'
    },
    noImprint: {
      text: 'The issue has no imprint.',
      todo: 'Use the template “Back page” and fill in the imprint under Office.'
    },
    numberTwice: {
      text: 'There is a number {{number}} in this year.',
      todo: 'Make it {{expected}}, or change the other.'
    },
    totalTwice: {
      text: 'There is an issue with the running total {{total}}.',
      todo: 'Change one of the two.'
    },
    underset: {
      text: '“{{title}}” is {{lines}} lines short.',
      todo: 'Add text or a photo, or change the page template.'
    },
    emptySlot: { text: 'Empty: {{slots}}.', todo: 'Place an article, or change the page template.' },
    pictureEmpty: {
      text: 'The large picture is white: “{{title}}” has no photo left.',
      todo: 'Add a photo, or place an article that has one.'
    },
    tableEmpty: {
      text: 'The table is white: “{{title}}” has none.',
      todo: 'Add a table to the article, or place one that has a table.'
    },
    chartEmpty: {
      text: 'The chart is white: the table of “{{title}}” has no column of numbers to draw.',
      todo: 'A column needs numbers only, of one unit. Mend the table, or place another article.'
    },
    calendarEmpty: {
      text: 'The calendar is white: “{{title}}” names no day.',
      todo: 'Write a paragraph for each day, as in “Thứ Hai, 23/11: …”, or a table with the days first.'
    },
    articleTwice: { text: '“{{title}}” stands twice in the issue.', todo: 'Take one away.' },
    runOnEmpty: {
      text: '“{{title}}” ends before this slot, which stays white.',
      todo: 'Take it out of the slot.'
    },
    runOnSamePage: {
      text: '“Continued on page {{page}}” of “{{title}}” stands on that very page.',
      todo: 'Run on to another page, or keep it in one slot.'
    },
    jumpHidden: {
      text: '“{{title}}” goes on on page {{next}}, and the line that says so is turned off.',
      todo: 'Turn it on among the settings of the slot, so that readers find the rest.'
    },
    photoWeak: {
      text: 'A photo of “{{title}}” has {{ppi}} ppi in print; 220 ppi are good.',
      todo: 'Ask for a larger one, or use a smaller slot.'
    },
    photoTwice: {
      text: 'A photo of “{{title}}” stands on page {{earlier}} too.',
      todo: 'Change one of them.'
    },
    correcting: {
      text: '“{{title}}” is being corrected; paper still has the text that was signed.',
      todo: 'Wait for the correction, or keep the text.'
    },
    withdrawing: {
      text: 'Somebody asks to withdraw “{{title}}”.',
      todo: 'Wait for the decision, or take it off.'
    },
    otherProduct: {
      text: '“{{title}}” was written for another product.',
      todo: 'See whether it belongs here.'
    },
    wordsOver: {
      text: '“{{title}}” has {{count}} words, {{by}} more than the product’s rule.',
      todo: 'Cut it, or give a reason.'
    },
    wordsUnder: {
      text: '“{{title}}” has {{count}} words, {{by}} fewer than the product’s rule.',
      todo: 'Write more, or give a reason.'
    },
    charactersOver: {
      text: '“{{title}}” has {{count}} characters, {{by}} more than the product’s rule.',
      todo: 'Cut it, or give a reason.'
    },
    charactersUnder: {
      text: '“{{title}}” has {{count}} characters, {{by}} fewer than the product’s rule.',
      todo: 'Write more, or give a reason.'
    },
    otherRubric: {
      text: '“{{title}}” has the rubric “{{rubric}}”, which this product has not.',
      todo: 'Change its rubric.'
    },
    imprintResponsible: {
      text: 'The imprint does not say who is responsible.',
      todo: 'Add it under Office, as the licence asks.'
    },
    imprintLicence: {
      text: 'The imprint does not name the licence.',
      todo: 'Add it under Office, as the licence asks.'
    },
    imprintPrinter: {
      text: 'The imprint does not say where it is printed.',
      todo: 'Add it under Office, as the licence asks.'
    },
    imprintBlank: {
      text: 'The imprint has {{blank}} lines without text.',
      todo: 'Fill them in or remove them under Office.'
    },
    numberGap: {
      text: 'Number {{number}} is out of turn: {{expected}} is next.',
      todo: 'Change the number.'
    },
    totalGap: {
      text: 'The running total {{total}} is out of turn: {{expected}} is next.',
      todo: 'Change the running total.'
    },
    wrongWeekday: {
      text: 'It comes out on {{weekday}}, usually on {{usual}}.',
      todo: 'Change the date if it is a slip.'
    },
    sameDate: {
      text: 'Another issue comes out on the same day.',
      todo: 'Change the date if it is a slip.'
    },
    pastDate: { text: 'The date is past.', todo: 'Change the date if it is a slip.' },
    logoGone: {
      text: 'The file of the picture on the masthead is not whole on this PC.',
      todo: 'Choose it again or take it off under product design, or take in the package that brings it.'
    },
    templateGone: {
      text: 'The product’s template package is not on this PC, so its pages cannot be set.',
      todo: 'Take the package in again, or set the product with the program’s own templates.'
    },
    colourHeavy: {
      text: 'All ink of {{colour}} is {{total}} %, over the {{limit}} % that the press takes.',
      todo: 'Take ink off that colour under product design, or choose a preset whose paper takes more.'
    },
    richBlack: {
      text: 'Black letters of several inks: {{colour}} has {{key}} % of black with coloured inks; where the plates do not meet, letters fray.',
      todo: 'Under product design leave black alone (C 0, M 0, Y 0) for that colour.'
    },
    nearBlack: {
      text: 'Small letters look black and are made of several inks: {{colour}}.',
      todo: 'Under product design leave black alone for that colour: letters will be sharper.'
    },
    drawnHairline: {
      text: 'The template package draws a line of {{points}} pt; under 0.25 pt it may vanish in print.',
      todo: 'Have its maker draw thicker lines on this page, or use other templates.'
    },
    drawnRichBlack: {
      text: 'The template package sets black letters of several inks, or black that does not overprint.',
      todo: 'Have its maker use black alone for letters, or use other templates.'
    },
    drawnHeavy: {
      text: 'The template package paints {{percent}} % of ink, more than the press takes.',
      todo: 'Have its maker use less ink, or take ink off the colours under product design.'
    },
    drawnRgb: {
      text: 'The template package uses RGB, or a colour outside the inks of this job.',
      todo: 'Have its maker use the kit’s colours, or use other templates.'
    },
    drawnFault: {
      text: 'Pages set with the template package are not right: {{what}}.',
      todo: 'Tell its maker, or use other templates.'
    },
    fileFault: {
      text: 'The last print file was held back when it was read back: {{what}}{{measure}}.',
      todo: 'Mend the place and export again. Nothing of the issue has changed since; to export it as it is, give a reason.'
    },
    profileGone: {
      text: 'The printing house’s colour profile in “{{name}}” is not on this PC.',
      todo: 'Import the .icc file again under Office, Printing houses, or choose another preset.'
    },
    bleedShort: {
      text: 'A picture reaches over the edge of the page, but the preset has {{bleed}} mm of bleed.',
      todo: 'Choose a preset with {{needed}} mm of bleed, or another page template: white paper shows where it is trimmed a little off.'
    },
    colourLost: {
      text: 'This product is usually printed with {{usual}} inks, this preset prints {{chosen}}: other colours become tints of what is left.',
      todo: 'Make sure that it is the right preset.'
    },
    colourGained: {
      text: 'This product is usually printed with {{usual}} inks, this preset prints {{chosen}}.',
      todo: 'Make sure that it is the right preset: more inks cost more.'
    },
    greyPhotos: {
      text: '{{photos}} photos are printed in grey.',
      todo: 'Change words that speak of colours in them.'
    },
    sectionUneven: {
      text: 'The last section has only {{last}} pages, the others {{usual}}.',
      todo: 'Fold it by itself, or change the sections in the preset.'
    },
    blankPages: {
      text: 'With {{pages}} pages the booklet has {{blank}} blank pages at its end.',
      todo: 'Nothing to do if blank pages are all right.'
    }
  }
}

export const pressChecks = {
  pages: 'The number of pages is wrong.',
  trimBox: 'The trimmed page (TrimBox) is not of the size of the issue.',
  bleedBox: 'The bleed (BleedBox) is less than the printing house asks for.',
  pageGeometry: 'Pages differ in paper or are turned.',
  marksOutside: 'Crop or registration marks reach into the page.',
  fontsEmbedded: 'A font is not embedded, or not ours.',
  fontsSubset: 'A font is embedded whole.',
  noRgb: 'There are RGB colours, or colours that are none of this job’s inks.',
  plates: 'There is colour on a plate that this job does not have.',
  noSameProfile: 'A photo names the profile of the press again.',
  blackText: 'Black text is of several inks, or does not overprint.',
  totalInk: 'An area takes more ink than the press does.',
  imageInk: 'A photo takes more ink than the press does.',
  hairlines: 'There are lines under 0.25 pt, which may vanish.',
  imageResolution: 'A photo has under 150 ppi in print.',
  transparency: 'There is transparency.',
  transferCurves: 'A transfer curve changes the inks.',
  noPostScript: 'There is PostScript inside.',
  noLzw: 'A stream is packed as LZW.',
  noLinkedFiles: 'A part stands in another file.',
  noLayers: 'There are layers that can be switched off.',
  outputIntent:
    'The file does not name one press with its profile, or names one though it follows no standard.',
  printingCondition: 'The printing condition has no name.',
  profileClass: 'The profile is not one of a press.',
  profileChannels: 'The profile has another number of inks.',
  profileSize: 'The embedded profile is cut short.',
  header: 'The file is of a newer PDF than its standard allows.',
  encryption: 'The file is encrypted.',
  fileId: 'The file has no id.',
  trapped: 'The file does not say whether it is trapped.',
  trappedSame: 'The two Trapped keys differ.',
  infoVersion: 'The information in the file names another PDF/X standard.',
  infoTitle: 'The file has no title.',
  infoCreated: 'The file has no date.',
  infoModified: 'The file has no date of change.',
  xmpPacket: 'XMP is missing or compressed.',
  xmpVersion: 'XMP names another PDF/X standard.',
  xmpDocumentId: 'XMP has no document id.',
  xmpVersionId: 'XMP has no version.',
  xmpRendition: 'XMP has no rendition.',
  xmpCreated: 'XMP has no date.',
  xmpModified: 'XMP has no date of change.',
  xmpMetadataDate: 'XMP has no date of its own.',
  xmpTitle: 'XMP has no title.',
  xmpTrapped: 'XMP does not say whether it is trapped.',
  noOpenAction: 'Something happens on opening.',
  noTriggers: 'The file or a page reacts by itself.',
  noScripts: 'There is JavaScript.',
  noAttachments: 'There are files inside.',
  noForms: 'There are form fields.',
  noActions: 'There are actions, such as links.',
  noAnnotations: 'There are notes or links on the page.',
  articleText: 'Words of an article are not on the written page.',
  imprint: 'The imprint is not complete on the written page.'
}
