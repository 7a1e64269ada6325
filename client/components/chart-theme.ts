import { createContext } from 'svelte';

export type ChartTheme = 'light' | 'dark' | 'contrast';

/** The theme that charts are drawn in; given once, by the root of the page. */
export const [getChartTheme, setChartTheme] = createContext<() => ChartTheme>();
