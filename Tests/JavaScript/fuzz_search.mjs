// Damaged search files in the script that reads them: it answers or it throws, and it never goes on for ever.
//
//   node Tests/JavaScript/fuzz_search.mjs INDEX.bin [SECONDS] [SEED]
//
// INDEX.bin is a published search/index.bin. What is found names its seed.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { gunzipSync, gzipSync } from "node:zlib";

const PATIENCE = 20_000;
const QUERIES = ["储能", "半导体 周报", "\"光模块\"", "a", "tag:甲", "after:2024 研报", "guangmokuai", "2025-02", "1.8 C++", "国产替代的 -ai", "gpt4 OR u.s.", "compnay"];

if (isMainThread) {
  const [entry, seconds = "10", seed = "1"] = process.argv.slice(2);
  const end = Date.now() + Number(seconds) * 1_000;
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: { entry, end, seed: Number(seed) }, resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  let round = { seed: Number(seed), since: Date.now() };
  const fail = (/** @type {string} */ what) => {
    console.error(`seed ${round.seed}: ${what}`);
    process.exit(1);
  };
  worker.on("message", (seed) => { round = { seed, since: Date.now() }; });
  worker.on("error", (error) => fail(String(error)));
  worker.on("exit", () => {
    console.log(`${round.seed - Number(seed) + 1} damaged indexes`);
    process.exit(0);
  });
  setInterval(() => {
    if (Date.now() - round.since > PATIENCE) fail("the search has not answered");
  }, 500).unref();
} else {
  // What nobody waits for any more may fail.
  process.on("unhandledRejection", () => {});
  const folder = dirname(workerData.entry);
  const modules = join(dirname(fileURLToPath(import.meta.url)), "../../themes/folio/assets/search");
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(modules, name)).href);
  const loaded = ["index", "files", "table", "folding", "query", "question", "phrase", "likeness", "stem"].map((name) => load(`${name}.js`));
  const search = Object.assign({}, ...await Promise.all(loaded));
  for (let seed = workerData.seed; Date.now() < workerData.end || seed === workerData.seed; seed++) {
    parentPort?.postMessage(seed);
    const random = generator(seed);
    globalThis.fetch = /** @type {any} */ (async (/** @type {string} */ url) => {
      const bytes = await readFile(join(folder, url.slice(url.lastIndexOf("/") + 1))).catch(() => undefined);
      return new Response(bytes && damaged(bytes, random), { status: bytes ? 200 : 404 });
    });
    for (let count = 0; count < 3; count++) {
      try {
        const index = await search.SearchIndex.open("https://example.org/search/index.bin", search);
        const query = new search.Query(index, QUERIES[random(QUERIES.length)], search);
        // The pages of posts are not there.
        query.byLetters = async (/** @type {number[]} */ results) => results;
        const results = [...await query.results(), ...await query.similar()];
        for (const result of results.slice(0, 3)) await query.index.facts(Number(result));
        if (!results.length) await new search.Likeness(query).meant();
      } catch (error) {
        if (!(error instanceof Error)) throw error;
      }
    }
  }
}

/** The content of a gzip file with some bytes changed, or now and then the file itself.
 * @param {Buffer} bytes @param {(limit: number) => number} random */
function damaged(bytes, random) {
  if (random(3) === 0) return bytes;
  let content = bytes;
  let isPacked = true;
  try {
    content = gunzipSync(bytes);
  } catch {
    // Packs and places are changed as they are.
    isPacked = false;
  }
  content = Buffer.from(content);
  for (let count = random(4); count >= 0 && content.length; count--) {
    const place = random(content.length);
    switch (random(5)) {
      case 0: content = content.subarray(0, place); break;
      case 1: content[place] = random(256); break;
      case 2: content[place] = 255; break;
      case 3: content = Buffer.concat([content.subarray(0, place), content.subarray(place + 1 + random(9))]); break;
      default: content = Buffer.concat([content.subarray(0, place), Buffer.from([255, 255, 127]), content.subarray(place)]);
    }
  }
  return isPacked ? gzipSync(content) : content;
}

/** Numbers below a limit, the same for the same seed (mulberry32).
 * @param {number} seed */
function generator(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
