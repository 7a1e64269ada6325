import type { z } from 'zod';
import { type DocsLanguage, docsWords } from './api-docs-words.ts';
import { placesIn, type FileRoute, type Route } from './route.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Words = (typeof docsWords)[DocsLanguage];

const fieldRows = (fields: z.ZodObject, words: Words): string =>
  Object.entries(fields.shape)
    .map(([name, field]) => {
      const { description = '' } = (field as z.ZodType).meta() ?? {};
      const need = (field as z.ZodType).safeParse(undefined).success ? '' : words.required;
      return `<tr><th scope="row"><code>${name}</code></th><td>${need}</td><td lang="en">${escape(description)}</td></tr>`;
    })
    .join('');

const table = (caption: string, fields: z.ZodObject, words: Words): string =>
  Object.keys(fields.shape).length === 0
    ? ''
    : `<table><caption>${caption}</caption><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.need}</th>
       <th scope="col">${words.meaning}</th></tr></thead><tbody>${fieldRows(fields, words)}</tbody></table>`;

const section = ({ question, right }: Route, words: Words): string => {
  const method = question.kind === 'command' ? 'POST' : 'GET';
  const given =
    question.kind === 'command'
      ? table(words.body, question.body, words)
      : table(words.parameters, question.params, words);
  const columns = question.kind === 'table' ? table(words.columns, question.columns, words) : '';
  return `<section id="${question.name}"><h2><code>${method} /api/${question.name}</code></h2>
    <p lang="en">${escape(question.summary)}.</p><p>${words.right}: <code>${right}</code></p>${given}${columns}</section>`;
};

const idOf = (path: string): string => `files${path.replaceAll(/[^a-z0-9]+/gi, '-')}`;

const fileSection = ({ method, path, summary, right, params }: FileRoute, words: Words): string => {
  const places = placesIn(path).map((name) => `<code>:${name}</code>`);
  return `<section id="${idOf(path)}"><h2><code>${method.toUpperCase()} /api${path}</code></h2>
    <p lang="en">${escape(summary)}.</p><p>${words.right}: <code>${right}</code></p>
    ${places.length === 0 ? '' : `<p>${words.places}: ${places.join(', ')}</p>`}
    ${params === undefined ? '' : table(words.parameters, params, words)}</section>`;
};

/** The contract as a page that needs no script, its frame in the language of the reader. */
export const apiDocs = (
  routes: readonly Route[],
  files: readonly FileRoute[],
  language: DocsLanguage,
): string => {
  const words = docsWords[language];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${words.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs.css"></head><body><main>
<p>${words.other}</p>
<h1>${words.title}</h1>
${words.intro.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<nav aria-label="${words.questions}"><ul>${routes.map(({ question }) => `<li><a href="#${question.name}">${question.name}</a></li>`).join('')}</ul></nav>
<nav aria-label="${words.files}"><h2>${words.files}</h2><ul>${files.map(({ path }) => `<li><a href="#${idOf(path)}">${path}</a></li>`).join('')}</ul></nav>
${routes.map((route) => section(route, words)).join('\n')}
${files.map((route) => fileSection(route, words)).join('\n')}
</main></body></html>`;
};

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
