
"use strict";
(() => {
  const root = document.documentElement;
  const cards = [...document.querySelectorAll(".card")];
  const marks = new Map(cards.map((card) => [card, []]));
  for (const mark of document.querySelectorAll("mark")) {
    mark.cards = mark.dataset.f.split(" ").map((n) => document.getElementById("f" + n));
    for (const card of mark.cards) marks.get(card).push(mark);
  }
  const boxes = [...document.querySelectorAll(".filters input")];
  const output = document.querySelector(".walk output");
  let current = null;

  const shown = () => cards.filter((card) => !card.classList.contains("off"));

  // Cards of an article one under the other, each beside its mark or as soon below it as the cards
  // before it let it. The selected one stands beside its mark: those before it move up, and are
  // away while there is no room for them.
  const GAP = 8;
  function arrange(article) {
    const top = article.getBoundingClientRect().top;
    const list = [...article.querySelectorAll(".card:not(.off)")];
    const wanted = list.map((card) => {
      const anchor = marks.get(card)[0] || card.closest(".row");
      return anchor.getBoundingClientRect().top - top;
    });
    const heights = list.map((card) => card.offsetHeight + GAP);
    const places = [];
    let bottom = 0;
    list.forEach((card, i) => {
      places[i] = card === current ? wanted[i] : Math.max(wanted[i], bottom);
      bottom = places[i] + heights[i];
    });
    for (let i = list.indexOf(current) - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], places[i + 1] - heights[i]);
    }
    list.forEach((card, i) => {
      card.style.top = places[i] + "px";
      card.classList.toggle("away", places[i] < 0);
    });
    article.style.minHeight = root.classList.contains("flow") ? bottom + "px" : "";
  }
  const articles = [...document.querySelectorAll("article")];
  const arrangeAll = () => articles.forEach(arrange);

  function tell() {
    const list = shown();
    const at = list.indexOf(current) + 1;
    output.textContent = `${at || "–"} / ${list.length}`;
  }

  function select(card, scroll) {
    const before = current && current.closest("article");
    for (const on of document.querySelectorAll(".on")) on.classList.remove("on");
    current = card;
    if (before) arrange(before);
    if (card) {
      card.classList.add("on");
      for (const mark of marks.get(card)) mark.classList.add("on");
      arrange(card.closest("article"));
      if (scroll) (marks.get(card)[0] || card).scrollIntoView({ block: "center" });
    }
    tell();
  }

  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
    select(list[next], true);
  }

  function filter() {
    const off = new Set(boxes.filter((b) => !b.checked).map((b) => b.dataset.kind + " " + b.value));
    for (const card of cards) {
      const hidden = ["family", "severity", "state"].some((k) => off.has(k + " " + card.dataset[k]));
      card.classList.toggle("off", hidden);
    }
    for (const mark of document.querySelectorAll("mark")) {
      mark.classList.toggle("off", mark.cards.every((card) => card.classList.contains("off")));
    }
    if (current && current.classList.contains("off")) select(null);
    arrangeAll();
    tell();
  }

  function theme() {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    root.dataset.theme = (root.dataset.theme || system) === "dark" ? "light" : "dark";
  }

  const keys = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
    t: theme, Escape: () => select(null),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    const card = mark ? mark.cards.find((c) => !c.classList.contains("off")) : event.target.closest(".card");
    if (!card) return;
    select(card);
    if (mark) card.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.classList.contains("card")) select(event.target);
  });
  for (const box of boxes) box.addEventListener("change", filter);
  for (const button of document.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  }
  document.querySelector("[data-theme-switch]").addEventListener("click", theme);
  document.addEventListener("toggle", (event) => {
    const article = event.target.closest("article");
    if (article) arrange(article);
  }, true);
  addEventListener("resize", arrangeAll);
  root.classList.add("flow");
  filter();
  const asked = cards.find((card) => "#" + card.id === location.hash);
  if (asked) select(asked, true);
  root.dataset.ready = "yes";
})();
