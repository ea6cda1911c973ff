/// The script of the page around the report.
///
/// Text becomes text nodes and never markup; the page's policy (Trusted Types) would stop anything else.
enum PreviewScript {
  /// The script.
  static let text = #"""
    "use strict";
    {
      const element = (id) => document.getElementById(id);
      const frames = [...document.querySelectorAll("iframe")];
      let shown = frames[0];
      let shownReport = null;
      let loadingReport = null;
      let wantedReport = null;
      let toldProblem = "";

      // The server's word. A browser comes back by itself after a break, but not after every refusal.

      const connect = () => {
        const events = new EventSource("/events");
        events.onopen = () => { element("ended").hidden = true; };
        events.onerror = () => {
          element("ended").hidden = false;
          document.body.classList.remove("rendering");
          if (events.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
        };
        events.addEventListener("state", (event) => take(JSON.parse(event.data)));
      };

      const take = (state) => {
        document.title = `${state.title} – preview`;
        document.body.classList.toggle("rendering", state.isRendering);
        element("empty").hidden = state.report !== undefined || state.problem !== undefined;
        tell(state.problem, state.report !== undefined);
        wantedReport = state.report ?? null;
        load();
      };

      // What is wrong

      const tell = (problem, hasReport) => {
        const text = JSON.stringify([problem, hasReport]);
        if (text === toldProblem) return;
        toldProblem = text;
        const panel = element("problem");
        panel.hidden = !problem;
        element("news").textContent = "";
        if (!problem) return;
        panel.classList.toggle("error", problem.isError);
        panel.open = problem.isError;
        element("summary").textContent =
          problem.isError && hasReport
            ? `${problem.summary}; the report shown is the last good one` : problem.summary;
        element("news").textContent = problem.summary;
        element("messages").replaceChildren(...problem.messages.map(message));
        element("messages").scrollTop = 0;
      };

      const message = ({ isError, text }) => {
        const block = document.createElement("pre");
        block.className = isError ? "error" : "warning";
        block.dir = "ltr";
        let excerpt = null;
        text.trimEnd().split("\n").forEach((line, index) => {
          if (/^ +\d* +\| /.test(line)) {
            excerpt ??= block.appendChild(child("span", "excerpt", ""));
            excerpt.textContent += line + "\n";
          } else {
            excerpt = null;
            block.append(index === 0 ? child("b", "", line) : line, "\n");
          }
        });
        return block;
      };

      const child = (name, kind, text) => {
        const node = document.createElement(name);
        if (kind) node.className = kind;
        node.textContent = text;
        return node;
      };

      // The report: the next one is loaded unseen, brought to where the reader is, and then shown.

      const load = () => {
        if (wantedReport === null || wantedReport === shownReport || loadingReport !== null) return;
        loadingReport = wantedReport;
        const next = shownReport === null ? shown : frames.find((frame) => frame !== shown);
        next.onload = () => arrive(next);
        const anchor = shownReport === null ? location.hash : shown.contentWindow.location.hash;
        // Replacing leaves the browser's history as it is.
        next.contentWindow.location.replace(`/report?${loadingReport}${anchor}`);
      };

      const isReport = (frame) => {
        try {
          return frame.contentWindow.location.pathname === "/report"
            && frame.contentDocument.contentType === "text/html";
        } catch {
          return false;
        }
      };

      const arrive = (next) => {
        if (loadingReport === null) return;
        if (!isReport(next)) {
          // The blank page that a frame begins with; else the server has gone, and says more when it is back.
          if (next.contentDocument?.URL !== "about:blank") loadingReport = null;
          return;
        }
        const name = loadingReport;
        loadingReport = null;
        next.onload = null;
        prepare(next);
        const hadFocus = document.activeElement === shown;
        const saved = shownReport === null ? recalled() : captured(shown);
        if (saved) restore(next, saved);
        next.classList.add("shown");
        next.inert = false;
        next.title = "Report";
        if (next !== shown) {
          shown.classList.remove("shown");
          shown.inert = true;
          shown.title = "Report, earlier version";
        }
        shown = next;
        if (hadFocus || shownReport === null) focus(next, saved?.focus);
        shownReport = name;
        load();
      };

      const prepare = (frame) => {
        const page = frame.contentDocument;
        for (const fold of page.querySelectorAll("details")) opened.set(fold, fold.open);
        for (const link of page.querySelectorAll("a[href]")) {
          if (link.protocol !== "data:" && link.origin !== location.origin) {
            link.target = "_blank";
            link.rel = "noopener noreferrer";
          } else if (link.protocol !== "data:" && link.pathname !== "/report") {
            link.title = "Files beside the report are not part of the preview.";
          }
        }
        page.addEventListener("click", (event) => {
          const link = event.target.closest?.("a[href]");
          if (!link || link.protocol === "data:" || link.origin !== location.origin) return;
          if (link.pathname === "/report") return;
          event.preventDefault();
          element("news").textContent = link.title;
        });
        page.addEventListener("keydown", onKey);
      };

      // Where the reader is: the view, the folds, what is scrolled, and the focus. Only what the reader changed is carried over, so
      // that what the author changes is seen.

      const opened = new WeakMap();
      const anchors = ":is(h1, h2, h3, h4, h5, h6, section, main, figure, div, p, li, caption)[id]";

      // Each part with a name that outlives edits elsewhere: its own id, else the id before it, its words and its number among the same.
      function* named(page) {
        let last = "";
        const counts = new Map();
        for (const part of page.querySelectorAll(`${anchors}, details, input, summary, a[href], pre, .scroll`)) {
          if (part.matches(anchors)) last = part.id;
          if (!part.matches("details, input, summary, a[href], pre, .scroll")) continue;
          const words = part.localName === "details" ? part.querySelector("summary")
            : part.matches("summary, a") ? part : null;
          const start = part.id || `${last} ${part.localName} ${words?.textContent.trim() ?? ""}`;
          const count = counts.get(start) ?? 0;
          counts.set(start, count + 1);
          yield [`${start} ${count}`, part];
        }
      }

      const captured = (frame) => {
        const [page, view] = [frame.contentDocument, frame.contentWindow];
        const saved = { choices: {}, folds: {}, scrolled: {}, top: view.scrollY, place: null, focus: null };
        for (const [name, part] of named(page)) {
          if (part.localName === "details" && part.open !== opened.get(part)) saved.folds[name] = part.open;
          if (part.localName === "input" && part.checked !== part.defaultChecked) saved.choices[name] = part.checked;
          if (part.scrollLeft || part.scrollTop) saved.scrolled[name] = [part.scrollLeft, part.scrollTop];
          if (part === page.activeElement) saved.focus = name;
        }
        for (const part of page.querySelectorAll(anchors)) {
          if (part.getClientRects().length === 0) continue;
          const { top } = part.getBoundingClientRect();
          if (top <= 1 || !saved.place) saved.place = { id: part.id, top };
          if (top > 1) break;
        }
        return saved;
      };

      const restore = (frame, saved) => {
        const [page, view] = [frame.contentDocument, frame.contentWindow];
        for (const [name, part] of named(page)) {
          if (part.localName === "details" && name in saved.folds) part.open = saved.folds[name];
          if (part.localName === "input" && name in saved.choices) part.checked = saved.choices[name];
          if (name in saved.scrolled) [part.scrollLeft, part.scrollTop] = saved.scrolled[name];
        }
        const mark = saved.top > 0 && saved.place ? page.getElementById(saved.place.id) : null;
        const top = mark?.getClientRects().length
          ? view.scrollY + mark.getBoundingClientRect().top - saved.place.top
          : saved.top;
        view.scrollTo({ top, behavior: "instant" });
      };

      const focus = (frame, name) => {
        frame.contentWindow.focus();
        if (!name) return;
        for (const [known, part] of named(frame.contentDocument)) {
          if (known === name) return part.focus({ preventScroll: true });
        }
      };

      // The same for a page that is loaded again as a whole.

      const recalled = () => {
        try {
          return JSON.parse(sessionStorage.getItem(location.pathname));
        } catch {
          return null;
        }
      };

      addEventListener("pagehide", () => {
        if (shownReport !== null && isReport(shown)) {
          sessionStorage.setItem(location.pathname, JSON.stringify(captured(shown)));
        }
      });

      // Printing is of the report, all of it, and not of the window on it.

      const onKey = (event) => {
        if (event.key === "Escape") {
          element("problem").open = false;
        } else if (event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey) && shownReport !== null) {
          event.preventDefault();
          shown.contentWindow.print();
        }
      };
      addEventListener("keydown", onKey);
      addEventListener("beforeprint", () => {
        if (shownReport !== null) {
          shown.style.height = `${shown.contentDocument.documentElement.scrollHeight}px`;
        }
      });
      addEventListener("afterprint", () => { shown.style.height = ""; });

      connect();
    }

    """#
}
