"""Checks an archive of articles with Factlint inside Apache Spark: lines go through the command, one process a partition.

    spark-submit --files factlint docs/pipeline/spark_pipe.py ARTICLES REPORTS

ARTICLES and REPORTS are folders or files of NDJSON that Spark can reach: {"id": …, "text": …, "published": …} a line, and
{"id": …, "report": …} or {"id": …, "error": …} a line.
"""

import sys

from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, explode


def check(lines):
    """The reports on the articles of one partition, in their order."""
    import subprocess
    import threading

    command = [SparkFiles.get("factlint"), "check", "--format", "ndjson"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:

        def feed():
            with process.stdin as stdin:
                stdin.writelines(f"{line}\n" for line in lines)

        threading.Thread(target=feed, daemon=True).start()
        yield from (line.rstrip("\n") for line in process.stdout)
    # 1 says that something is refuted, which is no failure of the job.
    if process.returncode not in (0, 1):
        raise RuntimeError(f"factlint ended with {process.returncode}")


def main(articles, reports):
    spark = SparkSession.builder.appName("factlint").getOrCreate()
    lines = spark.read.text(articles).rdd.map(lambda row: row.value)
    checked = lines.mapPartitions(check)
    checked.saveAsTextFile(reports)

    claims = spark.read.json(reports).select("id", explode("report.claims").alias("claim"))
    claims.groupBy(col("claim.kind").alias("kind"), col("claim.verdict").alias("verdict")).count().orderBy("kind", "verdict").show(100)
    refuted = claims.where(col("claim.verdict") == "refuted")
    refuted.select("id", "claim.quote.exact", "claim.summary").show(20, truncate=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
