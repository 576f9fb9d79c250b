/** How a book looks in a reader: sizes in shares of the reader's own, so that whoever needs large type has it. */
export const epubStyle = `body { margin: 0 4%; line-height: 1.6; }
h1 { font-size: 1.6em; line-height: 1.3; margin: 0.4em 0 0.5em; text-align: left; }
h2 { font-size: 1.2em; line-height: 1.35; margin: 1.4em 0 0.4em; }
h3 { font-size: 1.05em; line-height: 1.4; margin: 1.2em 0 0.3em; }
p { margin: 0 0 0.7em; }
.kicker { font-weight: bold; margin: 1em 0 0; }
.deck { font-size: 1.1em; font-style: italic; }
.lead { font-weight: bold; }
.byline { text-align: right; font-weight: bold; margin-top: 1em; }
.draft { border: 2px solid; padding: 0.4em 0.6em; font-weight: bold; text-align: center; }
.masthead { font-size: 1.7em; font-weight: bold; line-height: 1.25; margin: 0.6em 0 0.1em; }
.question { font-weight: bold; }
.speaker { font-weight: bold; }
.speaker::after { content: ":"; }
.box { border: 1px solid; padding: 0.6em 0.9em; margin: 1em 0; }
blockquote { margin: 0.8em 1.2em; }
.pulled { font-size: 1.2em; font-style: italic; border-left: 0.25em solid; padding-left: 0.8em; }
.letters { list-style: none; padding-left: 1.4em; }
.letters > li > p:first-of-type { display: inline; }
figure { margin: 1em 0; page-break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.9em; margin-top: 0.3em; }
.credit { font-style: italic; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: 0.92em; }
th, td { border: 1px solid; padding: 0.3em 0.45em; text-align: left; vertical-align: top; }
td p, th p { margin: 0; }
.note { font-size: 0.75em; vertical-align: super; line-height: 1; text-decoration: none; }
.notes { border-top: 1px solid; margin-top: 1.6em; font-size: 0.92em; }
.cover { margin: 0; text-align: center; }
.cover img { max-height: 100vh; }
nav ol { list-style: none; padding: 0; }
nav li { margin: 0.5em 0; }
`
