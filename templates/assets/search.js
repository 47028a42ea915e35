// The search: a combobox in a dialog, over the ids and names of the site. What comes first: generator/docs/search.md.
const most = 30;

/** Small letters without accents, so that what is typed and what is written compare. */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function split(text) {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The index made ready: entries, the first of each id, all of each word (those of `GuardDuty`: `guardduty`, `guard`, `duty`). */
export function read({ groups, former }) {
  const [entries, ids, words] = [[], new Map(), new Map()];
  groups.forEach((group, kind) => (group.names ?? group.ids).forEach((_, at) => {
    const [id, name, also] = [group.ids?.[at] ?? "", group.names?.[at] ?? "", group.also?.[at] ?? []];
    const names = [name || id, ...also, ...(name.includes(": ") ? [name.split(": ").pop()] : [])];
    const entry = {
      at: entries.length, kind, id, name,
      is: group.of ? `${group.kind} · ${group.of}` : group.kind,
      page: group.path + (group.pages?.[at] ?? id.replaceAll(".", "/")) + group.end,
      key: fold(id),
      names: names.map(fold),
      length: Math.min(...names.map(one => split(one).length)),
    };
    const text = [id, name, ...also].join(" ");
    entries.push(entry);
    ids.set(entry.key, ids.get(entry.key) ?? entry);
    for (const word of split(`${text} ${text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")}`)) {
      words.get(word)?.add(entry) ?? words.set(word, new Set([entry]));
    }
  }));
  return { entries, ids, words, former: new Map(Object.entries(former).map(([id, now]) => [fold(id), { id, now: ids.get(fold(now)) }])) };
}

/** How many letters are wrong, missing, too many or swapped: of the word, and of its best beginning. */
function typos(typed, word, limit) {
  let [before, row] = [[], Array.from({ length: Math.min(word.length, typed.length + limit) + 1 }, (_, at) => at)];
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j < row.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }

    if (Math.min(...next) > limit) {
      return {};
    }

    [before, row] = [row, next];
  }

  return { whole: row[word.length], open: Math.min(...row) };
}

/** How well entries have a word: 0 as it is, 1 as a beginning; with typos more, looked for where there is neither. */
function judge(word, words, isLast, isLoose) {
  const found = new Map();
  const note = (known, quality) => words.get(known).forEach(entry => found.set(entry, Math.min(quality, found.get(entry) ?? quality)));
  const limit = /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const known = [...words.keys()];
  known.filter(one => one.startsWith(word)).forEach(one => note(one, one === word ? 0 : 1));
  if (limit > 0 && (isLoose || found.size === 0)) {
    for (const one of known.filter(one => one.length >= word.length - limit && (isLast || one.length <= word.length + limit))) {
      const { whole, open } = typos(word, one, limit);
      if (whole <= limit || (isLast && open <= limit)) {
        note(one, whole <= limit ? 2 + whole : 5);
      }
    }
  }

  return found;
}

/** The entries that have all words, with how well they do. */
function having(typed, words, isLoose) {
  return typed.map((word, at) => judge(word, words, at === typed.length - 1, isLoose)).reduce((all, found) =>
    new Map([...all].filter(([entry]) => found.has(entry)).map(([entry, sum]) => [entry, sum + found.get(entry)])));
}

/** What is found, the best first; `was` is the revoked id that was asked for. */
export function find(query, { entries, ids, words, former }) {
  const text = fold(query).trim().replace(/^attack\.(?=[a-z]+\d)/, "").replace(/^(t\d{4})\/(\d{3})$/, "$1.$2");
  const typed = split(text);
  if (typed.length === 0) {
    return [];
  }

  const strict = having(typed, words, false);
  const scores = strict.size > 0 ? strict : having(typed, words, true);
  for (const [entry, sum] of scores) {
    const starts = entry.names.some(name => split(name)[0]?.startsWith(typed[0]));
    scores.set(entry, 100 + 20 * sum + (starts ? 0 : 5) + (entry.length > typed.length ? 4 : 0));
  }

  const isLikeId = text.length > 1 && /[\d:/.]/.test(text);
  for (const entry of entries) {
    const score = [
      entry.key === text, entry.names.includes(text), isLikeId && entry.key.startsWith(text), entry.names.some(name => name.startsWith(text)),
    ].indexOf(true);
    if (score >= 0) {
      scores.set(entry, score);
    }
  }

  const old = ids.has(text) ? null : former.get(text);
  if (old?.now) {
    scores.set(old.now, 0);
  }

  return [...scores]
    .sort(([a, x], [b, y]) => x - y || a.kind - b.kind || (x > 2 && a.name.length - b.name.length) || a.at - b.at)
    .map(([entry]) => ({ entry, was: old?.now === entry && old.id }));
}

function make(tag, parent, text, attributes = {}) {
  const node = document.createElement(tag);
  node.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  parent.append(node, " ");
  return node;
}

/** Fills a dialog that is open with the search over an index, and answers from then on what is typed in it. */
export async function start(dialog, address) {
  dialog.replaceChildren();
  const bar = make("div", dialog, "", { class: "find-bar" });
  const input = make("input", bar, "", {
    role: "combobox", "aria-label": "Search this site", "aria-autocomplete": "list", "aria-controls": "results",
    placeholder: "Id, name, finding, rule, log source", autocomplete: "off", spellcheck: "false",
  });
  const close = make("button", bar, "Close", { type: "button" });
  const status = make("p", dialog, "", { role: "status" });
  const list = make("div", dialog, "", { id: "results", role: "listbox", "aria-label": "Results" });
  const base = new URL(address, document.baseURI);
  let index, chosen;

  function choose(link) {
    chosen?.setAttribute("aria-selected", "false");
    chosen = link;
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", chosen?.id ?? "");
  }

  function show() {
    const found = index ? find(input.value, index) : [];
    list.replaceChildren();
    found.slice(0, most).forEach(({ entry, was }, at) => {
      const link = make("a", list, "", {
        role: "option", id: `result-${at}`, href: new URL(entry.page, base), tabindex: -1, "aria-selected": false,
      });
      make("span", link, entry.id, { class: "id" });
      make("span", link, entry.name);
      make("span", link, entry.is + (was ? `. ${was} is now ${entry.id}.` : ""), { class: "meta" });
    });
    input.setAttribute("aria-expanded", found.length > 0);
    choose(list.firstElementChild);
    status.textContent = !index ? "Loading…"
      : !input.value.trim() ? "Arrow keys move, Enter opens, Escape closes."
      : found.length === 0 ? "Nothing has such an id or name."
      : found.length > most ? `${most} results, and ${(found.length - most).toLocaleString("en")} more: type on`
      : `${found.length} ${found.length === 1 ? "result" : "results"}`;
  }

  input.addEventListener("input", show);
  input.addEventListener("keydown", event => {
    const answer = {
      ArrowDown: () => choose(chosen.nextElementSibling ?? list.firstElementChild),
      ArrowUp: () => choose(chosen.previousElementSibling ?? list.lastElementChild),
      Enter: () => chosen.click(),
    }[event.key];
    if (answer && chosen && !event.isComposing) {
      event.preventDefault();
      answer();
    }
  });
  dialog.addEventListener("click", event => (event.target === close || event.target.closest("a")) && dialog.close());
  show();
  input.focus();
  const response = await fetch(base);
  if (!response.ok) {
    throw new Error(`${base}: ${response.status}`);
  }

  index = read(await response.json());
  show();
}
