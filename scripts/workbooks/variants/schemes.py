"""Schemes, units and headings as people write them."""
import re, unicodedata

from figures import bare, table

UNITS = [u for u in table('units.csv') if u['level'] == 'province']
EDITIONS = {e['edition_id']: e for e in table('editions.csv')}
COMPONENTS = table('components.csv')
SCHEMES = [
    ('pci-2006', [2006, 2007, 2008]), ('pci-2009', [2010, 2011, 2012]), ('pci-2013', [2013, 2014, 2017, 2019, 2020]),
    ('pci-2021', [2021]), ('pci-2022', [2022, 2023, 2024]),
    ('papi-2011', [2011, 2013, 2015]), ('papi-2016', [2016, 2017]), ('papi-2019', [2019, 2020]), ('papi-2021', [2021, 2023, 2024]),
    ('par-2017', [2017, 2018]), ('par-2022', [2022, 2023, 2024]), ('sipas-2017', [2017, 2019, 2021]),
]
INDEX_WORDS = {
    'PCI': ['PCI', 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', 'Provincial Competitiveness Index'],
    'PAPI': ['PAPI', 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)'],
    'PAR_INDEX': ['PAR INDEX', 'Chỉ số cải cách hành chính (PAR INDEX)', 'chỉ số CCHC'],
    'SIPAS': ['SIPAS', 'Chỉ số hài lòng (SIPAS)'],
}


def bare(text):
    text = unicodedata.normalize('NFD', text.replace('đ', 'd').replace('Đ', 'D'))
    return ''.join(c for c in text if unicodedata.category(c) != 'Mn')


def units_of(year):
    day = f'{year}-12-31'
    return [u for u in UNITS if (u['valid_from'] or '') <= day <= (u['valid_to'] or '9999')]


def name_of(unit, style, rng):
    name = unit['name_vi']
    name = re.sub(r'^(Thành phố|TP\.?)\s+', '', name)
    special = {
        'Bà Rịa - Vũng Tàu': ['BRVT', 'BR-VT', 'Bà Rịa – Vũng Tàu', 'Bà Rịa-Vũng Tàu', 'Ba Ria - Vung Tau'],
        'Thừa Thiên Huế': ['TT-Huế', 'TT Huế', 'TT. Huế', 'Thừa Thiên – Huế', 'TT-Hue', 'Thừa Thiên-Huế'],
        'Hồ Chí Minh': ['TP.HCM', 'TP HCM', 'Tp. Hồ Chí Minh', 'HCMC', 'TPHCM', 'TP. Hồ Chí Minh'],
        'Đắk Lắk': ['Đak Lak', 'Dak Lak', 'DakLak', 'Đắc Lắc', 'Đăk Lăk'],
        'Đắk Nông': ['Đăk Nông', 'Dak Nong', 'Đắc Nông'],
        'Bắc Kạn': ['Bắc Cạn', 'Bac Kan', 'Bắc Kan'],
        'Kon Tum': ['Kontum', 'KonTum'],
    }
    city = unit['type'] == 'city'
    if style == 'plain':
        return name
    if style == 'abbreviated':
        return rng.choice(special.get(name, [name]))
    if style == 'bare':
        return bare(rng.choice(special[name])) if name in special and rng.random() < 0.3 else bare(name)
    if style == 'typed':
        return (rng.choice(['Thành phố ', 'TP. ', 'TP ', 'Tp.']) if city else rng.choice(['Tỉnh ', 'tỉnh '])) + name
    if style == 'ubnd':
        return ('UBND thành phố ' if city else 'UBND tỉnh ') + name
    if style == 'upper':
        return name.upper()
    if style == 'old-tones':
        return name.replace('òa', 'oà').replace('óa', 'oá')
    if style == 'spaced':
        return rng.choice(['', ' ', '\u00a0']) + name.replace(' ', rng.choice([' ', '  ', '\u00a0'])) + rng.choice(['', ' ', '\u00a0 '])
    if style == 'nfd':
        return unicodedata.normalize('NFD', name)
    if style == 'starred':
        return name + rng.choice(['', '', '*', ' (*)'])
    if style == 'english':
        return bare(name) + rng.choice(['', ' Province' if not city else ' City'])
    raise ValueError(style)


NAME_STYLES = ['plain', 'abbreviated', 'bare', 'typed', 'ubnd', 'upper', 'old-tones', 'spaced', 'nfd', 'starred', 'english']


class Scheme:
    def __init__(self, edition, year):
        self.edition, self.year, self.index = edition, year, EDITIONS[edition]['index']
        rows = [c for c in COMPONENTS if c['edition_id'] == edition and c['component'] != 'TOTAL_UNWEIGHTED']
        self.total = next(c for c in rows if c['component'] == 'TOTAL')
        self.tops = [c for c in rows if c['parent'] == 'TOTAL' and c['kind'] == 'dimension']
        self.subs = [c for c in rows if c['kind'] == 'subdimension']
        if self.index == 'SIPAS':
            self.tops = [c for c in rows if c['parent'] == 'TOTAL']

    def number(self, component):
        if component in self.tops:
            return str(self.tops.index(component) + 1)
        return re.sub(r'^\D+', '', component['component'])

    def max(self, component):
        return float(component['max'] or 15)

    def scores(self, units, rng, decimals):
        """{unit: {component: points}} with totals that fit."""
        result = {}
        for unit in units:
            row = {}
            subs = {}
            for c in self.subs:
                subs.setdefault(c['parent'], []).append(c)
            for c in self.tops:
                if c['component'] in subs:
                    for s in subs[c['component']]:
                        row[s['component']] = round(self.max(s) * rng.uniform(0.35, 0.95), decimals)
                    row[c['component']] = round(sum(row[s['component']] for s in subs[c['component']]), decimals)
                else:
                    row[c['component']] = round(self.max(c) * rng.uniform(0.4, 0.97), decimals)
            if self.index == 'PCI':
                weights = [float(c['weight'] or 0) for c in self.tops]
                if all(weights):
                    row['TOTAL'] = round(sum(w * row[c['component']] * 10 for w, c in zip(weights, self.tops)), decimals)
            elif self.index in ('PAPI', 'PAR_INDEX') and self.edition != 'par-2022':
                row['TOTAL'] = round(sum(row[c['component']] for c in self.tops), decimals)
            else:
                row['TOTAL'] = round(rng.uniform(70, 95), decimals)
            result[unit['unit_id']] = row
        return result


SHORT = {
    'PCI': ['Gia nhập thị trường', 'Tiếp cận đất đai', 'Minh bạch', 'Chi phí thời gian', 'Chi phí KCT', 'Cạnh tranh bình đẳng', 'Năng động', 'Hỗ trợ DN', 'Đào tạo LĐ', 'Thiết chế pháp lý'],
    'PAPI': ['Tham gia của người dân', 'Công khai minh bạch', 'Trách nhiệm giải trình', 'Kiểm soát tham nhũng', 'TTHC công', 'Cung ứng DVC', 'Quản trị MT', 'Quản trị điện tử'],
    'PAR_INDEX': ['Chỉ đạo, điều hành', 'Thể chế', 'Cải cách TTHC', 'Tổ chức bộ máy', 'Công vụ', 'Tài chính công', 'CQĐT, CQS', 'Tác động của CCHC'],
}
SHORT_EN = {
    'PCI': ['Entry Costs', 'Land Access', 'Transparency', 'Time Costs', 'Informal Charges', 'Policy Bias', 'Proactivity', 'Business Support', 'Labor', 'Legal'],
    'PAPI': ['Participation', 'Transparency', 'Accountability', 'Control of Corruption', 'Administrative Procedures', 'Service Delivery', 'Environment', 'E-Governance'],
}


def short_of(scheme, component, table):
    code = re.sub(r'\D', '', component['component'])
    return table[scheme.index][int(code) - 1]


def heading_of(scheme, component, style, rng):
    vi, en, code = component['name_vi'], component['name_en'], component['component']
    n = scheme.number(component)
    label = {'PCI': ['CSTP', 'Chỉ số thành phần', 'Chỉ số TP'][:2], 'PAPI': ['Chỉ số nội dung', 'Nội dung'],
             'PAR_INDEX': ['Lĩnh vực'], 'SIPAS': ['Yếu tố']}[scheme.index]
    label_en = {'PCI': ['Sub-Index', 'Subindex'], 'PAPI': ['Dimension'], 'PAR_INDEX': ['Field'], 'SIPAS': ['Factor']}[scheme.index]
    top = component in scheme.tops
    if component is scheme.total:
        words = {'PCI': [f'PCI {scheme.year}', 'Điểm PCI', 'PCI', 'Chỉ số PCI có trọng số', 'Tổng điểm', f'The Weighted PCI Score in {scheme.year}'],
                 'PAPI': ['Chỉ số PAPI', f'PAPI {scheme.year}', 'Tổng điểm PAPI', 'Tổng điểm', 'Total'],
                 'PAR_INDEX': [f'PAR INDEX {scheme.year}', 'Chỉ số CCHC', 'Tổng điểm', 'Tổng cộng', 'Điểm tổng hợp'],
                 'SIPAS': ['SIPAS', f'SIPAS {scheme.year}', 'Chỉ số hài lòng chung' if False else 'Chỉ số SIPAS', 'Tổng']}[scheme.index]
        if style in ('en', 'numbered-en', 'short-en'):
            words = [w for w in words if w.isascii()] or [scheme.index]
        return rng.choice(words)
    if style == 'code' and scheme.index in ('PCI', 'PAPI'):
        return code
    if style == 'short' and top and scheme.index in SHORT and not (scheme.index == 'PAR_INDEX' and scheme.edition != 'par-2022') and not scheme.edition in ('pci-2006',):
        return short_of(scheme, component, SHORT)
    if style == 'short-en' and top and scheme.index in SHORT_EN and not scheme.edition in ('pci-2006',):
        return short_of(scheme, component, SHORT_EN)
    if style == 'numbered' and (scheme.index != 'SIPAS'):
        return f'{rng.choice(label)} {n}: {vi}' if top else f'{n}. {vi}'
    if style == 'numbered-en' and scheme.index != 'SIPAS':
        return f'{rng.choice(label_en)} {n}: {en}' if top else f'{n} {en}'
    if style == 'counted':
        return f'{n}. {vi}'
    if style == 'roman' and top:
        return f"{['I','II','III','IV','V','VI','VII','VIII','IX','X'][int(n)-1]}. {vi}"
    if style == 'en' or style == 'numbered-en':
        return en
    if style == 'upper':
        return vi.upper()
    if style == 'bare':
        return bare(vi)
    if style == 'broken':
        words = vi.split(' ')
        return ' '.join(words[:2]) + '\n' + ' '.join(words[2:]) if len(words) > 2 else vi
    if style == 'with-max':
        return f"{vi} (tối đa {component['max']} điểm)" if component['max'] else vi
    return vi


HEADING_STYLES = ['vi', 'en', 'code', 'numbered', 'numbered-en', 'counted', 'roman', 'upper', 'bare', 'broken', 'with-max', 'short', 'short-en']
