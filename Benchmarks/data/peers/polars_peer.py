"""Describes and groups a CSV file with polars."""

import sys

import polars


def main(path):
    claims = polars.read_csv(path)
    for name, kind in claims.schema.items():
        column = claims[name]
        row = [len(column) - column.null_count(), column.null_count(), column.n_unique()]
        if kind.is_numeric():
            row += [column.mean(), column.std(), column.min(), column.max()]
            row += [column.quantile(p, "linear") for p in (0.25, 0.5, 0.75)]
        print(name, kind, *row)
    views = polars.col("video_view_count")
    groups = claims.group_by("claim_status", "author_ban_status").agg(
        polars.len(), views.mean(), views.median().alias("median"), views.std().alias("sd")
    )
    for row in groups.sort("claim_status", "author_ban_status").rows():
        print(*row)


main(sys.argv[1])
