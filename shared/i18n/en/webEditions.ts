/** Words on the pages of a web edition: these are Vietnamese whatever the screen does. */
export { web } from '../vi/webEditions'

/** The room where web channels are made. */
export const webEditions = {
  title: 'Web site',
  subtitle:
    'The static site of each web channel, made from signed articles. This program writes files to a folder; a person puts them on the web.',
  noneTitle: 'The office has no web channel',
  noneText: 'Add a product of kind “Web site” in Office, then schedule articles for it.',
  folder: 'Folder',
  address: 'Address on the web',
  noAddress: 'Not written in Office; no sitemap.xml is made',
  madeAt: 'Last made',
  never: 'Never',
  articles: 'Articles on the site',
  changes: 'Would change',
  noChanges: 'Nothing has changed since it was last made',
  fresh: '{{count}} new',
  changed: '{{count}} changed',
  withdrawn: '{{count}} withdrawn',
  gone: '{{count}} no longer there',
  due: '{{count}} due articles will be recorded as published',
  make: 'Make the site again',
  makeNow: 'Make the site',
  chooseFolder: 'Another folder…',
  openFolder: 'Open the folder',
  openSite: 'See the site',
  folderSet: 'From now on the site is written to {{folder}}.',
  making: 'Making the site…',
  portalTitle: 'Export for a portal',
  portalText:
    'From the signed text, {{hash}}. Paste it into the portal’s form; [Ảnh: …] shows where a photo of the zip belongs.',
  portalNewer: 'The article was changed after it was signed; the changes are not in this.',
  portalUnsigned: 'The article is not fully signed, so it cannot be exported. Only signed text is published.',
  copyTitle: 'Copy the title',
  copyText: 'Copy the text (HTML)',
  savePortal: 'Save HTML with photos (.zip)…',
  copiedTitle: 'Title copied.',
  copiedText: 'Text copied.',
  saved: 'Saved {{name}}.',
  zipFiles: 'Zip files',
  fileName: 'Portal – {{title}}'
}
