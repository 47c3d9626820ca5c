"""Ways in which a file goes wrong: by the byte, by the line, by the word."""

NUMBERS = [
    "-1", "0", "1e308", "1e400", "-1e308", "NaN", "inf", "0x10", "010", "1:30", "1_000", "１２", "99999999999999999999",
    "9223372036854775807", "9007199254740993", "", "~", "5%", "200%", "-5%/year", "100%/year", "3.5", "1/2", "12人",
    "1,234", "2000平方米", "3万元", "1e-320", "0.1", "2024...2030", "2030...2024", "—", "无", "yes", "2024-09",
]
WORDS = [
    "*a", "&a", "!!python/object:os.system", "<<", "{", "}", "[", "]", "|", ">", "'", '"', "#", ":", "- ", "? ", "%YAML 1.2",
    "---", "...", "@x", "`x`", "=cmd|' /C calc'!A0", "\u202e", "\u200b", "\ufeff", "\u3000", "\x1b[31m", "\x07", "\u2028",
    "甲" * 300, "x" * 5000, "p1", "j1", "nobody", "extends", "measures", "county", "calibrated", "hold", "../..", "/dev/zero",
]
CHUNKS = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\t", b"\xc3", b"\x85", b"\xe2\x80\xa8", b'"', b",", b",,,,\n",
    b"&a [*a, *a]\n", b"? &a x\n: *a\n", b"- - - - - -\n", b"[" * 60, b"{" * 60,
]


def text_of(data):
    return data.decode("utf-8", "surrogateescape")


def bytes_of(text):
    return text.encode("utf-8", "surrogateescape")


def by_byte(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 1, 2, 8])):
        at = rng.randrange(len(data) + 1)
        kind = rng.randrange(6)
        if kind == 0 and data:
            data[at % len(data)] = rng.randrange(256)
        elif kind == 1:
            del data[at:at + rng.choice([1, 2, 20, 200])]
        elif kind == 2:
            data[at:at] = rng.choice(CHUNKS)
        elif kind == 3:
            data[at:at] = data[at:at + rng.choice([1, 10, 100])]
        elif kind == 4:
            del data[at:]
        else:
            data[at:at] = bytes(rng.randrange(256) for _ in range(rng.choice([1, 4])))
    return bytes(data)


def by_line(rng, data):
    lines = data.split(b"\n")
    for _ in range(rng.choice([1, 1, 2])):
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        kind = rng.randrange(6)
        if kind == 0:
            lines.insert(other, lines[at])
        elif kind == 1 and len(lines) > 1:
            del lines[at]
        elif kind == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines[at] = b" " * rng.choice([1, 2, 4, 400]) + lines[at]
        elif kind == 4:
            lines[at] = lines[at].lstrip()
        else:
            lines[at] = bytes_of(text_of(lines[at]).replace("：" if "：" in text_of(lines[at]) else ":", "：", 1))
    return b"\n".join(lines)


def by_word(rng, data):
    """A number or a word in the place of another."""
    import re

    text = text_of(data)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        places = list(re.finditer(r"[0-9][0-9.%]*|[A-Za-z_-]{2,}|[\u4e00-\u9fff]{2,}", text))
        if not places:
            break
        place = rng.choice(places)
        new = rng.choice(NUMBERS if rng.random() < 0.6 else WORDS)
        if rng.random() < 0.15:
            new = rng.choice(places).group(0)
        text = text[:place.start()] + new + text[place.end():]
    return bytes_of(text)


def by_form(rng, data):
    """The same text in another form: line endings, encoding, a byte order mark."""
    kind = rng.randrange(5)
    text = text_of(data)
    if kind == 0:
        return data.replace(b"\n", b"\r\n")
    if kind == 1:
        return data.replace(b"\n", b"\r")
    if kind == 2:
        return b"\xef\xbb\xbf" + data
    if kind == 3:
        return text.encode("gb18030", "replace")
    return text.encode("utf-16")


def spoil(rng, data):
    return rng.choice([by_byte, by_byte, by_line, by_word, by_word, by_word, by_form])(rng, data)
