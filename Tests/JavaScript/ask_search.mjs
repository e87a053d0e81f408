// Asks a published index with the script of the search page, without the pages of posts.
//
//   node Tests/JavaScript/ask_search.mjs INDEX.bin < questions.json > links.json
//
// Questions are a list of texts; links are a list of lists, the best first.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";

const [entry] = process.argv.slice(2);
const folder = dirname(entry);
const modules = join(dirname(fileURLToPath(import.meta.url)), "../../themes/folio/assets/search");
const names = ["index", "files", "table", "folding", "query", "question", "phrase"];
const search = Object.assign({}, ...await Promise.all(names.map((name) => import(pathToFileURL(join(modules, `${name}.js`)).href))));
globalThis.fetch = /** @type {any} */ (async (/** @type {string} */ url) =>
  new Response(await readFile(join(folder, url.slice(url.lastIndexOf("/") + 1)))));
const index = await search.SearchIndex.open("https://example.org/search/index.bin", search);
const answers = [];
for (const question of JSON.parse(await text(process.stdin))) {
  const query = new search.Query(index, question, search);
  query.byLetters = async (/** @type {number[]} */ results) => results;
  const facts = await index.factsOf(await query.results());
  answers.push(facts.map((/** @type {{ link: string }} */ { link }) => link));
}
console.log(JSON.stringify(answers));
