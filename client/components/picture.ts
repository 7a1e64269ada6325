import type { TopLevelSpec } from 'vega-lite';

/** A chart as a file: with its title, what it shows and where the figures come from, on white. */

export type Legend = { title: string; subtitle: string; footer: string };

type Line = { text: string; size: number; weight: number; colour: string; top: number };

const family = "'Be Vietnam Pro', 'Noto Sans', 'DejaVu Sans', sans-serif";
const margin = 24;
export const pictureWidth = 960;
const scale = 2;

function wrapped(text: string, size: number, weight: number, width: number): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [text];
  context.font = `${weight} ${size}px ${family}`;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function linesOf(
  text: string,
  size: number,
  weight: number,
  colour: string,
  top: number,
  width: number,
): Line[] {
  const height = Math.round(size * 1.45);
  return wrapped(text, size, weight, width).map((part, at) => ({
    text: part,
    size,
    weight,
    colour,
    top: top + at * height,
  }));
}

const bottomOf = (lines: readonly Line[], fallback: number): number => {
  const last = lines.at(-1);
  return last ? last.top + Math.round(last.size * 1.45) : fallback;
};

function layout(legend: Legend, width: number, height: number) {
  const room = width - 2 * margin;
  const title = linesOf(legend.title, 20, 600, '#16201e', margin, room);
  const subtitle = linesOf(legend.subtitle, 14, 400, '#44514e', bottomOf(title, margin) + 2, room);
  const chartTop = bottomOf(subtitle, bottomOf(title, margin)) + 12;
  const footer = linesOf(legend.footer, 12, 400, '#5b6865', chartTop + height + 12, room);
  return {
    chartTop,
    lines: [...title, ...subtitle, ...footer],
    height: bottomOf(footer, chartTop + height) + margin,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

async function svgPicture(spec: TopLevelSpec, legend: Legend): Promise<Blob> {
  const { svgOf } = await import('./chart-renderer.ts');
  const inner = await svgOf(spec);
  const size = /<svg[^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"/.exec(inner);
  const width = Math.max(pictureWidth, Number(size?.[1] ?? 0) + 2 * margin);
  const placed = layout(legend, width, Number(size?.[2] ?? 0));
  const texts = placed.lines.map(
    (line) =>
      `<text x="${margin}" y="${line.top + line.size}" font-size="${line.size}" font-weight="${line.weight}" fill="${line.colour}">${escaped(line.text)}</text>`,
  );
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${placed.height}" font-family="${escaped(family)}">`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...texts,
    inner.replace('<svg ', `<svg x="${margin}" y="${placed.chartTop}" `),
    '</svg>',
  ];
  return new Blob([parts.join('\n')], { type: 'image/svg+xml' });
}

async function pngPicture(spec: TopLevelSpec, legend: Legend): Promise<Blob> {
  const { canvasOf } = await import('./chart-renderer.ts');
  const chart = await canvasOf(spec, scale);
  const width = Math.max(pictureWidth, chart.width / scale + 2 * margin);
  const placed = layout(legend, width, chart.height / scale);
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = placed.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, margin * scale, placed.chartTop * scale);
  context.scale(scale, scale);
  for (const line of placed.lines) {
    context.font = `${line.weight} ${line.size}px ${family}`;
    context.fillStyle = line.colour;
    context.fillText(line.text, margin, line.top + line.size);
  }
  return new Promise((done, fail) => {
    canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error('The picture could not be made'))),
      'image/png',
    );
  });
}

export const pictureOf = (kind: 'png' | 'svg', spec: TopLevelSpec, legend: Legend): Promise<Blob> =>
  kind === 'png' ? pngPicture(spec, legend) : svgPicture(spec, legend);

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
