import { parse, View, type Item } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';

/** The only importer of Vega in the browser; Chart.svelte loads it when the first chart is to be drawn. */

export type Tip = { say: string; href: string | null; event: MouseEvent };

export type Handlers = {
  ontip: (tip: Tip | null) => void;
  onclick: (datum: Readonly<Record<string, unknown>> | null, tip: Tip | null) => void;
};

function viewOf(spec: TopLevelSpec, options: { container?: HTMLElement }): View {
  // The Content-Security-Policy forbids building code from text: expressions are interpreted.
  const runtime = parse(compile(spec).spec, undefined, { ast: true });
  return new View(runtime, {
    expr: expressionInterpreter,
    renderer: options.container ? 'svg' : 'none',
    hover: options.container !== undefined,
    ...(options.container ? { container: options.container } : {}),
  });
}

function datumOf(item: Item | null | undefined): Readonly<Record<string, unknown>> | null {
  const datum: unknown = item?.datum;
  return typeof datum === 'object' && datum !== null ? (datum as Record<string, unknown>) : null;
}

function tipOf(event: MouseEvent, item: Item | null | undefined): Tip | null {
  const datum = datumOf(item);
  const say = datum?.['say'];
  const href = datum?.['href'];
  if (typeof say !== 'string' || say === '') return null;
  return { say, href: typeof href === 'string' ? href : null, event };
}

/** Draw into a fresh element; resolves when the picture stands. */
export async function drawInto(
  container: HTMLElement,
  spec: TopLevelSpec,
  handlers: Handlers | null,
): Promise<View> {
  const view = viewOf(spec, { container });
  if (handlers) {
    // Before the first run: a new tooltip resets the renderer, and what was drawn is gone.
    view.tooltip((_handler: unknown, event: MouseEvent, item: Item, value: unknown) => {
      handlers.ontip(value === null || value === undefined || value === '' ? null : tipOf(event, item));
    });
    view.addEventListener('click', (event, item) => {
      if (event instanceof MouseEvent) handlers.onclick(datumOf(item), tipOf(event, item));
    });
  }
  await view.runAsync();
  // The picture is one image with a name; Vega's own roles inside it would be images without one.
  container.querySelector('svg')?.setAttribute('aria-hidden', 'true');
  return view;
}

export async function svgOf(spec: TopLevelSpec): Promise<string> {
  const view = viewOf(spec, {});
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

export async function canvasOf(spec: TopLevelSpec, scale: number): Promise<HTMLCanvasElement> {
  const view = viewOf(spec, {});
  const canvas = await view.toCanvas(scale);
  view.finalize();
  return canvas;
}
