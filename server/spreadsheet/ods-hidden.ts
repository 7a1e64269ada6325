/** What an .ods file hides: neither library tells it. Sheets by their style, rows and columns by their visibility. */

export interface OdsHidden {
  readonly isHidden: boolean;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Hidden rows beyond what a sheet of scores has are not listed: a filtered sheet ends in a million of them. */
const MOST_LISTED = 20_000;

/** By the name of the sheet, for the sheets that are hidden or hide something. */
export function odsHidden(content: string): Map<string, OdsHidden> {
  const styles = hiddenStyles(content);
  const found = new Map<string, OdsHidden>();
  const tables = [...content.matchAll(/<table:table\s[^>]*>/g)];
  tables.forEach((table, i) => {
    const name = attribute(table[0], 'table:name');
    if (name === null) return;
    const body = content.slice(table.index, tables[i + 1]?.index ?? content.length);
    const told = {
      isHidden: styles.has(attribute(table[0], 'table:style-name') ?? ''),
      rows: hiddenAt(body, 'row'),
      columns: hiddenAt(body, 'column'),
    };
    if (told.isHidden || told.rows.length + told.columns.length > 0) found.set(unescapeXml(name), told);
  });
  return found;
}

function hiddenStyles(content: string): Set<string> {
  const names = new Set<string>();
  for (const style of content.matchAll(/<style:style\b[^>]*style:family="table"[^>]*>.*?<\/style:style>/gs)) {
    const name = attribute(style[0], 'style:name');
    if (name !== null && style[0].includes('table:display="false"')) names.add(name);
  }
  return names;
}

function hiddenAt(table: string, what: 'row' | 'column'): number[] {
  const hidden: number[] = [];
  let at = 0;
  for (const [tag] of table.matchAll(
    what === 'row' ? /<table:table-row\b[^>]*>/g : /<table:table-column\b[^>]*>/g,
  )) {
    const count = Number(attribute(tag, `table:number-${what}s-repeated`) ?? 1);
    if (/table:visibility="(?:collapse|filter)"/.test(tag))
      for (let i = 0; i < count && hidden.length < MOST_LISTED; i++) hidden.push(at + i);
    at += count;
  }
  return hidden;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => named[name] ?? whole);
}
