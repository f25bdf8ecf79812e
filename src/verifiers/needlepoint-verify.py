#!/usr/bin/env python3
"""Judges an export bundle of a Needlepoint kiosk, and believes nobody: not the kiosk, not the clinic, not the bundle.

    python3 needlepoint-verify.py BUNDLE --key VKEY [--previous CHECKPOINT] [--json]

BUNDLE      the folder or the .zip that you took home
VKEY        the key from the clinic's enrolment sheet, typed in, or a file that holds it
CHECKPOINT  the file "checkpoint" that you kept from an earlier visit

Exit code: 0 proven, 1 tampered or not proven, 2 the command was not understood, 3 unreadable.
Needs Python 3.9 or newer and the openssl command, 3.0 or newer. Written from src/docs/bundle.md alone.
"""
import argparse, base64, bisect, binascii, codecs, collections, hashlib, json, os, re, struct, subprocess, sys
import tempfile, unicodedata, zlib
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
try:
    from zoneinfo import ZoneInfo
except ImportError:
    ZoneInfo = None

FORMAT = "needlepoint-bundle/1"
REQUIRED = ["README.txt", "SHA256SUMS", "SHA256SUMS.note", "bodies.jsonl", "checkpoint", "checkpoint.prev", "log.jsonl",
            "manifest.json", "pub.pem", "report.csv", "report.jsonl", "vkey"]
NAMES = REQUIRED + ["report.pdf"]
SMALL = set(REQUIRED) - {"bodies.jsonl", "log.jsonl", "report.csv", "report.jsonl"}
MIB = 1 << 20

# The header keys that no record of a type may lack.
TYPES = {name: keys.split() for name, _, keys in (row.partition(":") for row in """
aftercare.answered: visit / aftercare.handed-over: session visit / aftercare.reported: visit / records.asked: visit / records.handed-over: form of / records.read: form
/ appointments.imported: / body.erased: of / cartridge.discarded: device lot session / cartridge.disposed: device lot session
/ cartridge.received: device lot / cartridge.scanned: session / cartridge.used: device lot session / clock.confirmed: day
/ consent.copy-made: visit / consent.copy-taken: visit / consent.declined: visit / consent.form-approved: form / consent.paper-asked: visit
/ consent.permission: permission visit / consent.signature: visit / consent.signed: visit / consent.withdrawn: permission visit / day.closed: day how / device.registered: device
/ education.not-shown: visit / education.notice-read: visit / education.shown: visit / education.skipped: visit
/ export.ended: of outcome / cartridge.allowed: device lot session / cartridge.attested: device lot session
/ scanner.tested: / session.areas: session
/ hold.lifted: / hold.placed:
/ kiosk.set-up: / kiosk.started: / log.epoch-opened: epoch root size / log.key-changed: from new old to / patient.added:
/ patient.changed: / protocol.approved: value / protocol.proposed: value
/ protocol.withdrawn: value / recall.entered: device / recall.kept: device recall
/ recall.lift-asked: device recall / recall.lifted: device / recall.paper-made: recall / recall.told: recall session
/ receipt.made: of / record.struck: of
/ report.exported: report / report.viewed: report / screening.finished: visit / screening.flag-reviewed: visit
/ session.another-cartridge: session / session.closed: session / session.opened: session / session.stopped: session
/ staff.access-ended: member / staff.access-until: member / staff.added: member / staff.call-answered: / staff.called:
/ staff.lock-out-cleared: member / staff.locked-out: member / staff.named: member / staff.sign-in-failed: member / staff.signed-in: member
/ staff.signed-out: member / station.bin: bin / station.call: button / station.dock: dock / station.drawer: drawer / station.drop: bin / station.gap:
/ station.drawer-lock: / station.slot: slot / station.started: / visit.arrived: visit / visit.identification-locked: / visit.identified: visit
/ device.changed: device / device.list-imported: / device.retired: device / stock.counted: device lot
/ pen.added: pen / pen.attested: pen session / pen.disinfected: pen / pen.docked: dock pen / pen.in-service: pen
/ pen.out-of-service: pen / pen.taken: pen session
/ stock.discarded: device lot / stock.labelled: device lot / stock.refused: device lot / stock.reorder-set: device
/ alarm.acknowledged: alarm part / alarm.ended: alarm part / alarm.raised: alarm part / station.sensor: line
/ visit.not-recognised: / visit.seated: visit
/ patient.contact-confirmed: / patient.contact-corrected: / patient.contact-reviewed: / visit.code-issued: visit
/ visit.identity-confirmed: visit / visit.identity-doubted: visit / visit.referred: / visit.settled: / visit.walk-in-taken: visit""".replace("\n", " ").split(" / ")) for name in [name.strip()]}

COLUMNS = {
    "procedure-log": "session record opened_utc opened_clinic clock practitioner patient scan_record device_identifier lot serial "
                     "expires verdict disposed_utc disposal_witness struck",
    "lot-trace": "record at_utc at_clinic clock event device_identifier lot serial session patient practitioner by struck",
    "single-use": "device_identifier lot expires first_record last_record before received used discarded difference on_hand struck",
    "recall": "record recall entered_utc entered_clinic clock entered_by device_identifier lots reference notified reason lifted_utc "
              "lift_asked_by lifted_by lift_reason session used_record used_utc lot patient practitioner told_record told_on told_how "
              "told_by struck",
    "disinfection": "record event at_utc at_clinic clock pen session before_record product contact_minutes started_utc finished_utc "
                    "sleeve reason difference by struck",
    "audit-trail": "record at_utc at_clinic clock by type keys",
    "completeness": "kind from_record to_record from_utc to_utc detail"}
# What moves the units of a lot: into which column, by which field of the body, and how many where it does not say.
MOVES = {"cartridge.received": ("received", "quantity", 0), "cartridge.used": ("used", None, 1),
         "cartridge.discarded": ("discarded", None, 1), "stock.discarded": ("discarded", "units", 0),
         "stock.counted": ("difference", "difference", 0)}
RECALL_TYPES = ["recall.entered", "recall.lifted", "recall.told", "cartridge.used"]
PEN_TURNS = ["pen.taken", "pen.disinfected"]
LOT_TYPES = ["cartridge." + what for what in ("received", "scanned", "used", "discarded", "disposed")]

# What each code means, and what to do now.
ASK = "Do not rely on this bundle. Keep it unchanged as evidence, and ask the clinic for a new export while you watch."
AGAIN = "This says nothing about the clinic. Get the bundle once more, on a USB stick rather than by mail, and try again."
NEWER = "Get the newest verifier from the project, not from the clinic."
WORDS = {
    "proven": ("proven", "Nothing was changed, removed, added or moved, and your key signed it.",
               'Keep the file "checkpoint" of this bundle in a safe place: it is the earlier head for your next visit.'),
    "no-key": ("unproven", "Everything fits together, but you gave no key, so nobody knows who made it: intact, origin unproven.",
               "Find the key on the clinic's enrolment sheet and try again with --key. A key out of the bundle proves nothing."),
    "changed-file": ("tampered", "A file was changed after the bundle was signed.", ASK),
    "extra-file": ("tampered", "There is a file that does not belong to the bundle.",
                   "If your computer put it there (.DS_Store, Thumbs.db), take it out and try again. Otherwise: " + ASK),
    "missing-file": ("tampered", "A file of the bundle is missing.", ASK),
    "sums-signature": ("tampered", "The list of files is not signed by the bundle's key.", ASK),
    "checkpoint-signature": ("tampered", "The head of the log is not signed by the bundle's key.", ASK),
    "checkpoint-origin": ("tampered", "The head of the log is not one of this kiosk.", ASK),
    "wrong-key": ("tampered", "The bundle was signed with another key than yours.",
                  "Compare your key with the enrolment sheet, letter by letter. If it is right: " + ASK),
    "line": ("tampered", "A line of the log is not a record in its proper form and place.", ASK),
    "tree": ("tampered", "The log is not the one that was signed: records were changed, removed, added or moved.", ASK),
    "key-missing": ("tampered", "A record lacks a mark that its kind must carry, so it could hide from a report.", ASK),
    "body-missing": ("tampered", "A record that belongs to the report was left closed.", ASK),
    "body-extra": ("tampered", "The bundle opens a record that does not belong to the report.", ASK),
    "body-changed": ("tampered", "The content of a record was changed.", ASK),
    "body-keys": ("tampered", "The content of a record says other than its header.", ASK),
    "erased-open": ("tampered", "A record is said to be erased, and yet it is here.", ASK),
    "epoch": ("tampered", "The log's account of its restores does not add up.", ASK),
    "key-change": ("tampered", "The log's account of its signing keys does not add up.", ASK),
    "export-record": ("tampered", "The log does not end with the record of this export.", ASK),
    "manifest": ("tampered", "What the bundle says about itself is not so.", ASK),
    "report": ("tampered", "The report is not what the records give.", ASK),
    "previous": ("tampered", "The log is not a continuation of the one you saw at your earlier visit.", ASK),
    "previous-signature": ("tampered", "Your earlier head was not signed by any key of this kiosk.",
                           "Check that the earlier head is from the same kiosk. If it is: " + ASK),
    "previous-lost": ("tampered", "Records that you saw at your earlier visit are gone: a backup was restored over them.",
                      "Ask the clinic what happened in that time, and compare with your earlier bundle."),
    "not-a-bundle": ("unreadable", "This is not an export bundle.", "Choose the folder or the .zip that the kiosk wrote."),
    "bad-zip": ("unreadable", "The zip file is damaged or not as the kiosk writes it.", AGAIN),
    "line-ends": ("unreadable", "The ends of lines were changed, as a mail program or an editor does.", AGAIN),
    "encoding": ("unreadable", "A text is not in UTF-8, as when a program saved it again.", AGAIN),
    "format": ("unreadable", "The bundle is of a kind that this verifier does not know.", NEWER),
    "type-unknown": ("unreadable", "The log holds a kind of record that this verifier does not know.", NEWER),
    "bad-key": ("unreadable", "The key you gave is not a key.",
                "It has three parts with + between them, as on the enrolment sheet. Type it again."),
    "bad-previous": ("unreadable", "The earlier head you gave can not be read.",
                     'Give the file "checkpoint" of an earlier bundle, unchanged.')}
EXIT = {"proven": 0, "unproven": 1, "tampered": 1, "unreadable": 3}
GAPS = {"restart": "the kiosk started again", "clock-step": "the clock was moved", "clock-back": "the clock went back over a restart",
        "clock-free": "the clock ran free: its times prove nothing", "day-missing": "a day was never closed",
        "day-repeated": "a day was closed twice or late", "day-made-up": "a day was closed afterwards", "restore": "a backup was restored",
        "key-changed": "the signing key was changed", "erasure": "a person's record was erased", "struck": "a record was struck out",
        "sensor-gap": "a sensor of the station was silent"}


class Finding(Exception):
    """Ends the judging with a code and what exactly was seen."""

    def __init__(self, code, seen):
        super().__init__(seen)
        self.code, self.seen = code, seen


class Cannot(Exception):
    """This computer can not judge anything."""


def require(holds, code, seen):
    if not holds:
        raise Finding(code, seen)


# ---- canonical JSON, times, base64 ----

CONTROL = re.compile("[\x00-\x1f]")
KEY_NAME = re.compile("[!-~]*")


def canonical(value, depth=0):
    if value is True or value is False:
        return "true" if value else "false"
    if type(value) is int and abs(value) < 1 << 53:
        return str(value)
    if type(value) is str and not CONTROL.search(value) and unicodedata.is_normalized("NFC", value):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if type(value) is list and depth < 32:
        return "[" + ",".join(canonical(item, depth + 1) for item in value) + "]"
    if type(value) is dict and depth < 32 and all(map(KEY_NAME.fullmatch, value)):
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key], depth + 1) for key in sorted(value)) + "}"
    raise ValueError("no canonical form")


def read_object(line):
    """The object of a line with its LF, when writing it again gives the same bytes; otherwise ValueError."""
    try:
        value = json.loads(line)
        if type(value) is dict and canonical(value).encode() + b"\n" == line:
            return value
    except RecursionError:
        pass
    raise ValueError("not canonical")


def unbase64(text, length):
    data = base64.b64decode(text, validate=True)
    if len(data) != length or base64.b64encode(data).decode() != text:
        raise ValueError("not base64 of %d bytes" % length)
    return data


AT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
EPOCH = datetime(1970, 1, 1)
MILLISECOND = timedelta(milliseconds=1)
NUMBER = re.compile("0|[1-9][0-9]{0,14}")


def millis(at):
    if not AT.fullmatch(at):
        raise ValueError("not a time")
    return (datetime.fromisoformat(at[:-1]) - EPOCH) // MILLISECOND


def day(text):
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError("not a date")
    return date.fromisoformat(text)


# ---- the container: a folder or a zip ----

class Folder:
    def __init__(self, path):
        self.path, self.names = path, sorted(os.listdir(path))
        require("manifest.json" in self.names or "SHA256SUMS" in self.names, "not-a-bundle", "The folder holds no manifest.json.")
        for name in self.names:
            file = os.path.join(path, name)
            require(name in NAMES and os.path.isfile(file) and not os.path.islink(file), "extra-file", name)

    def size(self, name):
        return os.path.getsize(os.path.join(self.path, name))

    def chunks(self, name):
        with open(os.path.join(self.path, name), "rb") as file:
            while chunk := file.read(MIB):
                yield chunk


Entry = collections.namedtuple("Entry", "flags method crc packed size start")


class Zip:
    """Reads a zip by its central directory, strictly, and never writes what it holds to the disk."""

    def __init__(self, path):
        self.file, self.entries = open(path, "rb"), {}
        require(self.file.read(2) == b"PK", "not-a-bundle", "The file is not a zip.")
        length = os.path.getsize(path)
        end = self.take(length - 22, 22)
        require(len(end) == 22 and end[:4] == b"PK\5\6", "bad-zip", "The zip has no proper end: a part is missing.")
        _, disk, first, here, count, packed, offset, comment = struct.unpack("<4s4H2IH", end)
        require(disk == first == comment == 0 and here == count and offset + packed == length - 22,
                "bad-zip", "The zip's list of contents is not where it should be.")
        for name, entry in self.directory(self.take(offset, packed), count):
            require(name not in self.entries, "bad-zip", "The zip holds a name twice: " + name)
            self.entries[name] = entry
        self.names = sorted(self.entries)
        require("manifest.json" in self.names or "SHA256SUMS" in self.names, "not-a-bundle", "The zip holds no manifest.json at its top.")
        for name in self.names:
            require(name in NAMES, "bad-zip", "The zip holds a name that does not belong there: " + name)
        for name, entry in self.entries.items():
            require(not entry.flags & 1, "bad-zip", name + " is encrypted.")
            require(entry.method in (0, 8), "bad-zip", name + " is packed in a way that is not known here.")

    def take(self, start, length):
        self.file.seek(max(start, 0))
        return self.file.read(length)

    def directory(self, listed, count):
        at = 0
        for _ in range(count):
            head = listed[at:at + 46]
            require(len(head) == 46 and head[:4] == b"PK\1\2", "bad-zip", "The zip's list of contents is broken.")
            flags, method, _, crc, packed, size, name, extra, comment = struct.unpack("<2HI3I3H", head[8:34])
            start, = struct.unpack("<I", head[42:46])
            yield listed[at + 46:at + 46 + name].decode("utf-8", "backslashreplace"), Entry(flags, method, crc, packed, size, start)
            at += 46 + name + extra + comment
        require(at == len(listed), "bad-zip", "The zip's list of contents is broken.")

    def size(self, name):
        return self.entries[name].size

    def chunks(self, name):
        entry = self.entries[name]
        head = self.take(entry.start, 30)
        require(len(head) == 30 and head[:4] == b"PK\3\4", "bad-zip", name + " is not where the zip says.")
        _, method, _, _, _, _, long, extra = struct.unpack("<2HI3I2H", head[6:30])
        require(method == entry.method and self.take(entry.start + 30, long) == name.encode(),
                "bad-zip", "The zip calls a file by two names: " + name)
        crc = size = 0
        for chunk in self.unpack(entry, entry.start + 30 + long + extra):
            size += len(chunk)
            require(size <= entry.size, "bad-zip", name + " is larger than the zip says.")
            require(size <= MIB or size <= 200 * entry.packed, "bad-zip", name + " is packed so tightly that it could fill a disk.")
            crc = zlib.crc32(chunk, crc)
            if chunk:
                yield chunk
        require(size == entry.size and crc == entry.crc, "bad-zip", name + " is damaged.")

    def unpack(self, entry, at):
        inflate, end = zlib.decompressobj(-15), at + entry.packed
        try:
            while at < end:
                data = self.take(at, min(MIB // 4, end - at))
                require(data, "bad-zip", "The zip ends too early.")
                at += len(data)
                if entry.method == 0:
                    yield data
                while entry.method == 8 and data:
                    yield inflate.decompress(data, MIB)
                    data = inflate.unconsumed_tail
                    require(not inflate.unused_data, "bad-zip", "Something lies between the files of the zip.")
            if entry.method == 8:
                yield inflate.flush()
                require(inflate.eof, "bad-zip", "A file of the zip ends too early.")
        except zlib.error:
            raise Finding("bad-zip", "A file of the zip is damaged.") from None


def open_bundle(path):
    if os.path.isdir(path):
        bundle = Folder(path)
    else:
        require(os.path.isfile(path), "not-a-bundle", "There is no such folder or file: " + path)
        bundle = Zip(path)
    for name in REQUIRED:
        require(name in bundle.names, "missing-file", name)
    for name in SMALL:
        require(bundle.size(name) <= MIB, "not-a-bundle", name + " is far too large.")
    return bundle


def whole(bundle, name):
    return b"".join(bundle.chunks(name))


def lines(bundle, name):
    """Each line with its LF. The last piece has none when the file does not end in one, or when a line is over 1 MiB."""
    rest = b""
    for chunk in bundle.chunks(name):
        *full, rest = (rest + chunk).split(b"\n")
        for line in full:
            if len(line) > MIB:
                yield line
                return
            yield line + b"\n"
        if len(rest) > MIB:
            break
    if rest:
        yield rest


class Text:
    """Finds out, piece by piece, whether a file is UTF-8 and still has the line ends it was written with."""

    def __init__(self, end_of_line):
        self.decoder, self.end_of_line = codecs.getincrementaldecoder("utf-8")(), end_of_line
        self.start = self.held = b""
        self.utf8 = self.whole = True

    def feed(self, chunk, final=False):
        self.start = (self.start + chunk[:3])[:3]
        try:
            self.decoder.decode(chunk, final)
        except UnicodeDecodeError:
            self.utf8 = False
        text = self.held + chunk
        self.held = b"\r" if text.endswith(b"\r") and not final else b""  # its LF may come with the next piece
        rest = text[:len(text) - len(self.held)].replace(self.end_of_line, b"")
        if b"\r" in rest or b"\n" in rest or self.start == codecs.BOM_UTF8:
            self.whole = False


def fingerprints(bundle):
    """SHA-256 of every file. On the way, every text is found to be UTF-8 with its proper line ends."""
    sums, wrong = {}, []
    for name in bundle.names:
        digest, text = hashlib.sha256(), Text(b"\r\n" if name == "report.csv" else b"\n")
        for chunk in bundle.chunks(name):
            digest.update(chunk)
            if name != "report.pdf":
                text.feed(chunk)
        text.feed(b"", final=True)
        sums[name] = digest.hexdigest()
        if not (text.utf8 and text.whole):
            wrong.append(("line-ends" if text.utf8 else "encoding", name))
    for code, name in wrong:
        raise Finding(code, name)
    return sums


def check_sums(sums, text):
    listed = [re.fullmatch("([0-9a-f]{64})  (.+)", line) for line in text[:-1].split("\n")]
    require(text.endswith("\n") and all(listed), "changed-file", "SHA256SUMS")
    names = [line[2] for line in listed]
    require(names == sorted(set(names)), "changed-file", "SHA256SUMS")
    there = set(sums) - {"SHA256SUMS", "SHA256SUMS.note"}
    for name in names:
        require(name in there, "missing-file", name)
    for name in sorted(there):
        require(name in names, "extra-file", name)
    for line in listed:
        require(sums[line[2]] == line[1], "changed-file", line[2])


# ---- keys and signed notes ----

NAME = "[!-*,-~]+"
Key = collections.namedtuple("Key", "text name id raw")


def read_key(text):
    name, key_id, encoded = text.split("+", 2)
    typed = unbase64(encoded, 33)
    if not re.fullmatch(NAME, name) or typed[0] != 1 or hashlib.sha256(name.encode() + b"\n" + typed).hexdigest()[:8] != key_id:
        raise ValueError("not a vkey")
    return Key(text, name, key_id, typed[1:])


def pem(key):
    body = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + key.raw).decode()
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % body


@lru_cache(1000)
def openssl_verifies(key, text, signature):
    with tempfile.TemporaryDirectory(prefix="needlepoint-") as folder:
        files = [os.path.join(folder, name) for name in ("key", "text", "signature")]
        for file, data in zip(files, (pem(key).encode(), text, signature)):
            with open(file, "wb") as out:
                out.write(data)
        try:
            command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", files[0], "-rawin", "-in", files[1], "-sigfile", files[2]]
            nothing = subprocess.DEVNULL
            return subprocess.run(command, stdin=nothing, stdout=nothing, stderr=nothing).returncode == 0
        except OSError:
            raise Cannot("The command openssl is not on this computer. Install it, or use needlepoint-verify.html.") from None


@lru_cache(None)
def openssl_works():
    """The third example of RFC 8032 7.1 must hold, otherwise a no of openssl would mean nothing."""
    key = Key("", "", "", bytes.fromhex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"))
    signature = bytes.fromhex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                              "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")
    return openssl_verifies(key, bytes.fromhex("af82"), signature)


def signed(key, text, signature):
    if not openssl_works():
        raise Cannot("The command openssl of this computer is too old. Version 3.0 or newer is needed, or use needlepoint-verify.html.")
    return openssl_verifies(key, text, signature)


def split_note(note):
    """A signed note as its text and its signatures: (name, key id and signature in base64). ValueError when it is none."""
    text, gap, tail = note.rpartition("\n\n")
    found = [re.fullmatch("\u2014 (%s) ([A-Za-z0-9+/]+={0,2})" % NAME, line) for line in tail[:-1].split("\n")]
    if not gap or not tail.endswith("\n") or not all(found):
        raise ValueError("not a signed note")
    return text + "\n", [(line[1], line[2]) for line in found]


def open_note(note, keys):
    """The text of a note that one of these keys of one name signed; otherwise ValueError."""
    text, signatures = split_note(note)
    mine = [encoded for name, encoded in signatures if name == keys[0].name]
    data = unbase64(mine[0], 68) if len(mine) == 1 else b""
    if any(key.id == data[:4].hex() and signed(key, text.encode(), data[4:]) for key in keys):
        return text
    raise ValueError("not signed by the key")


Head = collections.namedtuple("Head", "origin name epoch size root")


def read_head(text):
    origin, size, root, end = text.split("\n")
    name, _, epoch = origin.rpartition("/")
    if end or not re.fullmatch(NAME, name) or "0" in (epoch, size) or not NUMBER.fullmatch(epoch) or not NUMBER.fullmatch(size):
        raise ValueError("not a head")
    return Head(origin, name, int(epoch), int(size), unbase64(root, 32))


# ---- the log ----

class Tree:
    """RFC 9162 2.1, grown leaf by leaf: holds only the full subtrees of its right edge, largest first."""

    def __init__(self):
        self.size, self.edge = 0, []

    def add(self, line):
        self.edge.append(hashlib.sha256(b"\0" + line).digest())
        self.size += 1
        left = self.size
        while left % 2 == 0:
            right = self.edge.pop()
            self.edge[-1] = hashlib.sha256(b"\1" + self.edge[-1] + right).digest()
            left //= 2

    def root(self):
        *left, root = self.edge or [hashlib.sha256().digest()]
        for hash in reversed(left):
            root = hashlib.sha256(b"\1" + hash + root).digest()
        return root


class Record:
    FIELDS = {"at": str, "body": str, "boot": str, "by": str, "clk": str, "keys": dict, "mono": int, "seq": int, "type": str, "v": int}

    def __init__(self, seq, line):
        fields = read_object(line)
        if {name: type(value) for name, value in fields.items()} != self.FIELDS or fields["seq"] != seq:
            raise ValueError("not the fields of record %d" % seq)
        self.__dict__.update(fields)
        self.ms = millis(self.at)
        unbase64(self.body, 32)
        if self.clk not in ("ntp", "rtc", "free") or any(type(value) is not str for value in self.keys.values()) or self.v < 1:
            raise ValueError("not the values of a record")

    def text(self, name, bodies):
        """A cell: what the body says, or the header where the body was erased."""
        value = bodies.get(self.seq, self.keys).get(name, "")
        return value if type(value) is str else canonical(value)


def records(bundle):
    for seq, line in enumerate(lines(bundle, "log.jsonl")):
        try:
            yield Record(seq, line), line
        except ValueError:
            raise Finding("line", "Record %d of the log" % seq) from None


def is_day(text):
    try:
        return bool(day(text))
    except ValueError:
        return False


class Run:
    """Records next to each other whose clock ran free, and the trusted times around them: None where there is none."""

    def __init__(self, first, before):
        self.first = self.last = first
        self.before, self.after = before, None

    def reaches(self, begin, end):
        times = [time for time in (self.before, self.after) if time is not None]
        return (self.before is None or min(times) < end) and (self.after is None or max(times) >= begin)


class Log:
    """One walk over all records: the root, the gaps that they declare, and the few headers that the report needs."""

    def __init__(self, bundle, head, asked):
        self.bundle, self.asked, self.kept, self.gaps, self.runs = bundle, asked, [], [], []
        self.last = self.closed = self.trusted = self.unknown = self.lacking = None
        tree = Tree()
        for record, line in records(bundle):
            tree.add(line[:-1])
            self.walk(record)
        self.size = tree.size
        require(tree.size == head.size, "tree", "The head counts %d records; the log holds %d." % (head.size, tree.size))
        require(tree.root() == head.root, "tree", "The %d records do not give the root in the head." % tree.size)
        require(not self.unknown, "type-unknown", self.unknown)
        require(not self.lacking, "key-missing", self.lacking)
        self.starts = [run.first.seq for run in self.runs]
        for run in self.runs:
            self.gap("clock-free", run.first, run.last, run.last.seq - run.first.seq + 1)
        self.gaps.sort()

    def walk(self, record):
        if record.type not in TYPES or record.v > 1:
            self.unknown = self.unknown or "Record %d is a %s, version %d." % (record.seq, record.type, record.v)
        elif not record.keys.keys() >= set(TYPES[record.type]) or record.type == "day.closed" and not is_day(record.keys["day"]):
            self.lacking = self.lacking or "Record %d, %s, must say its %s." % (record.seq, record.type, " and ".join(TYPES[record.type]))
        else:
            self.tell(record)
            if self.matters(record):
                self.kept.append(record)
        if self.last:
            self.compare_clocks(self.last, record)
        self.watch_free(record)
        self.last = record

    def matters(self, record):
        return (record.type in ("session.opened", "record.struck", "body.erased", "log.epoch-opened", "log.key-changed")
                or self.asked == "procedure-log" and record.type in ("cartridge.scanned", "cartridge.disposed")
                or self.asked == "lot-trace" and record.type in LOT_TYPES
                or self.asked == "single-use" and record.type in MOVES
                or self.asked == "recall" and record.type in RECALL_TYPES
                or self.asked == "disinfection" and record.type in PEN_TURNS + ["pen.attested"])

    def watch_free(self, record):
        running = self.last and self.last.clk == "free"
        if record.clk != "free":
            self.trusted = record.ms
            if running:
                self.runs[-1].after = record.ms
        elif running:
            self.runs[-1].last = record
        else:
            self.runs.append(Run(record, self.trusted))

    def compare_clocks(self, before, record):
        if before.boot != record.boot:
            self.gap("restart", before, record)
            if record.ms < before.ms:
                self.gap("clock-back", before, record, record.ms - before.ms)
        else:
            step = record.ms - before.ms - (record.mono - before.mono)
            if abs(step) > 2000:
                self.gap("clock-step", before, record, step)

    def tell(self, record):
        keys, of = record.keys, record.keys.get("of")
        if record.type == "day.closed":
            if self.closed:
                self.compare_days(self.closed, record)
            if keys["how"] == "made-up":
                self.gap("day-made-up", record, record, keys["day"])
            self.closed = record
        elif record.type == "log.epoch-opened":
            lost = NUMBER.fullmatch(keys["size"]) and int(keys["size"]) > record.seq
            lost = ", records %d to %d lost" % (record.seq, int(keys["size"]) - 1) if lost else ""
            self.gap("restore", record, record, "epoch " + keys["epoch"] + lost)
        elif record.type == "log.key-changed":
            self.gap("key-changed", record, record)
        elif record.type == "station.gap":
            self.gap("sensor-gap", record, record)
        elif record.type in ("body.erased", "record.struck"):
            self.gap("erasure" if record.type == "body.erased" else "struck", record, record, of)

    def compare_days(self, before, record):
        at, this = day(before.keys["day"]), day(record.keys["day"])
        if this <= at:
            self.gap("day-repeated", before, record, this)
        for missing in range(at.toordinal() + 1, this.toordinal()):
            self.gap("day-missing", before, record, date.fromordinal(missing))

    def gap(self, kind, first, last, detail=""):
        self.gaps.append((first.seq, kind, str(detail), last.seq, first.at, last.at))

    def of_type(self, *types):
        return [record for record in self.kept if record.type in types]

    def falls_into(self, record, begin, end):
        if record.clk != "free":
            return begin <= record.ms < end
        return self.runs[bisect.bisect_right(self.starts, record.seq) - 1].reaches(begin, end)


def roots(bundle, sizes):
    """The roots of the log when it had these sizes: one more walk."""
    found, tree = {}, Tree()
    for line in lines(bundle, "log.jsonl") if sizes else ():
        tree.add(line[:-1])
        if tree.size in sizes:
            found[tree.size] = tree.root()
    return found


def check_epochs(bundle, log, head):
    epoch, quoted = 1, {}
    for record in log.of_type("log.epoch-opened"):
        seen, keys = "Record %d" % record.seq, record.keys
        numbers = [keys["epoch"], keys["size"]]
        require(all(map(NUMBER.fullmatch, numbers)) and "0" not in numbers and int(keys["epoch"]) > epoch, "epoch", seen)
        epoch = int(keys["epoch"])
        try:
            quoted[record.seq] = int(keys["size"]), unbase64(keys["root"], 32)
        except ValueError:
            raise Finding("epoch", seen) from None
    found = roots(bundle, {size for seq, (size, _) in quoted.items() if size <= seq})
    for seq, (size, root) in quoted.items():
        require(size > seq or found[size] == root, "epoch", "Record %d quotes another log." % seq)
    require(epoch == head.epoch, "epoch", "The head is of epoch %d, the log of epoch %d." % (head.epoch, epoch))


def key_chain(log, signer):
    chain = []
    for record in log.of_type("log.key-changed"):
        seen = "Record %d" % record.seq
        try:
            old, new = read_key(record.keys["from"]), read_key(record.keys["to"])
            text = "needlepoint key change\n%s\n%s\n" % (old.text, new.text)
            good = (signed(old, text.encode(), unbase64(record.keys["old"], 64))
                    and signed(new, text.encode(), unbase64(record.keys["new"], 64)))
        except ValueError:
            raise Finding("key-change", seen) from None
        require(good and old.name == new.name and (not chain or chain[-1] == old), "key-change", seen)
        chain += [new] if chain else [old, new]
    require(not chain or chain[-1] == signer, "key-change", "The last change does not lead to the key that signed.")
    return chain or [signer]


def check_previous(bundle, log, head, chain, note):
    try:
        old = read_head(open_note(note, chain))
    except ValueError:
        raise Finding("previous-signature", "Its key is none of the %d in this log." % len(chain)) from None
    require(old.name == head.name, "previous-signature", "It is a head of " + old.origin)
    require(old.epoch <= head.epoch, "previous", "Your head is of epoch %d, this log only of %d." % (old.epoch, head.epoch))
    for record in log.of_type("log.epoch-opened"):
        if int(record.keys["epoch"]) > old.epoch:
            require(old.size <= record.seq, "previous-lost", "Records %d to %d." % (record.seq, old.size - 1))
    require(old.size <= head.size, "previous", "You saw %d records; now there are only %d." % (old.size, head.size))
    require(roots(bundle, {old.size})[old.size] == old.root, "previous", "The first %d records are not the ones you saw." % old.size)


# ---- the manifest ----

class Manifest:
    FIELDS = {"begin": str, "bodies": int, "end": str, "epoch": int, "format": str, "from": str, "key": str, "lot": str, "made": str,
              "offsets": list, "origin": str, "report": str, "rows": int, "site": str, "size": int, "to": str, "zone": str}

    def __init__(self, text, head, key, key_file):
        try:
            fields = read_object(text)
            named = fields.get("format")
            require(type(named) is not str or named == FORMAT, "format", "It calls itself %s" % named)
            self.session = fields.get("session", "")
            form = {**self.FIELDS, **({"session": str} if "session" in fields else {})}
            if {name: type(value) for name, value in fields.items()} != form or "session" in fields and not self.session:
                raise ValueError("not the fields of a manifest")
            require(fields["report"] in COLUMNS, "format", "It is a report called " + fields["report"])
            self.fields, self.report, self.lot = fields, fields["report"], fields["lot"]
            self.first, self.final = day(fields["from"]), day(fields["to"])
            self.begin, self.end, _ = (millis(fields[name]) for name in ("begin", "end", "made"))
            self.offsets = [(millis(offset["at"]), offset["seconds"]) for offset in fields["offsets"] if offset.keys() == {"at", "seconds"}]
            if len(self.offsets) != len(fields["offsets"]) or any(type(s) is not int or abs(s) > 64800 for _, s in self.offsets):
                raise ValueError("not offsets")
            following = self.final + timedelta(1)
        except (ValueError, TypeError, AttributeError, OverflowError):
            raise Finding("manifest", "manifest.json is not in its form.") from None
        says = [fields[name] for name in ("origin", "key", "epoch", "size")]
        require(says == [head.origin, key.id, head.epoch, head.size], "manifest", "It names another log or key.")
        require(key_file == pem(key), "manifest", "vkey and pub.pem hold different keys.")
        sense = bool(self.lot) != bool(self.session) if self.report == "lot-trace" else not self.lot and not self.session
        require(self.first <= self.final and sense, "manifest", "What was asked makes no sense.")
        starts = [at for at, _ in self.offsets]
        require(starts and starts == sorted(set(starts)), "manifest", "The clinic's time is not in order.")
        self.starts, self.zone = starts, zone_rules(fields["zone"])
        for moment, date_then in ((self.begin, self.first), (self.end, following)):
            require(self.clinic(moment).date() == date_then and self.clinic(moment - 1000).date() < date_then,
                    "manifest", "The period does not begin and end at midnight.")

    def offset(self, ms):
        place = bisect.bisect_right(self.starts, ms) - 1
        require(place >= 0, "manifest", "The clinic's time is not told for all records.")
        seconds = self.offsets[place][1]
        require(self.zone is None or ms < 0 or zone_offset(self.zone, ms // 900000) == seconds,
                "manifest", "The clock of %s was not so." % self.fields["zone"])
        return seconds

    def clinic(self, ms):
        try:
            return EPOCH + ms * MILLISECOND + timedelta(seconds=self.offset(ms))
        except OverflowError:
            raise Finding("manifest", "A time is beyond the calendar.") from None

    def shown(self, ms):
        seconds = self.offset(ms)
        hours, minutes = divmod(abs(seconds) // 60, 60)
        return "%s%s%02d:%02d" % (self.clinic(ms).isoformat(timespec="seconds"), "-" if seconds < 0 else "+", hours, minutes)


def zone_rules(name):
    try:
        return ZoneInfo(name) if ZoneInfo else None
    except (ValueError, OSError, KeyError):
        return None  # this computer has no rules for the zone; the bundle's are taken


@lru_cache(100_000)
def zone_offset(zone, quarter):
    """In seconds. Offsets change at a quarter of an hour only."""
    return (EPOCH.replace(tzinfo=timezone.utc) + quarter * timedelta(minutes=15)).astimezone(zone).utcoffset() // timedelta(seconds=1)


# ---- which bodies are demanded, and what they say ----

class Demand:
    def __init__(self, log, manifest):
        asked, begin, end = manifest.report, manifest.begin, manifest.end
        inside = lambda record: log.falls_into(record, begin, end)
        until = lambda record: log.falls_into(record, float("-inf"), end)
        if asked == "procedure-log":
            self.anchors = [record for record in log.of_type("session.opened") if inside(record)]
            sessions = {record.keys["session"] for record in self.anchors}
            others = [record for record in log.of_type("cartridge.scanned", "cartridge.disposed") if record.keys["session"] in sessions]
        elif asked == "lot-trace":
            moved = log.of_type(*LOT_TYPES)
            if manifest.session:
                own = [record for record in moved if record.keys.get("session") == manifest.session]
                lots = {(record.keys["device"], record.keys["lot"]) for record in own if {"device", "lot"} <= record.keys.keys()}
                self.anchors = [record for record in moved if record.keys.get("session") == manifest.session or
                                record.type == "cartridge.received" and (record.keys["device"], record.keys["lot"]) in lots]
            else:
                self.anchors = [record for record in moved if record.keys.get("lot") == manifest.lot and inside(record)]
            sessions = {record.keys.get("session") for record in self.anchors}
            others = [record for record in log.of_type("session.opened") if record.keys["session"] in sessions]
        elif asked == "single-use":
            self.anchors, others = [record for record in log.of_type(*MOVES) if until(record)], []
        elif asked == "recall":
            self.anchors = [record for record in log.of_type("recall.entered") if until(record)]
            used = [record for record in log.of_type("cartridge.used") if any(exposes(anchor, record) for anchor in self.anchors)]
            sessions = {record.keys["session"] for record in used}
            numbers = {anchor.keys["recall"] for anchor in self.anchors if "recall" in anchor.keys}
            others = used + [record for record in log.of_type("session.opened") if record.keys["session"] in sessions]
            others += [record for record in log.of_type("recall.told", "recall.lifted") if record.keys.get("recall") in numbers]
        elif asked == "disinfection":
            self.anchors = [record for record in log.of_type("pen.attested", *PEN_TURNS) if inside(record)]
            self.before = before_each(log.of_type(*PEN_TURNS))
            others = [self.before[record.seq] for record in self.anchors if self.before.get(record.seq)]
        else:
            self.anchors, others = [], []
        self.records = {record.seq: record for record in self.anchors + others + [log.last]}
        self.strikes = collections.defaultdict(list)
        numbers = {str(seq) for seq in self.records}
        for strike in log.of_type("record.struck"):
            if strike.keys["of"] in numbers and int(strike.keys["of"]) < strike.seq:
                self.records[strike.seq] = strike
                self.strikes[int(strike.keys["of"])].append(strike)
                numbers.add(str(strike.seq))
        erasures = log.of_type("body.erased")
        self.all_erased = {int(r.keys["of"]) for r in erasures if NUMBER.fullmatch(r.keys["of"]) and int(r.keys["of"]) < r.seq}
        self.erased = sorted(self.all_erased & self.records.keys())

    def read_bodies(self, bundle):
        """The opened bodies by number of record, judged line by line."""
        wanted = sorted(self.records.keys() - self.all_erased)
        bodies, last = {}, -1
        for number, line in enumerate(lines(bundle, "bodies.jsonl"), 1):
            try:
                fields = read_object(line)
                if {name: type(value) for name, value in fields.items()} != {"body": dict, "salt": str, "seq": int}:
                    raise ValueError("not a body")
                seq, body, salt = fields["seq"], fields["body"], unbase64(fields["salt"], 32)
            except ValueError:
                raise Finding("body-changed", "Line %d of bodies.jsonl" % number) from None
            seen = "Record %d" % seq
            require(seq > last, "body-extra", seen + " stands at a wrong place, or twice.")
            require(seq not in self.all_erased, "erased-open", seen)
            due = wanted[len(bodies)] if len(bodies) < len(wanted) else seq
            require(due >= seq, "body-missing", "Record %d" % due)
            require(seq in self.records, "body-extra", seen)
            record, last = self.records[seq], seq
            digest = hashlib.sha256(salt + canonical(body).encode()).digest()
            require(base64.b64encode(digest).decode() == record.body, "body-changed", seen)
            for name, value in record.keys.items():
                require(body.get(name) == value and type(body.get(name)) is str, "body-keys", "%s, %s" % (seen, name))
            bodies[seq] = body
        require(len(bodies) == len(wanted), "body-missing", "Record %d" % (wanted + [0])[len(bodies)])
        return bodies


def check_export(log, bodies, manifest):
    body = bodies.get(log.last.seq, {})
    require(log.last.type == "report.exported" and log.last.keys["report"] == manifest.report, "export-record", "Record %d" % log.last.seq)
    for name in ("from", "to", "lot"):
        require(body.get(name, "") == manifest.fields[name], "export-record", "It says another " + name + ".")
    require(body.get("session", "") == manifest.session, "export-record", "It says another session.")


# ---- the report ----

def procedure_log(log, demand, bodies, manifest):
    scans, disposals = collections.defaultdict(list), {}
    for seq in sorted(demand.records):
        record = demand.records[seq]
        if record.type == "cartridge.scanned":
            scans[record.keys["session"]].append(record)
        elif record.type == "cartridge.disposed":
            disposals[record.keys["session"], record.text("scan", bodies)] = record
    for opened in demand.anchors:
        for scan in scans[opened.keys["session"]] or [None]:
            named = scan.text("scan", bodies) if scan else ""
            disposed = disposals.get((opened.keys["session"], named)) if named else None
            yield ([opened.text("session", bodies), str(opened.seq), opened.at, manifest.shown(opened.ms), opened.clk]
                   + [opened.text(name, bodies) for name in ("practitioner", "patient")] + [str(scan.seq) if scan else ""]
                   + [scan.text(name, bodies) if scan else "" for name in ("device", "lot", "serial", "expires", "verdict")]
                   + [disposed.at if disposed else "", disposed.text("witness", bodies) if disposed else "",
                      struck(demand, bodies, opened, scan, disposed)])


def lot_trace(log, demand, bodies, manifest):
    openings = {}
    for record in log.of_type("session.opened"):
        openings.setdefault(record.keys["session"], record)
    for record in demand.anchors:
        opened = openings.get(record.keys.get("session"))
        yield ([str(record.seq), record.at, manifest.shown(record.ms), record.clk, record.type]
               + [record.keys.get(name, "") for name in ("device", "lot", "serial", "session")]
               + [opened.text(name, bodies) if opened else "" for name in ("patient", "practitioner")]
               + [record.by, struck(demand, bodies, record, opened)])


def single_use(log, demand, bodies, manifest):
    lots = {}
    for record in demand.anchors:
        lots.setdefault((record.keys["device"], record.keys["lot"]), []).append(record)
    for (device, lot), moves in lots.items():
        sums, days = collections.Counter(), []
        for record in moves:
            column, field, units = MOVES[record.type]
            said = bodies.get(record.seq, {}).get(field)
            units = said if type(said) is int and abs(said) <= 999999999 else units
            if log.falls_into(record, manifest.begin, manifest.end):
                sums[column] += units
            else:
                sums["before"] += units if column in ("received", "difference") else -units
            if column == "received":
                days.append(record.text("expires", bodies))
        counts = [sums[name] for name in ("before", "received", "used", "discarded", "difference")]
        before, received, used, discarded, difference = counts
        yield ([device, lot, min(filter(is_day, days), default=""), str(moves[0].seq), str(moves[-1].seq)] + [str(n) for n in counts]
               + [str(before + received - used - discarded + difference), struck(demand, bodies, *moves)])


SMALL_LETTERS = {letter: letter - 32 for letter in range(ord("a"), ord("z") + 1)}


def exposes(entered, used):
    """Whether a recall names the lot of a used cartridge, by the headers alone. Small letters count as capitals."""
    keys, lot = entered.keys, used.keys["lot"].translate(SMALL_LETTERS)
    if keys["device"] != used.keys["device"] or keys.get("scope") == "device":
        return keys["device"] == used.keys["device"]
    if keys.get("scope") == "lots":
        return lot in keys.get("lots", "").translate(SMALL_LETTERS).split(" ")
    if keys.get("scope") != "range":
        return "lot" not in keys or keys["lot"].translate(SMALL_LETTERS) == lot
    before, after = (keys.get(name, "").translate(SMALL_LETTERS) for name in ("before", "after"))
    first, last = keys.get("first", ""), keys.get("last", "")
    if not (re.fullmatch("[0-9]{1,20}", first) and re.fullmatch("[0-9]{1,20}", last) and len(first) == len(last)):
        return False
    number = lot[len(before):len(before) + len(first)]
    return lot == before + number + after and bool(re.fullmatch("[0-9]{%d}" % len(first), number)) and first <= number <= last


def recall(log, demand, bodies, manifest):
    openings = {}
    for record in log.of_type("session.opened"):
        openings.setdefault(record.keys["session"], record)
    found = [demand.records[seq] for seq in sorted(demand.records)]
    for entered in demand.anchors:
        keys = entered.keys
        own = [record for record in found if "recall" in keys and record.keys.get("recall") == keys["recall"]]
        lifted = next((record for record in own if record.type == "recall.lifted"), None)
        ends = [keys.get("before", "") + keys.get(name, "") + keys.get("after", "") for name in ("first", "last")]
        lots = {"device": "", "lots": keys.get("lots", ""), "range": " to ".join(ends)}.get(keys.get("scope"), keys.get("lot", ""))
        head = ([str(entered.seq), entered.text("recall", bodies), entered.at, manifest.shown(entered.ms), entered.clk, entered.by,
                 keys["device"], lots] + [entered.text(name, bodies) for name in ("reference", "notified", "reason")]
                + ([lifted.at, lifted.text("askedBy", bodies), lifted.by, lifted.text("reason", bodies)] if lifted else [""] * 4))
        for used in [record for record in found if record.type == "cartridge.used" and exposes(entered, record)] or [None]:
            session = used.keys["session"] if used else None
            opened = openings.get(session)
            who = [opened.text(name, bodies) if opened else "" for name in ("patient", "practitioner")]
            use = [session, str(used.seq), used.at, used.keys["lot"]] if used else [""] * 4
            for told in [record for record in own if record.type == "recall.told" and record.keys["session"] == session] or [None]:
                yield (head + use + who + ([str(told.seq), told.text("on", bodies), told.text("how", bodies), told.by] if told else [""] * 4)
                       + [struck(demand, bodies, entered, lifted, used, opened, told)])


def before_each(turns):
    """By number, the record before each taking and disinfection: the pen's last one."""
    last, before = {}, {}
    for record in turns:
        before[record.seq] = last.get(record.keys["pen"])
        last[record.keys["pen"]] = record
    return before


def disinfection(log, demand, bodies, manifest):
    for record in demand.anchors:
        before, difference = demand.before.get(record.seq), ""
        used = before if record.type == "pen.disinfected" else record
        session = used.keys["session"] if used and used.type != "pen.disinfected" else ""
        if record.type == "pen.taken" and not before:
            difference = "never-disinfected"
        elif record.type == "pen.taken" and before.type == "pen.taken" and before.keys["session"] != session:
            difference = "not-disinfected"
        yield ([str(record.seq), record.type, record.at, manifest.shown(record.ms), record.clk, record.keys["pen"], session,
                str(before.seq) if before else ""]
               + [record.text(name, bodies) for name in ("product", "contactMinutes", "started", "finished", "sleeve", "reason")]
               + [difference, record.by, struck(demand, bodies, record, before)])


def audit_trail(log, demand, bodies, manifest):
    for record, _ in records(log.bundle):
        if log.falls_into(record, manifest.begin, manifest.end):
            yield [str(record.seq), record.at, manifest.shown(record.ms), record.clk, record.by, record.type, canonical(record.keys)]


def completeness(log, demand, bodies, manifest):
    for first, kind, detail, last, from_utc, to_utc in log.gaps:
        yield [kind, str(first), str(last), from_utc, to_utc, detail]


REPORTS = {"procedure-log": procedure_log, "single-use": single_use, "lot-trace": lot_trace, "recall": recall,
           "disinfection": disinfection,
           "audit-trail": audit_trail, "completeness": completeness}


def struck(demand, bodies, *row):
    row = [record for record in row if record]
    strikes = sorted((strike.seq, strike.text("why", bodies)) for record in row for strike in demand.strikes[record.seq])
    words = ["%d: %s" % strike for strike in strikes]
    return "; ".join(words + ["erased"] * any(record.seq in demand.all_erased for record in row))


def csv_line(cells):
    safe = ["'" + cell if cell[:1] in tuple("=+-@\t\r") else cell for cell in cells]
    return (",".join('"' + cell.replace('"', '""') + '"' if re.search('[,"\r\n]', cell) else cell for cell in safe) + "\r\n").encode()


def check_report(bundle, columns, rows):
    """How many rows there are, when both files hold these rows and no others."""
    csv, jsonl, number = lines(bundle, "report.csv"), lines(bundle, "report.jsonl"), 0
    require(next(csv, b"") == csv_line(columns), "report", "The header of report.csv")
    for number, cells in enumerate(rows, 1):
        require(next(csv, b"") == csv_line(cells), "report", "Row %d of report.csv" % number)
        require(next(jsonl, b"") == canonical(dict(zip(columns, cells))).encode() + b"\n", "report", "Row %d of report.jsonl" % number)
    require(next(csv, None) is None and next(jsonl, None) is None, "report", "There are more rows than the records give.")
    return number


# ---- judging ----

def judge(path, key_text=None, previous=None):
    """The verdict as an object. The key is the text of a vkey, the earlier head the bytes of a checkpoint."""
    said = {}
    try:
        follow(path, key_text, previous, said)
        code, seen = ("proven", "") if key_text is not None else ("no-key", "")
    except Finding as finding:
        code, seen = finding.code, finding.seen
    verdict, means, _ = WORDS[code]
    return {"verdict": verdict, "code": code, "message": (means + " " + sentence(seen)).strip(), **said}


def harmless(text):
    """Without what would move the cursor or turn the direction of the text."""
    return "".join("?" if unicodedata.category(sign).startswith("C") else sign for sign in text)


def sentence(seen):
    """What was seen; a lone word is the name of a file."""
    seen = harmless(seen)[:300]
    seen = "It is the file " + seen if seen and " " not in seen else seen
    return seen + "." if seen and not seen.endswith(".") else seen


def given(code, read, value):
    try:
        return None if value is None else read(value)
    except ValueError:
        raise Finding(code, "") from None


def follow(path, key_text, previous, said):
    """The order of judging, from the outside in. Whatever is amiss raises a Finding."""
    trusted = given("bad-key", lambda text: read_key(text.strip()), key_text)
    earlier = given("bad-previous", lambda note: read_head(split_note(note.decode())[0]) and note.decode(), previous)

    bundle = open_bundle(path)
    sums = fingerprints(bundle)
    text = {name: whole(bundle, name).decode() for name in SMALL}
    check_sums(sums, text["SHA256SUMS"])
    try:
        key = read_key(text["vkey"][:-1])
        good = text["vkey"].endswith("\n") and open_note(text["SHA256SUMS.note"], [key]) == text["SHA256SUMS"]
    except ValueError:
        good = False
    require(good, "sums-signature", "")
    try:
        note = open_note(text["checkpoint"], [key])
    except ValueError:
        raise Finding("checkpoint-signature", "") from None
    head = given("checkpoint-origin", read_head, note)
    require(head.name == key.name, "checkpoint-origin", "It says " + head.origin)
    said.update(size=head.size, epoch=head.epoch)

    manifest = Manifest(whole(bundle, "manifest.json"), head, key, text["pub.pem"])
    said.update({"report": manifest.report, "from": manifest.fields["from"], "to": manifest.fields["to"], "lot": manifest.lot})
    log = Log(bundle, head, manifest.report)
    said["notes"] = notes(log, previous, manifest)
    check_epochs(bundle, log, head)
    chain = key_chain(log, key)

    demand = Demand(log, manifest)
    bodies = demand.read_bodies(bundle)
    require(len(bodies) == manifest.fields["bodies"], "manifest", "It counts other bodies than there are.")
    said["erased"] = demand.erased
    check_export(log, bodies, manifest)
    columns = COLUMNS[manifest.report].split()
    rows = check_report(bundle, columns, REPORTS[manifest.report](log, demand, bodies, manifest))
    require(rows == manifest.fields["rows"], "manifest", "It counts other rows than there are.")
    said["rows"] = rows

    require(trusted is None or trusted in chain, "wrong-key", "The signer is %s+%s" % (key.name, key.id))
    if earlier:
        check_previous(bundle, log, head, chain, earlier)


def notes(log, previous, manifest):
    """What the log itself declares, one sentence for each kind of gap, and what nobody can see from a bundle."""
    found = collections.defaultdict(list)
    for first, kind, detail, last, _, _ in log.gaps:
        found[kind].append((kind, first, last, detail))
    told = ["%s%s: %s%s" % (GAPS[kind], ", %d times" % len(gaps) if len(gaps) > 1 else "", "; ".join(place(*gap) for gap in gaps[:5]),
                            "; and so on" if len(gaps) > 5 else "") for kind, gaps in found.items()]
    if manifest.zone is None:
        told.append("this computer does not know the clock of %s, so the clinic's times are taken as the bundle tells them"
                    % manifest.fields["zone"])
    if previous is None:
        told.append("no earlier head was given, so a log cut short before this export was made can not be noticed")
    return [note[0].upper() + note[1:] + "." for note in told] + ["report.pdf is for reading and is not proven; report.csv is."]


def place(kind, first, last, detail):
    """Where a gap is, and what it says, in words."""
    at = "record %d" % first if first == last else "records %d to %d" % (first, last)
    if kind.startswith("day-"):
        return detail
    if kind in ("erasure", "struck"):
        return "record %s, by %s" % (detail, at)
    if kind in ("clock-step", "clock-back"):
        ms = abs(int(detail))
        units = ((86400000, "days"), (3600000, "hours"), (60000, "minutes"), (1000, "seconds"), (0, "ms"))
        size, unit = next(pair for pair in units if ms >= 2 * pair[0])
        return "%s, %d %s %s" % (at, ms // (size or 1), unit, "back" if int(detail) < 0 else "forward")
    return "%s, %s" % (at, detail) if kind == "restore" else at


# ---- the command ----

def argument(value):
    """A key typed in, or the file that holds it."""
    if value is None or not os.path.isfile(value):
        return value
    with open(value, "rb") as file:
        return file.read(MIB).decode("utf-8", "replace").strip()


def file_bytes(path):
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            return file.read(MIB)
    except OSError:
        return b""


def words(said):
    out = [said["verdict"].upper(), said["message"]]
    if "report" in said:
        lot = ", lot " + harmless(said["lot"]) if said["lot"] else ""
        rows = "%d rows " % said["rows"] if "rows" in said else ""
        out.append("Report %s%s, %s to %s: %sout of %d records." % (said["report"], lot, said["from"], said["to"], rows, said["size"]))
    if said.get("erased"):
        out.append("Erased on request, and listed as such: record " + ", ".join(map(str, said["erased"])) + ".")
    if "notes" in said:
        out.append("What to know:\n" + "\n".join("  - " + harmless(note) for note in said["notes"]))
    return "\n\n".join(out + ["What to do now:\n  " + WORDS[said["code"]][2]])


def main():
    parser = argparse.ArgumentParser(
        prog="needlepoint-verify.py", usage="python3 needlepoint-verify.py BUNDLE --key VKEY [--previous CHECKPOINT] [--json]",
        description="Judges an export bundle of a Needlepoint kiosk. "
                    "Exit code 0 proven, 1 tampered or not proven, 2 not understood, 3 unreadable.")
    parser.add_argument("bundle", nargs="?", metavar="BUNDLE", help="the folder or the .zip that you took home")
    parser.add_argument("--key", metavar="VKEY", help="the key from the enrolment sheet, or a file that holds it")
    parser.add_argument("--previous", metavar="CHECKPOINT", help='the file "checkpoint" from an earlier visit')
    parser.add_argument("--json", action="store_true", help="the verdict as JSON, for scripts")
    parser.add_argument("--types", action="store_true", help="the table of record types and their mandatory keys, as JSON")
    asked = parser.parse_args()
    if asked.types:
        print(json.dumps(TYPES, sort_keys=True))
        return 0
    if not asked.bundle:
        parser.error("which bundle? Name the folder or the .zip.")
    try:
        said = judge(asked.bundle, argument(asked.key), file_bytes(asked.previous))
    except Cannot as reason:
        parser.error(str(reason))
    except OSError as reason:
        parser.exit(3, "The bundle can not be read: %s\n" % reason)
    print(json.dumps(said) if asked.json else words(said))
    return EXIT[said["verdict"]]


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main())
