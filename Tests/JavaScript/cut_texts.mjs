// Cuts texts into tokens, as the search page does with a question.
//
//   node Tests/JavaScript/cut_texts.mjs < texts.json > tokens.json
//
// In: { "simplified": [[traditional, simplified], …], "texts": [text, …] }. Out: by text its tokens, each with a space before
// it where separators stand.

import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../themes/folio/assets/search");
const { Folding } = await import(pathToFileURL(join(folder, "folding.js")).href);
const { simplified, texts } = JSON.parse(await text(process.stdin));
const folding = new Folding(new Map(simplified));
/** @typedef {{ text: string, gap: boolean }} Token */
console.log(JSON.stringify(texts.map((/** @type {string} */ text) =>
  folding.tokens(text).map((/** @type {Token} */ { text, gap }) => (gap ? " " : "") + text))));
