// Fixtures of the LI-COR formats.
import { book, comma, fixture, lines, utf16 } from './fixture.mjs';

// LI-COR Image Studio: shapes counted on from channel to channel, two channels stacked
{
  const head = ['Image Name', 'Channel', 'Name', 'Signal', 'Total', 'Area', 'Bkgnd.', 'Type'];
  const signals = { 800: [412.5, 1390.25, 455.75, 1511.5], 700: [5120.5, 5033.25, 4987, 5208.75] };
  const rows = Object.entries(signals)
    .toReversed()
    .flatMap(([channel, list], c) =>
      list.map((signal, i) => [
        '0000815_01',
        channel,
        String(c * 4 + i + 1).padStart(5, '0'),
        signal,
        signal + 300,
        480,
        0.625,
        'Signal',
      ]),
    );
  const name = (i) => `0000${(i % 4) + 1}`;
  const bands = rows.map((row, i) => [i + 2, String((i % 4) + 1), name(i), row[1], row[3]]);
  const options = { unread: ['Image Name', 'Total', 'Area'], diagnostics: ['name-missing'] };
  fixture(
    'licor-image-studio',
    'two-channels.xls',
    book({ Shapes: [head, ...rows] }, 'biff8'),
    bands,
    options,
  );
  fixture(
    'licor-image-studio',
    'tabs-utf16.txt',
    utf16(lines([head, ...rows], '\t', '\r\n')),
    bands,
    options,
  );
  fixture(
    'licor-image-studio',
    'semicolons.csv',
    lines(
      [
        head,
        ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? comma(cell) : cell))),
      ],
      ';',
    ),
    bands,
    options,
  );
  const typed = [
    ['0000816_01', '700', '00001', 61250.5, 70000, 4800, 3.5, 'Signal', 1, 'Parental 1'],
    ['0000816_01', '700', '00002', 59871.25, 70000, 4800, 3.5, 'Signal', 2, 'AnaR 1'],
    ['0000816_01', '700', '00003', -12.5, 900, 4800, 3.5, 'Signal', 3, 'Ladder'],
    ['0000816_01', '700', '00004', '', 900, 4800, 3.5, 'Background', '', ''],
  ];
  fixture(
    'licor-image-studio',
    'blot3_pAkt.csv',
    lines([[...head, 'Lane', 'Sample Name'], ...typed]),
    typed.map((row, i) => [
      i + 2,
      String(i + 1),
      row[9] || '00004',
      'pAkt',
      row[3] === '' ? null : row[3],
    ]),
    { unread: ['Image Name', 'Total', 'Area'], diagnostics: ['name-missing', 'value-missing'] },
  );
}

// LI-COR Empiria: four lines above the table, zero-padded lanes as text, one sheet a target
{
  const head = [
    'Lane',
    'Name',
    'Signal',
    'SNR',
    'Replicate',
    'Avg. Signal',
    'Avg. SNR',
    'Std. Dev.',
    '% CV',
    'Treatment (%)',
    'Type',
  ];
  const sheet = (channel, title, signals) => [
    ['Project: Resistance'],
    ['Experiment: Gel4'],
    [`${channel} Channel`],
    [title],
    head,
    ...signals.map((signal, i) => [
      String(i + 1).padStart(2, '0'),
      `Lane0${i + 1}`,
      signal,
      12.5,
      String(i + 1),
      '',
      '',
      '',
      '',
      0,
      'Sample',
    ]),
  ];
  const her2 = [20411.25, 61877.5, 19987.125];
  const stain = [1240601.5, 1310220.25, 1289114];
  const bandsOf = (target, signals) =>
    signals.map((signal, i) => [i + 6, String(i + 1), `Lane0${i + 1}`, target, signal]);
  fixture(
    'licor-empiria',
    'target-and-stain.xlsx',
    book({ HER2: sheet(800, 'HER2', her2), 'Revert TPS': sheet(700, 'Revert TPS', stain) }, 'xlsx'),
    [...bandsOf('HER2', her2), ...bandsOf('Revert TPS', stain)],
    {
      unread: ['SNR', 'Replicate', 'Avg. Signal', 'Avg. SNR', 'Std. Dev.', '% CV', 'Treatment (%)'],
    },
  );
}

// LI-COR Odyssey 3: a comma ends every line
{
  const head = [
    'Id',
    'Name',
    'Lane Name',
    'MW',
    '% Sat',
    'I.I.(K Counts)',
    'Shape Area',
    'Channel',
    'Description',
    'Background',
    'Bkgd Method',
    'Analysis',
    'Project',
    'Scan',
    '',
  ];
  const row = (id, lane, mw, signal, channel) => [
    id,
    'Band 1',
    lane,
    mw,
    0,
    signal,
    '14.50',
    channel,
    '',
    '410.25',
    'Average',
    'EGFR',
    '2024-05-02',
    'Full Scan',
    '',
  ];
  const rows = [
    row(1, 'Lane 2', '61.038', '6.390', 700),
    row(2, 'Lane 2', '60.231', '82.822', 800),
    row(3, 'Lane 3', '61.094', '7.987', 700),
    row(4, 'Lane 3', '59.774', '131.862', 800),
    row(5, 'Std 1', '64.000', '-0.700', 700),
  ];
  fixture(
    'licor-odyssey',
    'two-channels.txt',
    lines([head, ...rows]),
    rows.map((cells, i) => {
      const lane = /^Lane (\d+)$/.exec(cells[2])?.[1] ?? cells[2];
      return [i + 2, lane, cells[2], String(cells[7]), Number(cells[5])];
    }),
    {
      unread: [
        'Id',
        'Name',
        'MW',
        '% Sat',
        'Shape Area',
        'Description',
        'Bkgd Method',
        'Analysis',
        'Project',
        'Scan',
      ],
      diagnostics: ['name-missing'],
    },
  );
}

// LI-COR In-Cell Western: grids of wells, an error cell, named wells
{
  const grid = [
    [101.5, 220.25, 'Err:520'],
    [98.75, 215.5, 3.25],
  ];
  const names = [
    ['Par 1', 'AnaR 1', 'blank'],
    ['Par 2', 'AnaR 2', 'blank'],
  ];
  const text = lines(
    [
      ['Image Name:', 'plate 5', ''],
      ['', '', ''],
      ['Signal Channel 800', '', ''],
      ...grid,
      ['', '', ''],
      ['Total Channel 800', '', ''],
      [151.5, 270.25, 50],
      [148.75, 265.5, 53.25],
      ['', '', ''],
      ['Well Name Channel 800', '', ''],
      ...names,
    ],
    '\t',
  );
  fixture(
    'licor-in-cell-western',
    'named-wells.csv',
    text,
    grid.flatMap((row, r) =>
      row.map((cell, c) => [
        r + 4,
        `${'AB'[r]}0${c + 1}`,
        names[r][c],
        '800',
        typeof cell === 'number' ? cell : null,
      ]),
    ),
    { unread: ['Total Channel 800'], diagnostics: ['name-missing', 'value-not-a-number'] },
  );
}
