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
