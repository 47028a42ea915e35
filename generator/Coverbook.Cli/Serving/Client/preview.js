// Keeps a previewed page up to date: loads it again when something else is shown, swaps styles in place, and shows what is
// wrong with the newest inputs over the last good page. It is never part of a built site.
(() => {
  const script = document.currentScript;
  const shown = script.dataset.shown;
  const place = `coverbook-place:${location.pathname}`;
  let styles = null;
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
  const swapStyles = number => {
    for (const old of document.querySelectorAll('head link[rel~="stylesheet"]')) {
      const fresh = old.cloneNode();
      const address = new URL(old.href);
      address.searchParams.set("v", `preview-${number}`);
      fresh.href = address.href;
      fresh.addEventListener("load", () => old.remove());
      old.after(fresh);
    }
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className ?? "";
    return made;
  };

  const show = problems => {
    document.querySelector("coverbook-problems")?.remove();
    if (problems.length === 0 || document.body.classList.contains("problems")) {
      return;
    }

    const host = document.createElement("coverbook-problems");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("preview.css", script.src).href;
    const panel = element("section", "", "overlay");
    panel.setAttribute("role", "alert");
    const count = problems.length === 1 ? "1 error" : `${problems.length} errors`;
    const close = element("button", "Hide", "close");
    close.type = "button";
    close.addEventListener("click", () => host.remove());
    const list = document.createElement("ol");
    for (const problem of problems) {
      const item = document.createElement("li");
      item.append(element("p", `${problem.place ? `${problem.place}: ` : ""}${problem.code}: ${problem.message}`, "message"));
      if (problem.line) {
        item.append(element("pre", `${problem.line}\n${problem.carets}`));
      }

      item.append(element("p", problem.cure, "cure"));
      list.append(item);
    }

    panel.append(element("h2", `${count}. This is the last good state of the site.`), close, list);
    root.append(style, panel);
    document.body.append(host);
  };

  const hear = message => {
    const state = JSON.parse(message.data);
    const isProblemPage = document.body.classList.contains("problems");
    if (isProblemPage ? hear.before && hear.before !== message.data : state.shown !== shown) {
      remember();
      location.reload();
      return;
    }

    if (styles !== null && state.styles !== styles) {
      swapStyles(state.styles);
    }

    hear.before = message.data;
    styles = state.styles;
    show(state.problems);
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
  addEventListener("pagehide", () => stream?.close());
  restore();
  listen();
})();
