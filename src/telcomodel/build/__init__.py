"""Files of articles → a folder of tables, a DuckDB file or JSON Lines, by several processes, resumable after a kill."""

from telcomodel.build.job import Build, Progress, build

__all__ = ["Build", "Progress", "build"]
