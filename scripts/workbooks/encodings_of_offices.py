"""Text in the encodings of old Vietnamese files."""
import unicodedata

TCVN3 = dict(zip('àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ', 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§'))
VNI = {}
for base, pairs in {'a': 'áùàøảûãõạïăêắéằèẳúẵüặëââấáầàẩåẫãậä', 'e': 'éùèøẻûẽõẹïêâếáềàểåễãệä', 'o': 'óùòøỏûõõọïôâốáồàổåỗãộä', 'ô': 'ớùờøởûỡõợï', 'u': 'úùùøủûũõụï', 'ö': 'ứùừøửûữõựï', 'y': 'ýùỳøỷûỹõ'}.items():
    for i in range(0, len(pairs), 2):
        VNI[pairs[i]] = base + pairs[i + 1]; VNI[pairs[i].upper()] = base.upper() + pairs[i + 1].upper()
for a, b in zip('ơưđỉĩịỵ', 'ôöñæóòî'):
    VNI[a] = b; VNI[a.upper()] = b.upper()


def legacy(text, font):
    text = unicodedata.normalize('NFC', text)
    if font == 'TCVN3': text = ''.join(c if c in TCVN3 else c.lower() if c.lower() in TCVN3 else c for c in text)
    return ''.join((TCVN3 if font == 'TCVN3' else VNI).get(c, c) for c in text)


def cp1258(text):
    out = []
    for c in unicodedata.normalize('NFC', text):
        try: out.append(c.encode('cp1258'))
        except UnicodeEncodeError:
            parts = unicodedata.normalize('NFD', c)
            tone = [p for p in parts if p in '\u0300\u0301\u0303\u0309\u0323']
            out.append(unicodedata.normalize('NFC', ''.join(p for p in parts if p not in tone)).encode('cp1258', 'replace') + ''.join(tone).encode('cp1258', 'replace'))
    return b''.join(out)
