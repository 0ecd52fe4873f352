"""Makes the fixtures of viability plates, with what must come out of each, from invented values.

Run: python3 scripts/make-fixtures-viability.py. The expected counts come from the values as they are laid
out here, never from the importers.
"""

from fixture_writer import LETTERS, measured, value, write, xlsx


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


for make in (gen5, bmg, softmax, perkin_elmer, tecan, skanit, glomax, incucyte, grids, prism):
    make()
