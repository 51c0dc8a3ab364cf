"""Extractions as tables: one typed table per kind of fact, and a summary in words."""

from telcomodel.table.summary import COLUMNS, Row, quantity, rows
from telcomodel.table.tables import TABLES, Column, ColumnType, Table, columns_of, to_csv

__all__ = ["COLUMNS", "TABLES", "Column", "ColumnType", "Row", "Table", "columns_of", "quantity", "rows", "to_csv"]
