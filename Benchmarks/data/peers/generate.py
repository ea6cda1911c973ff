"""Writes a CSV file of the shape of the claims data, the same for the same number of rows."""

import sys

import duckdb

# Every value is made from a hash of the row's number, so that no seed and no order matters.
QUERY = """
COPY (
  SELECT
    i AS "column0", i + 1 AS "#",
    CASE WHEN gone THEN NULL WHEN claim THEN 'claim' ELSE 'opinion' END AS claim_status,
    1000000000 + hash(i, 1) % 9000000000 AS video_id,
    5 + hash(i, 2) % 56 AS video_duration_sec,
    CASE WHEN gone THEN NULL ELSE
      (CASE WHEN claim THEN 'someone read that ' ELSE 'my friends think that ' END) ||
      'place number ' || hash(i, 3) % 100000 || ' has "' || hash(i, 4) % 1000 ||
      '" stories, and nobody counted them' END AS video_transcription_text,
    CASE WHEN hash(i, 5) % 16 = 0 THEN 'verified' ELSE 'not verified' END AS verified_status,
    ['active', 'under review', 'banned'][CASE WHEN hash(i, 6) % 10 < 8 THEN 1
      ELSE 2 + (hash(i, 6) % 2)::INTEGER END] AS author_ban_status,
    views AS video_view_count, floor(views * share(i, 7)) AS video_like_count,
    floor(views * share(i, 7) * share(i, 8)) AS video_share_count,
    floor(views * share(i, 7) * share(i, 9) / 10) AS video_download_count,
    floor(views * share(i, 7) * share(i, 10) / 50) AS video_comment_count
  FROM (
    SELECT range AS i, hash(range, 11) % 65 = 0 AS gone, hash(range, 12) % 2 = 0 AS claim,
      CASE WHEN hash(range, 11) % 65 = 0 THEN NULL
        ELSE floor((CASE WHEN hash(range, 12) % 2 = 0 THEN 1e6 ELSE 1e4 END) * share(range, 13))
      END AS views
    FROM range($rows)
  )
) TO '$path' (HEADER)
"""


def main(rows, path):
    connection = duckdb.connect()
    connection.execute("CREATE MACRO share(i, k) AS (hash(i, k) % 1000000) / 1000000.0::DOUBLE")
    connection.execute(QUERY.replace("$rows", rows).replace("$path", path))


main(sys.argv[1], sys.argv[2])
