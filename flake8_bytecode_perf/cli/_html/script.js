"use strict";
// Filters, and everything open for the printer. The page is complete without it.
(() => {
  const panel = document.getElementById("filter");
  if (panel) {
    const form = panel.querySelector("form");
    const items = [...document.querySelectorAll("[data-code]")];
    const findings = items.filter((item) => item.matches("article"));
    const ticked = (name) => new Set([...form.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value));
    const apply = () => {
      const codes = ticked("code");
      const fixes = ticked("fix");
      for (const item of items) {
        const { code, fix } = item.dataset;
        item.hidden = (codes.size > 0 && !codes.has(code)) || (fixes.size > 0 && !fixes.has(fix));
      }
      const shown = findings.filter((item) => !item.hidden).length;
      document.getElementById("shown").textContent = `${shown} of ${findings.length} shown`;
    };
    form.addEventListener("change", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    panel.open = matchMedia("(min-width: 64rem)").matches;
    panel.hidden = false;
    apply();
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")].filter((one) => one !== panel);
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
})();
