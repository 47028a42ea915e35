// Keeps a previewed page up to date: loads it again when something else is shown, swaps styles in place, and shows what is
// wrong with the newest inputs over the last good page. It is never part of a built site.
(() => {
  const script = document.currentScript;
  const seen = { ...script.dataset };
  const place = `coverbook-place:${location.pathname}`;
  const isStandIn = document.body.classList.contains("problems"); // for a site that cannot be shown
  let latest = null;
  let stream = null;

  // A page that is loaded again should stand as it was left: what was opened is open, and nothing has moved.
  const remember = () => {
    const open = [...document.querySelectorAll("details")].map(details => details.open);
    sessionStorage.setItem(place, JSON.stringify({ open, top: scrollY }));
  };

  const restore = () => {
    const kept = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    if (kept) {
      const { open, top } = JSON.parse(kept);
      const all = document.querySelectorAll("details");
      if (all.length === open.length) {
        all.forEach((details, index) => { details.open = open[index]; });
      }

      scrollTo({ top, behavior: "instant" });
    }
  };

  // The old style sheet stays until the new one is there, so that the page is never bare.
  const swapStyles = mark => {
    for (const old of document.querySelectorAll('head link[rel~="stylesheet"]:not([data-old])')) {
      const fresh = old.cloneNode();
      old.dataset.old = "";
      const address = new URL(old.href);
      address.searchParams.set("v", mark);
      fresh.href = address.href;
      fresh.addEventListener("load", () => old.remove());
      fresh.addEventListener("error", () => {
        fresh.remove();
        delete old.dataset.old;
      });
      old.after(fresh);
    }
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className ?? "";
    return made;
  };

  const show = state => {
    const problems = state.problems;
    document.querySelector("coverbook-problems")?.remove();
    if (problems.length === 0) {
      return;
    }

    const host = document.createElement("coverbook-problems");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("preview.css", script.src).href;
    const panel = element("section", "", "overlay");
    panel.setAttribute("role", "alert");
    const count = state.errors === 1 ? "1 error" : `${state.errors} errors`;
    const close = element("button", "Hide", "close");
    close.type = "button";
    close.addEventListener("click", () => host.remove());
    const list = document.createElement("ol");
    for (const problem of problems) {
      const item = document.createElement("li");
      item.append(element("p", `${problem.place ? `${problem.place}: ` : ""}${problem.code}: ${problem.message}`, "message"));
      if (problem.line) {
        const excerpt = element("pre", `${problem.line}\n${problem.carets}`);
        excerpt.tabIndex = 0; // a long line is scrolled, also without a mouse
        item.append(excerpt);
      }

      item.append(element("p", problem.cure, "cure"));
      list.append(item);
    }

    if (state.errors > problems.length) {
      list.append(element("li", `and ${state.errors - problems.length} more`));
    }

    panel.append(element("h2", `${count}. ${state.newest ? "The pages that it concerns cannot be shown." : "This is the last good state of the site."}`), close, list);
    root.append(style, panel);
    document.body.append(host);
  };

  const reload = () => {
    remember();
    location.reload();
  };

  // Most edits do not touch the page that is looked at: it stays as it is.
  const isOutdated = async () => {
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    return answer.headers.get("etag") !== seen.tag;
  };

  const hear = async message => {
    latest = message;
    const state = JSON.parse(message.data);
    if (isStandIn) {
      if (state.state !== seen.state) {
        reload();
      }

      return;
    }

    try {
      if (state.assets !== seen.assets || (state.shown !== seen.shown && await isOutdated())) {
        reload();
        return;
      }
    } catch {
      return; // The server went away; when it is back, it says again what is shown.
    }

    if (latest === message) {
      if (state.styles !== seen.styles) {
        swapStyles(state.styles);
      }

      Object.assign(seen, { shown: state.shown, styles: state.styles });
      show(state);
    }
  };

  // Browsers open few connections to one server, so a page that nobody looks at does without.
  const listen = () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (stream === null) {
      stream = new EventSource(new URL("events", script.src));
      stream.addEventListener("message", hear);
    }
  };

  addEventListener("keydown", event => {
    if (event.key === "Escape") {
      document.querySelector("coverbook-problems")?.remove();
    }
  });
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => {
    stream?.close();
    stream = null;
  });
  addEventListener("pageshow", listen);
  restore();
  listen();
})();
