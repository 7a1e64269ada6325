/** What can still be done about it: undo, for one. */
export type ToastAction = { name: string; run: () => void };
export type Toast = { id: number; message: string; kind: 'done' | 'failed'; action: ToastAction | null };

const stayMs = 5000;
const stayWithActionMs = 12_000;

class Toasts {
  list: Toast[] = $state.raw([]);
  /** What is said to who cannot see it, because for others it stands on the page. */
  spoken = $state('');
  private next = 1;

  say(message: string, kind: Toast['kind'] = 'done', action: ToastAction | null = null): void {
    const id = this.next++;
    this.list = [...this.list, { id, message, kind, action }];
    window.setTimeout(() => this.dismiss(id), action === null ? stayMs : stayWithActionMs);
  }

  speak(message: string): void {
    this.spoken = message;
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
