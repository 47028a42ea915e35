// Narrows and sorts a list; the address keeps how. Other pages of the list are read on first use, if this one links to all.
const form = document.querySelector("form.filters");
const list = document.querySelector("form.filters ~ .scroll .listed, form.filters ~ .listed");
const heads = [...list.tHead?.rows[0].cells ?? []];
const keys = heads.map(head => head.textContent.toLowerCase().replaceAll(" ", "-"));
const status = form.querySelector("[role=status]");
const total = Number(form.dataset.total);
const levels = ["informational", "low", "medium", "high", "critical"];
const { compare } = new Intl.Collator("en", { numeric: true });
const choices = [...form.querySelectorAll("select")].map(field => [field, row =>
  row.node.dataset[field.dataset.of].split(" ").map(number => field.options[Number(number) + 1].value)]);
let groups = split(list, true);
let rows = groups.flatMap(group => group.rows);
let [sorted, loading, isTyping] = ["", null, false];

/** The groups of a list, each between its heading and what is said at its end. */
function split(of, isOwn) {
  return [...of.tBodies ?? [of]].map(node => {
    const [head, end] = [".of", ".rest"].map(kind => node.querySelector(`:scope > ${kind}`));
    const name = head?.firstChild.firstChild.data.trim() ?? "";
    const own = [...node.children].filter(row => row !== head && row !== end);
    return { node, head, name, end, rows: own.map(row => ({ node: row, isOwn, name, text: row.textContent.toLowerCase() })) };
  });
}

async function read(link) {
  if (link.ariaCurrent) {
    return groups;
  }

  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
  return split(document.importNode(page.querySelector(".listed"), true));
}

/** Where the other pages cannot be read, the list is this page's. */
function load() {
  const links = [...document.querySelectorAll("nav.pages[data-whole] a")];
  if (links.length && !loading) {
    status.textContent = "Reading the other pages…";
    loading = Promise.all(links.map(read)).then(pages => {
      rows = pages.flat().flatMap(group => group.rows);
      const own = new Map(groups.map(group => [group.name, group]));
      groups = [...new Map(pages.flat().map(group => [group.name, own.get(group.name) ?? group])).values()];
      list.append(...groups.map(group => group.node).filter(node => node !== list));
      fill();
    }).catch(() => {}).then(draw);
  }

  return loading;
}

/** Offers to choose by values of rows. */
function choose(label, values) {
  const [outer, field] = [document.createElement("label"), document.createElement("select")];
  outer.append(`${label} `, field);
  status.before(outer);
  choices.push([field, values]);
  return field;
}

function fill() {
  for (const [field, values] of choices.filter(([field]) => !field.dataset.of)) {
    const value = field.value;
    const all = [...new Set(rows.flatMap(values))].filter(Boolean).sort(order);
    field.replaceChildren(new Option("Any", ""), ...all.map(one => new Option(one)));
    field.value = value;
  }
}

function order(one, other) {
  return levels.indexOf(one) - levels.indexOf(other) || compare(one, other);
}

/** What is missing comes last, either way. */
function sort(some) {
  const at = keys.indexOf(sorted.replace(/^-/, ""));
  const [way, isNumber] = [sorted[0] === "-" ? -1 : 1, heads[at].matches(".num")];
  const value = row => {
    const text = row.node.cells[at].textContent.trim().replace(/^–$/, "");
    return isNumber && text ? parseFloat(text.replace(",", "")) : text;
  };
  return some.map(row => [value(row), row]).sort(([one], [other]) => (one === "") - (other === "")
    || way * (isNumber ? one - other : order(one, other))).map(([, row]) => row);
}

/** Shows the rows that are asked for; unasked, this page's. */
function draw() {
  const words = form.q.value.toLowerCase().split(/\s+/);
  const chosen = choices.filter(([field]) => field.value);
  const isAsked = form.q.value.trim() || chosen.length;
  const isPlain = !isAsked && !sorted;
  let shown = rows.filter(row => isPlain ? row.isOwn
    : words.every(word => row.text.includes(word)) && chosen.every(([field, values]) => values(row).includes(field.value)));
  shown = sorted ? sort(shown) : shown;
  groups.forEach(({ node, name, head, end }, index) => {
    const own = sorted ? (index ? [] : shown) : shown.filter(row => row.name === name);
    const after = isPlain && end ? [end] : [];
    const before = head && !sorted && own.length + after.length ? [head] : [];
    node.replaceChildren(...before, ...own.map(row => row.node), ...after);
  });
  heads.forEach((head, at) => {
    head.ariaSort = { [keys[at]]: "ascending", [`-${keys[at]}`]: "descending" }[sorted] ?? null;
  });
  const of = isAsked ? rows.length : total;
  const part = shown.length === of ? "" : `${shown.length.toLocaleString("en")} of `;
  const where = (isPlain ? shown : rows).length < total ? " on this page" : "";
  status.textContent = `${part}${of.toLocaleString("en")} ${form.dataset.noun}${of === 1 ? "" : "s"}${where}.`;
}

/** What the list does not know of the address is left out. */
async function restore() {
  const asked = new URLSearchParams(location.search);
  if ([...asked.keys()].some(name => name === "sort" || form[name])) {
    await load();
  }

  for (const field of form.elements) {
    field.value = asked.get(field.name) ?? "";
    field.value ||= "";
  }

  sorted = asked.get("sort") ?? "";
  sorted = keys.includes(sorted.replace(/^-/, "")) ? sorted : "";
  draw();
}

function keep(isNew) {
  const state = new URLSearchParams([...new FormData(form), ["sort", sorted]].filter(([, value]) => value));
  history[isNew ? "pushState" : "replaceState"](null, "", `${location.pathname}${state.size ? `?${state}` : ""}`);
}

if (list.dataset.group) {
  choose(list.dataset.group, row => [row.name]).name = list.dataset.group.toLowerCase();
}

heads.forEach((head, at) => {
  if (head.dataset.by) {
    choose(head.textContent, row => row.node.cells[at].textContent.split(", ")).name = head.dataset.by;
  }

  const ways = head.matches(".num") ? [`-${keys[at]}`, keys[at], ""] : [keys[at], `-${keys[at]}`, ""];
  const button = document.createElement("button");
  button.append(...head.childNodes);
  button.onclick = async () => {
    sorted = ways[(ways.indexOf(sorted) + 1) % 3];
    keep(true);
    await load();
    draw();
  };
  head.append(button);
});
list.classList.add("sorts");
fill();
form.hidden = false;
form.addEventListener("focusin", load);
form.addEventListener("submit", event => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  keep(target !== form.q || !isTyping);
  isTyping = target === form.q;
  draw();
  load();
});
addEventListener("popstate", restore);
restore();
