"""One module an output format, each a pure function from Report to text."""

from tqc.report.model import DocumentReport, Problem, Report, Shown

__all__ = ["DocumentReport", "Problem", "Report", "Shown"]
