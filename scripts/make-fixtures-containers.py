"""Makes the fixtures of viability plates and of containers, with what must come out of each, from invented values.

Run: python3 scripts/make-fixtures-containers.py. The expected counts come from the values as they are laid
out here, never from the importers.
"""

import gzip
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


def gen5():
    lines, readings = [], []
    for plate in (1, 2):
        lines += ["", "", "Software Version\t3.11.19", "", "Experiment File Path:\tC:\\plates\\one.xpt",
                  "Protocol File Path:\t", f"Plate Number\tPlate {plate}", "Date\t2/3/2024", "Time\t10:11:12 AM",
                  "Reader Type:\tSynergy H1", "Reader Serial Number:\tUnknown", "Reading Type\tReader", "",
                  "Procedure Details", "", "Plate Type\t96 WELL PLATE", "Read\tmtt", "\tAbsorbance Endpoint",
                  "\tFull Plate", "\tWavelengths:  570, 690", "", "Layout", "\t" + "\t".join(map(str, range(1, 13)))]
        for letter in LETTERS[:8]:
            lines.append(letter + "\t" + "\t".join(content(letter, n) for n in range(1, 13)) + "\tWell ID")
        lines += ["", "Results", "\t" + "\t".join(map(str, range(1, 13)))]
        for i, letter in enumerate(LETTERS[:8]):
            for k, read in enumerate(("mtt:570", "mtt:690", "Blank mtt:570")):
                texts = []
                for n in range(1, 13):
                    number = value(i * 12 + n + 7 * k + 3 * plate, 1 if k == 0 else 0.1)
                    over = k == 0 and letter == "C" and n == 4
                    texts.append("OVRFLW" if over else f"{number:.3f}")
                    if k < 2:
                        sample = content(letter, n)
                        line = len(lines) + 1
                        readings.append((line, f"{letter}{n}", sample, None, "rejected") if over
                                        else measured(line, f"{letter}{n}", number, sample))
                lines.append((letter if k == 0 else "") + "\t" + "\t".join(texts) + f"\t{read}")
    write("biotek-gen5", "two-plates-two-reads.txt", "\r\n".join(lines).encode("cp1252"), readings,
          diagnostics=["value-not-a-number"] * 2)


def content(letter, number):
    return "BLK" if number == 12 else "CTRL" if number == 11 else f"SPL{LETTERS.index(letter) + 1}"


def bmg():
    head = ["User: USER,Path: C:\\Data,Test run no.: 12", "Test name: CTG,Date: 03/02/2024,Time: 10:11:12", "",
            "ID1: plate 7,ID2: ,ID3: ", "Luminescence", ""]
    lines, readings = list(head), []
    for title, raw in (("Raw Data (lens)", True), ("Blank corrected based on Raw Data (lens)", False)):
        lines += [title, "", "," + ",".join(map(str, range(1, 13)))]
        for i, letter in enumerate(LETTERS[:8]):
            numbers = [value(i * 12 + n, 9000, 0) for n in range(1, 13)]
            texts = ["" if n > 9 else f"{number:.0f}" for n, number in enumerate(numbers)]
            lines.append(letter + "," + ",".join(texts))
            if raw:
                readings += [measured(len(lines), f"{letter}{n + 1}", numbers[n]) for n in range(10)]
        lines.append("")
    write("bmg-labtech", "mars-with-blank-corrected.csv", "\n".join(lines).encode(), readings)
    lines = ["Test name: SYBR", "Date: 03/02/2024 Time: 10:11:12", "ID1: plate_9", "ID2: ", "ID3: ",
             "No. of Channels / Multichromatics: 1", "No. of Cycles: 1", "", "Chromatic: 1", "Cycle: 1"]
    readings = []
    for i, letter in enumerate(LETTERS):
        numbers = [value(i * 24 + n, 3000, 0) for n in range(1, 25)]
        lines.append(",".join(f"{number:.0f}" for number in numbers))
        readings += [measured(len(lines), f"{letter}{n}", number) for n, number in enumerate(numbers, 1)]
    write("bmg-labtech", "omega-without-labels.csv", "\r".join(lines).encode(), readings)


def softmax():
    lines = ["##BLOCKS= 1", "Plate:\tMTT day 5\t1.3\tPlateFormat\tEndpoint\tAbsorbance\tRaw\tFALSE\t1\t\t\t\t\t\t2\t570 690 \t1\t12\t96\t1\t8"]
    numbers = "\t".join(map(str, range(1, 13)))
    lines.append(f"\tTemperature(°C)\t{numbers}\t\t{numbers}")
    readings = []
    for i, letter in enumerate(LETTERS[:8]):
        both = [[value(i * 12 + n + k, 1 if k == 0 else 0.2) for n in range(1, 13)] for k in (0, 1)]
        lines.append(("\t25.00" if i == 0 else "\t") + "".join(f"\t{v}" for v in both[0]) + "\t" + "".join(f"\t{v}" for v in both[1]))
        for k in (0, 1):
            readings += [measured(len(lines), f"{letter}{n}", v) for n, v in enumerate(both[k], 1)]
    lines += ["", f"\t\t{numbers}"] + ["\t" + "\t0.5" * 12] * 8 + ["~End", "Original Filename: one; Date Last Saved: 2/3/2024"]
    data = "\r\n".join(lines).encode("utf-16")
    write("softmax-pro", "plate-format-two-wavelengths.txt", data, readings)
    wells = [f"{letter}{n}" for letter in "AB" for n in range(1, 7)]
    lines = ["##BLOCKS= 1", "Plate:\tGrowth\t1,3\tTimeFormat\tKinetic\tAbsorbance\tRaw\tFALSE\t3\t1800\t600\t\t\t\t1\t600 \t1\t6\t96\t1\t2",
             "Time(hh:mm:ss)\tTemperature(°C)\t" + "\t".join(wells)]
    readings = []
    for step in range(3):
        numbers = [value(step * 5 + k, 1) for k in range(len(wells))]
        lines.append(f"0:{step}0:00\t37,0\t" + "\t".join(f"{v}".replace(".", ",") for v in numbers))
        readings += [measured(len(lines), well, v) for well, v in zip(wells, numbers)]
    lines += ["~End"]
    write("softmax-pro", "time-format-kinetic-comma.txt", "\r\n".join(lines).encode("cp1252"), readings)


def perkin_elmer():
    columns = ",".join(f"{n:02d}" for n in range(1, 13))
    lines, readings = [], []
    for plate in (1, 2):
        for title in ("Calculated results: Calc 1: Crosstalk = General", "Results for CTG LUM 96(1) - channel 0 (CPS)"):
            lines += ["Plate information", "Plate,Repeat,Barcode,Measured height", f"{plate},1,=\"B{plate}\",14.67", "",
                      "Background information", "Plate,Label,Result,Signal", f"{plate},CTG,0,4", "", title, f",{columns},"]
            for i, letter in enumerate(LETTERS[:8]):
                numbers = [value(i * 12 + n + plate, 70000, 0) for n in range(1, 13)]
                lines.append(letter + "," + ",".join(f"{v:.0f}" for v in numbers) + ",")
                if title.startswith("Results"):
                    readings += [measured(len(lines), f"{letter}{n}", v) for n, v in enumerate(numbers, 1)]
            lines.append("")
    lines += ["Basic assay information ", "Assay ID: ,,,,77", "", "Platemap:", "Plate,,,,1", "", f",{columns},"]
    lines += [letter + ",- " * 12 for letter in LETTERS[:8]] + ["", "Exported with EnVision Workstation version 1.13"]
    write("perkinelmer", "envision-two-plates.csv", "\r\n".join(lines).encode("cp1252"), readings)


def tecan():
    rows = [["Application: Tecan i-control", "", "", "", "Tecan i-control , 2.0.10.0"], ["Device: infinite 200Pro"], [],
            ["Plate", "", "", "", "96 wells"]]
    readings = []
    for k, label in enumerate(("570nm", "690nm")):
        rows += [[], [f"Label: {label}"], ["Mode", "", "", "", "Absorbance"], [], ["", "Temperature: 25.1 °C"],
                 ["<>"] + list(range(1, 13))]
        for i, letter in enumerate(LETTERS[:8]):
            numbers = [value(i * 12 + n + 5 * k) for n in range(1, 13)]
            cells = ["OVER" if letter == "B" and n == 1 and k == 0 else v for n, v in enumerate(numbers)]
            rows.append([letter] + cells)
            readings += [(len(rows), f"{letter}{n}", "", None, "rejected") if v == "OVER"
                         else measured(len(rows), f"{letter}{n}", v) for n, v in enumerate(cells, 1)]
    rows += [[], ["End Time:", "3.2.2024 10:12:13"]]
    write("tecan", "i-control-two-labels.xlsx", xlsx([("Sheet1", rows)]), readings, diagnostics=["value-not-a-number"])


def skanit():
    rows = [["Measurement results"], ["one.skax"], ["2/3/2024 10:11:12 AM"], [" "], ["Absorbance 1"], ["Wavelength: 570 nm"],
            [" "], ["Plate 1"], [" "], ["Abs"] + list(range(1, 13))]
    readings = []
    for i, letter in enumerate(LETTERS[:8]):
        numbers = ["" if n > 9 else value(i * 12 + n) for n in range(12)]
        rows.append([letter] + numbers)
        readings += [measured(len(rows), f"{letter}{n}", v, f"Un000{n}" if n > 1 else "Blank1")
                     for n, v in enumerate(numbers, 1) if v != ""]
    rows += [[], ["Sample"] + list(range(1, 13))]
    rows += [[letter] + ["Blank1"] + [f"Un000{n}" if n < 10 else "Un00010" for n in range(2, 13)] for letter in LETTERS[:8]]
    readings = [(r, p, "Un00010" if s == "Un00010" else s, v, state) for r, p, s, v, state in readings]
    calculated = [["Measurement results"], ["one.skax"], [], ["Blank Subtraction 1"], [], ["Plate 1"], [],
                  ["Blank subtracted"] + list(range(1, 13))] + [[letter] + [0.5] * 12 for letter in LETTERS[:8]]
    sheets = [("Absorbance 1_01", rows), ("Blank Subtraction 1_02", calculated),
              ("Session information", [["Session information"], [], ["", "Session name", "", "", "one.skax"]])]
    write("skanit", "one-plate-with-layout.xlsx", xlsx(sheets), readings)


def glomax():
    rows = [[], ["", "", "", "Protocol: CellTiter-Glo"], ["", "", "", "Result: one"], [], ["Luminescence_x000D_"],
            ["", "Integration Time(s):", "", 0.3], ["", "Reading:", "", 1, "", "DMSO", "drug"] + list(range(3, 13))]
    readings = []
    for i, letter in enumerate(LETTERS[:8]):
        numbers = [value(i * 12 + n, 300000, 0) for n in range(1, 13)]
        rows.append(["", "", "", "", letter] + numbers)
        readings += [measured(len(rows), f"{letter}{n}", v, {1: "DMSO", 2: "drug"}.get(n, "")) for n, v in enumerate(numbers, 1)]
    head = [[], ["", "", "", "CellTiter-Glo"], [], ["Instrument:", "", "", "GloMax® Discover"]]
    by_well = [["A:1", "", "", "n", "value"], ["", "Luminescence", "", 1, 10]]
    sheets = [("CellTiter-Glo", head), ("Results", rows), ("Results By Well", by_well)]
    write("glomax", "names-over-columns.xlsx", xlsx(sheets), readings)


def incucyte():
    wells = ["A1", "A2", "B1", "B2"]
    lines = ["Label: one", "Metric: Phase Object Confluence (Percent)", "Cell Type: MCF-7", "", "Date Time\tElapsed\t" + "\t".join(wells)]
    readings = []
    for step in range(5):
        numbers = [value(step * 4 + k, 30, 4) for k in range(4)]
        lines.append(f"03/02/2024 {9 + step}:00:00\t{step}\t" + "\t".join(map(str, numbers)))
        readings += [measured(len(lines), well, v) for well, v in zip(wells, numbers)]
    write("incucyte", "confluence.txt", "\r\n".join(lines).encode("utf-8-sig"), readings)


def grids():
    lines, readings = ["Row;" + ";".join(f"Col{n}" for n in range(1, 9))], []
    for i, letter in enumerate(LETTERS[:6]):
        numbers = [value(i * 8 + n) for n in range(1, 9)]
        lines.append(letter + ";" + ";".join(f"{v}".replace(".", ",") for v in numbers))
        readings += [measured(len(lines), f"{letter}{n}", v) for n, v in enumerate(numbers, 1)]
    write("plate-grid", "six-by-eight-comma.csv", ("sep=;\n" + "\n".join(lines)).encode(),
          [(r + 1, *rest) for r, *rest in readings])
    lines, readings = [], []
    doses = [0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, "", ""]
    blocks = (("Drug", lambda i, n: "letrozole" if i < 4 else "DMSO"), ("Concentration (µM)", lambda i, n: doses[n]),
              ("Cell line", lambda i, n: "parental" if i % 2 == 0 else "resistant"), ("Absorbance", lambda i, n: value(i * 12 + n)))
    for name, of in blocks:
        lines.append(name + "," + ",".join(map(str, range(1, 13))))
        for i, letter in enumerate(LETTERS[:8]):
            cells = [of(i, n) for n in range(12)]
            lines.append(letter + "," + ",".join(map(str, cells)))
            if name == "Absorbance":
                readings += [measured(len(lines), f"{letter}{n}", v) for n, v in enumerate(cells, 1)]
        lines.append("," * 12)
    write("plate-grid", "stacked-layouts.csv", "\r\n".join(lines).encode("mac-roman"), readings)
    lines, readings = [], []
    for i, letter in enumerate(LETTERS):
        numbers = [value(i * 24 + n, 40000, 0) for n in range(1, 25)]
        cells = ["####" if letter == "P" and n == 24 else f"{v:.0f}" for n, v in enumerate(numbers, 1)]
        lines.append("\t".join(cells))
        readings += [(len(lines), f"{letter}{n}", "", None, "rejected") if c == "####" else measured(len(lines), f"{letter}{n}", v)
                     for n, (c, v) in enumerate(zip(cells, numbers), 1)]
    write("plate-grid", "bare-384.csv", "\n".join(lines).encode("utf-16-be"), readings, diagnostics=["value-not-a-number"])


def tidy_rows():
    rows, k = [], 0
    for line in ("MCF-7", "MCF-7/R"):
        for replicate in (1, 2, 3):
            for dose in (0, 0.1, 1, 10):
                k += 1
                rows.append((line, "letrozole" if dose else "DMSO", dose, replicate, value(k, 90, 2)))
    return rows


def tables():
    rows = tidy_rows()
    head = ["Cell line", "Compound", "Concentration (µM)", "Replicate", "Viability (%)", "Comment"]

    def text(delimiter, end, decimal="."):
        body = [[line, drug, str(dose).replace(".", decimal), str(rep), str(v).replace(".", decimal), ""] for line, drug, dose, rep, v in rows]
        return end.join(delimiter.join(row) for row in [head, *body]) + end

    def readings(step=1):
        return [measured(2 + i * step if step == 1 else 1 + (i + 1) * step, "", row[4]) for i, row in enumerate(rows)]

    unread = ["Comment"]
    write("viability-table", "utf-16-le.txt", text("\t", "\r\n").encode("utf-16-le"), readings(), unread)
    write("viability-table", "windows-1252-comma.csv", text(";", "\r\n", ",").encode("cp1252"), readings(), unread)
    write("viability-table", "mac-roman-cr.csv", text(",", "\r").encode("mac-roman"), readings(), unread)
    write("viability-table", "double-cr.csv", text(",", "\r\r\n").encode(), readings(2), unread)
    write("viability-table", "packed.csv.gz", gzip.compress(text(",", "\n").encode(), mtime=0), readings(), unread)
    formulas = text(",", "\n").replace("MCF-7/R", '="MCF-7/R"').encode("utf-8-sig")
    write("viability-table", "bom-quoted-formulas.csv", formulas, readings(), unread)
    second = "Dose (nM),Survival\n0,100\n5,80.5\n50,\n500,12.25\n".encode()
    extra = [measured(2, "", 100.0), measured(3, "", 80.5), (4, "", "", None, "rejected"), measured(5, "", 12.25)]
    files = {"plates/one.csv": text(",", "\n").encode(), "__MACOSX/plates/._one.csv": b"\0\5\26\7", "two.csv": second}
    write("viability-table", "two-in-an-archive.zip", archive(files), readings() + extra, unread, ["value-missing"])
    sheet = [head] + [[*row, ""] for row in rows]
    write("viability-table", "strict-ooxml.xlsx", xlsx([("Data", sheet)], strict=True), readings(), unread)
    backslashes = xlsx([("Data", sheet)], names=lambda name: name.replace("/", "\\"))
    write("viability-table", "backslash-names.csv", backslashes, readings(), unread)
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in sheet)
    page = f'<html><head><meta charset="utf-8"></head><body><table>{cells}</table></body></html>'
    write("viability-table", "html-table.xls", page.encode(), readings(), unread)
    cells = "".join("<Row>" + "".join(excel_2003(c) for c in row) + "</Row>" for row in sheet)
    book = ('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
            '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
            f'<Worksheet ss:Name="Data"><Table>{cells}</Table></Worksheet></Workbook>')
    write("viability-table", "excel-2003.xml", book.encode(), readings(), unread)
    well_list, list_readings = [["Plate", "Repeat", "Well", "Type", "Time", "abs570 (A)"]], []
    for i in range(24):
        position = f"{LETTERS[i // 12]}{i % 12 + 1:02d}"
        well_list.append([1, 1, position, "M", f"00:00:{i:02d}.5", value(i)])
        list_readings.append(measured(i + 2, f"{LETTERS[i // 12]}{i % 12 + 1}", value(i)))
    grid = [["Plate", "Repeat"], [1, 1], [], ["abs570 (A)"], []] + [[value(i * 12 + n) for n in range(12)] for i in range(8)]
    sheets = [("List ; Plates 1 - 1", well_list), ("Plate_Page1", grid)]
    write("viability-table", "victor-list.xlsx", xlsx(sheets), list_readings, ["Repeat"])
    heads = ["Donor", "0", "0.1", "1", "10", "100"]
    lines, dose_readings = ["Concentration of the drug in uM,,,,,", ",".join(heads)], []
    for i, donor in enumerate(("a", "", "b", "")):
        numbers = [value(i * 5 + n) for n in range(5)]
        lines.append(donor + "," + ",".join(map(str, numbers)))
        dose_readings += [measured(len(lines), "", v, "a" if i < 2 else "b") for v in numbers]
    write("dose-columns", "two-donors.csv", "\n".join(lines).encode(), dose_readings)


def excel_2003(content):
    kind = "Number" if isinstance(content, (int, float)) else "String"
    return f'<Cell><Data ss:Type="{kind}">{content}</Data></Cell>'


def prism():
    doses = ["0", "1e-008", "1e-007", "0.000001"]
    columns, readings = [[value(k * 4 + i, 80, 2) for i in range(4)] for k in range(3)], []
    for i in range(4):
        for k in range(3):
            gone = k == 1 and i == 2
            readings.append((i + 2, "", "", columns[k][i], "excluded" if gone else "measured"))
    x = "".join(f"<d>{dose}</d>" for dose in doses)
    y = "".join("<Subcolumn>" + "".join(f'<d{" Excluded=" + chr(34) + "1" + chr(34) if k == 1 and i == 2 else ""}>{v}</d>'
                                        for i, v in enumerate(column)) + "<d/></Subcolumn>" for k, column in enumerate(columns))
    text = ('<?xml version="1.0" encoding="UTF-8"?>\n<GraphPadPrismFile xmlns="http://graphpad.com/prism/Prism.htm" PrismXMLVersion="5.00">\n'
            '<Table ID="Table0" XFormat="numbers" YFormat="replicates" Replicates="3" TableType="XY">\n<Title>Day 5 &amp; 7</Title>\n'
            f'<XColumn Subcolumns="1"><Title>[Drug] (M)</Title><Subcolumn>{x}</Subcolumn></XColumn>\n'
            f'<YColumn Subcolumns="3"><Title>parental</Title>{y}</YColumn>\n</Table>\n</GraphPadPrismFile>\n')
    write("prism", "excluded-value.pzfx", text.encode(), readings)


for make in (gen5, bmg, softmax, perkin_elmer, tecan, skanit, glomax, incucyte, grids, tables, prism):
    make()
