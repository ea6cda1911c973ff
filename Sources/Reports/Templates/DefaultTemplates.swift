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
.audience label,
.tabs label {
  display: flex;
  align-items: center;
  gap: var(--space-2);
  min-height: 40px;
  padding-inline: var(--space-3);
  border: 1px solid var(--axis);
  border-radius: 4px;
  cursor: pointer;
}
.audience input,
.tabs input {
  width: 18px;
  height: 18px;
  margin: 0;
  accent-color: var(--link);
}
.audience label:has(:checked),
.tabs label:has(:checked) {
  border-color: var(--link);
  font-weight: 600;
}
/* Without `:has` the rule falls away and everything is shown. */
:root:has(#audience-summary):not(:has(#audience-technical:checked)) .technical,
:root:has(#audience-technical:checked) .summary-only {
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
/* only with class="kpi */
/* Key figures */
.kpis {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr));
  gap: var(--space-3);
  margin: 0 0 var(--space-5);
}
.kpi {
  padding: var(--space-3) var(--space-4);
  background: var(--surface);
  break-inside: avoid;
}
.kpi p {
  margin: 0;
}
.kpi-label,
.delta {
  color: var(--ink2);
  font: var(--small-weight) var(--small-size)/var(--small-line) var(--font);
}
.kpi-value {
  font: 650 1.875rem/1.2 var(--font);
}
.delta {
  font-weight: 600;
}
.delta .good {
  color: var(--good);
}
.delta .bad {
  color: var(--bad);
}
.spark {
  display: block;
  max-width: 100%;
  fill: none;
  stroke: var(--c0);
  stroke-width: 1.5;
}
.spark circle {
  fill: var(--c0);
  stroke: none;
}
/* end */

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
/* only with rtl */
/* A drawing runs from left to right everywhere: its texts begin and end where it was laid out. */
.chart,
.spark {
  direction: ltr;
}
/* end */

/* only with class="tiles */
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
/* end */

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
.type,
.unit {
  display: block;
}
.unit {
  color: var(--ink2);
  font-weight: 400;
}
tfoot th,
tfoot td {
  border-top: 1px solid var(--axis);
  font-weight: 600;
}
.highlight {
  background: var(--surface);
  font-weight: 600;
}
.bar {
  display: block;
  margin-inline-start: auto;
  fill: var(--c1);
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

/* only with class="callout */
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
/* end */

.warning {
  color: var(--warn-ink);
}

/* only with class="tabset */
/* Tabs, columns, margin */
.tabs {
  display: none;
  flex-wrap: wrap;
  gap: var(--space-2);
  margin: 0 0 var(--space-3);
  padding: 0;
  border: 0;
}
.tab-title {
  font-weight: 650;
}
@media screen {
  @supports selector(:has(*)) {
    .tabs {
      display: flex;
    }
    .tabset:not(.plain) .tab-title,
    .tabset:has(> .tabs > :nth-of-type(1) > :checked) > .tab:not(:nth-child(2)),
    .tabset:has(> .tabs > :nth-of-type(2) > :checked) > .tab:not(:nth-child(3)),
    .tabset:has(> .tabs > :nth-of-type(3) > :checked) > .tab:not(:nth-child(4)),
    .tabset:has(> .tabs > :nth-of-type(4) > :checked) > .tab:not(:nth-child(5)),
    .tabset:has(> .tabs > :nth-of-type(5) > :checked) > .tab:not(:nth-child(6)),
    .tabset:has(> .tabs > :nth-of-type(6) > :checked) > .tab:not(:nth-child(7)),
    .tabset:has(> .tabs > :nth-of-type(7) > :checked) > .tab:not(:nth-child(8)),
    .tabset:has(> .tabs > :nth-of-type(8) > :checked) > .tab:not(:nth-child(9)) {
      display: none;
    }
  }
}
/* end */

/* only with class="columns */
.columns {
  display: grid;
  grid-template-columns: repeat(
    auto-fit,
    minmax(min(100%, max(14rem, 100% / var(--cols, 3) - 2rem)), 1fr)
  );
  gap: 0 var(--space-5);
}
.column {
  min-width: 0;
}
/* end */

/* only with class="margin */
.margin {
  display: block;
  margin-block: var(--space-2);
  padding-inline-start: var(--space-3);
  border-inline-start: 2px solid var(--grid);
  color: var(--ink2);
  font: var(--small-weight) var(--small-size)/var(--small-line) var(--font);
}
@media (min-width: 78rem) {
  .margin {
    float: inline-end;
    clear: inline-end;
    width: 12rem;
    margin: 0;
    margin-inline-end: -14rem;
  }
}
/* end */

/* only with <math */
math {
  font-size: 1.05em;
}
.formula {
  display: block;
  padding-block: var(--space-2);
  overflow-x: auto;
}
/* Chromium knows neither the attribute nor the plain values in tables of formulas. */
math mtd[columnalign="left"] {
  text-align: left;
  text-align: -webkit-left;
}
math mtd[columnalign="right"] {
  text-align: right;
  text-align: -webkit-right;
}
mtable.aligned > mtr > mtd:nth-child(odd) {
  padding-right: 0;
}
mtable.aligned > mtr > mtd:nth-child(even) {
  padding-left: 0;
}
math mtd.ruled {
  border-left: 1px solid;
}
/* end */

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

/* only with class="reports" */
/* The list of reports, and the way between them */
.search input {
  width: min(100%, 28rem);
  min-height: 40px;
  padding-inline: var(--space-3);
  border: 1px solid var(--axis);
  border-radius: 4px;
  background: var(--page);
  color: inherit;
  font: inherit;
}
.search label {
  display: block;
}
.reports {
  padding: 0;
  list-style: none;
}
.reports h2 {
  margin: 0 0 var(--space-1);
  font: var(--takeaway-weight) var(--takeaway-size)/var(--takeaway-line) var(--font);
}
.reports > li + li {
  margin-top: var(--space-5);
}
.reports p {
  margin: 0 0 var(--space-1);
}
.reports .bad {
  color: var(--bad);
}
.reports h2 a {
  display: inline-block;
  padding-block: 2px;
}
.lost {
  padding: 0;
  list-style: none;
}
/* end */

/* only with navigation */
.reports-around ul {
  display: flex;
  flex-wrap: wrap;
  gap: var(--space-2) var(--space-5);
  margin: var(--space-7) 0 0;
  padding: 0;
  list-style: none;
  font-size: var(--small-size);
}
.reports-around a {
  display: inline-block;
  min-height: 24px;
}
/* end */

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
  .search,
  .reports-around,
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
  /* What is longer than a page cannot stay together; its parts do. */
  figure:has(.tiles) {
    break-inside: auto;
  }
  pre {
    white-space: pre-wrap;
  }
  .scroll {
    overflow: visible;
  }
  th,
  td {
    padding-inline-end: var(--space-2);
    overflow-wrap: break-word;
  }
  /* Paper does not scroll: many columns are set smaller, and very many break their words. */
  table:has(th:nth-child(7)) {
    font-size: 7.5pt;
  }
  table:has(th:nth-child(9)) * {
    overflow-wrap: anywhere;
  }
  footer a::after {
    content: " (" attr(href) ")";
  }
  /* The summary prints without its folds, the technical view with all of them open. */
  details.method,
  details.code,
  details.rows {
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
    "figures.mustache": ##"""
{{#keyFigures}}
<section class="key-figures" aria-labelledby="key-figures">
<h2 id="key-figures" class="visually-hidden">{{words.keyFigures}}</h2>
{{{keyFigures}}}
</section>
{{/keyFigures}}

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
    "navigation.mustache": ##"""
{{#navigation}}
<nav class="page reports-around" aria-label="{{words.allReports}}">
<ul>{{{navigation}}}</ul>
</nav>
{{/navigation}}

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
{{> figures}}
{{> contents}}
{{{body}}}
{{{footnotes}}}
</main>
{{> navigation}}
{{> footer}}
</body>
</html>

"""##,
  ]

  /// What the templates are given, for those who change them.
  static let contract = ##"""
# Templates

What turns a rendered notebook into a page. Copy this folder, change the copy, and render with
`quire render --template DIR`: a file that is there replaces the built-in one of the same name, and
every other one stays as it is. Files with other names that end in `.mustache` can be used as
partials (`{{> name}}`).

| file | what it is |
| --- | --- |
| `page.mustache` | the whole document: what comes in which order |
| `head.mustache` | title, description, policy, style |
| `opening.mustache` | title block, freshness, notices, switch between the views |
| `findings.mustache` | key findings |
| `changes.mustache` | what changed since the refresh before |
| `figures.mustache` | the row of key figures |
| `contents.mustache` | list of sections |
| `navigation.mustache` | links to the reports around this one |
| `footer.mustache` | how the report was made |
| `report.css` | the page's style, in the variables of the theme |

Templates are [Mustache](https://mustache.github.io/mustache.5.html). `{{name}}` is escaped;
`{{{name}}}` is not, and is meant for the names marked *markup* below, which are safe already.
A section `{{#name}}…{{/name}}` appears only if there is something.

| name | what it holds |
| --- | --- |
| `language`, `direction` | such as `en` and `ltr`, for the root element |
| `audience` | `both`, `executive` or `technical`; the style sheet looks for the class `audience-…` on the root |
| `title`, `description`, `generator` | plain text; `description` may be absent |
| `policy` | *markup*: the security policy; it must come before the style |
| `style` | *markup*: the one style element, whose hash the policy names |
| `titleMarkup`, `subtitle` | *markup*: the content of the title and of the sentence below it, which may be absent |
| `meta` | *markup*: list items on freshness and owner |
| `refusal` | *markup*: two comments between which a refused refresh puts its strip; must be kept |
| `late` | *markup*: a strip that a script of its own shows when the next refresh is overdue; absent without `refresh:` |
| `notices` | *markup*: paragraphs on what is wrong with the data; absent when nothing is |
| `audienceSwitch` | *markup*: the switch; absent when both views are the same |
| `findings` | *markup*: list items, those that no longer hold first; absent without findings |
| `changes` | *markup*: what changed, and the table of everything for the technical view; absent at the first refresh |
| `keyFigures` | *markup*: the cards of metrics above the first section; absent without any |
| `contents` | *markup*: a list of links; absent in short reports |
| `body` | *markup*: the text with figures and tables |
| `footnotes` | *markup*: the notes; absent without any |
| `navigation` | *markup*: list items with links to the report before, the list of all and the next; absent where a report stands alone |
| `footer` | *markup*: groups of `dt` and `dd` |
| `words.…` | the fixed words in the page's language, such as `words.keyFindings` |

Rules of `report.css` between `/* only with NAME */` and `/* end */` are left out of a page that has no part of that name and whose markup does not hold that text, such as `<math`; `rtl` stands for pages that are read from right to left.

A name that is not in this list, a missing partial and broken syntax are errors with file and line.
The page links to the ids `report`, `key-findings` and `contents`. Its policy forbids scripts, style
attributes and requests, whatever a template writes.

The built-in templates are part of the program: after a change here run `scripts/embed-templates`.

"""##
}
