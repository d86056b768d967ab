#!/usr/bin/env python3
"""Checks an evidence bundle by the formulas of docs/notary.md, with Python 3 and openssl and nothing of ours.

    python3 check.py BUNDLE.zip [KEY]

KEY is the public key you were given (name+id+key); without it, those in the bundle are taken.
Ends with 0 when all is proven, 1 when something is broken, 3 when something is not sealed yet.
"""
import base64
import hashlib
import os
import re
import struct
import subprocess
import sys
import tempfile
import zlib


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(leaf):
    return sha256(b"\x00" + leaf)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


def demand(true, why):
    if not true:
        sys.exit("BROKEN: " + why)


def unbase64(text):
    data = base64.b64decode(text, validate=True)
    demand(base64.b64encode(data).decode() == text, "Base64 that is not as it is written")
    return data


# --- the container -----------------------------------------------------------------------------------------------


def pack(files):
    """The one way to write a bundle with these files."""
    body, directory = b"", b""
    for path in sorted(files):
        name, data = path.encode("ascii"), files[path]
        common = struct.pack("<HHHHHIIIHH", 10, 0, 0, 0, 33, zlib.crc32(data), len(data), len(data), len(name), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 10) + common
        directory += struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + name
        body += b"PK\x03\x04" + common + name + data
    end = struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def unpack(data):
    files, at = {}, 0
    while data[at:at + 4] == b"PK\x03\x04":
        size, = struct.unpack_from("<I", data, at + 22)
        length, = struct.unpack_from("<H", data, at + 26)
        at += 30
        files[data[at:at + length].decode("ascii")] = data[at + length:at + length + size]
        at += length + size
    demand(pack(files) == data, "the file is not as a bundle is written")
    return files


# --- signed notes ------------------------------------------------------------------------------------------------


def key_of(vkey):
    name, key_id, material = vkey.split("+", 2)
    material = unbase64(material)
    demand(len(material) == 33 and material[0] == 1, "not an Ed25519 key")
    demand(sha256(name.encode() + b"\n" + material)[:4].hex() == key_id, "a key whose parts do not belong together")
    return name, bytes.fromhex(key_id), material[1:]


def verifies(text, signature, key):
    with tempfile.TemporaryDirectory() as folder:
        for file, data in (("t", text), ("s", signature), ("k", bytes.fromhex("302a300506032b6570032100") + key)):
            with open(os.path.join(folder, file), "wb") as out:
                out.write(data)
        openssl = "openssl pkeyutl -verify -pubin -keyform DER -inkey k -rawin -in t -sigfile s"
        return subprocess.run(openssl.split(), cwd=folder, capture_output=True).returncode == 0


def text_of(note, keys):
    """The text of a note, if one of the keys has signed it."""
    text, _, signatures = note.rpartition(b"\n\n")
    text += b"\n"
    signed = False
    for line in signatures.decode().splitlines():
        dash, name, signature = line.split(" ")
        signature = unbase64(signature)
        for key_name, key_id, key in keys:
            if (name, signature[:4]) == (key_name, key_id):
                demand(verifies(text, signature[4:], key), "a signature is not that of " + name)
                signed = True
    demand(signed, "none of the known keys has signed")
    return text.decode()


# --- proofs ------------------------------------------------------------------------------------------------------


def root_by_inclusion(hash_, index, size, path):
    """RFC 9162, section 2.1.3.2."""
    node, last = index, size - 1
    demand(0 <= index < size, "a place that is not in the tree")
    for other in path:
        demand(last > 0, "a proof that is too long")
        if node % 2 == 1 or node == last:
            hash_ = node_hash(other, hash_)
            while node % 2 == 0 and node != 0:
                node, last = node // 2, last // 2
        else:
            hash_ = node_hash(hash_, other)
        node, last = node // 2, last // 2
    demand(last == 0, "a proof that is too short")
    return hash_


# --- all of it ---------------------------------------------------------------------------------------------------


def check(bundle, given):
    files = unpack(bundle)
    keys = [key_of(vkey) for vkey in given or files["key"].decode().splitlines()]

    head, origin, size, *listed = text_of(files.pop("manifest"), keys).splitlines()
    demand(head == "countersign-bundle/1", "a manifest of another form")
    listed = dict(reversed(line.split("  ", 1)) for line in listed)
    demand(listed == {path: sha256(data).hex() for path, data in files.items()}, "files are not as in the manifest")

    checkpoint = files["checkpoint"]
    log, leaves, root, *_ = text_of(checkpoint, keys).splitlines()
    demand(("origin " + log, "size " + leaves) == (origin, size), "a manifest of another checkpoint")
    demand(all(name == log for name, _, _ in keys), "a key of another log")
    print("root", root)

    ending = 0
    for path in sorted(path for path in files if re.fullmatch(r"items/\d{4}\.leaf", path)):
        proof = files.get(path.replace(".leaf", ".tlog-proof"))
        if proof is None:
            print("NOT YET SEALED", path)
            ending = 3
            continue
        head, _, note = proof.partition(b"\n\n")
        demand(note == checkpoint, "a proof of another checkpoint")
        form, index, *hashes = head.decode().splitlines()
        demand(form == "c2sp.org/tlog-proof@v1" and index.startswith("index "), "not a proof")
        reached = root_by_inclusion(
            leaf_hash(files[path]), int(index[6:]), int(leaves), [unbase64(hash_) for hash_ in hashes])
        demand(reached == unbase64(root), path + " is not in the tree")
        print("PROVEN", path, leaf_hash(files[path]).hex())
    return ending


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    with open(sys.argv[1], "rb") as opened:
        content = opened.read()
    sys.exit(check(content, sys.argv[2:]))
