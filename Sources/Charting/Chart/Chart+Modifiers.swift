extension Chart {
  private func changing(_ change: (inout Chart) -> Void) -> Chart {
    var chart = self
    change(&chart)
    return chart
  }

  /// Names the x axis; for when the figure's subtitle has not said what it shows.
  public func chartXAxisLabel(_ label: String?) -> Chart {
    changing { $0.xAxis.name = label }
  }

  /// Names the y axis; for when the figure's subtitle has not said what it shows.
  public func chartYAxisLabel(_ label: String?) -> Chart {
    changing { $0.yAxis.name = label }
  }

  /// Sets the x scale.
  ///
  /// - Parameters:
  ///   - domain: the numbers at both ends; `nil` for what the data need. Rows outside are left out
  ///     and counted in the notes. A domain that is empty or not finite is not looked at.
  ///   - type: how numbers become positions; `nil` for evenly, or over time for moments.
  ///   - includesZero: whether the axis begins at zero; `nil` for what the marks ask.
  public func chartXScale(
    domain: ClosedRange<Double>? = nil, type: ScaleType? = nil, includesZero: Bool? = nil
  ) -> Chart {
    changing { $0.xAxis.set(domain: domain, type: type, includesZero: includesZero) }
  }

  /// Sets the y scale; see ``chartXScale(domain:type:includesZero:)``.
  public func chartYScale(
    domain: ClosedRange<Double>? = nil, type: ScaleType? = nil, includesZero: Bool? = nil
  ) -> Chart {
    changing { $0.yAxis.set(domain: domain, type: type, includesZero: includesZero) }
  }

  /// Shows or hides the x axis.
  public func chartXAxis(_ visibility: AxisVisibility) -> Chart {
    changing { $0.xAxis.visibility = visibility }
  }

  /// Shows or hides the y axis.
  public func chartYAxis(_ visibility: AxisVisibility) -> Chart {
    changing { $0.yAxis.visibility = visibility }
  }

  /// Sets the proportions of both drawings where rows do not decide the height.
  public func chartShape(_ shape: DrawingShape) -> Chart {
    changing { $0.shape = shape }
  }

  /// Splits the rows into panels of the same size and scales, one for each name, at most twelve.
  ///
  /// Marks with as many rows as there are names are split; all others, such as a line of
  /// reference, are drawn in every panel.
  ///
  /// - Parameters:
  ///   - names: a name for each row; rows without one are left out.
  ///   - order: by the panels' typical value, or by first appearance.
  public func facets(by names: PlottableValue, order: BarOrder = .byValue) -> Chart {
    var chart = mapMarks { mark in
      guard mark.channels.rowCount == names.count else { return mark }
      var mark = mark
      mark.channels[.facet] = names
      return mark
    }
    chart.panels = Panels(label: names.label, order: order)
    return chart
  }

  /// Names the drawing for when the figure does not.
  public func chartTitle(_ title: String) -> Chart {
    changing { $0.neutralTitle = title }
  }

  /// Says something about the drawing that its marks do not know, for the source line.
  public func chartNote(_ note: String) -> Chart {
    changing { $0.notes.append(note) }
  }

  /// Replaces the computed description: what is said to those who do not see the drawing.
  public func chartDescription(_ description: String) -> Chart {
    changing { $0.summary = description }
  }
}
