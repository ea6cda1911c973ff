"""Describes and groups a CSV file with DuckDB alone."""

import sys

import duckdb

NUMERIC = {"BIGINT", "DOUBLE", "INTEGER"}


def main(path):
    connection = duckdb.connect()
    connection.execute("CREATE TABLE claims AS SELECT * FROM read_csv(?)", [path])
    for name, kind, *_ in connection.execute("DESCRIBE claims").fetchall():
        column = '"' + name + '"'
        asked = f"count({column}), count(*) - count({column}), count(DISTINCT {column})"
        if kind in NUMERIC:
            asked += (
                f", avg({column}), stddev_samp({column}), min({column}), max({column}),"
                f" quantile_cont({column}, [0.25, 0.5, 0.75])"
            )
        print(name, kind, *connection.execute(f"SELECT {asked} FROM claims").fetchone())
    groups = connection.execute(
        """
        SELECT claim_status, author_ban_status, count(*), avg(video_view_count),
          median(video_view_count), stddev_samp(video_view_count)
        FROM claims GROUP BY ALL ORDER BY ALL
        """
    )
    for row in groups.fetchall():
        print(*row)


main(sys.argv[1])
