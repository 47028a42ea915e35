// Copies the text of a code figure. Without scripts the button stays hidden, and the download link does the same work.
for (const button of document.querySelectorAll("figure.code .copy")) {
  if (!navigator.clipboard) {
    break;
  }

  button.hidden = false;
  button.addEventListener("click", async () => {
    const code = button.closest("figure").querySelector("code");
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not allowed";
    }

    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
}

// Long code is shown in part, and long lines go on beyond the edge, until the reader asks for more.
const offer = (figure, off, on, name) => {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: off });
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const isOn = figure.classList.toggle(name);
    button.setAttribute("aria-pressed", isOn);
    button.textContent = isOn ? on : off;
  });
  figure.querySelector(".tools")?.prepend(button, " ");
};
for (const pre of document.querySelectorAll(".rule figure.code pre")) {
  const figure = pre.closest("figure");
  if (pre.scrollWidth > pre.clientWidth) {
    offer(figure, "Wrap lines", "Keep lines", "wrapped");
  }

  if (pre.scrollHeight > pre.clientHeight) {
    offer(figure, "Show all", "Show less", "whole");
  }
}

// The menus close when the reader goes on elsewhere, and with Escape.
const menus = document.querySelectorAll(".menu details");
addEventListener("click", event => menus.forEach(menu => { menu.open &&= menu.contains(event.target); }));
addEventListener("keydown", event => {
  const open = event.key === "Escape" && document.querySelector(".menu [open]");
  if (open) {
    open.open = false;
    open.firstElementChild.focus();
  }
});

// Themes: the system's, light, dark. What was chosen is read by theme.js before the next page is painted.
const themes = document.querySelector(".theme");
if (themes) {
  const root = document.documentElement;
  const show = () => { themes.textContent = `Theme: ${root.dataset.theme ?? "system"}`; };
  themes.hidden = false;
  themes.addEventListener("click", () => {
    const next = { light: "dark", dark: undefined }[root.dataset.theme ?? ""] ?? (root.dataset.theme ? undefined : "light");
    try {
      next ? localStorage.setItem("coverbook-theme", next) : localStorage.removeItem("coverbook-theme");
    } catch {
      // Storage may be forbidden: the choice then holds for this page.
    }

    next ? root.dataset.theme = next : delete root.dataset.theme;
    show();
  });
  show();
}

// The link to the list of techniques becomes a button that opens a search. What searches is loaded when it is first used.
const find = document.querySelector("a[data-search]");
if (find) {
  const dialog = document.createElement("dialog");
  const button = document.createElement("button");
  let isStarted = false;

  const open = async () => {
    dialog.showModal();
    if (isStarted) {
      dialog.querySelector("input").select();
      return;
    }

    isStarted = true;
    try {
      const search = await import(find.dataset.search);
      await search.start(dialog, find.dataset.index);
    } catch {
      isStarted = false;
      const list = Object.assign(document.createElement("a"), { href: find.href, textContent: "All techniques" });
      const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
      close.addEventListener("click", () => dialog.close());
      dialog.replaceChildren("The search cannot be loaded. ", list, " ", close);
      list.focus();
    }
  };

  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search");
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  Object.assign(button, { type: "button", className: find.className, textContent: find.textContent });
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/");
  button.addEventListener("click", open);
  find.replaceWith(button);
  document.body.append(dialog);
  addEventListener("keydown", event => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !isTyping && !dialog.open && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      open();
    }
  });
}
