import { isLanguage, type Language } from '../format/language.ts';

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export type Theme = Exclude<ThemeChoice, 'system'>;

const keys = { theme: 'parlens.theme', language: 'parlens.language', unit: 'parlens.unit' } as const;

// Storage may be barred by the browser; then choices last as long as the page.
function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    return;
  }
}

/** What this browser remembers: appearance, language, the unit last looked at. */
class Preferences {
  themeChoice: ThemeChoice = $state('system');
  systemTheme: Theme = $state('light');
  language: Language | null = $state(null);
  unit: string | null = $state(null);
  theme: Theme = $derived(this.themeChoice === 'system' ? this.systemTheme : this.themeChoice);
  isPrinting = $state(false);
  /** What pictures, maps and colours of units are drawn in: on paper always light. */
  pictureTheme: Theme = $derived(this.isPrinting ? 'light' : this.theme);

  load(): void {
    this.themeChoice = themeChoices.find((choice) => choice === stored(keys.theme)) ?? 'system';
    const language = stored(keys.language);
    this.language = isLanguage(language) ? language : null;
    this.unit = stored(keys.unit);
    this.watchSystem();
  }

  chooseTheme(choice: ThemeChoice): void {
    this.themeChoice = choice;
    store(keys.theme, choice === 'system' ? null : choice);
  }

  chooseLanguage(language: Language): void {
    this.language = language;
    store(keys.language, language);
  }

  rememberUnit(unit: string): void {
    this.unit = unit;
    store(keys.unit, unit);
  }

  private watchSystem(): void {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const contrast = window.matchMedia('(prefers-contrast: more)');
    const read = () => {
      this.systemTheme = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
    };
    read();
    dark.addEventListener('change', read);
    contrast.addEventListener('change', read);
  }
}

export const preferences = new Preferences();
