// Fixtures of tidy tables.
import { bom, book, comma, fixture, lines, utf16 } from './fixture.mjs';

// Tidy tables, one band a row
{
  const rows = [
    ['B1', 1, 'Parental 1', 'HER2', 8628.1],
    ['B1', 2, 'AnaR 1', 'HER2', 24120.75],
    ['B1', 1, 'Parental 1', 'β-actin', 51020.5],
    ['B1', 2, 'AnaR 1', 'β-actin', 50411.25],
    ['B2', 1, 'Parental 2', 'HER2', 'saturated'],
    ['B2', 2, 'AnaR 2', 'HER2', ''],
  ];
  const bands = rows.map(([, lane, sample, target, value], i) => [
    i + 2,
    String(lane),
    sample,
    target,
    typeof value === 'number' ? value : null,
  ]);
  const diagnostics = ['value-not-a-number', 'value-missing'];
  const head = ['blot', 'lane', 'sample', 'target', 'signal'];
  fixture('band-table', 'commas.csv', lines([head, ...rows]), bands, { diagnostics });
  fixture(
    'band-table',
    'tabs-utf16.tsv',
    utf16(lines([['Gel', 'Lane #', 'Sample name', 'Protein', 'Band intensity'], ...rows], '\t')),
    bands,
    { diagnostics },
  );
  fixture(
    'band-table',
    'semicolons.csv',
    bom(
      lines(
        [
          ['Membrane', 'Lane', 'Sample', 'Antibody', 'Density'],
          ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? comma(cell) : cell))),
        ],
        ';',
        '\r\n',
      ),
    ),
    bands,
    { diagnostics },
  );
  fixture(
    'band-table',
    'loading-in-the-row.csv',
    lines([
      ['date', 'condition', 'replicate', 'protein', 'signal', 'total protein', 'comment'],
      ['2024-05-02', 'parental', 1, 'pAkt', 1200.5, 10010.25, ''],
      ['2024-05-02', 'resistant', 1, 'pAkt', 5200.25, 9510.5, 'clean'],
      ['2024-05-09', 'parental', 2, 'pAkt', 2500.75, 11020, ''],
      ['2024-05-09', 'resistant', 2, 'pAkt', 9800, 12510.75, ''],
    ]),
    [
      [2, '', 'parental 1', 'pAkt', 1200.5],
      [3, '', 'resistant 1', 'pAkt', 5200.25],
      [4, '', 'parental 2', 'pAkt', 2500.75],
      [5, '', 'resistant 2', 'pAkt', 9800],
    ],
    { unread: ['comment'] },
  );
  fixture(
    'band-table',
    'sheet-a-blot.xlsx',
    book(
      {
        'Blot 1': [
          ['Lane', 'Sample', 'Protein', 'Signal'],
          [1, 'Parental', 'EGFR', 4797.75],
          [2, 'AnaR', 'EGFR', 9120.5],
        ],
        'Blot 2': [
          ['Lane', 'Sample', 'Protein', 'Signal'],
          [1, 'Parental', 'EGFR', 5110.25],
          [2, 'AnaR', 'EGFR', 9984.125],
        ],
      },
      'xlsx',
    ),
    [
      [2, '1', 'Parental', 'EGFR', 4797.75],
      [3, '2', 'AnaR', 'EGFR', 9120.5],
      [2, '1', 'Parental', 'EGFR', 5110.25],
      [3, '2', 'AnaR', 'EGFR', 9984.125],
    ],
  );
  fixture(
    'band-table',
    'western_total_Akt.txt',
    lines(
      [
        ['lane', 'sample', 'intensity'],
        [1, 'Parental 1', 18112.5],
        [2, 'AnaR 1', 17990.25],
      ],
      '\t',
    ),
    [
      [2, '1', 'Parental 1', 'total Akt', 18112.5],
      [3, '2', 'AnaR 1', 'total Akt', 17990.25],
    ],
    { diagnostics: ['name-missing'] },
  );
}

// Tidy tables, one column a protein
{
  const samples = ['Parental 1', 'AnaR 1', 'Parental 2', 'AnaR 2'];
  const values = [
    [2138.5, 24915.25, 51020.5],
    [9120.25, 25110.75, 50411.25],
    [2240.75, 24001.5, 49877.125],
    [8855.5, '', 50112],
  ];
  const targets = ['pAkt', 'Akt', 'β-actin'];
  const bands = samples.flatMap((sample, i) =>
    targets.flatMap((target, t) =>
      values[i][t] === '' ? [] : [[i + 2, String(i + 1), sample, target, values[i][t]]],
    ),
  );
  const head = ['Blot', 'Lane', 'Sample', ...targets, 'pAkt/Akt'];
  const rows = samples.map((sample, i) => [
    `B${1 + Math.floor(i / 2)}`,
    i + 1,
    sample,
    ...values[i],
    0.25,
  ]);
  fixture('band-table-wide', 'commas.csv', lines([head, ...rows]), bands, { unread: ['pAkt/Akt'] });
  fixture(
    'band-table-wide',
    'semicolons.csv',
    lines(
      [
        head,
        ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? comma(cell) : cell))),
      ],
      ';',
    ),
    bands,
    { unread: ['pAkt/Akt'] },
  );
  fixture(
    'band-table-wide',
    'sheet-a-western.xlsx',
    book(
      {
        'Western 1': [
          ['Condition', 'HER2', 'GAPDH'],
          ['parental', 8628.25, 51020],
          ['resistant', 24120.5, 50411.5],
        ],
        'Western 2': [
          ['Condition', 'HER2', 'GAPDH'],
          ['parental', 9101.75, 49020],
          ['resistant', 26014.5, 48411.25],
        ],
      },
      'xlsx',
    ),
    [
      [2, '', 'parental', 'HER2', 8628.25],
      [2, '', 'parental', 'GAPDH', 51020],
      [3, '', 'resistant', 'HER2', 24120.5],
      [3, '', 'resistant', 'GAPDH', 50411.5],
      [2, '', 'parental', 'HER2', 9101.75],
      [2, '', 'parental', 'GAPDH', 49020],
      [3, '', 'resistant', 'HER2', 26014.5],
      [3, '', 'resistant', 'GAPDH', 48411.25],
    ],
  );
}
