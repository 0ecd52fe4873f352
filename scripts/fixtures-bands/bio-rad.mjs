// Fixtures of the Bio-Rad formats.
import { bom, book, comma, fixture, lines } from './fixture.mjs';

// Bio-Rad Image Lab
{
  const head = [
    'No.',
    'Label',
    'Type',
    'Volume (Int)',
    'Adj. Volume (Int)',
    'Mean Bkgd. (Int)',
    'Abs. Quant.',
    'Rel. Quant.',
    '# of Pixels',
    'Min. Value (Int)',
    'Max. Value (Int)',
    'Mean Value (Int)',
    'Std. Dev.',
    'Area (mm2)',
  ];
  const regions = [
    ['U1', 'Unknown', 1204880.5, 804120.25],
    ['U2', 'Unknown', 2988412.75, 2511090.5],
    ['S1', 'Standard', 990120, 611004.125],
    ['B1', 'Background', 401120.5, 0],
  ];
  const rows = regions.map(([label, type, volume, adjusted], i) => [
    i + 1,
    label,
    type,
    volume,
    adjusted,
    410.5,
    'N/A',
    'N/A',
    960,
    390,
    5120,
    1255.25,
    88.5,
    24,
  ]);
  const bands = regions.map(([label, , , adjusted], i) => [i + 2, '', label, 'EGFR', adjusted]);
  const options = {
    unread: [
      'No.',
      'Volume (Int)',
      'Abs. Quant.',
      'Rel. Quant.',
      '# of Pixels',
      'Min. Value (Int)',
      'Max. Value (Int)',
      'Mean Value (Int)',
      'Std. Dev.',
      'Area (mm2)',
    ],
    diagnostics: ['name-missing'],
  };
  fixture('bio-rad-image-lab', 'EGFR_volumes.csv', bom(lines([head, ...rows])), bands, options);
  fixture(
    'bio-rad-image-lab',
    'EGFR_semicolons.csv',
    lines(
      [
        head,
        ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? comma(cell) : cell))),
      ],
      ';',
      '\r\n',
    ),
    bands,
    options,
  );

  // The lane and band table: lanes side by side below their names; lane 2 has one band less
  const band = [
    'Lane',
    'Band No.',
    'Band Label',
    'Mol. Wt. (KDa)',
    'Relative Front',
    'Adj. Volume (Int)',
    'Volume (Int)',
    'Abs. Quant.',
    'Rel. Quant.',
    'Band %',
    'Lane %',
  ];
  const cells = (lane, no, adjusted) => [
    lane,
    no,
    '',
    175.5,
    0.21,
    adjusted,
    adjusted + 1000,
    'N/A',
    'N/A',
    50,
    20,
  ];
  const empty = band.map(() => '');
  fixture(
    'bio-rad-image-lab',
    'lanes_blot2_EGFR.xlsx',
    book(
      {
        Sheet1: [
          ['Lane 1', ...empty.slice(1), 'Lane 2'],
          [...band, ...band],
          [...cells(1, 1, 61200.5), ...cells(2, 1, 122400.25)],
          [...cells(1, 2, 8100), ...empty],
        ],
      },
      'xlsx',
    ),
    [
      [3, '1', 'Lane 1', 'EGFR', 61200.5],
      [4, '1', 'Lane 1', 'EGFR', 8100],
      [3, '2', 'Lane 2', 'EGFR', 122400.25],
    ],
    {
      unread: [
        'Band No.',
        'Band Label',
        'Mol. Wt. (KDa)',
        'Relative Front',
        'Volume (Int)',
        'Abs. Quant.',
        'Rel. Quant.',
        'Band %',
        'Lane %',
      ],
      diagnostics: ['name-missing'],
    },
  );
  fixture(
    'bio-rad-image-lab',
    'lane-statistics_HER2.txt',
    lines(
      [
        ['240502-1 HER2'],
        ['2024-05-02 exposure'],
        ['Lane No.', 'Adj. Total Band Vol. (Int)', 'Total Band Vol. (Int)'],
        [1, 2408950, 3281107],
        [2, 7059916, 7769802],
        [3, 2611004, 3390112],
      ],
      '\t',
    ),
    [
      [4, '1', 'Lane 1', 'HER2', 2408950],
      [5, '2', 'Lane 2', 'HER2', 7059916],
      [6, '3', 'Lane 3', 'HER2', 2611004],
    ],
    { unread: ['Total Band Vol. (Int)'], diagnostics: ['name-missing'] },
  );
}

// Bio-Rad Quantity One volume report
fixture(
  'bio-rad-quantity-one',
  'volume-report_EGFR.txt',
  lines(
    [
      [
        'Index',
        'Name',
        'Volume CNT*mm2',
        'Adj. Vol. CNT*mm2',
        '% Adj. Vol.',
        'Mean CNT',
        'Std. Dev.',
        'Min CNT',
        'Max CNT',
        'Area mm2',
        'Type',
      ],
      [1, 'U1', 15204.25, 11820.5, 30.1, 800.2, 55, 610, 1204, 19.2, 'Unknown'],
      [2, 'U2', 31877.5, 27401.75, 69.9, 1602.4, 88, 640, 3011, 19.2, 'Unknown'],
    ],
    '\t',
    '\r\n',
  ),
  [
    [2, '1', 'U1', 'EGFR', 11820.5],
    [3, '2', 'U2', 'EGFR', 27401.75],
  ],
  {
    unread: [
      'Index',
      'Volume CNT*mm2',
      '% Adj. Vol.',
      'Mean CNT',
      'Std. Dev.',
      'Min CNT',
      'Max CNT',
      'Area mm2',
    ],
    diagnostics: ['name-missing'],
  },
);
