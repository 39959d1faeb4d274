#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_export.py FILE.jsonl [--key HEX]: checks an audit export of Amanah with Python's standard library alone.

Chain: hash = SHA-256(previous hash || bytes), 32 zero bytes before the first. Checkpoints: the RFC 6962 root over all bytes so far, signed
with Ed25519; the signature is checked when `cryptography` or `nacl` is installed, and it is said when none is. docs/book-format.md
describes the format. Exit 0 good, 1 a fault (the first bad line is said), 2 wrong usage or no such file.
"""
import hashlib
import json
import sys


def sha(data):
    return hashlib.sha256(data).digest()


def signature_checker():
    """A function (key, signature, text) that raises when the signature is bad; None when there is no library for it."""
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        return lambda key, signature, text: Ed25519PublicKey.from_public_bytes(key).verify(signature, text)
    except ImportError:
        pass
    try:
        from nacl.signing import VerifyKey
        return lambda key, signature, text: VerifyKey(key).verify(text, signature)
    except ImportError:
        return None


def root_of(peaks):
    node = peaks[-1] if peaks else sha(b"")
    for peak in reversed(peaks[:-1]):
        node = sha(b"\x01" + peak + node)
    return node


class Bad(Exception):
    pass


def need(condition, message):
    if not condition:
        raise Bad(message)


def once(pairs):
    need(len(dict(pairs)) == len(pairs), "a member stands twice")
    return dict(pairs)


def verify(lines, wanted_key, check_signature):
    book, head, size, peaks, checkpoints, ended = None, bytes(32), 0, [], 0, False
    number = 0
    try:
        for number, text in enumerate(lines, 1):
            line = json.loads(text, object_pairs_hook=once)
            need(not ended, "there is a line behind the last")
            if book is None:
                need(line.get("amanah") == "audit" and line.get("v") == 1 and line.get("book"), "this is not the first line of an audit export")
                book = line["book"]
            elif "checkpoint" in line:
                told = line["checkpoint"]
                signed = "amanah checkpoint v1\nbook %s\nsize %d\nroot %s\nhead %s\nat %d\n" % (book, told["size"], told["root"], told["head"], told["at"])
                need(wanted_key in (None, told["key"]), "the checkpoint is signed by another key")
                if check_signature:
                    try:
                        check_signature(bytes.fromhex(told["key"]), bytes.fromhex(told["signature"]), signed.encode())
                    except Exception:
                        raise Bad("the checkpoint's signature is not good")
                need(told["size"] == size and told["root"] == root_of(peaks).hex() and told["head"] == head.hex(),
                     "the records before this checkpoint are not those that were signed")
                checkpoints += 1
            elif "end" in line:
                need(line["end"] == {"records": size, "head": head.hex()}, "the last line speaks of another chain")
                ended = True
            else:
                record = line["bytes"].encode()
                need(line["seq"] == size + 1, "record %d was expected here" % (size + 1))
                need(json.loads(record).get("seq") == size + 1, "the record's own sequence is another")
                head = sha(head + record)
                need(line["hash"] == head.hex(), "the hash does not follow from the record and the one before")
                node, ones = sha(b"\x00" + record), size
                while ones & 1:
                    node, ones = sha(b"\x01" + peaks.pop() + node), ones >> 1
                peaks.append(node)
                size += 1
        number += 1
        need(ended, "the last line is missing: the export is not whole")
        need(wanted_key is None or checkpoints, "nothing is signed by the key that was expected")
    except (Bad, ValueError, KeyError, TypeError, AttributeError) as bad:
        print("bad: line %d: %s" % (number, bad))
        return 1
    print("good: %d records, %d checkpoints, head %s" % (size, checkpoints, head.hex()))
    if checkpoints and not check_signature:
        print("signatures were not checked: neither cryptography nor nacl is installed")
    return 0


def main(arguments):
    if len(arguments) not in (1, 3) or (len(arguments) == 3 and (arguments[1] != "--key" or len(arguments[2]) != 64)):
        print("usage: verify_export.py FILE.jsonl [--key HEX]", file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8", newline="\n") as lines:
            return verify(lines, arguments[2] if len(arguments) == 3 else None, signature_checker())
    except OSError as failure:
        print("verify_export.py: %s" % failure, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
