import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { IRunOptions } from 'docx';

/** A run from options alone; the constructor also takes a string, whose `bold` the linter mistakes for this one. */
export function textRun(options: IRunOptions): TextRun {
  return new TextRun(options);
}

export interface LineLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Half points: 26 is 13 pt. */
  readonly size?: number;
  /** Twips above and below. */
  readonly before?: number;
  readonly after?: number;
}

/** A centred line, single spaced. */
export function centredLine(text: string, look: LineLook = {}): Paragraph {
  const { before = 0, after = 0, ...style } = look;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after, line: 240, lineRule: 'auto' },
    children: [textRun({ text, ...style })],
  });
}
