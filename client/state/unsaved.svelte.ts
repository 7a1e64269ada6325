/** Forms on the page in which something is typed and not stored. Whoever leaves is asked first. */
class Unsaved {
  private forms: ReadonlySet<object> = $state.raw(new Set());
  /** What is held back until somebody has answered; null: nothing. */
  waiting: (() => void) | null = $state.raw(null);

  get isAny(): boolean {
    return this.forms.size > 0;
  }

  tell(form: object, isUnsaved: boolean): void {
    if (this.forms.has(form) === isUnsaved) return;
    const forms = new Set(this.forms);
    if (isUnsaved) forms.add(form);
    else forms.delete(form);
    this.forms = forms;
  }

  /** Holds back what would leave the page; false: nothing keeps it from going. */
  holds(leave: () => void): boolean {
    if (!this.isAny) return false;
    this.waiting = leave;
    return true;
  }

  stay(): void {
    this.waiting = null;
  }

  leave(): void {
    const { waiting } = this;
    this.waiting = null;
    this.forms = new Set();
    waiting?.();
  }
}

export const unsaved = new Unsaved();
