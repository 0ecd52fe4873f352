#!/usr/bin/env python3
"""Writes the fixtures of the qPCR instruments beyond Applied Biosystems and Bio-Rad, of RDML, matrices and plate
grids with invented values, and beside each what must come out of it, counted here while writing and never by reading
it back with the app. Run from the root: python3 scripts/make-fixtures-vendors.py"""
import io, json, math, os, zipfile
from xml.sax.saxutils import escape

ROOT = 'test-data/importers'
SAMPLES = ['MCF7 veh', 'MCF7 ful', 'T47D veh', 'T47D ful']
GENES = {'ESR1': 23.4, 'PGR': 27.9, 'GAPDH': 16.8}


def cq_of(sample, gene, repeat=0):
    """An invented Cq with two decimals, as text."""
    return f'{GENES[gene] + 1.37 * (sample % 2) + 0.41 * sample - 0.13 * repeat:.2f}'


def distinct(names):
    return list(dict.fromkeys(name for name in names if name != ''))


def expect(case, readings, unread=(), diagnostics=()):
    """readings: (line, position, sample, target, Cq as text with a point or None, state)."""
    values = [float(r[4]) for r in readings if r[5] in ('measured', 'excluded')]
    count = lambda state: sum(r[5] == state for r in readings)
    row, position, sample, target, cq, state = readings[0]
    expected = dict(
        rows=len(readings), measured=count('measured'), undetermined=count('undetermined'),
        excluded=count('excluded'), rejected=count('rejected'), sum=math.fsum(values),
        targets=distinct(r[3] for r in readings), samples=distinct(r[2] for r in readings),
        first=dict(row=row, position=position, sample=sample, target=target,
                   value=float(cq) if state in ('measured', 'excluded') else None),
        unreadColumns=list(unread), diagnostics=list(diagnostics))
    with open(f'{ROOT}/{case.rsplit(".", 1)[0]}.expected.json', 'w', encoding='utf-8') as file:
        json.dump(expected, file, ensure_ascii=False, indent=2)
        file.write('\n')


def put(case, data):
    os.makedirs(os.path.dirname(f'{ROOT}/{case}'), exist_ok=True)
    with open(f'{ROOT}/{case}', 'wb') as file:
        file.write(data)


def text(case, rows, sep, end='\r\n', encoding='utf-8', quote=False):
    cell = lambda c: f'"{c}"' if quote or (sep in c and sep != '') else c
    put(case, (end.join(sep.join(cell(c) for c in row) for row in rows) + end).encode(encoding))


def archive(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as packed:
        for name, data in files:
            packed.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 9, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def xlsx(case, sheets):
    """A minimal workbook: numbers as numbers, everything else as inline text."""
    def column(i):
        return (chr(64 + i // 26) if i >= 26 else '') + chr(65 + i % 26)
    def xml(rows):
        out = []
        for r, row in enumerate(rows, 1):
            cells = []
            for c, value in enumerate(row):
                at = f'{column(c)}{r}'
                if isinstance(value, float) or isinstance(value, int):
                    cells.append(f'<c r="{at}"><v>{value}</v></c>')
                elif value != '':
                    cells.append(f'<c r="{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>')
            out.append(f'<row r="{r}">{"".join(cells)}</row>')
        return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(out)}</sheetData></worksheet>'
    MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    PACK = 'http://schemas.openxmlformats.org/package/2006'
    kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    n = range(1, len(sheets) + 1)
    files = [
        ('[Content_Types].xml', f'<Types xmlns="{PACK}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>' + ''.join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>' for i in n) + '</Types>'),
        ('_rels/.rels', f'<Relationships xmlns="{PACK}/relationships"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ('xl/workbook.xml', f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>' + ''.join(f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>' for i, (name, _) in zip(n, sheets)) + '</sheets></workbook>'),
        ('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="{PACK}/relationships">' + ''.join(f'<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in n) + '</Relationships>'),
    ] + [(f'xl/worksheets/sheet{i}.xml', xml(rows)) for i, (_, rows) in zip(n, sheets)]
    put(case, archive(files))


def well(i, columns=12):
    return 'ABCDEFGHIJKLMNOP'[i // columns] + str(i % columns + 1)


def lightcycler():
    # One filter a file; blank Cp where nothing amplified; a standard has its amount in «Standard».
    rows = [['Experiment: 240305 par res  Selected Filter: FAM (465-510)'],
            'Include Color Pos Name Cp Concentration Standard Status'.split()]
    readings = []
    for i in range(8):
        name, cq = (f'Std {i + 1}', f'{18 + 3.3 * i:.2f}') if i < 2 else (SAMPLES[i % 4], cq_of(i % 4, 'PGR', i // 4))
        state = 'undetermined' if i == 5 else 'excluded' if i == 6 else 'measured'
        rows.append(['False' if i == 6 else 'True', '255', well(i), name, '' if i == 5 else cq.rjust(5), '1.2E3' if i < 2 else '',
                     '1.00E3' if i < 2 else '0', '> - Late Cp call (last five cycles) has higher uncertainty' if i == 4 else ''])
        readings.append((len(rows), well(i), name, 'FAM', cq, state))
    unread = ['Color', 'Concentration', 'Status']
    text('roche-lightcycler-480/one-filter.txt', rows, '\t')
    expect('roche-lightcycler-480/one-filter.txt', readings, unread)
    comma = [[c.replace('.', ',') if r > 1 and at in (4, 6) else c for at, c in enumerate(row)] for r, row in enumerate(rows)]
    text('roche-lightcycler-480/utf-16-decimal-comma.txt', comma, '\t', encoding='utf-16')
    expect('roche-lightcycler-480/utf-16-decimal-comma.txt', readings, unread)

    rows = [['Experiment Name', 'Analysis Name', 'Included', 'Position', 'SampleName', 'CrossingPoint', 'Concentration',
             'Standard', 'StatusCodes', 'StatusDesc', 'Call', 'CpUncertain', 'CpState', 'CalcConcUncertain']]
    readings = []
    for i in range(6):
        state = 'undetermined' if i == 3 else 'measured'
        cq = cq_of(i % 4, 'ESR1', i // 4) + '17345'
        rows.append(['240306', 'Abs Quant/2nd Derivative Max for All Samples', '1', well(i), SAMPLES[i % 4],
                     ' ' if i == 3 else cq, ' ', ' ', ' ', ' ', 'pdcNegative' if i == 3 else 'pdcPositive', '0', 'cpsNormal', '0'])
        readings.append((len(rows), well(i), SAMPLES[i % 4], '', cq, state))
    text('roche-lightcycler-480/xml-table.txt', rows, '\t')
    expect('roche-lightcycler-480/xml-table.txt', readings,
           ['Analysis Name', 'Concentration', 'StatusCodes', 'StatusDesc', 'Call', 'CpUncertain', 'CpState', 'CalcConcUncertain'])

    head = ['Color', 'Position', 'Sample Name', 'Gene Name', 'Cq', 'Concentration', 'Call', 'Excluded', 'Sample Type', 'Standard',
            'Cq Mean', 'Cq Error', 'Concentration Mean', 'Concentration Error', 'Replicate Group', 'Dye', 'Edited Call', 'Slope', 'EPF', 'Failure', 'Notes']
    unread = ['Color', 'Concentration', 'Call', 'Standard', 'Cq Mean', 'Cq Error', 'Concentration Mean', 'Concentration Error',
              'Replicate Group', 'Edited Call', 'Slope', 'EPF', 'Failure', 'Notes']
    def lines(gene_of, dye_of, target_of):
        rows, readings = [head], []
        for i in range(8):
            gene = list(GENES)[i % 2]
            cq, state = cq_of(i // 2, gene), 'undetermined' if i == 4 else 'excluded' if i == 7 else 'measured'
            rows.append(['155;67;123;181', well(i), SAMPLES[i // 2], gene_of(gene), '-' if i == 4 else cq, '-', 'Positive',
                         'Checked' if i == 7 else 'Unchecked', 'Unknown', '-', '-', '-', '-', '-', '', dye_of(i % 2), ' ', '0.9', '3.1', 'None', ''])
            readings.append((len(rows), well(i), SAMPLES[i // 2], target_of(i % 2, gene), cq, state))
        return rows, readings
    for case, args, sep in (('genes.txt', (lambda g: g, lambda d: 'SYBR Green I', lambda d, g: g), '\t'),
                            ('unnamed-duplex.csv', (lambda g: 'None', lambda d: ['FAM', 'VIC'][d], lambda d, g: ['FAM', 'VIC'][d]), ',')):
        rows, readings = lines(*args)
        text(f'roche-lightcycler-96/{case}', rows, sep)
        expect(f'roche-lightcycler-96/{case}', readings, unread)


def rotor_gene():
    head = ['No.', 'Colour', 'Name', 'Type', 'Ct', 'Ct Comment', 'Given Conc (copies/ul)', 'Calc Conc (copies/ul)', '% Var', 'Rep. Ct',
            'Rep. Ct Std. Dev.', 'Rep. Ct (95% CI)', 'Rep. Calc. Conc.', 'Rep. Calc. Conc. (95% CI)']
    unread = ['Colour', 'Ct Comment', 'Calc Conc (copies/ul)', '% Var', 'Rep. Ct', 'Rep. Ct Std. Dev.', 'Rep. Ct (95% CI)', 'Rep. Calc. Conc.', 'Rep. Calc. Conc. (95% CI)']
    def export(channels, decimal):
        rows = [['Excel Analysed Data Export'], ['Copyright (c) 2013 QIAGEN GmbH. All Rights Reserved.'], ['File', 'par res 2024-03-05 (1).rex'],
                ['Date', '05/03/2024'], [''], ['Channel', 'Gain'], ['Green', '7'], ['Yellow', '9.33'], ['']]
        readings = []
        for channel, gene, target in channels:
            rows += [[f'Quantitative analysis of Cycling A.{channel}'], [''], head]
            for i in range(6):
                state = 'undetermined' if i == 5 else 'measured'
                name, kind = ('NTC', 'NTC') if i == 5 else (SAMPLES[i % 4], 'Unknown')
                cq = cq_of(i % 4, gene, i // 4)
                rows.append([str(i + 1), '255', name, kind, '' if i == 5 else cq.replace('.', decimal), '', '', '', '', '', '', '', '', ''])
                readings.append((len(rows), str(i + 1), name, target, cq, state))
            rows += [[''], ['']]
        return rows, readings
    rows, readings = export([('Green (Page 1)', 'ESR1', 'Green'), ('Yellow (Page 1)', 'GAPDH', 'Yellow')], '.')
    text('qiagen-rotor-gene/two-channels.csv', rows, ',')
    expect('qiagen-rotor-gene/two-channels.csv', readings, unread)
    rows, readings = export([('Green (PGR)', 'PGR', 'PGR')], ',')
    text('qiagen-rotor-gene/named-page-decimal-comma.csv', rows, ';', quote=True)
    expect('qiagen-rotor-gene/named-page-decimal-comma.csv', readings, unread)


def realplex():
    footer = [[''], ['Analysis Parameters'], ['Type of Application', 'Quantification'], ['Dye(s)', 'SYBR'], ['Threshold level', '846']]
    rows, readings = [['Pos', 'Name', 'Ct SYBR', 'Ct Mean SYBR', 'Ct Dev. SYBR', 'Amount SYBR', 'Target SYBR']], []
    for i in range(8):
        gene, state = list(GENES)[i % 2], 'undetermined' if i == 6 else 'measured'
        cq = cq_of(i // 2, gene)
        rows.append([well(i), SAMPLES[i // 2], '' if i == 6 else cq.replace('.', ','), '', '', '-', gene])
        readings.append((len(rows), well(i), SAMPLES[i // 2], gene, cq, state))
    rows += [[well(i), '', '', '', '', '-', ''] for i in range(8, 12)] + footer
    text('eppendorf-realplex/one-dye-decimal-comma.csv', rows, ';')
    expect('eppendorf-realplex/one-dye-decimal-comma.csv', readings, ['Ct Mean SYBR', 'Ct Dev. SYBR'])
    rows, fam, vic = [['Pos', 'Name', 'Ct FAM', 'Target FAM', 'Ct VIC', 'Target VIC']], [], []
    for i in range(4):
        rows.append([well(i), SAMPLES[i], '-' if i == 2 else cq_of(i, 'ESR1'), 'ESR1', cq_of(i, 'GAPDH'), 'GAPDH'])
        fam.append((len(rows), well(i), SAMPLES[i], 'ESR1', cq_of(i, 'ESR1'), 'undetermined' if i == 2 else 'measured'))
        vic.append((len(rows), well(i), SAMPLES[i], 'GAPDH', cq_of(i, 'GAPDH'), 'measured'))
    text('eppendorf-realplex/two-dyes.txt', rows, '\t')
    expect('eppendorf-realplex/two-dyes.txt', fam + vic)


def agilent():
    rows, readings = [['Well', 'Well Name', 'Well Type', 'Assay', 'Replicate', 'Threshold (dRn)', 'Ct (dRn)', 'Quantity (copies)', 'RSq (dRn)']], []
    aria, aria_readings = [['Well', 'Dye', 'Target', 'Well Name', 'Well Type', 'Replicate', 'Cq (∆R)', 'Quantity (nanograms)', "Tm Product 1 (-R'(T))"]], []
    for i in range(12):
        gene = list(GENES)[i % 3]
        none = i in (4, 11)
        name, kind = ('NTC', 'NTC') if i == 11 else (SAMPLES[i // 3], 'Unknown')
        cq, state = cq_of(i // 3, gene), 'undetermined' if none else 'measured'
        rows.append([well(i), name, kind, gene, str(i // 3 + 1), '0.1000', 'No Ct' if none else cq, '', ''])
        aria.append([well(i), 'SYBR', gene, name, kind, str(i // 3 + 1), 'No Cq' if none else float(cq), '', ''])
        readings.append((i + 2, well(i), name, gene, cq, state))
    text('stratagene-mx/text-report.txt', rows, '\t')
    expect('stratagene-mx/text-report.txt', readings, ['Replicate set', 'Threshold (dRn)', 'RSq (dRn)'])
    xlsx('agilent-ariamx/tabular-results.xlsx', [('Tabular Results', aria)])
    expect('agilent-ariamx/tabular-results.xlsx', readings, ['Replicate set', "Tm Product 1 (-R'(T))"])
    text('agilent-ariamx/tabular-results-utf-16.txt', [[str(c) for c in row] for row in aria], '\t', encoding='utf-16')
    expect('agilent-ariamx/tabular-results-utf-16.txt', readings, ['Replicate set', "Tm Product 1 (-R'(T))"])


def chips():
    rows = [['Chip Run Info', r'D:\data\1390001\ChipRun.bml', '1390001', '48.48 (136x)'], ['Application Version', '4.5.2'], ['Export Type', 'Table Results'],
            ['Quality Threshold', '0.65'], [''], ['Experiment Information'] * 6 + ['FAM-MGB'] * 5,
            'Chamber Sample Sample Sample FAM-MGB FAM-MGB Ct Ct Ct Ct Ct'.split(),
            ['ID', 'Name', 'Type', 'rConc', 'Name', 'Type', 'Value', 'Calibrated rConc', 'Quality', 'Call', 'Threshold']]
    readings = []
    for i in range(12):
        gene, sample = list(GENES)[i % 3], i // 3
        none, cq = i == 7, cq_of(i // 3, gene) + '31245'
        position = f'S{sample + 1:02d}-A{i % 3 + 1:02d}'
        rows.append([position, SAMPLES[sample], 'Unknown', '1', gene, 'Reference' if gene == 'GAPDH' else 'Test', '999' if none else cq, '1', '0.98',
                     'Fail' if none else 'Pass', '0.01'])
        readings.append((len(rows), position, SAMPLES[sample], gene, cq, 'undetermined' if none else 'measured'))
    text('fluidigm-biomark/table-results.csv', rows, ',')
    expect('fluidigm-biomark/table-results.csv', readings, ['Calibrated rConc', 'Quality', 'Call', 'Threshold'])

    rows, readings = [['Row', 'Column', 'Assay', 'Sample', 'Conc', 'Ct', 'Tm', 'Efficiency', 'Flags']], []
    for i in range(8):
        gene, none, cq = list(GENES)[i % 2], i == 3, cq_of(i // 2, list(GENES)[i % 2]) + '7'
        rows.append([str(i // 4), str(i % 4 * 12), gene, SAMPLES[i // 2], '-1', '' if none else cq, '83.1', '1.94', 'NoAmplification' if none else ''])
        readings.append((len(rows), f'R{i // 4}C{i % 4 * 12}', SAMPLES[i // 2], gene, cq, 'undetermined' if none else 'measured'))
    text('takara-smartchip/chip.txt', rows, '\t')
    expect('takara-smartchip/chip.txt', readings, ['Row', 'Column', 'Conc', 'Tm', 'Efficiency', 'Flags'])


def small_cyclers():
    rows, readings = [['Site ID', 'Protocol', 'Sample ID', 'Sample Type', 'Notes', 'Status', 'FAM Std/Res', 'FAM Ct', 'TxR Std/Res', 'TxR Ct']], []
    for i in range(4):
        rows.append([f'A{i + 1}', 'par res', SAMPLES[i], 'UNKN', '', 'OK', '', '0.00' if i == 1 else cq_of(i, 'PGR'), '', cq_of(i, 'GAPDH')])
        readings.append((len(rows), f'A{i + 1}', SAMPLES[i], 'FAM', cq_of(i, 'PGR'), 'undetermined' if i == 1 else 'measured'))
        readings.append((len(rows), f'A{i + 1}', SAMPLES[i], 'TxR', cq_of(i, 'GAPDH'), 'measured'))
    text('cepheid-smartcycler/results-table.csv', rows, ',')
    expect('cepheid-smartcycler/results-table.csv', readings, ['Protocol', 'Notes', 'Status', 'FAM Std/Res', 'TxR Std/Res'])

    rows = [['Eco Study Results'], [''], [''], [''], ['Experiment Name', 'Operator'], ['par res', ''], [''], ['Assay', 'Efficiency %', 'R2', 'Equation'],
            ['ESR1', '98.1', '0.998', 'y=-3.37x+24.1'], [''], ['Well', 'Sample Name', 'Assay Name', 'Assay Role', 'Exclude', 'Cq', 'Cq Mean', 'Cq StdDev', 'Qty. Mean']]
    readings = []
    for i in range(8):
        gene, none = list(GENES)[i % 2], i == 7
        state = 'undetermined' if none else 'excluded' if i == 2 else 'measured'
        rows.append([well(i, 8), SAMPLES[i // 2], gene, 'Unknown', 'X' if i == 2 else '', 'Undetermined' if none else cq_of(i // 2, gene), '', '', ''])
        readings.append((len(rows), well(i, 8), SAMPLES[i // 2], gene, cq_of(i // 2, gene), state))
    text('illumina-eco/results.csv', rows, ',')
    expect('illumina-eco/results.csv', readings, ['Cq Mean', 'Cq StdDev', 'Qty. Mean'])

    for case, names, encoding in (('crossing-point-and-sdm.txt', ['Well', 'Sample Name', 'Gene'], 'utf-8'), ('japanese-utf-16.txt', ['ウェル', 'サンプル名', '遺伝子名'], 'utf-16')):
        rows, readings = [names + ['Ct (CP)', 'Ct (SDM)', 'Tm']], []
        for i in range(6):
            gene, none, cq = list(GENES)[i % 3], i == 4, cq_of(i // 3, list(GENES)[i % 3])
            rows.append([well(i), SAMPLES[i // 3], gene, '-' if none else f'{float(cq) + 0.5:.2f}', '-' if none else cq, '84.2'])
            readings.append((len(rows), well(i), SAMPLES[i // 3], gene, cq, 'undetermined' if none else 'measured'))
        text(f'takara-dice/{case}', rows, '\t', encoding=encoding)
        expect(f'takara-dice/{case}', readings, ['Ct (CP), not read', 'Tm'])

    rows = [['Run Name', 'par res field'], ['Device', 'Biomeme Franklin'], [''], ['Well', 'Sample Name', 'Target', 'Channel', 'Cq', 'Result']]
    readings = []
    for i in range(6):
        gene, none = list(GENES)[i % 3], i == 5
        rows.append([str(i // 3 + 1), SAMPLES[i // 3], gene, ['Green', 'Amber', 'Red'][i % 3], 'N/A' if none else cq_of(i // 3, gene), ''])
        readings.append((len(rows), str(i // 3 + 1), SAMPLES[i // 3], gene, cq_of(i // 3, gene), 'undetermined' if none else 'measured'))
    text('biomeme/run.csv', rows, ',')
    expect('biomeme/run.csv', readings, ['Result'])

    samples = [['Well', 'Name', 'Type']] + [[i + 1, SAMPLES[i] if i < 4 else 'NTC', 'Unknown' if i < 4 else 'NTC'] for i in range(5)]
    sheets, readings = [('General Information', [['Run', 'par res'], ['Serial', 'M0001']]), ('Samples', samples)], []
    for gene in ('ESR1', 'GAPDH'):
        rows = [['Threshold', 0.25], [''], ['Well', 'Cq', 'Efficiency', 'Result']]
        for i in range(5):
            none = i == 4
            rows.append([i + 1, -1 if none else float(cq_of(i, gene)), 0.93, ''])
            readings.append((len(rows), str(i + 1), samples[i + 1][1], gene, None if none else cq_of(i, gene), 'undetermined' if none else 'measured'))
        sheets += [(f'Cycling {gene} Data', [['Cycle', 'Well 1', 'Well 2'], [1, 0.01, 0.02], [2, 0.02, 0.04]]), (f'Cycling {gene} Result', rows)]
    xlsx('bms-mic/run.xlsx', sheets)
    expect('bms-mic/run.xlsx', readings, ['Efficiency', 'Result'])


def rdml():
    def curve(last):
        return ''.join(f'<adp><cyc>{c}</cyc><fluor>{100 + c}</fluor></adp>' for c in range(1, last + 1))
    def document(version, cases, samples, targets, layout, runs=1):
        """cases: (react, sample, target, cq text or None, excl or None, last cycle)."""
        body = ''.join(f'<run id="Run {r + 1}"><pcrFormat>{layout}</pcrFormat>' + ''.join(
            f'<react id="{react}"><sample id="{escape(sample)}"/><data><tar id="{target}"/>' + (f'<cq>{cq}</cq>' if cq is not None else '')
            + ('' if excl is None else f'<excl>{excl}</excl>') + curve(last) + '</data></react>' for react, sample, target, cq, excl, last in cases) + '</run>' for r in range(runs))
        return (f'<?xml version="1.0" encoding="UTF-8"?>\n<rdml version="{version}" xmlns="http://www.rdml.org"><dateMade>2024-03-05T09:00:00</dateMade>'
                f'<dye id="FAM"/>{samples}{targets}<experiment id="par res">{body}</experiment></rdml>')
    targets = ''.join(f'<target id="{g}"><type>{"ref" if g == "GAPDH" else "toi"}</type><dyeId id="FAM"/></target>' for g in GENES)
    samples = ''.join(f'<sample id="{escape(s)}"><type>unkn</type></sample>' for s in SAMPLES + ['NTC & H2O'])
    plate = '<rows>8</rows><columns>12</columns><rowLabel>ABC</rowLabel><columnLabel>123</columnLabel>'
    cases, readings = [], []
    for i in range(15):
        gene, name = list(GENES)[i % 3], (SAMPLES + ['NTC & H2O'])[i // 3]
        cq, excl, state = cq_of(i // 3, gene), None, 'measured'
        if i == 3: excl, state = 'pipetting error', 'excluded'
        shown = cq
        if i == 7: shown, state = '-1.0', 'undetermined'
        if i == 12: shown, state = '40.0', 'undetermined'
        if i == 13: shown, state = None, 'undetermined'
        if i == 14: shown, state = 'NaN', 'undetermined'
        cases.append((str(i + 1), name, gene, shown, excl, 40))
        readings.append((i + 2, well(i), name, gene, cq, state))
    put('rdml/plain-1.1.rdml', document('1.1', cases, samples, targets, plate).encode())
    expect('rdml/plain-1.1.rdml', readings)
    put('rdml/other-name-1.2.rdml', archive([('par_res.xml', document('1.2', cases, samples, targets, plate))]))
    expect('rdml/other-name-1.2.rdml', readings)
    # 1.0: reactions are named by their wells and the format is a text; without a curve a Cq of 40 is a Cq.
    old = [(well(i), name, gene, cq, None, 0) for i, (_, name, gene, cq, _, _) in enumerate(cases[:12])]
    put('rdml/wells-as-ids-1.0.rdml', archive([('rdml_data.xml', document('1.0', old, samples, targets, 'free format'))]))
    expect('rdml/wells-as-ids-1.0.rdml', [r[:5] + ('undetermined' if r[5] == 'undetermined' else 'measured',) for r in readings[:12]])
    # 1.3 and 1.4: a sample may have another type for one target; a rotor has one row.
    typed = samples.replace('<sample id="NTC &amp; H2O"><type>unkn</type>', '<sample id="NTC &amp; H2O"><type>unkn</type><type targetId="GAPDH">ntc</type>')
    for version in ('1.3', '1.4'):
        put(f'rdml/two-runs-{version}.rdml', archive([('rdml_data.xml', document(version, cases, typed, targets, '<rows>72</rows><columns>1</columns><rowLabel>123</rowLabel><columnLabel>123</columnLabel>', 2))]))
        expect(f'rdml/two-runs-{version}.rdml', [(r[0] + 15 * run, str(i + 1)) + r[2:] for run in range(2) for i, r in enumerate(readings)])


def matrices():
    genes = list(GENES)
    rows, readings = [['Reference gene', 'GAPDH'], [''], ['Sample', 'Group', 'Efficiency'] + genes], []
    for s, name in enumerate(SAMPLES):
        rows.append([name, name.split()[1], '1.95'] + ['ND' if (s, g) == (1, 'PGR') else cq_of(s, g) for g in genes])
        readings += [(len(rows), '', name, g, cq_of(s, g), 'undetermined' if (s, g) == (1, 'PGR') else 'measured') for g in genes]
    text('qpcr-matrix/one-column-a-gene.csv', rows, ',')
    expect('qpcr-matrix/one-column-a-gene.csv', readings, ['Efficiency'])

    rows, readings = [['Gene'] + SAMPLES], []
    for g in genes:
        rows.append([g] + ['' if (s, g) == (3, 'ESR1') else cq_of(s, g).replace('.', ',') for s in range(4)])
        readings += [(len(rows), '', name, g, cq_of(s, g), 'undetermined' if (s, g) == (3, 'ESR1') else 'measured') for s, name in enumerate(SAMPLES)]
    text('qpcr-matrix/one-column-a-sample-decimal-comma.csv', rows, ';')
    expect('qpcr-matrix/one-column-a-sample-decimal-comma.csv', readings)

    rows, readings = [['Condition', 'Rep'] + [c for g in genes for c in (g, f'Ct_{g}')]], []
    for s in range(4):
        condition, rep = ['veh', 'ful'][s // 2], str(s % 2 + 1)
        rows.append([condition, rep] + [c for g in genes for c in ('1.93', 'undetermined' if (s, g) == (2, 'PGR') else cq_of(s, g))])
        readings += [(len(rows), '', f'{condition} {rep}', g, cq_of(s, g), 'undetermined' if (s, g) == (2, 'PGR') else 'measured') for g in genes]
    text('qpcr-matrix/efficiency-beside-each-ct.txt', rows, '\t', encoding='utf-16')
    expect('qpcr-matrix/efficiency-beside-each-ct.txt', readings, genes)

    rows, readings = [['Samples'] + genes], []
    for s, name in enumerate(SAMPLES):
        for repeat in range(3):
            rows.append([name if repeat == 0 else ''] + [float(cq_of(s, g, repeat)) for g in genes])
            readings += [(len(rows), '', name, g, cq_of(s, g, repeat), 'measured') for g in genes]
    xlsx('qpcr-matrix/name-once-for-three-rows.xlsx', [('Cq', rows)])
    expect('qpcr-matrix/name-once-for-three-rows.xlsx', readings)


def grids():
    genes = list(GENES)
    def plate(case, height, width, title, filled, cell_of, sheets=False, decimal='.', sep=','):
        """A plate of Cq values, a layout of samples and one of genes; one sample a column, one gene for each third of the rows."""
        gene = lambda r: genes[r * 3 // height]
        sample = lambda c: SAMPLES[c % 4]
        letters = [chr(65 + r) for r in range(height)]
        head = [str(c + 1) for c in range(width)]
        cells = {(r, c): cell_of(r, c, cq_of(c % 4, gene(r), r % 2)) for r in range(height) for c in range(filled)}
        def grid(name, value):
            return [[name], [''] + head] + [[letters[r]] + [value(r, c) if c < filled else '' for c in range(width)] for r in range(height)]
        pictures = [grid(title, lambda r, c: cells[r, c].replace('.', decimal)), grid('Sample', lambda r, c: sample(c)), grid('Gene', lambda r, c: gene(r))]
        readings = [(r + 3, f'{letters[r]}{c + 1}', sample(c), gene(r), cq_of(c % 4, gene(r), r % 2), 'undetermined' if cells[r, c] == 'No Ct' else 'measured')
                    for r in range(height) for c in range(filled)]
        if sheets:
            number = lambda c: float(c) if c.replace('.', '', 1).isdigit() else c
            xlsx(case, [(p[0][0], [[number(c) for c in row] for row in p[1:]]) for p in pictures])
            readings = [(r[0] - 1,) + r[1:] for r in readings]
        else:
            text(case, [row for p in pictures for row in p + [['']]], sep)
        expect(case, readings)
    none = lambda r, c, cq: 'No Ct' if (r, c) == (1, 2) else cq
    plate('qpcr-plate-grid/96-wells-with-layouts.csv', 8, 12, 'Cq values', 6, none)
    plate('qpcr-plate-grid/96-wells-decimal-comma.csv', 8, 12, 'Ct', 12, none, decimal=',', sep=';')
    plate('qpcr-plate-grid/384-wells-a-sheet-a-layout.xlsx', 16, 24, 'Ct', 8, none, sheets=True)


for make in (lightcycler, rotor_gene, realplex, agilent, chips, small_cyclers, rdml, matrices, grids):
    make()
