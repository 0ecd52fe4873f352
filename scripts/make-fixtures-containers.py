"""Makes one viability table in every encoding and container, with what must come out of it, from invented values.

Run: python3 scripts/make-fixtures-containers.py. The expected counts come from the values as they are laid
out here, never from the importers.
"""

import gzip

from fixture_writer import LETTERS, archive, measured, value, write, xlsx


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
    write("viability-table", "backslash-names.xlsx", backslashes, readings(), unread)
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


tables()
