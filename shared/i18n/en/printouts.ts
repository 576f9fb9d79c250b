/** Printing on the office's own printer. */
export const printouts = {
  open: 'Print now…',
  openPages: 'Print these pages now…',
  title: 'Print now',
  text: 'Straight to the office’s printer.',
  pagesText:
    'The pages as you see them, unsigned articles too; the foot of each sheet says that it is a preview. Photos are as fine as on the screen: for fine ones, export a file and print that from “Print files”.',
  pressHint:
    'The file has marks and is larger than the page: fitted to the paper, it comes out a little smaller.',
  printer: 'Printer',
  usualPrinter: 'Default printer',
  looking: 'looking for printers…',
  none: 'There is no printer on this computer.',
  noneTodo:
    'Connect one and add it in the system’s settings, then look again; or take the file to another computer.',
  again: 'Look again',
  copies: 'Copies',
  from: 'From page',
  to: 'To page',
  all: 'end',
  range: 'Leave empty for all.',
  sides: 'Sides',
  side: {
    one: 'One side',
    long: 'Both sides, turned on the long edge (books, papers)',
    short: 'Both sides, turned on the short edge (booklets)'
  },
  paper: 'Paper',
  paperName: { own: 'The size of the page', a4: 'A4', a3: 'A3', a5: 'A5', letter: 'Letter' },
  fitted: 'Smaller where the printer cannot reach (never larger)',
  colour: 'In colour',
  now: 'Print',
  preparing: 'Preparing pages',
  sent: '{{count}} pages were sent to the printer.',
  note: 'Preview, printed {{at}}; not the print file'
}
