// The theme that the reader chose, before anything is painted; the button that chooses is in site.js.
try {
  const theme = localStorage.getItem("coverbook-theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage may be forbidden; then the system's theme is shown.
}
