"""Read articles on Spark: Parquet in, Parquet out, then SQL and one knowledge base (extra ``spark``, a Java runtime).

python examples/spark_facts.py
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from telcomodel import from_lines
from telcomodel.batch import SCHEMA, parse_batches

ARTICLES = Path(__file__).parent / "articles"
QUERY = """
    select id, metric.operator_name, metric.kind, metric.value, metric.unit
    from facts lateral view explode(metrics) as metric
    where metric.operator_name is not null and metric.unit = 'customers' and not metric.change
    order by id, metric.start
"""


def main() -> None:
    """Write the examples as Parquet, read them on two local threads, and print what came of it."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.log.level", "ERROR").getOrCreate()
    with tempfile.TemporaryDirectory() as folder:
        texts = {path.stem: path.read_bytes().decode("utf8") for path in sorted(ARTICLES.glob("*.txt"))}
        given = spark.createDataFrame(list(texts.items()), "id string, text string")
        given.repartition(2).write.parquet(f"{folder}/articles")

        articles = spark.read.parquet(f"{folder}/articles")
        facts = articles.mapInArrow(parse_batches, from_arrow_schema(SCHEMA))
        facts.write.parquet(f"{folder}/facts")

        facts = spark.read.parquet(f"{folder}/facts")
        facts.createOrReplaceTempView("facts")
        for row in spark.sql(QUERY).collect():
            print(f"{row.id:<24} {row.operator_name:<12} {row.kind} {row.value:,.0f} {row.unit}")

        base = from_lines(row.record for row in facts.where("error is null").select("record").toLocalIterator())
        print(f"{len(base)} articles, {len(base.operators)} operators, {len(base.people)} people")
    spark.stop()


if __name__ == "__main__":
    main()
