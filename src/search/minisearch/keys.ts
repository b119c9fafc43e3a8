/**
 * Keys of decisions, as marks in a row: MiniSearch asks for a key once for each place where a term
 * stands, which is tens of thousands of times a question.
 */
export class Keys {
  readonly #marks: Uint8Array;
  readonly all: number[] = [];

  /** An empty set for keys below `limit`. */
  constructor(limit: number) {
    this.#marks = new Uint8Array(limit);
  }

  add(key: number): void {
    if (this.#marks[key] === 1) return;
    this.#marks[key] = 1;
    this.all.push(key);
  }

  has(key: number): boolean {
    return this.#marks[key] === 1;
  }
}
