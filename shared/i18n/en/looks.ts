/** Looks of printed products, and the page templates of those that are no A4 bulletin. */
export const looks = {
  look: 'Look on paper',
  hint: 'Another look holds for new issues; those that were begun keep their paper and page templates.',
  paper: '{{width}} × {{height}} mm',
  name: {
    bulletin: 'A4 bulletin',
    tabloid: 'A3 paper',
    booklet: 'A5 booklet',
    sheet: 'A4 single sheet'
  },
  about: {
    bulletin: 'Many stories in columns; stitched, 4 to 16 pages.',
    tabloid: 'Large headlines and photos like a daily; folded, 4 to 16 pages.',
    booklet: 'Fits a pocket and reads long; for meetings and single topics.',
    sheet: 'One sheet, both sides, a larger letter; for letterboxes and notice boards.'
  }
}

export const lookTemplates = {
  a3Front: 'Front: lead and briefs (A3)',
  a3FrontPicture: 'Front: large photo (A3)',
  a3Feature: 'Feature and a story below (A3)',
  a3Two: 'Two stories (A3)',
  a3Three: 'Three stories (A3)',
  a3Four: 'Three stories and briefs (A3)',
  a3Picture: 'Full-bleed photo and story (A3)',
  a3Wards: 'Ward news (A3)',
  a3Living: 'Story, Q&A, notices (A3)',
  a3Back: 'Back page (A3)',
  a5Front: 'Cover: photo and lead (A5)',
  a5FrontContents: 'Cover: lead and contents (A5)',
  a5Single: 'One story, large photo (A5)',
  a5Text: 'One long story (A5)',
  a5Two: 'Two stories (A5)',
  a5Picture: 'Full-bleed photo and story (A5)',
  a5Wards: 'Ward news (A5)',
  a5Qa: 'Question and answer (A5)',
  a5Notices: 'Notices and calendar (A5)',
  a5Back: 'Back page (A5)',
  sheetFront: 'Front: one story, briefs',
  sheetFrontPicture: 'Front: one story, large photo',
  sheetBack: 'Back: story, notices, calendar',
  sheetBackNotices: 'Back: notices, calendar, story'
}
