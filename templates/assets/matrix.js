// The views of a matrix. Without scripts the page shows the best confidence and all counts; with them, the form says what is shown: the
// colours, the words of each cell, and the techniques that are left. The address keeps the form's state.
const form = document.querySelector("form.views");
const table = document.querySelector(".board table");
const head = [...table.tHead.rows[0].cells];
const columns = [...table.tBodies[0].rows[0].cells].map((cell, index) => ({
  cells: [...cell.querySelectorAll(":scope > ul > li")].map(read),
  figures: [head[index].querySelector(".of"), cell.querySelector("h2 .of")].map(remember),
}));
const steps = [...form.parentElement.querySelectorAll(".key [data-from]")].map(step => [Number(step.dataset.from), step.className]);

function remember(node) {
  return { node, text: node.textContent };
}

function read(node) {
  const [findings, rules] = (node.dataset.e ?? "0 0").split(" ").map(Number);
  const summary = node.querySelector(":scope > details > summary");
  return {
    node,
    id: node.querySelector("b").textContent,
    tone: node.className,
    isOutside: node.classList.contains("outside"),
    words: remember(node.querySelector(":scope > span")),
    findings,
    rules,
    providers: new Map((node.dataset.p ?? "").split(";").filter(Boolean).map(provider => {
      const [number, count, tone, words] = provider.split(":");
      return [Number(number), { findings: Number(count), tone, words }];
    })),
    platforms: (node.dataset.f ?? "").split(" ").filter(Boolean).map(Number),
    summary: summary && remember(summary),
    subs: [...node.querySelectorAll(":scope > details > ul > li")].map(read),
  };
}

function counted(count, noun) {
  return count === 0 ? `no ${noun}` : count === 1 ? `1 ${noun}` : `${count.toLocaleString("en")} ${noun}s`;
}

/** The number of the option that is chosen, counted from 0; -1 for all. */
function chosen(name) {
  return form[name] ? form[name].selectedIndex - 1 : -1;
}

/** How a cell shows: its tone, its words, and whether it counts among what the view is about. */
function judge(cell, view, provider) {
  const own = provider < 0 ? cell : cell.providers.get(provider) ?? { findings: 0 };
  if (view === "confidence" && provider < 0) {
    return { tone: cell.tone, words: cell.words.text, isCounted: /\b(s\d|capability)\b/.test(cell.tone) };
  }

  if (view === "confidence") {
    return { tone: own.tone, words: `${own.words}: ${counted(own.findings, "finding")}`, isCounted: own.findings > 0 };
  }

  if (view === "both") {
    const tone = own.findings > 0 && cell.rules > 0 ? "s4" : cell.rules > 0 ? "s2" : own.findings > 0 ? "s1" : null;
    return { tone, words: `${counted(own.findings, "finding")}, ${counted(cell.rules, "rule")}`, isCounted: tone === "s4" };
  }

  const count = view === "rules" ? cell.rules : own.findings;
  const tone = steps.find(([from]) => count >= from)?.[1];
  return { tone, words: counted(count, view === "rules" ? "rule" : "finding"), isCounted: count > 0 };
}

/** Shows a cell and those folded into it; gives whether it counts, of those that are there. */
function show(cell, view, provider, platform) {
  const subs = cell.subs.map(sub => show(sub, view, provider, platform));
  const isOn = platform < 0 || cell.platforms.includes(platform);
  const verdict = judge(cell, view, provider);
  verdict.hasEvidence = /s\d/.test(verdict.tone);
  if (!verdict.tone) {
    const isBelow = subs.some(sub => sub.isOn && sub.hasEvidence);
    verdict.tone = isBelow ? "below" : cell.isOutside ? "outside" : "gap";
    verdict.words = isBelow ? "Sub-techniques only" : cell.isOutside ? "Out of scope" : none(view);
  } else if (cell.isOutside && verdict.words !== cell.words.text) {
    verdict.words = `Out of scope. ${sentence(verdict.words)}`;
  }

  // A technique that is not on the platform stays for those of its sub-techniques that are.
  if (!isOn) {
    verdict.tone = "outside";
    verdict.words = `Not itself on ${form.platform.value}`;
  }

  cell.node.className = verdict.tone;
  cell.words.node.textContent = sentence(verdict.words);
  cell.node.hidden = !isOn && !subs.some(sub => sub.isOn);
  if (cell.summary) {
    const shown = subs.filter(sub => sub.isOn && sub.isInScope);
    cell.summary.node.textContent = isDefault() ? cell.summary.text : share(shown, "sub-technique", is());
    cell.summary.node.parentElement.hidden = !subs.some(sub => sub.isOn);
  }

  return { id: cell.id, isOn, isInScope: !cell.isOutside, ...verdict };
}

function none(view) {
  return view === "both" ? "Neither" : view === "rules" ? "No rule" : "No finding";
}

/** How many of some count, and as what: `12 of 34 techniques with rules`. */
function share(some, noun, as) {
  const part = some.filter(one => one.isCounted).length;
  return some.length === 0 ? `no ${noun} in scope` : `${part} of ${counted(some.length, noun)} ${as}`;
}

function sentence(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** What those that count are, in words. */
function is() {
  return form.querySelector(":checked").dataset.is;
}

function isDefault() {
  return form.view.value === "confidence" && chosen("provider") < 0 && chosen("platform") < 0;
}

/** Shows what the form says, and says it in a sentence. Each technique counts once, however many tactics it has. */
function draw() {
  const view = form.view.value;
  const [provider, platform] = [view === "rules" ? -1 : chosen("provider"), chosen("platform")];
  const all = new Map();
  for (const column of columns) {
    const shown = column.cells.map(cell => show(cell, view, provider, platform))
      .filter(cell => cell.isOn && cell.isInScope && !cell.id.includes("."));
    shown.forEach(cell => all.set(cell.id, cell));
    column.figures.forEach(figure => {
      figure.node.textContent = isDefault() || !figure.text ? figure.text : share(shown, "technique", is());
    });
  }

  for (const key of document.querySelectorAll(".key")) {
    key.hidden = !key.dataset.key.split(" ").includes(view);
  }

  if (form.provider) {
    form.provider.disabled = view === "rules";
  }

  const name = form.querySelector(":checked").parentElement.textContent.trim();
  const of = provider < 0 ? "" : `, findings of ${form.provider.selectedOptions[0].text}`;
  const on = platform < 0 ? "" : ` on ${form.platform.selectedOptions[0].text}`;
  form.querySelector(".shown").textContent = `${name}${of}: ${share([...all.values()], "technique", "in scope")}${on}.`;
}

function fold() {
  table.querySelectorAll("details").forEach(details => { details.open = form.subs.checked; });
}

/** Takes the form's state from the address; what it does not know is left out. */
function restore() {
  const asked = new URLSearchParams(location.search);
  const wasOpen = form.subs?.checked;
  form.reset();
  for (const field of form.elements) {
    const value = asked.get(field.name);
    if (field.type === "radio" || field.type === "checkbox") {
      field.checked = value === field.value || (value === null && field.defaultChecked);
    } else if (field.options && [...field.options].some(option => option.value === value)) {
      field.value = value;
    }
  }

  form.view.value ||= "confidence";
  if (form.subs?.checked !== wasOpen) {
    fold();
  }

  draw();
}

function keep() {
  const state = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...state]) {
    if (!value || (name === "view" && value === "confidence")) {
      state.delete(name);
    }
  }

  const query = state.toString();
  history.pushState(null, "", `${location.pathname}${query && `?${query}`}`);
}

/** Arrow keys go up and down in a tactic, and to the same height of the next one; Tab goes on as ever. */
function move(event) {
  const from = event.target.closest(".board li a, .board summary");
  const step = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0], Home: [0, -Infinity], End: [0, Infinity] }[event.key];
  if (!from || !step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
    return;
  }

  const at = columns.findIndex(column => column.figures[1].node.closest("td").contains(from));
  const column = [...table.tBodies[0].rows[0].cells][at + step[0]];
  const links = [...column?.querySelectorAll("li a, summary") ?? []].filter(link => link.checkVisibility());
  const to = step[0] === 0
    ? links[Math.max(0, Math.min(links.length - 1, links.indexOf(from) + step[1]))]
    : links.reduce((best, link) => Math.abs(top(link) - top(from)) < Math.abs(top(best) - top(from)) ? link : best, links[0]);
  if (to && to !== from) {
    event.preventDefault();
    to.focus();
  }
}

function top(node) {
  return node.getBoundingClientRect().top;
}

form.hidden = false;
form.addEventListener("change", event => {
  if (event.target.name === "subs") {
    fold();
  }

  draw();
  keep();
});
form.addEventListener("submit", event => event.preventDefault());
table.addEventListener("keydown", move);
addEventListener("popstate", restore);
restore();
