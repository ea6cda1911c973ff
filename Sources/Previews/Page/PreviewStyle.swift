import Themes

/// The style of the page around the report, in the theme's variables.
enum PreviewStyle {
  /// The style sheet.
  static let text = Theme.default.customProperties + rules

  private static let rules = """
    html, body { height: 100%; margin: 0; }
    body {
      display: grid;
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      background: var(--page);
      color: var(--ink);
      font: var(--small-weight) var(--small-size)/var(--small-line) var(--font);
    }
    [hidden] { display: none !important; }
    main { position: relative; }
    iframe {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      border: 0;
      visibility: hidden;
    }
    iframe.shown { visibility: visible; }
    #empty { margin: 0; padding: var(--space-6) var(--padding); }

    h1, #news {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    #problem { background: var(--surface); border-top: 4px solid var(--warn-ink); }
    #problem.error { border-color: var(--bad); }
    summary {
      padding: var(--space-2) var(--padding);
      font-weight: 650;
      cursor: pointer;
    }
    .error > summary { color: var(--bad); }
    #messages {
      max-height: 45vh;
      overflow: auto;
      padding: 0 var(--padding) var(--space-3);
      overscroll-behavior: contain;
    }
    pre {
      margin: 0 0 var(--space-3);
      padding-inline-start: var(--space-3);
      border-inline-start: 4px solid var(--warn-ink);
      font: var(--small-size)/1.5 var(--mono);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    pre.error { border-color: var(--bad); }
    pre > b { font-weight: 650; }
    /* A caret stands below its character: these lines are never broken. */
    pre > .excerpt { display: block; width: max-content; white-space: pre; }
    #ended {
      margin: 0;
      padding: var(--space-2) var(--padding);
      background: var(--warn);
      color: var(--warn-ink);
    }
    :focus-visible { outline: 3px solid var(--link); outline-offset: -3px; }

    #progress {
      position: fixed;
      z-index: 1;
      inset: 0 0 auto;
      height: 3px;
      background: var(--link);
      opacity: 0;
    }
    .rendering #progress { opacity: 1; }
    @media (prefers-reduced-motion: no-preference) {
      /* A quick render shows nothing. */
      .rendering #progress { transform-origin: 0 0; animation: progress 4s 0.4s ease-out both; }
      @keyframes progress {
        from { transform: scaleX(0); }
        to { transform: scaleX(0.9); }
      }
    }
    @media print {
      html, body { height: auto; }
      body { display: block; }
      aside, #progress { display: none; }
      iframe:not(.shown) { display: none; }
      iframe.shown { position: static; }
    }

    """
}
