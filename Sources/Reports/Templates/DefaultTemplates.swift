// Made by scripts/embed-templates from templates/; change those.

// swift-format-ignore-file

/// The templates that are used unless a folder of one's own is given.
enum DefaultTemplates {
  /// The text of each file by its name.
  static let files: [String: String] = [
    "report.css": ##"""
/* Every value comes from the theme's variables; what stands here is only where they are used. */
*,
::before,
::after {
  box-sizing: border-box;
}
html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}
body {
  margin: 0;
  background: var(--page);
  color: var(--ink);
  font: var(--body-weight) var(--body-size)/var(--body-line) var(--font);
  font-variant-numeric: tabular-nums lining-nums;
  overflow-wrap: break-word;
}
.page {
  max-width: var(--column);
  margin-inline: auto;
  padding-inline: var(--padding);
}
main {
  outline: 0;
}
a {
  color: var(--link);
  text-underline-offset: 0.15em;
}
:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
.skip {
  position: absolute;
  inset-inline-start: var(--space-2);
  top: var(--space-2);
  padding: var(--space-2) var(--space-3);
  background: var(--page);
}
.skip:not(:focus),
.visually-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* Text */
p,
ul,
ol,
dl,
pre,
blockquote,
figure,
hr,
details,
.scroll,
.table,
.callout,
.failure,
.result {
  margin: 0 0 var(--space-4);
}
p,
li,
dd,
blockquote {
  max-width: var(--prose);
}
li > ul,
li > ol {
  margin-bottom: 0;
}
h1,
h2,
h3,
h4,
h5,
h6 {
  margin: var(--space-6) 0 var(--space-2);
  font: var(--takeaway-weight) var(--takeaway-size)/var(--takeaway-line) var(--font);
  text-wrap: balance;
}
h1 {
  margin: 0 0 var(--space-2);
  font: var(--title-weight) var(--title-size)/var(--title-line) var(--font);
}
h2 {
  margin: var(--space-7) 0 var(--space-3);
  padding-top: var(--space-4);
  border-top: 1px solid var(--grid);
  font: var(--section-weight) var(--section-size)/var(--section-line) var(--font);
}
h4,
h5,
h6 {
  font-size: inherit;
}
.number {
  margin-inline-end: 0.4em;
  color: var(--ink2);
}
strong,
b {
  font-weight: 650;
}
hr {
  border: 0;
  border-top: 1px solid var(--grid);
}
blockquote {
  padding-inline-start: var(--space-4);
  border-inline-start: 4px solid var(--grid);
  color: var(--ink2);
}
.tasks {
  padding: 0;
  list-style: none;
}
.tasks > li {
  padding-inline-start: 1.5em;
  text-indent: -1.5em;
}
.tasks > li > * {
  text-indent: 0;
}
img {
  max-width: 100%;
  height: auto;
}
.unresolved {
  color: var(--bad);
  font-weight: 650;
}

/* Opening */
.opening {
  padding-top: var(--space-7);
}
.subtitle {
  margin-bottom: var(--space-3);
  color: var(--ink2);
  font: var(--subtitle-weight) var(--subtitle-size)/var(--subtitle-line) var(--font);
}
.meta {
  display: flex;
  flex-wrap: wrap;
  gap: var(--space-1) var(--space-5);
  padding: 0;
  list-style: none;
  color: var(--ink2);
  font: var(--small-weight) var(--small-size)/var(--small-line) var(--font);
}
.strip {
  margin-bottom: var(--space-4);
  padding: var(--space-3) var(--space-4);
  background: var(--warn);
  color: var(--warn-ink);
  border-inline-start: 4px solid;
}
.strip p {
  margin: 0;
}
.verdict {
  font-weight: 650;
}
.audience {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--space-2);
  min-width: 0;
  margin: 0 0 var(--space-5);
  padding: 0;
  border: 0;
  font: var(--small-weight) var(--small-size)/var(--small-line) var(--font);
}
.audience legend {
  /* A floated legend takes part in the row. */
  float: inline-start;
  padding: 0;
  padding-inline-end: var(--space-3);
  color: var(--ink2);
}
.audience label {
  display: flex;
  align-items: center;
  gap: var(--space-2);
  min-height: 40px;
  padding-inline: var(--space-3);
  border: 1px solid var(--axis);
  border-radius: 4px;
  cursor: pointer;
}
.audience input {
  width: 18px;
  height: 18px;
  margin: 0;
  accent-color: var(--link);
}
.audience label:has(:checked) {
  border-color: var(--link);
  font-weight: 600;
}
/* Without `:has` the rule falls away and everything is shown. */
:root:has(#audience-summary):not(:has(#audience-technical:checked)) .technical {
  display: none;
}

/* Findings */
.findings {
  margin: 0 0 var(--space-6);
  padding: var(--space-4) var(--space-5);
  background: var(--surface);
  border-inline-start: 4px solid var(--c1);
}
.findings h2,
.changes h2,
.contents h2 {
  margin: 0 0 var(--space-2);
  padding: 0;
  border: 0;
  font: var(--takeaway-weight) var(--takeaway-size)/var(--takeaway-line) var(--font);
}
.findings ol {
  margin: 0;
  padding-inline-start: 1.4em;
}
.findings li + li {
  margin-top: var(--space-2);
}
.unsupported,
.failure {
  padding-inline-start: var(--space-3);
  border-inline-start: 4px solid var(--bad);
}
.unsupported .verdict,
.failure .verdict,
.unmet .verdict {
  color: var(--bad);
}
.tag {
  padding: 0 var(--space-2);
  border: 1px solid;
  border-radius: 4px;
  font-size: var(--small-size);
  font-weight: 650;
}
.changes {
  margin: 0 0 var(--space-6);
}
.metric-label,
.metric .delta {
  color: var(--ink2);
}
.metric .delta {
  font-weight: 600;
  white-space: nowrap;
}
.metric .good {
  color: var(--good);
}
.metric .bad {
  color: var(--bad);
}
.contents {
  margin: 0 0 var(--space-6);
}
.contents ul {
  padding-inline-start: 1.2em;
}
.contents > ul {
  padding: 0;
  list-style: none;
}
.contents li > a {
  display: inline-block;
  padding-block: 2px;
}

/* Figures */
figure {
  margin-block: var(--space-6) var(--space-3);
}
.takeaway {
  margin: 0;
  padding: 0;
  border: 0;
  font: var(--takeaway-weight) var(--takeaway-size)/var(--takeaway-line) var(--font);
}
.fignum,
figcaption,
.table-note,
.type {
  margin: 0;
  color: var(--ink3);
  font: var(--source-weight) var(--source-size)/var(--source-line) var(--font);
}
.sub {
  margin: 0 0 var(--space-3);
  color: var(--ink2);
  font: var(--figure-subtitle-weight) var(--figure-subtitle-size)/var(--figure-subtitle-line)
    var(--font);
}
figcaption {
  margin-top: var(--space-2);
}
.tiles {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
  gap: var(--space-5) var(--space-6);
  margin-top: var(--space-4);
}
.tile {
  break-inside: avoid;
  font-size: var(--small-size);
  line-height: var(--small-line);
}
.tile p {
  margin: 0 0 var(--space-2);
}
.tile-title {
  font-weight: 600;
}
.tiles .chart.narrow {
  display: block;
}
.column-page {
  width: min(var(--wide), 100vw - 4 * var(--padding));
  margin-inline: calc(50% - min(var(--wide), 100vw - 4 * var(--padding)) / 2);
}

/* Folds */
details {
  padding-inline: var(--space-3);
  border: 1px solid var(--grid);
  border-radius: 4px;
}
summary {
  margin-inline: calc(-1 * var(--space-3));
  padding: var(--space-2) var(--space-3);
  color: var(--link);
  font: 600 var(--small-size)/var(--small-line) var(--font);
  cursor: pointer;
}
figure + details {
  margin-bottom: var(--space-6);
}
details details {
  margin-bottom: var(--space-3);
}
.download {
  font-size: var(--small-size);
}
.download a,
dd a {
  display: inline-block;
  min-height: 24px;
  line-height: 24px;
}

/* Tables */
.scroll {
  /* Hidden words inside must scroll with their table, or they widen the page. */
  position: relative;
  overflow-x: auto;
  container-type: inline-size;
}
.table > .scroll {
  margin-bottom: var(--space-2);
}
table {
  border-collapse: collapse;
  font: var(--small-weight) var(--small-size)/var(--small-line) var(--font);
  font-variant-numeric: tabular-nums lining-nums;
}
/* A number is read as one; the facts of a result, which have no head, may be long. */
thead ~ tbody .n {
  white-space: nowrap;
}
caption {
  padding-bottom: var(--space-2);
  text-align: start;
  font-weight: 600;
}
/* The words of a wide table's caption stay in sight, and do not scroll with its columns. */
caption > span {
  display: inline-block;
  position: sticky;
  inset-inline-start: 0;
  max-width: 100cqi;
}
caption .fignum {
  display: inline;
}
th,
td {
  padding: var(--space-1) var(--space-4) var(--space-1) 0;
  border-bottom: 1px solid var(--grid);
  text-align: start;
  vertical-align: top;
}
th {
  font-weight: 600;
}
thead th {
  border-bottom-color: var(--axis);
  vertical-align: bottom;
}
tbody th {
  font-weight: inherit;
}
.n,
.align-right {
  text-align: end;
}
.align-center {
  text-align: center;
}
.type {
  display: block;
}

/* Code and printed text */
code,
pre,
samp {
  font-family: var(--mono);
  font-size: 0.9em;
}
pre {
  padding: var(--space-3);
  overflow-x: auto;
  background: var(--surface);
  font-size: var(--small-size);
  line-height: 1.5;
  tab-size: 2;
}
pre code,
pre samp {
  font-size: inherit;
}
.value {
  padding-block: var(--space-2);
}
.stream {
  border-inline-start: 4px solid var(--grid);
}
.stream-error {
  border-color: var(--bad);
}
.k {
  color: var(--link);
}
.s {
  color: var(--good);
}
.m {
  color: var(--bad);
}
.c {
  color: var(--ink3);
}
.t {
  color: var(--c5);
}
.listing figcaption {
  margin: 0 0 var(--space-2);
}

/* Callouts */
.callout {
  padding: 0;
  border: 0;
  border-inline-start: 4px solid var(--c1);
  border-radius: 0;
  background: var(--surface);
}
.callout-tip {
  border-color: var(--good);
}
.callout-warning,
.callout-caution {
  border-color: var(--warn-ink);
}
.callout-important {
  border-color: var(--bad);
}
.callout-title {
  margin: 0;
  padding: var(--space-3) var(--space-4) 0;
  font: 650 var(--body-size)/var(--body-line) var(--font);
}
summary.callout-title {
  margin: 0;
  padding-bottom: var(--space-3);
}
.callout > .callout-body {
  margin: 0;
  padding: var(--space-1) var(--space-4) var(--space-3);
}
.callout-body > :last-child {
  margin-bottom: 0;
}
.warning {
  color: var(--warn-ink);
}

/* Notes and footer */
.footnotes {
  font-size: var(--small-size);
}
sup {
  line-height: 0;
}
sup a,
.back {
  padding: 4px;
}
footer {
  margin-top: var(--space-7);
  padding-bottom: var(--space-7);
  color: var(--ink3);
  font: var(--source-weight) var(--source-size)/var(--source-line) var(--font);
}
footer h2 {
  padding-top: var(--space-4);
  border-top: 1px solid var(--grid);
  color: var(--ink2);
  font: 650 var(--small-size)/var(--small-line) var(--font);
}
footer dl > div {
  display: grid;
  grid-template-columns: 7em 1fr;
  margin-bottom: var(--space-1);
}
dt {
  grid-row: 1 / span 99;
  font-weight: 600;
}
dd {
  grid-column: 2;
  min-width: 0;
  margin: 0;
}

@media print {
  @page {
    margin: 16mm;
  }
  body {
    font-size: 10.5pt;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .page {
    max-width: none;
    padding: 0;
  }
  .column-page {
    width: auto;
    margin-inline: 0;
  }
  .skip,
  .audience,
  .download {
    display: none;
  }
  figure,
  .findings li,
  .callout,
  .table,
  .tasks,
  tr {
    break-inside: avoid;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  .fignum,
  caption,
  summary {
    break-after: avoid;
  }
  pre {
    white-space: pre-wrap;
  }
  .scroll {
    overflow: visible;
  }
  footer a::after {
    content: " (" attr(href) ")";
  }
  /* The summary prints without its folds, the technical view with all of them open. */
  details.method,
  details.code {
    display: none;
  }
  .audience-technical details {
    display: block;
  }
  :root:has(#audience-technical:checked) details {
    display: block;
  }
  .audience-technical details::details-content {
    content-visibility: visible;
    block-size: auto;
  }
  :root:has(#audience-technical:checked) details::details-content {
    content-visibility: visible;
    block-size: auto;
  }
}

"""##,
    "changes.mustache": ##"""
{{#changes}}
<section class="changes" aria-labelledby="what-changed">
<h2 id="what-changed">{{words.whatChanged}}</h2>
{{{changes}}}
</section>
{{/changes}}

"""##,
    "contents.mustache": ##"""
{{#contents}}
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">{{words.contents}}</h2>
{{{contents}}}
</nav>
{{/contents}}

"""##,
    "findings.mustache": ##"""
{{#findings}}
<section class="findings" aria-labelledby="key-findings">
<h2 id="key-findings">{{words.keyFindings}}</h2>
<ol>{{{findings}}}</ol>
</section>
{{/findings}}

"""##,
    "footer.mustache": ##"""
<footer class="page">
<h2 id="how-made">{{words.howMade}}</h2>
<dl>{{{footer}}}</dl>
</footer>

"""##,
    "head.mustache": ##"""
<meta charset="utf-8">
{{{policy}}}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
{{#description}}
<meta name="description" content="{{description}}">
{{/description}}
<meta name="generator" content="{{generator}}">
{{{style}}}

"""##,
    "opening.mustache": ##"""
<header class="page opening">
<h1>{{{titleMarkup}}}</h1>
{{#subtitle}}
<p class="subtitle">{{{subtitle}}}</p>
{{/subtitle}}
<ul class="meta">{{{meta}}}</ul>
{{{refusal}}}
{{#late}}
{{{late}}}
{{/late}}
{{#notices}}
<div class="strip" role="note" aria-label="{{words.warning}}">{{{notices}}}</div>
{{/notices}}
{{{audienceSwitch}}}
</header>

"""##,
    "page.mustache": ##"""
<!doctype html>
<html lang="{{language}}" dir="{{direction}}" class="audience-{{audience}}">
<head>
{{> head}}
</head>
<body>
<a class="skip" href="#report">{{words.skipLink}}</a>
{{> opening}}
<main class="page" id="report" tabindex="-1">
{{> findings}}
{{> changes}}
{{> contents}}
{{{body}}}
{{{footnotes}}}
</main>
{{> footer}}
</body>
</html>

"""##,
  ]
}
