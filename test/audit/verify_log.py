"""A second verifier of the log, written from the specifications alone and sharing nothing with the first.

Python 3 standard library only: RFC 6962, RFC 8032, RFC 8785, C2SP signed-note, tlog-checkpoint, tlog-tiles.
Usage: verify_log.py <vkey> <folder>...   prints one JSON line for each folder.
"""

import base64
import hashlib
import json
import math
import os
import re
import struct
import sys

# RFC 8032, section 5.1
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


class Broken(Exception):
    """What is checked is not as it must be."""


def recover_x(y, sign):
    if y >= P:
        raise Broken("point")
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        if sign:
            raise Broken("point")
        return 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - x2) % P:
        raise Broken("point")
    return P - x if x & 1 != sign else x


def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return (x, y, 1, x * y % P)


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, p):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, p)
        p = add(p, p)
        scalar >>= 1
    return total


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = point((BASE_Y).to_bytes(32, "little"))


def is_signed(public, message, signature):
    if len(signature) != 64:
        return False
    try:
        a, r = point(public), point(signature[:32])
    except Broken:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def strict_base64(text):
    try:
        raw = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError as error:
        raise Broken("base64") from error
    if base64.b64encode(raw).decode() != text:
        raise Broken("base64")
    return raw


def read_vkey(text):
    name, key_id, key = text.split("+", 2)
    typed = strict_base64(key)
    if len(typed) != 33 or typed[0] != 1:
        raise Broken("vkey")
    if hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4].hex() != key_id:
        raise Broken("vkey")
    return name, bytes.fromhex(key_id), typed[1:]


def open_checkpoint(note, vkey):
    try:
        text = note.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Broken("utf-8") from error
    if any(ord(c) < 32 and c != "\n" for c in text) or not text.endswith("\n"):
        raise Broken("note")
    body, separator, signatures = text.rpartition("\n\n")
    if not separator:
        raise Broken("note")
    body += "\n"
    name, key_id, public = vkey
    good = False
    for line in signatures[:-1].split("\n"):
        match = re.fullmatch(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})", line)
        if not match:
            raise Broken("signature line")
        raw = strict_base64(match[2])
        if len(raw) <= 4:
            raise Broken("signature line")
        if match[1] == name and raw[:4] == key_id:
            if not is_signed(public, body.encode(), raw[4:]):
                raise Broken("signature")
            good = True
    if not good:
        raise Broken("no known key")
    lines = body.split("\n")
    if len(lines) != 4 or lines[0] != name or not re.fullmatch(r"0|[1-9][0-9]{0,15}", lines[1]):
        raise Broken("checkpoint")
    root = strict_base64(lines[2])
    if len(root) != 32 or int(lines[1]) > 2**53 - 1:
        raise Broken("checkpoint")
    return int(lines[1]), root


def number(value):
    """RFC 8785, section 3.2.2.3: as ECMAScript writes numbers."""
    if isinstance(value, int):
        value = float(value)
    if not math.isfinite(value):
        raise Broken("number")
    if value == 0:
        return "0"
    sign, text = ("-", repr(-value)) if value < 0 else ("", repr(value))
    mantissa, _, exponent = text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point_at = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    n, k = point_at, len(digits)
    if k <= n <= 21:
        return sign + digits + "0" * (n - k)
    if 0 < n <= 21:
        return sign + digits[:n] + "." + digits[n:]
    if -6 < n <= 0:
        return sign + "0." + "0" * -n + digits
    power = ("+" if n > 0 else "-") + str(abs(n - 1))
    return sign + digits[0] + ("." + digits[1:] if k > 1 else "") + "e" + power


SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def string(value):
    if any(0xD800 <= ord(c) <= 0xDFFF for c in value):
        raise Broken("surrogate")
    return '"' + "".join(SHORT.get(c) or ("\\u%04x" % ord(c) if ord(c) < 32 else c) for c in value) + '"'


def canonical(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, str):
        return string(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(string(key) + ":" + canonical(value[key]) for key in keys) + "}"


def is_canonical(entry):
    try:
        return canonical(json.loads(entry.decode("utf-8"))).encode() == entry
    except (ValueError, Broken, RecursionError, OverflowError):
        return False


def hash_leaf(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def tree_head(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    while len(hashes) > 1:
        paired = [hashlib.sha256(b"\x01" + a + b).digest() for a, b in zip(hashes[::2], hashes[1::2])]
        hashes = paired + hashes[len(paired) * 2 :]
    return hashes[0]


def tile_path(level, index, width):
    groups = []
    while True:
        groups.insert(0, "%03d" % (index % 1000))
        index //= 1000
        if not index:
            break
    path = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return "tile/%s/%s%s" % (level, path, "" if width == 256 else ".p/%d" % width)


def read(folder, path):
    try:
        with open(os.path.join(folder, path), "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Broken("missing " + path) from error


def read_bundle(bundle):
    entries, at = [], 0
    while at < len(bundle):
        if at + 2 > len(bundle):
            raise Broken("bundle")
        (length,) = struct.unpack_from(">H", bundle, at)
        at += 2
        if at + length > len(bundle):
            raise Broken("bundle")
        entries.append(bundle[at : at + length])
        at += length
    return entries


def verify(folder, vkey):
    size, root = open_checkpoint(read(folder, "checkpoint"), vkey)
    leaves = []
    for index in range((size + 255) // 256):
        width = min(256, size - index * 256)
        entries = read_bundle(read(folder, tile_path("entries", index, width)))
        if len(entries) != width:
            raise Broken("bundle")
        if not all(map(is_canonical, entries)):
            raise Broken("canonical form")
        leaves += map(hash_leaf, entries)
    level, hashes = 0, leaves
    while hashes:
        for index in range((len(hashes) + 255) // 256):
            part = hashes[index * 256 : (index + 1) * 256]
            if read(folder, tile_path(level, index, len(part))) != b"".join(part):
                raise Broken("tile")
        hashes = [tree_head(hashes[i * 256 : (i + 1) * 256]) for i in range(len(hashes) // 256)]
        level += 1
    if tree_head(leaves) != root:
        raise Broken("root")
    return size


def main():
    vkey = read_vkey(sys.argv[1])
    for folder in sys.argv[2:]:
        try:
            print(json.dumps({"ok": True, "size": verify(folder, vkey)}))
        except Broken as broken:
            print(json.dumps({"ok": False, "why": str(broken)}))


main()
