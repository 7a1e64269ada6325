export type Toast = { id: number; message: string; kind: 'done' | 'failed' };

const stayMs = 5000;

class Toasts {
  list: Toast[] = $state([]);
  private next = 1;

  say(message: string, kind: Toast['kind'] = 'done'): void {
    const id = this.next++;
    this.list.push({ id, message, kind });
    window.setTimeout(() => this.dismiss(id), stayMs);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
