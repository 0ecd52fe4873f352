"""Makes the fixtures of files that are refused by name, from invented values; the folder's name is who refuses.

Run: python3 scripts/make-fixtures-refused.py
"""

import gzip
import io
import pathlib
import zipfile

ROOT = pathlib.Path("test-data/refused")
WELLS = [f"{letter}{n}" for letter in "AB" for n in range(1, 5)]


def write(kind, name, data):
    folder = ROOT / kind
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def archive(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as zipped:
        for name, data in files.items():
            zipped.writestr(zipfile.ZipInfo(name, date_time=(2024, 1, 2, 3, 4, 4)), data)
    return stream.getvalue()


def curve(first, steps, rows):
    return "\n".join([",".join(["", first, *WELLS]), *(",".join(["", str(s), *(f"{s * 1.5 + k:.2f}" for k in range(8))]) for s in steps[:rows])])


write("amplification-curves", "cfx-one-column-a-well.csv", curve("Cycle", range(1, 41), 40))
quantstudio = ["* Block Type = 96-Well Block", "* Experiment Name = one", "", "[Amplification Data]", "Well\tCycle\tTarget Name\tRn\tΔRn"]
quantstudio += [f"{well}\t{cycle}\tESR1\t{1 + cycle / 40:.4f}\t{cycle / 40:.4f}" for well in (1, 2) for cycle in range(1, 41)]
write("amplification-curves", "quantstudio-one-row-a-cycle.txt", "\n".join(quantstudio))
write("melt-curves", "cfx-melt-derivative.csv", curve("Temperature", [65 + k / 2 for k in range(40)], 40))
write("melt-curves", "quantstudio-melt.txt", "\n".join(["[Melt Curve Raw Data]", "Well\tWell Position\tReading\tTemperature\tFluorescence\tDerivative"]
      + [f"1\tA1\t{k}\t{60 + k * 0.4:.2f}\t{9 - k / 9:.3f}\t{k / 9:.3f}" for k in range(1, 30)]))
write("melt-peaks", "cfx-melt-peaks.csv", "Well,Fluor,Target,Content,Sample,Melt Temperature,Peak Height\nA01,SYBR,ESR1,Unkn,s1,83.5,812.25\nA02,SYBR,ESR1,Unkn,s2,83.0,799.5\n")
write("run-information", "cfx-run-information.csv", "File Name,one.pcrd\nCreated By User,admin\nNotes,\nID,\nRun Started,02/03/2024 10:11:12 UTC\nRun Ended,02/03/2024 11:12:13 UTC\nSample Vol,20\nLid Temp,105\nBase Serial Number,CT000\n")
write("standard-curve-fit", "cfx-standard-curve.csv", ",Fluor,Efficiency %,Slope,Y-Intercept,R^2\n,SYBR,98.7,-3.353,38.21,0.998\n")
write("genotyping", "quantstudio-calls.txt", "Well\tSample Name\tSNP Assay Name\tAllele1 Delta Rn\tAllele2 Delta Rn\tCall\tQuality(%)\nA1\ts1\trs1\t1.2\t0.1\tHomozygous 1/1\t99.1\nA2\ts2\trs1\t0.9\t0.8\tHeterozygous 1/2\t98.0\n")
write("genotyping", "lightcycler-melt-groups.txt", "Experiment: one  Selected Filter: 465-510\nInclude\tColor\tPos\tName\tGroup\tScore\tRes\tStatus\nTrue\t255\tA1\ts1\t1\t0.91\t0.12\t\nTrue\t255\tA2\ts2\t2\t0.87\t0.10\t\n")
write("sample-sheet", "wells-and-genes.csv", "Position,Sample,Gene,Group\nA1,s1,ESR1,parental\nA2,s2,ESR1,resistant\n")
write("sample-sheet", "plate-key.csv", "plate_id,position_id,replicates,drug,cell,starting_uM,dilution_factor\np1,pos_1,3,letrozole,MCF-7,10,3\np1,pos_2,3,fulvestrant,MCF-7,1,3\n")
write("layout-grid", "eight-by-twelve.csv", "\n".join(",".join(["ESR1"] * 6 + ["PGR"] * 6) for _ in range(8)))
write("layout-grid", "labelled.csv", "\n".join([",".join(["", *map(str, range(1, 13))]), *(",".join([letter, *["parental"] * 6, *["resistant"] * 6]) for letter in "ABCDEFGH")]))
write("result-means", "delta-ct.csv", "Sample Name,Target Name,Ct Mean,Delta Ct,Delta Delta Ct,Fold Change\ns1,ESR1,22.4,3.1,0,1\ns2,ESR1,24.9,5.6,2.5,0.1768\n")
write("ic50-table", "fitted.tsv", "cell_line\tdrug\tIC50\tHillSlope\tE_inf\tAUC\nMCF-7\tletrozole\t0.12\t1.1\t0.05\t0.61\nMCF-7/R\tletrozole\tInf\t0.4\t0.8\t0.97\n")
write("settings-file", "parameters.toml", "[Experiment]\n# doses of the screen\ndoses = [0.0, 0.1, 1.0]\ndose_scale = '1e-6'\n\n[Paths]\ninput = 'responses.tsv'\n")
bytes_kinds = {
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
    "scan.tif": b"II*\0" + b"\0" * 40,
    "report.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "notes.docx": archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"}),
    "talk.pptx": archive({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p:presentation/>"}),
    "sheet.numbers": archive({"Index/Document.iwa": "x", "Metadata/Properties.plist": "x"}),
    "run.eds": archive({"apldbio/sds/experiment.xml": "<Experiment/>"}),
    "plate.edt": archive({"apldbio/sds/plate_setup.xml": "<Plate/>"}),
    "run.pcrd": archive({"datafile_1.pcrd": "x"}),
    "table.rda": gzip.compress(b"RDX3\nX\n\0\0\0\3", mtime=0),
    "fits.pzf": b"PCFF\x04\0\0\0" + b"\0" * 40,
    "letter.rtf": b"{\\rtf1\\ansi one}",
    "packed.7z": b"7z\xbc\xaf\x27\x1c\0\4" + b"\0" * 40,
}
for name, data in bytes_kinds.items():
    write("by-their-bytes", name, data)
