"""The hand that writes figures into a sheet."""
import random

MISSING = ['KCDL', 'kcdl', '...', 'không có số liệu', 'N.A.', 'chưa có', '#N/A', 'KXH', '/', '-', 'x', 'n/a', 'N/A', '..', '–', 'Không đánh giá', 'không có dữ liệu', None]


class Pen:
    """How figures are written down: as numbers or as texts in one convention."""

    def __init__(self, rng, scheme, style):
        self.rng, self.scheme, self.style = rng, scheme, style

    def write(self, page, row, column, value, maximum):
        if value is None:
            page.put(row, column, self.rng.choice(MISSING))
            return
        if self.style == 'typed':
            page.put(row, column, value)
        elif self.style == 'formatted':
            page.put(row, column, value, '0.00')
        elif self.style == 'comma':
            page.put(row, column, str(value).replace('.', ','))
        elif self.style == 'point':
            page.put(row, column, str(value))
        elif self.style == 'padded':
            page.put(row, column, self.rng.choice(['', ' ', '\u00a0']) + str(value).replace('.', ',') + self.rng.choice(['', ' ', '\u00a0']))
        elif self.style == 'percent-format' and maximum == 100:
            page.put(row, column, value / 100, '0.00%')
        elif self.style == 'percent-text' and maximum == 100:
            page.put(row, column, str(value).replace('.', ',') + '%')
        elif self.style == 'some-text':
            page.put(row, column, str(value).replace('.', ',') if self.rng.random() < 0.3 else value)
        elif self.style == 'mixed':
            page.put(row, column, str(value).replace('.', ',') if self.rng.random() < 0.5 else str(value))
        elif self.style == 'fraction' and maximum == 100:
            page.put(row, column, round(value / 100, 6))
        elif self.style == 'worded':
            page.put(row, column, str(value).replace('.', ',') + ' điểm')
        elif self.style == 'starred':
            page.put(row, column, str(value).replace('.', ',') + self.rng.choice(['', '', '*']))
        else:
            page.put(row, column, value)


PEN_STYLES = ['typed', 'typed', 'formatted', 'comma', 'point', 'padded', 'percent-format', 'percent-text', 'some-text', 'starred', 'mixed', 'fraction', 'worded']
