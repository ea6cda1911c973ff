extension Theme {
  /// The tokens as CSS custom properties: the only place where a style sheet's values come from.
  ///
  /// Light on `:root`; dark under `prefers-color-scheme` on screens only, so that print has the
  /// light values; more contrast and forced colours replace the tokens that they concern.
  ///
  /// - Colours: `--page --surface --ink --ink2 --ink3 --axis --grid --link --good --bad --warn
  ///   --warn-ink`; slots `--c0` … `--c6` with label inks `--c0-on` …; `--q1` … `--q7` with
  ///   `--q1-on` …; `--d1` … `--d7` with `--d1-on` …; `--band` (opacity).
  /// - Type, each with `-size`, `-line` and `-weight`: `--title --section --takeaway --subtitle
  ///   --body --figure-subtitle --small --source --card-value --card-change`; `--font`, `--mono`.
  /// - Page: `--column --padding --wide --prose` and `--space-1` … `--space-7`.
  public var customProperties: String {
    """
    :root{color-scheme:light dark;\(light.properties)\(typography.properties)\(page.properties)}
    @media (max-width:\(CSSNumber.text(typography.phoneWidth))px){:root{\(phoneProperties)}}
    @media screen and (prefers-color-scheme:dark){:root{\(dark.properties)}}
    @media (prefers-contrast:more){:root{--ink2:var(--ink);--ink3:var(--ink);--grid:var(--axis)}}
    @media (forced-colors:active){:root{\(Self.forcedProperties)}}
    @media print{:root{color-scheme:light}}

    """
  }

  private var phoneProperties: String {
    let sizes = typography.styles.filter { $0.style.size != $0.style.phoneSize }
      .map { "--\($0.name)-size:\(CSSNumber.text($0.style.phoneSize))rem;" }
    return sizes.joined() + "--padding:\(CSSNumber.text(page.phonePadding))rem"
  }

  private static let forcedProperties = [
    "page:Canvas", "surface:Canvas", "ink:CanvasText", "ink2:CanvasText", "ink3:CanvasText",
    "axis:CanvasText", "grid:CanvasText", "link:LinkText", "good:CanvasText", "bad:CanvasText",
    "warn:Canvas", "warn-ink:CanvasText",
  ].map { "--\($0)" }.joined(separator: ";")
}

extension Palette {
  fileprivate var properties: String {
    let plain: [(String, Color)] = [
      ("page", page), ("surface", surface), ("ink", ink), ("ink2", ink2), ("ink3", ink3),
      ("axis", axis), ("grid", grid), ("link", link), ("good", good), ("bad", bad),
      ("warn", warn), ("warn-ink", warnInk),
    ]
    return plain.map { "--\($0.0):\($0.1.hex);" }.joined()
      + Self.properties(of: categories, prefix: "c", first: 0)
      + Self.properties(of: sequential, prefix: "q", first: 1)
      + Self.properties(of: diverging, prefix: "d", first: 1)
      + "--band:\(CSSNumber.text(bandOpacity));"
  }

  private static func properties(of swatches: [Swatch], prefix: String, first: Int) -> String {
    swatches.enumerated().map { index, swatch in
      let name = "--\(prefix)\(index + first)"
      return "\(name):\(swatch.fill.hex);\(name)-on:\(swatch.ink.hex);"
    }.joined()
  }
}

extension Typography {
  fileprivate var styles: [(name: String, style: Style)] {
    [
      ("title", title), ("section", section), ("takeaway", takeaway), ("subtitle", subtitle),
      ("body", body), ("figure-subtitle", figureSubtitle), ("small", small), ("source", source),
      ("card-value", cardValue), ("card-change", cardChange),
    ]
  }

  fileprivate var properties: String {
    styles.map { name, style in
      "--\(name)-size:\(CSSNumber.text(style.size))rem;"
        + "--\(name)-line:\(CSSNumber.text(style.lineHeight));--\(name)-weight:\(style.weight);"
    }.joined() + "--font:\(textFamilies);--mono:\(codeFamilies);"
  }
}

extension PageMetrics {
  fileprivate var properties: String {
    "--column:\(CSSNumber.text(columnWidth))rem;--padding:\(CSSNumber.text(padding))rem;"
      + "--wide:\(CSSNumber.text(wideWidth))px;--prose:\(CSSNumber.text(proseWidth))ch"
      + spacing.enumerated().map { ";--space-\($0 + 1):\(CSSNumber.text($1))px" }.joined()
  }
}
