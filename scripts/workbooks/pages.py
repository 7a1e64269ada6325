"""A sheet and a file, as the makers describe them."""
from openpyxl.utils import get_column_letter


class Page:
    """A sheet: its cells, what must come of them, and what spreadsheet programs put around them."""
    def __init__(self, name='Sheet1', after=lambda sheet: None):
        self.name, self.cells, self.merges, self.hidden = name, {}, [], False
        self.expected, self.refused, self.notes = [], [], []
        self.hidden_rows, self.hidden_columns, self.after = [], [], after

    def put(self, row, column, value, fmt=None):
        if value is not None and value != '': self.cells[(row, column)] = (value, fmt)

    def row(self, row, values, start=1):
        for i, value in enumerate(values): self.put(row, start + i, value)

    def merge(self, r1, c1, r2, c2):
        if (r1, c1) != (r2, c2): self.merges.append((r1, c1, r2, c2))

    def expect(self, unit, year, index, component, points, stage='published', rank=None):
        self.expected.append([unit, year, index, component, stage, points] + ([rank] if rank is not None else []))

    def fault(self, row, column, code):
        """A cell that must be told of under this code."""
        self.refused.append([f'{get_column_letter(column)}{row}', code])

    @property
    def width(self): return max((c for _, c in self.cells), default=1)

    @property
    def height(self): return max((r for r, _ in self.cells), default=1)


class Book:
    """One file: pages for a workbook, one page for a text file, or the bytes themselves."""
    def __init__(self, file, shape, pages, form='xlsx', text=None, more=(), asks=False, rich=False, **about):
        self.file, self.shape, self.pages, self.form, self.text, self.rich = file, shape, pages, form, text, rich
        self.about = {**about, **({'more': list(more)} if more else {}), **({'asks': True} if asks else {})}


BOOKS = []


def book(make):
    """Lists a maker: a generator of files with its own random numbers."""
    BOOKS.append(make)
    return make
