import { tableFromIPC } from '@uwdata/flechette';

type Json = Record<string, unknown>;

/** A browser as far as a test needs one: it keeps its cookie. */
export class Client {
  readonly #address: string;
  #cookie = '';

  constructor(address: string) {
    this.#address = address;
  }

  /** As it is sent: `name=value`. */
  get cookie(): string {
    return this.#cookie;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(this.#address + path, {
      headers: { ...headers, Cookie: this.#cookie },
      redirect: 'manual',
    });
    this.#keep(response);
    return response;
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(this.#address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers, Cookie: this.#cookie },
      body: JSON.stringify(body),
    });
    this.#keep(response);
    return response;
  }

  async postForm(path: string, form: FormData, signal?: AbortSignal): Promise<Response> {
    const response = await fetch(this.#address + path, {
      method: 'POST',
      headers: { Cookie: this.#cookie },
      body: form,
      signal: signal ?? null,
    });
    this.#keep(response);
    return response;
  }

  async json(path: string): Promise<Json> {
    const response = await this.get(path);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Json;
  }

  async rows<T = Json>(path: string): Promise<T[]> {
    return (await this.json(path))['rows'] as T[];
  }

  async arrow(path: string): Promise<{ rows: unknown[]; about: unknown }> {
    const response = await this.get(path, { Accept: 'application/vnd.apache.arrow.stream' });
    const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
    return { rows: table.toArray(), about: JSON.parse(table.schema.metadata?.get('about') ?? '{}') };
  }

  #keep(response: Response): void {
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? '';
  }
}
