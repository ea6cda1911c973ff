/// The attributes of an element, in the order in which they are rendered.
///
/// A dictionary literal makes them; a `nil` value leaves its attribute out, and an empty string is
/// how HTML spells a flag:
///
///     ["class": "chart", "id": identifier, "open": isOpen ? "" : nil]
///
/// A name that is not a name (see ``MarkupName``) is left out when it is rendered, so that a name
/// that came from data cannot break out of its tag.
public struct Attributes: Sendable, Hashable {
  /// One attribute: its name, and its value before escaping.
  public struct Entry: Sendable, Hashable {
    /// The attribute's name.
    public let name: String
    /// The attribute's value, not escaped.
    public let value: String
  }

  /// The attributes in rendering order, each name once.
  public private(set) var entries: [Entry] = []

  /// Makes attributes from names and values; of equal names the last value stays, at the first place.
  public init(_ pairs: some Sequence<(String, String?)>) {
    for (name, value) in pairs { self[name] = value }
  }

  /// Whether there are no attributes.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value of an attribute; `nil` when it is absent, and setting `nil` removes it.
  public subscript(name: String) -> String? {
    get { entries.first { $0.name == name }?.value }
    set {
      let index = entries.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): entries[index] = Entry(name: name, value: value)
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension Attributes: ExpressibleByDictionaryLiteral {
  /// Makes attributes in the order of the literal; `nil` values are left out.
  public init(dictionaryLiteral elements: (String, String?)...) {
    self.init(elements)
  }
}
