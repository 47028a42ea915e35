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
