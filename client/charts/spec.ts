import type { TopLevelSpec } from 'vega-lite';
import type { Field } from 'vega-lite/types_unstable/channeldef.js';
import type { LayerSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js';

export type Spec = TopLevelSpec;
export type Unit = UnitSpec<Field>;
export type Layer = LayerSpec<Field> | Unit;

/** Words that stay readable over lines: the same text in the colour of the ground beneath them. */
export function onHalo(text: Unit, ground: string): Layer[] {
  const { color: _ink, ...mark } = typeof text.mark === 'string' ? { type: text.mark } : text.mark;
  const { color: _colour, ...encoding } = text.encoding ?? {};
  const halo = { ...mark, fill: ground, stroke: ground, strokeWidth: 4, strokeJoin: 'round' };
  return [{ ...text, mark: halo as Unit['mark'], encoding }, text];
}
