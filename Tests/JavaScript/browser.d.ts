// What browsers have and TypeScript 4.8 does not know, or knows less exactly than later versions.

/** Safari has it from 16.4; the search tells older ones so. */
declare class DecompressionStream {
  constructor(format: "gzip");
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
}

interface Element {
  /** Only documents and doctypes have none (DOM 4.4). */
  textContent: string;
}

interface String {
  /** Each match has an index (ECMA-262 22.1.3.13). */
  matchAll(expression: RegExp): IterableIterator<RegExpExecArray>;
}

/** The element that a selector names last: `HTMLAnchorElement` for ".toc a". Pages are HTML: what it does not name is an HTMLElement. */
type Selected<S extends string> =
  string extends S ? Element
  : S extends `${infer One}, ${infer Others}` ? Selected<One> | Selected<Others>
  : S extends `${string} ${infer Last}` ? Selected<Last>
  : S extends keyof PageElements ? PageElements[S]
  : Named<Before<Before<Before<Before<S, "[">, ".">, "#">, ":">>;
type Before<S extends string, Mark extends string> = S extends `${infer Start}${Mark}${string}` ? Start : S;
type Named<Tag> = Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement;

interface ParentNode {
  querySelector<S extends string>(selector: S): Selected<S> | null;
  querySelectorAll<S extends string>(selector: S): NodeListOf<Selected<S>>;
}
