"""What the lookalikes share: chosen units, short names of components, invented points."""
from figures import *

PCI_VI = ['Gia nhập thị trường', 'Tiếp cận đất đai', 'Tính minh bạch', 'Chi phí thời gian', 'Chi phí không chính thức', 'Cạnh tranh bình đẳng', 'Tính năng động', 'Hỗ trợ doanh nghiệp', 'Đào tạo lao động', 'Thiết chế pháp lý']
PCI_EN = ['Entry Costs', 'Land Access', 'Transparency', 'Time Costs', 'Informal Charges', 'Policy Bias', 'Proactivity', 'Business Support Services', 'Labor Training', 'Legal Institutions']
PCI_EN_LONG = ['Entry Costs', 'Land Access & Tenure', 'Transparency', 'Time Costs', 'Informal Charges', 'Policy Bias', 'Proactivity', 'Business Support', 'Labor Policy', 'Law & Order']


def pick(scores, rng, count, component=None):
    """Some units that have figures, the hard names among them, in the order of the file."""
    units = [u for u in scores if component is None or component in scores[u]]
    hard = [u for u in units if u in SHORT]
    rest = [u for u in units if u not in SHORT]
    chosen = set(hard[:4] + rng.sample(rest, max(0, min(count, len(rest)) - min(4, len(hard)))))
    return [u for u in units if u in chosen]


def tops(index, year, scores):
    """The components below the total that have figures."""
    parts = [c for c in components_of(edition_of(index, year)) if c['parent'] == 'TOTAL']
    return [c for c in parts if c["component"] != "TOTAL_UNWEIGHTED" and any(c["component"] in own for own in scores.values())]


def short_pci(c, words, year):
    """The short name of a PCI component by what it is, not by its number: the schemes number them differently."""
    vi = bare(c['name_vi']).lower()
    keys = ['gia nhap', 'dat dai', 'minh bach', 'thoi gian', 'khong chinh thuc', 'binh dang', 'nang dong', 'ho tro', 'lao dong', 'phap ly']
    for key, word in zip(keys, words):
        if key in vi: return word
    return c['name_en'] if words is not PCI_VI else c['name_vi']


def invented(rng, parts, units):
    scores = {}
    for u in units:
        own = {c['component']: round(rng.uniform(0.6, 0.98) * float(c['max'] or 6), 2) for c in parts}
        own['TOTAL'] = round(sum(own.values()), 2)
        scores[u] = own
    return scores


def provinces(rng, year, count):
    day = f'{year}-06-30'
    pool = [u for u in UNITS.values() if u['level'] == 'province' and (u['valid_from'] or '') <= day <= (u['valid_to'] or '9999')]
    hard = [u['unit_id'] for u in pool if u['unit_id'] in SHORT]
    return hard[:4] + [u['unit_id'] for u in rng.sample([u for u in pool if u['unit_id'] not in SHORT], count - min(4, len(hard)))]


def ranks(scores, code='TOTAL'):
    ordered = sorted((own[code] for own in scores.values()), reverse=True)
    return {u: ordered.index(own[code]) + 1 for u, own in scores.items()}
