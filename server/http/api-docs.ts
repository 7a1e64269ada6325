import type { z } from 'zod';
import type { Route } from './route.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const fieldRows = (fields: z.ZodObject): string =>
  Object.entries(fields.shape)
    .map(([name, field]) => {
      const { description = '' } = (field as z.ZodType).meta() ?? {};
      const need = (field as z.ZodType).safeParse(undefined).success ? '' : 'required';
      return `<tr><th scope="row"><code>${name}</code></th><td>${need}</td><td>${escape(description)}</td></tr>`;
    })
    .join('');

const table = (caption: string, fields: z.ZodObject): string =>
  Object.keys(fields.shape).length === 0
    ? ''
    : `<table><caption>${caption}</caption><thead><tr><th scope="col">Name</th><td></td><th scope="col">What it is</th></tr></thead>
       <tbody>${fieldRows(fields)}</tbody></table>`;

const section = ({ question, right }: Route): string => {
  const method = question.kind === 'command' ? 'POST' : 'GET';
  const given =
    question.kind === 'command' ? table('Body', question.body) : table('Parameters', question.params);
  const columns = question.kind === 'table' ? table('Columns', question.columns) : '';
  return `<section id="${question.name}"><h2><code>${method} /api/${question.name}</code></h2>
    <p>${escape(question.summary)}. Right: <code>${right}</code>.</p>${given}${columns}</section>`;
};

/** The contract as a page that needs no script. */
export const apiDocs = (routes: readonly Route[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>ParLens API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs.css"></head><body><main>
<h1>ParLens API</h1>
<p>Tables answer as JSON, as an Arrow IPC stream (<code>Accept: application/vnd.apache.arrow.stream</code>) or as CSV
(<code>format=csv</code>). Missing is <code>null</code> or empty, never 0. The whole contract for machines:
<a href="/api/openapi.json">openapi.json</a>. Example:
<a href="/api/ranking?index=PCI&amp;year=2019">/api/ranking?index=PCI&amp;year=2019</a>.</p>
<ul>${routes.map(({ question }) => `<li><a href="#${question.name}">${question.name}</a></li>`).join('')}</ul>
${routes.map(section).join('\n')}
</main></body></html>`;

export const apiDocsStyle = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem 1rem; overflow-wrap: anywhere; }
a { color: light-dark(#0a6568, #62c9c3); }
h2 { font-size: 1.125rem; }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
main { max-width: 60rem; margin: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
@media (max-width: 40rem) { table { display: block; overflow-x: auto; } pre, code { white-space: pre-wrap; } }
caption { text-align: left; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid #8886; }
section { margin-top: 2.5rem; }
ul { columns: 3 12rem; padding-left: 1.25rem; }
`;
