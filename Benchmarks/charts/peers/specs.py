"""The figures of ChartsBenchmark as Vega-Lite specifications without their data.

They are as short as its own documentation has them for each kind, with the printed values of bars
and cells that Quire draws too; groups are named by a legend.
"""

WIDE = {"width": 640, "height": 350}
"""The plot within the axes, about as large as in Quire's wide drawing. A size with the axes would
be slower."""


def field(name, kind, title=None, **more):
    """A channel of a field; `kind` is N, O, Q or T for nominal, ordinal and so on."""
    kinds = {"N": "nominal", "O": "ordinal", "Q": "quantitative", "T": "temporal"}
    return {"field": name, "type": kinds[kind], "title": title, **more}


def scatter():
    return {
        **WIDE,
        "mark": "point",
        "encoding": {"x": field("x", "Q", "Hours"), "y": field("y", "Q", "Score")},
    }


SPECS = {
    "bar, 6 groups": {
        **WIDE,
        "encoding": {
            "x": field("value", "Q", "Orders"),
            "y": field("label", "N", "Region", sort="-x"),
        },
        "layer": [
            {"mark": "bar"},
            {
                "mark": {"type": "text", "align": "left", "dx": 3},
                "encoding": {"text": field("value", "Q")},
            },
        ],
    },
    "histogram, 5,000 values": {
        **WIDE,
        "mark": "bar",
        "encoding": {
            "x": field("value", "Q", "Minutes", bin={"maxbins": 50}),
            "y": {"aggregate": "count", "title": "Visits"},
        },
    },
    "line, 4 × 30 months": {
        **WIDE,
        "height": 280,
        "mark": "line",
        "encoding": {
            "x": field("month", "T", "Month"),
            "y": field("value", "Q", "Reports"),
            "color": field("team", "N", "Team"),
        },
    },
    "scatter, 60 points": scatter(),
    "scatter, 1,500 points": scatter(),
    "box plot, 5 × 200 values": {
        **WIDE,
        "mark": "boxplot",
        "encoding": {"x": field("value", "Q", "Seconds"), "y": field("group", "N", "Server")},
    },
    "heatmap, 6 × 6": {
        **WIDE,
        "encoding": {
            "x": field("column", "O", "Hour"),
            "y": field("row", "O", "Day", sort=None),
        },
        "layer": [
            {"mark": "rect", "encoding": {"color": field("value", "Q", "Calls")}},
            {"mark": "text", "encoding": {"text": field("value", "Q")}},
        ],
    },
    "stacked bars of shares, 5 × 4": {
        **WIDE,
        "mark": "bar",
        "encoding": {
            "x": field("value", "Q", "Answers", stack="normalize"),
            "y": field("group", "N", "Year"),
            "color": field("part", "N", "Answer", sort=None),
        },
    },
    "dots with intervals, 10 rows": {
        **WIDE,
        "encoding": {"y": field("label", "N", sort=None)},
        "layer": [
            {"mark": "rule", "encoding": {"x": {"datum": 1}, "y": None}},
            {
                "mark": "rule",
                "encoding": {
                    "x": field("lower", "Q", "Odds ratio", scale={"type": "log"}),
                    "x2": {"field": "upper"},
                },
            },
            {
                "mark": {"type": "point", "filled": True},
                "encoding": {"x": field("estimate", "Q", "Odds ratio")},
            },
        ],
    },
    "small multiples, 6 × 24 months": {
        "columns": 3,
        "facet": field("city", "N", "City"),
        "spec": {
            "width": 200,
            "height": 120,
            "mark": "line",
            "encoding": {"x": field("month", "T", "Month"), "y": field("value", "Q", "Visits")},
        },
    },
}

SQUARES = {
    **WIDE,
    "mark": "rect",
    "encoding": {
        "x": field("x", "Q", "Hours", bin={"maxbins": 60}),
        "y": field("y", "Q", "Score", bin={"maxbins": 40}),
        "color": {"aggregate": "count", "title": "Points", "scale": {"type": "log"}},
    },
}
"""The limits are those of Quire's squares, or higher; round steps make fewer cells of them."""
