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
