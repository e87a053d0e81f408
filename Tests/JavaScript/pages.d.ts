// What pages hold for the scripts: elements that a selector finds, as themes/folio writes them, and what other scripts define.

interface PageElements {
  "form.search": SearchForm;
  "#search-advice": SearchAdvice;
  "details.facets": HTMLDetailsElement;
  "[data-facet]": FacetPlace;
  "[data-editions]": HTMLElement;
  ".slot[data-fragment]": HTMLElement & { readonly dataset: { fragment: string, widget: string } };
  ".prose[data-heading-link]": HTMLElement & { readonly dataset: { headingLink: string } };
}

/** What layouts/search.mustache says of the search: its script and its texts. */
type SearchWords = Record<"script" | "facets", string>
  & Record<"found" | "nothing" | "more" | "updating" | "signs" | "cut" | "failed" | "damaged" | "outdated" | "unsupported", string>
  & Record<"similar" | "meant" | "terms" | "elsewhere" | "newest" | "best" | "space" | "date", string>;

/** partials/search-form.mustache; before a form searches it says no more than `failed`. */
interface SearchForm extends HTMLFormElement {
  readonly elements: HTMLFormControlsCollection & { readonly q: HTMLInputElement };
  readonly dataset: SearchWords;
}

interface SearchAdvice extends HTMLElement {
  readonly dataset: SearchWords;
}

/** One filter of layouts/search.mustache, by the name that queries and addresses use. */
type FacetPlace = HTMLElement & { readonly dataset: { facet: string } };

/** KaTeX, https://katex.org/docs/options */
declare const katex: {
  render(tex: string, element: HTMLElement, options: {
    displayMode: boolean, throwOnError: boolean, strict: boolean, maxSize: number, maxExpand: number; macros: Record<string, unknown>,
  }): void;
};

/** Sources/Preview/Reloading/ServerEvent.swift */
interface PreviewEvent {
  readonly version: string;
  readonly files: string[];
  readonly diagnostics: PreviewDiagnostic[];
  readonly count: number;
}

type PreviewDiagnostic = {
  readonly severity: "error" | "warning" | "notice";
  readonly file?: string;
  readonly message: string;
  readonly hint?: string;
} & (PreviewExcerpt | { readonly line?: number, readonly column?: number, readonly excerpt?: undefined });

/** A line of a file with a place in it; column and length are Unicode scalars. */
interface PreviewExcerpt {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
  readonly length: number;
}
