/** What a state means for the reader; each has its own shape. */
export type Tone = 'good' | 'attention' | 'bad' | 'new' | 'changed' | 'gone' | 'none';
