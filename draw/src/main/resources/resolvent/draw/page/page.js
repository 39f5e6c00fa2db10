"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // Contents: folded on narrow screens, and marking the section in view.
  const folding = document.querySelector(".contents details");
  const narrow = matchMedia("(max-width: 56rem)");
  const fold = () => { folding.open = !narrow.matches; };
  narrow.addEventListener("change", fold);
  fold();

  const links = new Map(all(".contents a").map(link => [link.hash.slice(1), link]));
  const sections = all("section[id]");
  const mark = () => {
    const passed = sections.filter(section => section.getBoundingClientRect().top < innerHeight / 3);
    const current = passed.length ? passed[passed.length - 1].id : null;
    links.forEach((link, id) => {
      if (id === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  addEventListener("scroll", mark, { passive: true });
  mark();

  // Text to copy.
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Files opened from disk may have no clipboard: fall back to selecting.
      const field = make("textarea", { value: text });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };
  for (const block of all(".code")) {
    const button = make("button", { type: "button", textContent: "Copy" });
    button.addEventListener("click", async () => {
      await copy(block.querySelector("code").textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    block.append(button);
  }

  // Tables: sort by a click on a heading, filter by words.
  const value = cell => {
    if (!cell.classList.contains("number")) return cell.textContent;
    if (cell.textContent === "–") return NaN;
    const text = cell.dataset.value ?? cell.textContent.replaceAll(",", "").replaceAll("−", "-");
    return Number(text);
  };
  const compare = (a, b) => {
    if (typeof a === "string") return a.localeCompare(b, undefined, { numeric: true });
    return a - b;
  };
  const sort = (table, heading) => {
    const column = [...heading.parentElement.children].indexOf(heading);
    const direction = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    const sign = direction === "ascending" ? 1 : -1;
    const rows = all("tbody tr", table).map(row => [value(row.children[column]), row]);
    const missing = rows.filter(([key]) => Number.isNaN(key));
    const present = rows.filter(([key]) => !Number.isNaN(key)).sort(([a], [b]) => sign * compare(a, b));
    table.tBodies[0].append(...[...present, ...missing].map(([, row]) => row));
    all("th", table).forEach(other => other.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", direction);
  };
  for (const block of all(".table")) {
    const table = block.querySelector("table");
    const total = Number(block.dataset.rows);
    if (total > 1) {
      for (const heading of all("th", table)) {
        const button = make("button", { type: "button" }, ...heading.childNodes);
        button.addEventListener("click", () => sort(table, heading));
        heading.append(button);
      }
    }
    if (total > 8) {
      const count = make("span", { textContent: `${total.toLocaleString("en")} rows` });
      count.setAttribute("aria-live", "polite");
      const field = make("input", { type: "search", placeholder: "Filter" });
      field.setAttribute("aria-label", `Filter ${block.querySelector("h3").textContent}`);
      field.addEventListener("input", () => {
        const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const row of table.tBodies[0].rows) {
          const text = row.textContent.toLowerCase();
          row.hidden = !words.every(word => text.includes(word));
          shown += row.hidden ? 0 : 1;
        }
        count.textContent = `${words.length ? `${shown.toLocaleString("en")} of ` : ""}${total.toLocaleString("en")} rows`;
      });
      table.style.minWidth = `${table.offsetWidth}px`; // stays as wide when few rows are left
      block.querySelector(".scroll").before(make("div", { className: "tools" }, field, count));
    }
    if (total > 40) {
      block.append(make("p", { className: "remark print-remark", textContent: "Printed: the first 40 rows." }));
    }
  }

  // The stability line of a spectrum: drag it, and the gain g = 1/Re λ is read off; marks beyond it are counted.
  const wire = root => {
    for (const plot of all(".plane", root)) {
      const line = plot.querySelector(".stability");
      if (line) stability(plot, line);
    }
  };
  const stability = (plot, line) => {
    const svg = plot.ownerSVGElement;
    const [, from, to, left, right] = plot.dataset.x.split(" ").map(Number);
    const [, , , bottom, top] = plot.dataset.y.split(" ").map(Number);
    const start = Number(line.dataset.at);
    const pixel = x => left + (x - from) / (to - from) * (right - left);
    const data = px => from + (px - left) / (right - left) * (to - from);
    const marks = all("[data-marks] path", plot)
      .flatMap(path => [...path.getAttribute("d").matchAll(/M(-?[\d.]+)[^h]*h0/g)]);
    const places = [...new Map(marks.map(match => [match[0], Number(match[1])])).values()];
    const shape = (name, attributes) => {
      const element = document.createElementNS(svg.namespaceURI, name);
      Object.entries(attributes).forEach(([key, text]) => element.setAttribute(key, text));
      return element;
    };
    const grip = shape("rect", { class: "grip", x: pixel(start) - 12, y: top, width: 24, height: bottom - top });
    const reading = shape("text", { class: "reading halo", y: top + 14 });
    line.append(grip, reading);
    line.classList.add("moves");
    line.setAttribute("tabindex", "0");
    line.setAttribute("role", "slider");
    line.setAttribute("aria-label", "Stability line, drag to change the gain g");
    line.setAttribute("aria-valuemin", Math.min(from, to));
    line.setAttribute("aria-valuemax", Math.max(from, to));
    svg.setAttribute("role", "group"); // as an image it would hide the slider from screen readers
    plot.append(line); // above the marks, so that it can be grasped

    let at = start;
    const show = x => {
      at = Math.min(Math.max(x, Math.min(from, to)), Math.max(from, to));
      line.setAttribute("transform", `translate(${pixel(at) - pixel(start)} 0)`);
      const gain = at > 0 ? `g = ${(1 / at).toPrecision(3)}` : "no g > 0";
      const beyond = places.filter(place => place > pixel(at)).length;
      reading.textContent = places.length ? `${gain}, ${beyond} beyond` : gain;
      const flips = pixel(at) > (left + right) / 2;
      reading.setAttribute("x", pixel(start) + (flips ? -8 : 14));
      reading.setAttribute("text-anchor", flips ? "end" : "start");
      line.setAttribute("aria-valuenow", at);
      line.setAttribute("aria-valuetext", reading.textContent);
    };
    const pointed = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()).x;
    let offset = null;
    line.addEventListener("pointerdown", event => {
      offset = pointed(event) - pixel(at);
      line.setPointerCapture(event.pointerId);
      event.preventDefault();
      line.focus({ preventScroll: true });
    });
    line.addEventListener("pointermove", event => {
      if (offset !== null) show(data(pointed(event) - offset));
    });
    const release = () => { offset = null; };
    line.addEventListener("pointerup", release);
    line.addEventListener("pointercancel", release);
    line.addEventListener("click", event => event.stopPropagation());
    line.addEventListener("dblclick", () => show(start));
    line.addEventListener("keydown", event => {
      const step = Math.abs(to - from) / (event.shiftKey ? 20 : event.altKey ? 2000 : 200);
      const moves = { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step };
      if (event.key in moves) show(at + moves[event.key]);
      else if (event.key === "0") show(start);
      else return;
      event.preventDefault();
    });
    show(start);
  };

  // Figures: a click enlarges them.
  const dialog = make("dialog");
  const close = make("button", { type: "button", textContent: "Close" });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", event => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  const enlarge = figure => {
    const panels = figure.querySelector(".panels").cloneNode(true);
    panels.classList.remove("opens");
    all(".stability", panels).forEach(line => {
      all(".grip, .reading", line).forEach(part => part.remove());
      line.removeAttribute("transform");
    });
    dialog.className = figure.className;
    dialog.setAttribute("aria-label", figure.querySelector("strong").textContent);
    dialog.replaceChildren(close, panels, figure.querySelector("figcaption").cloneNode(true));
    dialog.showModal();
    const drawings = all("svg", panels);
    const room = { width: dialog.clientWidth - 48, height: dialog.clientHeight - 130 };
    const size = drawings.map(drawing => drawing.viewBox.baseVal);
    const across = Math.min(size.length, Number(figure.className.replace(/\D/g, "")) || 1);
    const fit = Math.min(room.width / (across * size[0].width + (across - 1) * 32),
      room.height / Math.max(...size.map(box => box.height)));
    drawings.forEach((drawing, i) => {
      drawing.style.setProperty("--width", `${Math.floor(size[i].width * Math.max(fit, 1))}px`);
    });
    wire(panels);
    close.focus();
  };
  for (const figure of all("figure")) {
    const panels = figure.querySelector(".panels");
    panels.classList.add("opens");
    panels.addEventListener("click", () => enlarge(figure));
    const button = make("button", { type: "button", textContent: "Enlarge" });
    button.addEventListener("click", () => enlarge(figure));
    figure.append(button);
    wire(panels);
  }
})();
