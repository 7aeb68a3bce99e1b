"""Native charts in the look of the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quoteattr.writers.workbook.look import FONT, INK, LINE, NAVY, QUIET

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook

_LETTERS: Final = {"name": FONT, "size": 9, "color": INK}
_TITLE: Final = {"name": FONT, "size": 11, "bold": True, "color": NAVY}


def bars(
    book: Workbook,
    series: tuple[list[object], list[object]],
    *,
    title: str,
    upright: bool = False,
    number: str = "0.0%",
    size: tuple[int, int] = (560, 380),
) -> Chart:
    """A chart of one series (names, values), in lying bars with the first on top, or upright."""
    chart = book.add_chart({"type": "column" if upright else "bar"})
    assert chart is not None
    names, values = series
    chart.add_series(
        {
            "categories": names,
            "values": values,
            "fill": {"color": "#4A7FB0"},
            "gap": 45,
            "data_labels": {"value": True, "num_format": number, "font": {**_LETTERS, "color": QUIET}},
        }
    )
    chart.set_title({"name": title, "name_font": _TITLE, "overlay": False, "layout": {"x": 0.02, "y": 0.03}})
    chart.set_legend({"none": True})
    of_names = {"num_font": _LETTERS, "line": {"color": LINE}, "major_tick_mark": "none", "reverse": not upright}
    of_values = {"visible": False, "major_gridlines": {"visible": False}, "min": 0}
    # What lies in a chart of lying bars, the library calls the y axis
    (chart.set_x_axis if upright else chart.set_y_axis)(of_names)
    (chart.set_y_axis if upright else chart.set_x_axis)(of_values)
    chart.set_chartarea({"border": {"color": LINE}, "fill": {"color": "#FFFFFF"}})
    chart.set_size({"width": size[0], "height": size[1]})
    return chart
