/** The look of a web edition: one column, faces of the reader's own system, colours by the reader's own choice. */
export const SITE_STYLE = `:root {
  color-scheme: light dark;
  --paper: #fffdf9; --ink: #1d1b18; --ink-2: #5b564e; --rule: #d9d3c7; --accent: #8c1d18; --tint: #f4efe6;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
  --serif: Cambria, 'Noto Serif', 'Palatino Linotype', 'Times New Roman', serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #181715; --ink: #ece7de; --ink-2: #b0a99d; --rule: #3d3a35; --accent: #f0a39b; --tint: #24221f; }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 46rem; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 var(--serif); overflow-wrap: break-word; }
a { color: var(--accent); text-decoration-thickness: from-font; text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, .table:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); z-index: 1; }
.skip:focus { top: 0; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.35; font-weight: 700; text-wrap: balance; }
h1 { margin: 1.5rem 0 .75rem; font-size: clamp(1.6rem, 5.5vw, 2.25rem); }
h2 { margin: 2rem 0 .5rem; font-size: 1.35rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.15rem; }
p { margin: 0 0 1rem; }
.head { padding-top: 1.25rem; border-bottom: 3px double var(--rule); font-family: var(--sans); }
.head p { margin: 0; }
.publisher, .tagline { color: var(--ink-2); font-size: .875rem; }
.name { font: 700 1.75rem/1.35 var(--serif); }
.name a { color: var(--ink); text-decoration: none; }
.head nav ul { display: flex; flex-wrap: wrap; gap: 0 .85rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .9375rem; }
.head nav a { display: inline-block; padding: .6rem 0; text-decoration: none; }
.head nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -3px var(--accent); }
.rubric, .kicker, .dates, .correction, .more, .credit, .ways, .pager, .choice span, form { font-family: var(--sans); }
.rubric { margin: 1.5rem 0 -1rem; font-size: .9375rem; font-weight: 600; }
.rubric a { text-decoration: none; }
.kicker { margin: 1.5rem 0 -1.25rem; color: var(--ink-2); font-size: .9375rem; }
.rubric + .kicker { margin-top: 1.25rem; }
.deck { color: var(--ink-2); font-size: 1.2rem; line-height: 1.5; }
.dates { margin: 0 0 1rem; color: var(--ink-2); font-size: .875rem; }
.correction { padding: .5rem .75rem; border-left: 4px solid var(--accent); background: var(--tint); font-size: .9375rem; }
.lead { font-weight: 700; }
.byline { margin-top: 1.5rem; font-weight: 700; text-align: right; }
figure { margin: 1.75rem 0; }
img { display: block; max-width: 100%; height: auto; background: var(--tint); }
figcaption { margin-top: .5rem; color: var(--ink-2); font: .9375rem/1.55 var(--sans); }
.credit { white-space: nowrap; }
blockquote { margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); }
blockquote.pulled { padding: .25rem 0 .25rem 1.25rem; border-left: 5px solid var(--accent); font-size: 1.35rem; line-height: 1.5; }
blockquote > :last-child, .box > :last-child { margin-bottom: 0; }
.box { margin: 1.75rem 0; padding: 1rem 1.25rem; border: 1px solid var(--rule); background: var(--tint); }
.box > :first-child { margin-top: 0; }
.question { font-weight: 700; }
article ul, article ol { margin: 0 0 1rem; padding-left: 1.75rem; }
article li { margin-bottom: .35rem; }
@counter-style vn { system: alphabetic; symbols: a b c d đ e g h i k l m n o p q r s t u v x y; suffix: ') '; }
@counter-style la { system: extends lower-roman; suffix: '. '; }
ol.alpha { list-style: vn; }
ol.roman { list-style: la; }
.table { margin: 1.5rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 1rem/1.5 var(--sans); }
th, td { padding: .4rem .6rem; border: 1px solid var(--rule); text-align: left; vertical-align: top; }
th { background: var(--tint); font-weight: 600; }
.note { line-height: 0; font-size: .75em; }
.note a { padding: 0 .1em; text-decoration: none; }
.notes { margin-top: 2rem; padding-top: .5rem; border-top: 1px solid var(--rule); font-size: .9375rem; }
.ways ul, .pager ul { display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin: 0; padding: 0; list-style: none; }
.ways { margin-top: 2.5rem; padding: 1rem 0; border-top: 1px solid var(--rule); font-size: 1rem; line-height: 1.5; }
.ways li { flex: 1 1 14rem; }
.ways span { display: block; color: var(--ink-2); font-size: .875rem; }
.pager { display: flex; flex-wrap: wrap; gap: 0 2rem; margin: 2rem 0; font-size: 1rem; }
.pager p { margin: 0; color: var(--ink-2); }
.list { margin: 0; padding: 0; list-style: none; }
.list > li { display: flex; gap: 1rem; padding: 1.1rem 0; border-top: 1px solid var(--rule); }
h1 + .list > li:first-child, h2 + .list > li:first-child { border-top: 0; }
.list div:last-child { flex: 1; min-width: 0; }
.list h2, .list h3 { margin: 0 0 .25rem; font-size: 1.2rem; }
.list h2 a, .list h3 a { color: var(--ink); text-decoration: none; }
.list h2 a:hover, .list h3 a:hover { color: var(--accent); text-decoration: underline; }
.list p { margin: 0; font-size: 1rem; line-height: 1.6; }
.list .dates { margin-bottom: .35rem; font-size: .875rem; }
.thumb { flex: 0 0 34%; max-width: 12rem; }
.thumb img { width: 100%; aspect-ratio: 3 / 2; object-fit: cover; }
.choice { margin: 0; padding: 0; list-style: none; }
.choice li { padding: .6rem 0; border-top: 1px solid var(--rule); }
.choice span { color: var(--ink-2); font-size: .875rem; }
form label { display: block; margin-bottom: .35rem; font-size: .9375rem; }
.field { display: flex; gap: .5rem; }
.field input { flex: 1; min-width: 0; padding: .6rem .75rem; border: 1px solid var(--ink-2); border-radius: 4px; background: var(--paper); color: var(--ink); font: 1.0625rem/1.4 var(--sans); }
.field button { padding: .6rem 1rem; border: 1px solid var(--accent); border-radius: 4px; background: var(--accent); color: var(--paper); font: 600 1rem/1.4 var(--sans); }
#ket-qua { min-height: 1.65em; margin: 1rem 0 0; color: var(--ink-2); font: .9375rem/1.65 var(--sans); }
.foot { margin-top: 3rem; padding: 1.25rem 0 2.5rem; border-top: 3px double var(--rule); color: var(--ink-2); font: .875rem/1.65 var(--sans); }
.foot p { margin: 0 0 .25rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --ink-2: #333; --rule: #999; --accent: #000; --tint: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  .skip, .head nav, .ways, .pager, form { display: none; }
  h1, h2, h3 { break-after: avoid; }
  figure, blockquote, tr, .box { break-inside: avoid; }
  article a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .85em; }
  a { color: inherit; }
}
`
