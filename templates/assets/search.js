// The search: a combobox in a dialog, over the ids and names of the site. It is loaded when somebody searches for the first time, and so is
// its index (generator/docs/search.md). Of the order of results that document speaks, too.
const shownResults = 30;

/** Small letters without accents, so that what is typed and what is written compare. */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function split(text) {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a name; those of `GuardDuty` are `guardduty`, `guard` and `duty`. */
function words(text) {
  return new Set([...split(text), ...split(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))]);
}

/** The index made ready: entries, those of each id and of each word. */
export function read(index) {
  const [entries, ids, vocabulary] = [[], new Map(), new Map()];
  const file = (map, key, entry) => map.get(key)?.push(entry) ?? map.set(key, [entry]);
  for (const [kind, group] of index.groups.entries()) {
    for (let at = 0; at < (group.names ?? group.ids).length; at++) {
      const [id, name, also] = [group.ids?.[at] ?? "", group.names?.[at] ?? "", group.also?.[at] ?? []];
      const page = group.path + (group.pages?.[at] ?? id.replaceAll(".", "/")) + group.end;
      const entry = { at: entries.length, kind, is: group.of ? `${group.kind} · ${group.of}` : group.kind, id, name, also, page };
      entry.folded = fold(id);
      entry.names = [name, ...also, ...(name.includes(": ") ? [name.split(": ").pop()] : [])].map(fold);
      entry.length = split(name).length;
      entries.push(entry);
      file(ids, entry.folded, entry);
      words([id, name, ...also].join(" ")).forEach(word => file(vocabulary, word, entry));
    }
  }

  const former = new Map(Object.entries(index.former).map(([id, now]) => [fold(id), { id, now: ids.get(fold(now))?.[0] }]));
  return { entries, ids, vocabulary, former };
}

/** How many letters of a word are wrong, missing, too many or swapped with the next; a word that is being typed may end early. */
function typos(typed, word, most, isOpen) {
  if (word.length < typed.length - most || (!isOpen && word.length > typed.length + most)) {
    return Infinity;
  }

  let [before, row] = [[], Array.from({ length: Math.min(word.length, typed.length + most) + 1 }, (_, at) => at)];
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j < row.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }

    [before, row] = [row, next];
  }

  return isOpen ? Math.min(...row) : row.length > word.length ? row[word.length] : Infinity;
}

/** How well each entry has a word: 0 as it is, 1 as a beginning, more with typos, which are looked for where there is nothing better. */
function judge(word, vocabulary, isLast, isLoose) {
  const found = new Map();
  const note = (entries, quality) => entries.forEach(entry => {
    found.set(entry, Math.min(quality, found.get(entry) ?? quality));
  });
  for (const [known, entries] of vocabulary) {
    if (known.startsWith(word)) {
      note(entries, known === word ? 0 : 1);
    }
  }

  const most = /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  if (most > 0 && (isLoose || found.size === 0)) {
    for (const [known, entries] of vocabulary) {
      const whole = typos(word, known, most, false);
      if (whole <= most) {
        note(entries, 2 + whole);
      } else if (isLast && typos(word, known, most, true) <= most) {
        note(entries, 5);
      }
    }
  }

  return found;
}

/** The entries that have all words, with how well they do. */
function having(typed, vocabulary, isLoose) {
  let all = null;
  typed.forEach((word, at) => {
    const found = judge(word, vocabulary, at === typed.length - 1, isLoose);
    all = all === null ? found : new Map([...all].filter(([entry]) => found.has(entry)).map(([entry, sum]) => [entry, sum + found.get(entry)]));
  });
  return all ?? new Map();
}

/** What is found, the best first, as `{ entry, was }`: `was` is the revoked id that was asked for. */
export function find(query, { entries, ids, vocabulary, former }) {
  const text = fold(query).trim().replace(/^attack\.(?=[a-z]+\d)/, "").replace(/^(t\d{4})\/(\d{3})$/, "$1.$2");
  const typed = split(text);
  if (typed.length === 0) {
    return [];
  }

  const scores = new Map();
  const strict = having(typed, vocabulary, false);
  for (const [entry, sum] of strict.size > 0 ? strict : having(typed, vocabulary, true)) {
    const start = split(entry.name)[0]?.startsWith(typed[0]) ? 0 : 5;
    scores.set(entry, 100 + 20 * sum + start + (entry.length > typed.length + 1 ? 4 : 0));
  }

  const isLikeId = text.length > 1 && /[\d:/.]/.test(text);
  for (const entry of entries) {
    if (entry.folded === text) {
      scores.set(entry, 0);
    } else if (entry.names.includes(text)) {
      scores.set(entry, 1);
    } else if (isLikeId && entry.folded.startsWith(text)) {
      scores.set(entry, 2);
    }
  }

  const old = ids.has(text) ? undefined : former.get(text);
  if (old?.now) {
    scores.set(old.now, 0);
  }

  return [...scores].sort(([a, x], [b, y]) => x - y || a.kind - b.kind || a.name.length - b.name.length || a.at - b.at)
    .map(([entry]) => ({ entry, was: entry === old?.now ? old.id : null }));
}

function make(tag, parent, properties, attributes = {}) {
  const node = Object.assign(document.createElement(tag), properties);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  parent.append(node);
  return node;
}

function option(list, { entry, was }, at, base) {
  const link = make("a", list, { href: new URL(entry.page, base).href, id: `result-${at}`, tabIndex: -1 }, { role: "option" });
  if (entry.id) {
    make("span", link, { className: "id", textContent: entry.id });
    link.append(" ");
  }

  make("span", link, { textContent: entry.name });
  const now = was ? `. ${was} is now ${entry.id}` : "";
  make("span", link, { className: "meta", textContent: ` ${entry.is}${now}` });
}

/** Fills a dialog that is open with the search over an index, and answers what is typed in it from then on. */
export async function start(dialog, address) {
  dialog.replaceChildren();
  const bar = make("div", dialog, { className: "bar" });
  const input = make("input", bar, { type: "text", placeholder: "Id, name, finding, rule, log source", autocomplete: "off", spellcheck: false }, {
    role: "combobox", "aria-label": "Search this site", "aria-autocomplete": "list", "aria-controls": "results", "aria-expanded": "false",
  });
  make("button", bar, { type: "button", textContent: "Close" }).addEventListener("click", () => dialog.close());
  const status = make("p", dialog, { className: "fine" }, { role: "status" });
  const list = make("div", dialog, { id: "results" }, { role: "listbox", "aria-label": "Results" });
  const base = new URL(address, document.baseURI);
  let index = null;

  function choose(link) {
    for (const each of list.children) {
      each.setAttribute("aria-selected", each === link);
    }

    input.setAttribute("aria-activedescendant", link?.id ?? "");
    link?.scrollIntoView({ block: "nearest" });
  }

  function show() {
    const found = index ? find(input.value, index) : [];
    list.replaceChildren();
    found.slice(0, shownResults).forEach((one, at) => option(list, one, at, base));
    input.setAttribute("aria-expanded", found.length > 0);
    choose(list.firstElementChild);
    const more = found.length - shownResults;
    status.textContent = !index ? "Loading…"
      : !input.value.trim() ? "Arrow keys move, Enter opens, Escape closes."
      : found.length === 0 ? "Nothing on this site has such an id or name."
      : more > 0 ? `The first ${shownResults} results, and ${more.toLocaleString("en")} more: type on to narrow them.`
      : `${found.length} ${found.length === 1 ? "result" : "results"}`;
  }

  input.addEventListener("input", show);
  input.addEventListener("keydown", event => {
    const links = [...list.children];
    const at = links.findIndex(link => link.getAttribute("aria-selected") === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || links.length === 0) {
      return;
    }

    if (step) {
      event.preventDefault();
      choose(links[(at + step + links.length) % links.length]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      links[at].click();
    }
  });
  list.addEventListener("click", event => event.target.closest("a") && dialog.close());
  show();
  input.focus();
  const response = await fetch(base);
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }

  index = read(await response.json());
  show();
}
