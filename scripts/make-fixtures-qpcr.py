#!/usr/bin/env python3
"""Writes the text fixtures of the qPCR table readers with invented values, and beside each what must come out of
it, counted here while writing and never by reading them back with the app. The workbooks are made from these texts
by make-fixtures-qpcr.mjs. Run from the root: python3 scripts/make-fixtures-qpcr.py"""
import json, math, os, sys

ROOT = 'test-data/importers'
SAMPLES = ['Par_1', 'Par_2', 'Par_3', 'Res_1', 'Res_2', 'Res_3']
BASE = {'ESR1': 24.31, 'PGR': 27.06, 'GAPDH': 17.42}
SHIFT = {'ESR1': 1.13, 'PGR': 3.87, 'GAPDH': 0.04}


def plate(targets=('ESR1', 'GAPDH'), technical=2, marker='Undetermined', pad=False, digits=4, columns=12):
    """Wells in plate order: sample x target x technical replicate, then a no-template well a target."""
    wells, i = [], 0
    def add(sample, target, task, cq, state='measured'):
        nonlocal i
        number = i % columns + 1
        position = 'ABCDEFGH'[i // columns] + (f'{number:02d}' if pad else str(number))
        i += 1
        wells.append(dict(n=i, position=position, sample=sample, target=target, task=task, cq=cq, state=state, omit='false'))
    for s, sample in enumerate(SAMPLES):
        for target in targets:
            for t in range(technical):
                cq = BASE[target] + (SHIFT[target] if s > 2 else 0) + 0.213 * (s % 3) - 0.117 * t + 0.0301 * s
                add(sample, target, 'UNKNOWN', f'{cq:.{digits}f}')
    for target in targets:
        add('NTC', target, 'NTC', marker, 'undetermined')
    wells[3]['cq'], wells[3]['state'] = marker, 'undetermined'
    return wells


def distinct(names):
    return list(dict.fromkeys(name for name in names if name != ''))


def write(case, lines, readings, unread=(), diagnostics=(), encoding='utf-8', end='\n', twin=None):
    """readings: (line, position, sample, target, cq text, state); cq with a decimal point."""
    importer, name = case.split('/')
    os.makedirs(f'{ROOT}/{importer}', exist_ok=True)
    text = end.join(lines) + end
    with open(f'{ROOT}/{case}', 'wb') as file:
        file.write(text.encode(encoding))
    values = [float(cq) for *_, cq, state in readings if state in ('measured', 'excluded')]
    count = lambda state: sum(r[5] == state for r in readings)
    row, position, sample, target, cq, state = readings[0]
    expected = dict(
        rows=len(readings), measured=count('measured'), undetermined=count('undetermined'),
        excluded=count('excluded'), rejected=count('rejected'), sum=math.fsum(values),
        targets=distinct(r[3] for r in readings), samples=distinct(r[2] for r in readings),
        first=dict(row=row, position=position, sample=sample, target=target, value=float(cq) if state in ('measured', 'excluded') else None),
        unreadColumns=list(unread), diagnostics=list(diagnostics))
    for path in [name] + list(twin or []):
        stem = path.rsplit('.', 1)[0]
        with open(f'{ROOT}/{importer}/{stem}.expected.json', 'w', encoding='utf-8') as file:
            json.dump(expected, file, ensure_ascii=False, indent=2)
            file.write('\n')


def table(case, preamble, header, row_of, wells, sep, footer=(), decimal='.', **options):
    lines = list(preamble) + [sep.join(header)]
    readings = []
    for well in wells:
        cells = [str(cell) for cell in row_of({**well, 'cq': well['cq'].replace('.', decimal)})]
        lines.append(sep.join(cells))
        readings.append((len(lines), well['position'] if 'noposition' not in options else '', well['sample'], well['target'], well['cq'], well['state']))
    options.pop('noposition', None)
    write(case, lines + list(footer), readings, **options)


def settings(sep='', instrument='QuantStudio(TM) 7 Flex System', mark='* ', joint=' = '):
    return [f'{mark}{key}{joint}{value}{sep}' for key, value in [
        ('Block Type', '96-Well Block'), ('Chemistry', 'SYBR_GREEN'), ('Experiment File Name', r'D:\runs\invented.eds'),
        ('Experiment Run End Time', '2024-05-17 11:02:44 AM CEST'), ('Instrument Type', instrument), ('Passive Reference', 'ROX')]]


AB = 'applied-biosystems'
HEAD = 'Well,Well Position,Omit,Sample Name,Target Name,Task,Reporter,Quencher,RQ,RQ Min,RQ Max,CT,Ct Mean,Ct SD,Automatic Ct Threshold,Ct Threshold,Baseline Start,Baseline End,Comments,HIGHSD'.split(',')
AB_UNREAD = ['Quencher', 'RQ', 'RQ Min', 'RQ Max', 'Ct Mean', 'Ct SD', 'Automatic Ct Threshold', 'Ct Threshold', 'Baseline Start', 'Baseline End', 'Comments', 'HIGHSD']
def ab_row(w):
    return [w['n'], w['position'], w['omit'], w['sample'], w['target'], w['task'], w.get('dye', 'SYBR'), 'None', '', '', '', w['cq'], '', '', 'true', '0.2', '3', '22', '', 'N']
ANALYSIS = ['', 'Analysis Type = Singleplex', 'Endogenous Control = GAPDH', 'RQ Min/Max Confidence Level = 95.0', 'Reference Sample = Par_1']


def applied_biosystems():
    setup = ['[Sample Setup]', 'Well\tWell Position\tSample Name\tTarget Name\tTask\tReporter', '1\tA1\tPar_1\tESR1\tUNKNOWN\tSYBR', '', '[Results]']
    table(f'{AB}/quantstudio-sections.txt', settings() + [''] + setup, HEAD, ab_row, plate(), '\t', ANALYSIS, unread=AB_UNREAD, end='\r\n')
    wells = plate(('ESR1', 'PGR', 'GAPDH'))
    for at in (5, 17):
        wells[at]['omit'], wells[at]['state'] = 'true', 'excluded'
    table(f'{AB}/quantstudio-omitted.csv', settings() + ['', '[Results]'], HEAD, ab_row, wells, ',', unread=AB_UNREAD,
          twin=['quantstudio-omitted-xls.xls', 'quantstudio-omitted-xlsx.xlsx'])
    cyrillic = [h.replace('CT', 'Cт').replace('Ct ', 'Cт ') if h in ('CT', 'Ct Mean', 'Ct SD') else h for h in HEAD]
    unread = [h.replace('Ct ', 'Cт ') if h in ('Ct Mean', 'Ct SD') else h for h in AB_UNREAD]
    table(f'{AB}/viia7-cyrillic.txt', settings(instrument='ViiA 7') + ['', '[Results]'], cyrillic, ab_row, plate(), '\t', ANALYSIS, unread=unread, encoding='utf-8-sig')
    table(f'{AB}/viia7-ct.txt', settings(instrument='ViiA 7') + ['', '[Results]'], HEAD, ab_row, plate(), '\t', unread=AB_UNREAD, encoding='utf-16')
    head = 'Well,Sample Name,Target Name,Task,Reporter,Quencher,Cт,Cт Mean,Cт SD,Quantity,RQ,Automatic Ct Threshold,Ct Threshold,Tm1,AMPNC'.split(',')
    row = lambda w: [w['position'], w['sample'] if w['task'] != 'NTC' else '', w['target'], w['task'], 'SYBR', 'None', w['cq'], '', '', '', '', 'true', '0.31', '81.2', 'N']
    wells = [{**w, 'sample': '' if w['task'] == 'NTC' else w['sample']} for w in plate()]
    table(f'{AB}/stepone.csv', settings(instrument='steponeplus') + ['', '[Results]'], head, row, wells, ',', ANALYSIS,
          unread=['Quencher', 'Cт Mean', 'Cт SD', 'RQ', 'Automatic Ct Threshold', 'Ct Threshold', 'Tm1', 'AMPNC'])
    head = 'Well,Sample Name,Detector,Task,Ct,StdDev Ct,Qty,Mean Qty,StdDev Qty,Filtered,Tm'.split(',')
    row = lambda w: [w['position'], w['sample'], w['target'], w['task'].capitalize() if w['task'] != 'NTC' else 'NTC', w['cq'], '', '', '', '', '', '79.4']
    table(f'{AB}/sds-7500.csv', ['SDS 7500 v1.4', 'Document: invented', 'Instrument Type: Applied Biosystems 7500 Real-Time PCR System', '', 'Comments:', ''], head, row,
          plate(digits=2), ',', unread=['StdDev Ct', 'Qty', 'Mean Qty', 'StdDev Qty', 'Filtered', 'Tm'])
    head = 'Well,Well Position,Omit,Sample,Target,Task,Reporter,Quencher,Amp Status,Amp Score,Curve Quality,Result Quality Issues,Cq,Cq Confidence,Cq Mean,Cq SD,Auto Threshold,Threshold,Auto Baseline,Baseline Start,Baseline End'.split(',')
    row = lambda w: [w['n'], w['position'], w['omit'], w['sample'], w['target'], w['task'], 'SYBR', 'None', 'Amp', '1.31', '', '', w['cq'], '0.97', '', '', 'true', '0.2', 'true', '3', '18']
    table(f'{AB}/design-analysis.csv', settings(sep=',' * 20, instrument='QuantStudio™ 5 System', mark='# ', joint=': '), head, row, plate(marker='UNDETERMINED'), ',',
          unread=['Quencher', 'Amp Status', 'Amp Score', 'Curve Quality', 'Result Quality Issues', 'Cq Confidence', 'Cq Mean', 'Cq SD', 'Auto Threshold', 'Threshold', 'Auto Baseline', 'Baseline Start', 'Baseline End'])
    multiplex = []
    for i, w in enumerate(plate(('ESR1', 'GAPDH'), technical=1)):
        multiplex.append({**w, 'n': i // 2 + 1, 'position': f'A{i // 2 + 1}', 'dye': 'FAM' if w['target'] == 'ESR1' else 'VIC'})
    table(f'{AB}/multiplex.txt', settings() + ['', '[Results]'], HEAD, ab_row, multiplex, '\t', unread=AB_UNREAD)
    crt = [h.replace('CT', 'CRT') if h == 'CT' else h.replace('Ct', 'Crt') for h in HEAD]
    table(f'{AB}/crt.txt', settings() + ['', '[Results]'], crt, ab_row, plate(), '\t', unread=[h.replace('Ct', 'Crt') for h in AB_UNREAD])
    eq = HEAD[:11] + ['EQ.Ct'] + HEAD[11:]
    row = lambda w: ab_row(w)[:11] + ['19.5'] + ab_row(w)[11:]
    table(f'{AB}/eq-ct.txt', settings() + ['', '[Results]'], eq, row, plate(), '\t', unread=AB_UNREAD[:4] + ['EQ.Ct'] + AB_UNREAD[4:])
    lines, readings = [], []
    for run, shift in ((1, 0.0), (2, 0.4)):
        lines += settings() + ['', '[Results]', '\t'.join(HEAD)]
        for w in plate():
            w = {**w, 'cq': w['cq'] if w['state'] != 'measured' else f"{float(w['cq']) + shift:.4f}"}
            lines.append('\t'.join(map(str, ab_row(w))))
            readings.append((len(lines), w['position'], w['sample'], w['target'], w['cq'], w['state']))
        lines += ANALYSIS + ['', '[Raw Data]', 'Well\tCycle\tBase1', '1\t1\t1200.4', '']
    write(f'{AB}/two-results-sections.txt', lines, readings, unread=AB_UNREAD)
    bad = plate()
    bad[2] = {**bad[2], 'cq': '-3', 'state': 'rejected'}
    bad[8] = {**bad[8], 'cq': 'abc', 'state': 'rejected'}
    table(f'{AB}/rejected-cq.txt', settings() + ['', '[Results]'], HEAD, ab_row, bad, '\t', unread=AB_UNREAD, diagnostics=['value-out-of-range', 'value-not-a-number'])


CFX = 'bio-rad-cfx'
CFX_HEAD = ',Well,Fluor,Target,Content,Sample,Biological Set Name,Cq,Cq Mean,Cq Std. Dev,Starting Quantity (SQ),Log Starting Quantity,SQ Mean,SQ Std. Dev,Set Point,Well Note'.split(',')
CFX_UNREAD = ['Cq Mean', 'Cq Std. Dev', 'Log Starting Quantity', 'SQ Mean', 'SQ Std. Dev', 'Set Point', 'Well Note']
def cfx_row(w):
    return ['', w['position'], 'SYBR', w['target'], 'NTC' if w['task'] == 'NTC' else f"Unkn-{SAMPLES.index(w['sample']) + 1:02d}", w['sample'], '', w['cq'], '', '', '', '', '', '', '60', '']


def bio_rad():
    wells = plate(pad=True, marker='NaN', digits=12)
    table(f'{CFX}/cq-results.csv', [], CFX_HEAD, cfx_row, wells, ',', unread=CFX_UNREAD, twin=['cq-results-xlsx.xlsx'])
    table(f'{CFX}/cq-results-semicolon.csv', [], CFX_HEAD, cfx_row, wells, ';', decimal=',', unread=CFX_UNREAD, encoding='utf-8-sig', end='\r\n')
    table(f'{CFX}/cq-results-tab.txt', [], CFX_HEAD, cfx_row, wells, '\t', decimal=',', unread=CFX_UNREAD)
    head = ',Well,Fluor,Target,Content,Sample,Cq,SQ'.split(',')
    row = lambda w: cfx_row(w)[:6] + [w['cq'], 'NaN']
    table(f'{CFX}/quantification-summary.csv', [], head, row, wells, ',')
    head = ';Pocillo;Fluor;Objetivo;Contenido;Muestra;Cq;Media de Cq'.split(';')
    row = lambda w: cfx_row(w)[:6] + [w['cq'], '']
    table(f'{CFX}/localised-spanish.csv', [], head, row, wells, ';', decimal=',', unread=['Media de Cq'], encoding='cp1252', diagnostics=[])
    report = ['File Name,invented.pcrd', 'Created By User,admin', 'Notes,', 'ID,', 'Run Started,05/17/2024 09:12:03 UTC', 'Base Serial Number,CT000001', 'CFX Maestro Version,5.3', '']
    table(f'{CFX}/all-wells-report.csv', report, CFX_HEAD[1:], lambda w: cfx_row(w)[1:], wells, ',', unread=CFX_UNREAD)
    head = ['', '"Well"', '"Fluor"', '"Type"', '"Identifier"', '"Replicate #"', '"Threshold Cycle (Ct)"', '"Ct Mean"', '"Starting Quantity (SQ)"', '"Set Point"']
    iq = [{**w, 'target': ''} for w in plate(('ESR1',), technical=3, pad=True, marker='N/A', digits=2)]
    row = lambda w: ['', f"\"{w['position']}\"", '"SYBR"', '"Unkn"' if w['task'] != 'NTC' else '"NTC"', f"\"{w['sample']}\"", 1, f"\"{w['cq']}\"", '"N/A"', '"N/A"', '"N/A"']
    table(f'{CFX}/iq5-quoted-decimal-comma.csv', [], head, row, [{**w, 'target': 'SYBR'} for w in iq], ',', decimal=',', unread=['Ct Mean', 'Set Point'])


TIDY = 'qpcr-table'
def tidy():
    wells = plate(('ESR1', 'GAPDH', 'PGR'), marker='NA')
    plain = lambda w: [w['sample'], w['target'], w['cq']]
    table(f'{TIDY}/sample-target-cq.csv', [], ['Sample', 'Target', 'Cq'], plain, wells, ',', noposition=True, twin=['sample-target-cq-xlsx.xlsx'])
    table(f'{TIDY}/semicolon-decimal-comma.csv', [], ['Probe', 'Gen', 'Ct', 'Bemerkung'], lambda w: plain(w) + ['ü'], wells, ';', decimal=',', noposition=True,
          unread=['Bemerkung'], encoding='cp1252', end='\r\n')
    table(f'{TIDY}/mac-line-ends.txt', [], ['Well', 'Sample', 'Gene', 'Cp'], lambda w: [w['position']] + plain(w), wells, '\t', end='\r')
    table(f'{TIDY}/utf-16-big-endian.txt', [], ['Position', 'Sample', 'Gene', 'Ct'], lambda w: [w['position']] + plain(w), wells, '\t', encoding='utf-16-be')
    quoted = [{**w, 'sample': f"{w['sample']}, day 1"} for w in wells]
    table(f'{TIDY}/quoted-names.csv', [], ['Sample', 'Target', 'Cq'], lambda w: [f"\"{w['sample']}\"", w['target'], w['cq']], quoted, ',', noposition=True)
    bad = [dict(w) for w in wells]
    bad[0].update(cq='-3', state='rejected')
    bad[7].update(cq='about 24', state='rejected')
    table(f'{TIDY}/rejected-cq.csv', ['Run of 17 May', ''], ['Sample', 'Target', 'Cq'], plain, bad, ',', noposition=True, diagnostics=['value-out-of-range', 'value-not-a-number'])


if __name__ == '__main__':
    applied_biosystems()
    bio_rad()
    tidy()
    sys.exit(0)
