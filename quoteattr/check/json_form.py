"""A report → JSON: the names of findings.py, nested as there; the one interface that every other output builds on."""

from __future__ import annotations

import json
from dataclasses import asdict

from quoteattr.check.findings import FORM, Report


def report_json(report: Report) -> dict[str, object]:
    """The report as plain dictionaries, lists, strings and numbers, under its ``form``."""
    return {"form": FORM, **asdict(report)}


def report_bytes(report: Report) -> bytes:
    """The report as a JSON file."""
    return json.dumps(report_json(report), ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
