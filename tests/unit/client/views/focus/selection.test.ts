import { describe, expect, it } from 'vitest';
import {
  draftShape,
  focusShape,
  peerQuestion,
  pointsTo,
  takenOf,
  whatIfShape,
  withChange,
  writtenTask,
} from '../../../../../client/views/focus/selection.ts';
import {
  readTyped,
  relatives,
  scenarioParamsOf,
  scenarioText,
} from '../../../../../client/views/focus/what-if.ts';
import { readSelection, writeSelection } from '../../../../../client/state/selection.ts';

const round = (shape: typeof focusShape | typeof whatIfShape | typeof draftShape, text: string) =>
  writeSelection(shape, readSelection(shape, new URLSearchParams(text))).toString();

describe('what the focus pages keep in the address', () => {
  it.each([
    [
      focusShape,
      'peers=list&peerUnits=da-nang%2Chue&depth=parts&span=all&only=falling&sort=-reach&pins=PCI%3ACSTP03',
    ],
    [
      whatIfShape,
      'peers=like&changes=CSTP03%3A%3D7.46%2CCSTP05%3AP75%2CCSTP01%3A-0.5&drift=1&compare=aaaaaaaa-1',
    ],
    [draftShape, 'chosen=PCI%3ACSTP03&take=P002-2.13%40PCI%3ACSTP03'],
  ])('comes back as it was written', (shape, text) => {
    expect(round(shape, text)).toBe(text);
  });

  it('leaves out what cannot be read, and tells no pins from those of a selection', () => {
    const read = readSelection(whatIfShape, new URLSearchParams('changes=CSTP03:much,CSTP05:P75,:1'));
    expect(read.changes).toEqual(['CSTP05:P75']);
    expect(readSelection(focusShape, new URLSearchParams('')).pins).toBeNull();
    expect(readSelection(focusShape, new URLSearchParams('pins=none')).pins).toEqual([]);
  });

  it('asks for all while the own list of peers is empty', () => {
    expect(peerQuestion({ peers: 'list', peerUnits: [] })).toEqual({ peers: 'all' });
    expect(peerQuestion({ peers: 'list', peerUnits: ['hue'] })).toEqual({
      peers: 'list',
      peerUnits: ['hue'],
    });
  });

  it('keeps one change a component, and none where the score stays', () => {
    expect(withChange(['A:P75', 'B:=2'], 'A', '=3')).toEqual(['B:=2', 'A:=3']);
    expect(withChange(['A:P75'], 'A', null)).toEqual([]);
    expect(pointsTo(6.9637, 6.9637)).toBeNull();
    expect(pointsTo(6.9637, 7.46)).toBe('=7.46');
    expect(pointsTo(6, -1)).toBeNull();
  });

  it('reads a task with its component, dots and all', () => {
    const taken = { task: 'P002-2.13', index: 'PCI', component: 'CSTP03' };
    expect(takenOf(writtenTask(taken))).toEqual(taken);
  });
});

describe('a what-if as text', () => {
  const choice = {
    changes: ['CSTP03:=7.46'],
    derived: [],
    drift: false,
    peers: 'all' as const,
    peerUnits: ['hue'],
  };

  it('is what the server saves, and a link brings it back', () => {
    const text = scenarioText({ unit: 'quang-ngai', index: 'PCI', year: 2019 }, choice);
    expect(text).toBe('unit=quang-ngai&year=2019&index=PCI&changes=CSTP03%3A%3D7.46&drift=0&peers=all');
    expect(scenarioParamsOf(text)).toEqual({
      unit: 'quang-ngai',
      year: '2019',
      index: 'PCI',
      changes: 'CSTP03:=7.46',
      peers: 'all',
    });
  });

  it.each([
    ['7,46', 7.46],
    ['7.46', 7.46],
    [' 12 ', 12],
    ['-1', null],
    ['mười', null],
    ['', null],
  ])('reads %j as typed', (text, value) => expect(readTyped(text)).toBe(value));

  it('knows what a component is part of and what are its parts', () => {
    const nodes = [
      { component: 'TOTAL', parent: null },
      { component: 'D1', parent: 'TOTAL' },
      { component: 'D1.1', parent: 'D1' },
      { component: 'D1.2', parent: 'D1' },
      { component: 'D2', parent: 'TOTAL' },
    ];
    expect([...relatives('D1', nodes)].toSorted()).toEqual(['D1.1', 'D1.2', 'TOTAL']);
    expect([...relatives('D1.1', nodes)].toSorted()).toEqual(['D1', 'TOTAL']);
  });
});
