"""Market metrics as a pandas frame and a plot (extra ``pandas``; the plot needs matplotlib).

python examples/market_metrics.py [PICTURE]
"""

# pandas' stubs leave type parameters open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from matplotlib.figure import Figure

import telcomodel
from telcomodel.export.arrow import to_arrow

HERE = Path(__file__).parent
COLUMNS = ["operator_name", "market_name", "kind", "value", "unit", "qualifier", "period"]


def main(arguments: list[str]) -> None:
    """Print the metrics of the articles beside this script, and draw who has how many customers."""
    files = [*sorted(HERE.glob("articles/*.txt")), *sorted(HERE.glob("dossier/*.txt"))]
    extractions = [telcomodel.parse(file.read_bytes().decode("utf8"), source=file.name) for file in files]
    frame = to_arrow(extractions)["metrics"].to_pandas()
    frame["value"] = frame["value"].astype(float)
    print(frame[COLUMNS].fillna("").to_string(index=False, float_format="{:,.12g}".format))

    customers = frame[(frame["kind"] == "subscribers") & ~frame["change"]]
    largest = customers.groupby("operator_name")["value"].max().sort_values()
    figure = Figure(figsize=(8, 3), layout="tight")
    (largest / 1e6).plot.barh(ax=figure.subplots(), xlabel="million customers, as reported", ylabel="")
    picture = Path(arguments[0]) if arguments else Path(tempfile.mkdtemp()) / "customers.png"
    figure.savefig(picture)
    print(f"\n{len(largest)} operators drawn in {picture.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
