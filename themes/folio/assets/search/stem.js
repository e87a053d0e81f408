// English words to their stems, by the algorithm `english` of Snowball
// (snowballstem.org/algorithms/english/stemmer.html), whose names for steps and regions these are.

const REGION = /^.*?[aeiouy][^aeiouy]/;
const FIRST_REGION = /^(?:gener|commun|arsen)|^.*?[aeiouy][^aeiouy]/;
const SHORT_SYLLABLE = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/;

const IRREGULAR = new Map([
  ["skis", "ski"], ["skies", "sky"], ["dying", "die"], ["lying", "lie"], ["tying", "tie"], ["idly", "idl"], ["gently", "gentl"],
  ["ugly", "ugli"], ["early", "earli"], ["only", "onli"], ["singly", "singl"],
]);
const INVARIANT = /^(?:sky|news|howe|atlas|cosmos|bias|andes)$/;
const WHOLE = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

/** What takes the place of an ending that is in R1.
 * @type {Record<string, string>} */
const SECOND = {
  tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", ational: "ate", ation: "ate",
  ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous", iveness: "ive", iviti: "ive",
  biliti: "ble", bli: "ble", ogi: "og", fulli: "ful", lessli: "less", li: "",
};
/** @type {Record<string, string>} */
const THIRD = { tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "" };
const FOURTH = ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion"];

/** The longest of some endings that a word has.
 * @param {string} word @param {string[]} endings */
function endingOf(word, endings) {
  return endings.filter((ending) => word.endsWith(ending)).sort((a, b) => b.length - a.length)[0] ?? "";
}

/** @param {string} word in small letters from a to z */
export function stem(word) {
  const irregular = IRREGULAR.get(word);
  if (irregular || word.length < 3 || INVARIANT.test(word)) return irregular ?? word;
  let stem = word.replace(/^y|([aeiouy])y/g, (_, vowel = "") => vowel + "Y");
  const first = FIRST_REGION.exec(stem)?.[0].length ?? stem.length;
  const second = first + (REGION.exec(stem.slice(first))?.[0].length ?? stem.length);
  const cut = (/** @type {number} */ length) => stem.slice(0, stem.length - length);
  stem = withoutPlural(stem);
  if (WHOLE.test(stem)) return stem;
  stem = withoutPast(stem, first).replace(/(.[^aeiouy])[yY]$/, "$1i");
  let ending = endingOf(stem, Object.keys(SECOND));
  const before = stem[stem.length - ending.length - 1] ?? "";
  const isAllowed = ending === "ogi" ? before === "l" : ending !== "li" || /[cdeghkmnrt]/.test(before);
  if (ending && isAllowed && stem.length - ending.length >= first) stem = cut(ending.length) + SECOND[ending];
  ending = endingOf(stem, Object.keys(THIRD));
  if (ending && stem.length - ending.length >= (ending === "ative" ? second : first)) stem = cut(ending.length) + THIRD[ending];
  ending = endingOf(stem, FOURTH);
  if (ending && stem.length - ending.length >= second && (ending !== "ion" || /[st]$/.test(cut(3)))) stem = cut(ending.length);
  const last = stem.length - 1;
  if (stem.endsWith("e") && (last >= second || last >= first && !SHORT_SYLLABLE.test(cut(1)))) stem = cut(1);
  else if (stem.endsWith("ll") && last >= second) stem = cut(1);
  return stem.toLowerCase();
}

/** Step 1a.
 * @param {string} word */
function withoutPlural(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  return /[aeiouy].+s$/.test(word) && !/[us]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Step 1b.
 * @param {string} word @param {number} first */
function withoutPast(word, first) {
  const ending = endingOf(word, ["eed", "eedly", "ed", "edly", "ing", "ingly"]);
  const rest = word.slice(0, word.length - ending.length);
  if (ending.startsWith("eed")) return rest.length >= first ? rest + "ee" : word;
  if (!ending || !/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return rest + "e";
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
  return rest.length <= first && SHORT_SYLLABLE.test(rest) ? rest + "e" : rest;
}
