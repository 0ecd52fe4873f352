"""Writes fixtures with what must come out of them, and the containers that they come in; for the make-fixtures scripts."""

import io
import json
import math
import pathlib
import zipfile

ROOT = pathlib.Path("test-data/importers")
LETTERS = "ABCDEFGHIJKLMNOP"


def value(index, scale=1.0, digits=3):
    """An invented signal that no two neighbours share."""
    return round(scale * (0.06 + (index * 37 % 101) / 83), digits)


def write(importer, name, data, readings, unread=(), diagnostics=()):
    """`readings`: (row, position, sample, value or None, state) in the order in which the file is read."""
    folder = ROOT / importer
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    states = {"measured": 0, "undetermined": 0, "excluded": 0, "rejected": 0}
    for reading in readings:
        states[reading[4]] += 1
    first = readings[0]
    expected = {
        "rows": len(readings),
        **states,
        "sum": math.fsum(r[3] for r in readings if r[3] is not None),
        "targets": [],
        "samples": list(dict.fromkeys(r[2] for r in readings if r[2])),
        "first": {"row": first[0], "position": first[1], "sample": first[2], "target": "", "value": first[3]},
        "unreadColumns": list(unread),
        "diagnostics": list(diagnostics),
    }
    stem = name[: -len(".gz")] if name.endswith(".gz") else name
    stem = stem[: stem.rindex(".")]
    text = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    (folder / f"{stem}.expected.json").write_text(text, encoding="utf-8")


def measured(row, position, number, sample=""):
    return (row, position, sample, number, "measured")


def xlsx(sheets, names=lambda name: name, strict=False):
    """A workbook of (sheet name, rows) with inline texts; `names` rewrites the names of its parts."""
    main = (
        "http://purl.oclc.org/ooxml/spreadsheetml/main"
        if strict
        else "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    )
    relation = (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
        if strict
        else "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    )
    packages = "http://schemas.openxmlformats.org/package/2006"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {}
    overrides = f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
    entries, relations = "", ""
    for i, (title, rows) in enumerate(sheets, 1):
        overrides += f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>'
        entries += f'<sheet name="{title}" sheetId="{i}" r:id="rId{i}"/>'
        relations += f'<Relationship Id="rId{i}" Type="{relation}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        body = ""
        for r, row in enumerate(rows, 1):
            cells = "".join(cell(r, c, content) for c, content in enumerate(row) if content != "")
            body += f'<row r="{r}">{cells}</row>'
        parts[f"xl/worksheets/sheet{i}.xml"] = (
            f'{head}<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'
        )
    parts["xl/workbook.xml"] = (
        f'{head}<workbook xmlns="{main}" xmlns:r="{relation}"><sheets>{entries}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = f'{head}<Relationships xmlns="{packages}/relationships">{relations}</Relationships>'
    parts["_rels/.rels"] = (
        f'{head}<Relationships xmlns="{packages}/relationships">'
        f'<Relationship Id="rId1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    parts["[Content_Types].xml"] = (
        f'{head}<Types xmlns="{packages}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    return archive({names(name): text.encode() for name, text in parts.items()})


def cell(row, column, content):
    reference = f"{LETTERS[column] if column < 16 else 'QRSTUVWXYZ'[column - 16]}{row}"
    if isinstance(content, (int, float)):
        return f'<c r="{reference}"><v>{content}</v></c>'
    text = str(content).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def archive(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, date_time=(2024, 1, 2, 3, 4, 4))
            info.compress_type = zipfile.ZIP_DEFLATED
            # Python writes `/`; names with backslashes are set after the check that would replace them.
            info.filename = name
            zipped.writestr(info, data)
    return stream.getvalue()
