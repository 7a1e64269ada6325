/** What a state means for the reader; each has its own shape. */
export type Tone =
  | 'good'
  | 'mended'
  | 'attention'
  | 'bad'
  | 'open'
  | 'off'
  | 'unasked'
  | 'new'
  | 'changed'
  | 'gone'
  | 'none';
