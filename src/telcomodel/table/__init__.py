"""Extractions as tables: one typed table per kind of fact, and a summary in words."""

from telcomodel.table.summary import COLUMNS, Row, quantity, rows
from telcomodel.table.tables import TABLES, Column, ColumnType, Table, to_csv

__all__ = ["COLUMNS", "TABLES", "Column", "ColumnType", "Row", "Table", "quantity", "rows", "to_csv"]
