// Fixtures of ImageJ and of other software.
import { book, fixture, lines } from './fixture.mjs';

// ImageJ and Fiji
{
  const head = [' ', 'Label', 'Area', 'Mean', 'Min', 'Max', 'IntDen', 'RawIntDen'];
  const rows = [
    [1, 'pAkt_blot1.tif', 2640, 78.915, 12, 255, 208335.6, 208336],
    [2, 'pAkt_blot1.tif', 2640, 175.332, 12, 255, 462876.48, 462876],
    [3, 'Akt_blot1.tif', 2640, 146.784, 14, 255, 387509.76, 387510],
    [4, 'Akt_blot1.tif', 2640, 151.423, 14, 255, 399756.72, 399757],
  ];
  const bands = rows.map((row, i) => [
    i + 2,
    String((i % 2) + 1),
    `Lane ${(i % 2) + 1}`,
    row[1].slice(0, -10),
    row[3],
  ]);
  const unread = ['Area', 'Min', 'Max', 'IntDen', 'RawIntDen'];
  fixture('imagej-results', 'measure.csv', lines([head, ...rows]), bands, { unread });
  fixture('imagej-results', 'measure-named-xls.xls', lines([head, ...rows], '\t'), bands, {
    unread,
  });
  fixture(
    'imagej-results',
    'typed-labels_EGFR.csv',
    lines([
      ['', 'Label', 'Area', 'IntDen'],
      [1, 'Parental 1', 900, 41200.5],
      [2, 'AnaR 1', 900, 88410.25],
      [3, 'Ladder', 900, 512],
    ]),
    [
      [2, '1', 'Parental 1', 'EGFR', 41200.5],
      [3, '2', 'AnaR 1', 'EGFR', 88410.25],
      [4, '3', 'Ladder', 'EGFR', 512],
    ],
    { unread: ['Area'], diagnostics: ['name-missing'] },
  );
  fixture(
    'imagej-results',
    'label-peaks_actin.tsv',
    lines(
      [
        [' ', 'Area', 'Percent'],
        [1, 10422.095, 33.25],
        [2, 10510.338, 33.53],
        [3, 10411.125, 33.22],
      ],
      '\t',
    ),
    [
      [2, '1', 'Lane 1', 'actin', 10422.095],
      [3, '2', 'Lane 2', 'actin', 10510.338],
      [4, '3', 'Lane 3', 'actin', 10411.125],
    ],
    { unread: ['Percent'], diagnostics: ['name-missing'] },
  );
  fixture(
    'imagej-results',
    'multi-measure.csv',
    lines([
      [' ', 'Label', 'Area1', 'Mean1', 'Area2', 'Mean2'],
      [1, 'EGFR.tif', 800, 61.5, 800, 122.25],
      [2, 'GAPDH.tif', 800, 140.125, 800, 138.5],
    ]),
    [
      [2, '1', 'Lane 1', 'EGFR', 61.5],
      [2, '2', 'Lane 2', 'EGFR', 122.25],
      [3, '1', 'Lane 1', 'GAPDH', 140.125],
      [3, '2', 'Lane 2', 'GAPDH', 138.5],
    ],
    { unread: ['Area1', 'Area2'] },
  );
}

// iBright Analysis Software
fixture(
  'ibright-analysis',
  'bands_HER2.csv',
  lines([
    ['Lane', 'Lane Name', 'Band', 'MW', 'Rf', 'Volume', 'Bg. Corr. Vol.', 'Local Bg. Corr. Vol.'],
    [1, 'Ladder', 1, 180, 0.11, 902211, 800120, 790004.5],
    [2, 'Parental 1', 1, 185, 0.1, 402211, 300120, 290004.5],
    [3, 'AnaR 1', 1, 185, 0.1, 1202211, 1100120, 1090004.25],
  ]),
  [
    [2, '1', 'Ladder', 'HER2', 790004.5],
    [3, '2', 'Parental 1', 'HER2', 290004.5],
    [4, '3', 'AnaR 1', 'HER2', 1090004.25],
  ],
  { unread: ['Band', 'MW', 'Rf', 'Volume', 'Bg. Corr. Vol.'], diagnostics: ['name-missing'] },
);

// ImageQuant TL: lanes side by side, decimal commas, dashes where a lane has fewer bands
fixture(
  'imagequant-tl',
  'side-by-side_EGFR.txt',
  lines(
    [
      ['Lane 1', '', '', '', '', '', 'Lane 2', '', '', '', '', ''],
      [
        'Band',
        'Vol',
        'Vol + Bkg',
        'CAL',
        'MW',
        'Rf',
        'Band',
        'Vol',
        'Vol + Bkg',
        'CAL',
        'MW',
        'Rf',
      ],
      [
        '1',
        '61200,52',
        '70000,11',
        '-',
        '175,20',
        '0,21',
        '1',
        '122400,25',
        '130000,75',
        '-',
        '174,90',
        '0,21',
      ],
      ['2', '8100,10', '9000,20', '-', '55,10', '0,62', '-', '-', '-', '-', '-', '-'],
    ],
    '\t',
    '\r\n',
  ),
  [
    [3, '1', 'Lane 1', 'EGFR', 61200.52],
    [4, '1', 'Lane 1', 'EGFR', 8100.1],
    [3, '2', 'Lane 2', 'EGFR', 122400.25],
  ],
  { unread: ['Band', 'Vol + Bkg', 'CAL', 'MW', 'Rf'], diagnostics: ['name-missing'] },
);

// AlphaEaseFC: one sheet a blot, the target's table above the loading control's, footnotes, a group without a header
{
  const head = ['', '   #', '       IDV', '      %*', ' AREA', '  AVG', ' BACK', 'EGFR/GAPDH'];
  const table = (title, names, values) => [
    ['', title],
    head,
    ...values.map((value, i) => [['Par', 'AnaR'][i], names[i], value, 50, 1600, 5125, 0, '']),
    ['', ' IDV=Integrated Density Value  s=standard'],
    ['', ' * based on Integrated Density Value'],
  ];
  const sheet = (target, loading) => [
    ...table('EGFR 24h', [' 1n', ' 2n'], target),
    [],
    ...table('EGFR GAPDH 24h', [' 5n', ' 6n'], loading),
  ];
  const blots = {
    'May 2': [
      [4200000, 9448910],
      [5175592, 5056800],
    ],
    'May 9': [
      [3358948, 8352196],
      [4198700, 4180722],
    ],
  };
  fixture(
    'alphaease-fc',
    'two-blots.xls',
    book(
      Object.fromEntries(
        Object.entries(blots).map(([name, [target, loading]]) => [name, sheet(target, loading)]),
      ),
      'biff8',
    ),
    Object.values(blots).flatMap(([target, loading]) => [
      ...target.map((value, i) => [i + 3, String(i + 1), `${i + 1}n`, 'EGFR', value]),
      ...loading.map((value, i) => [i + 10, String(i + 1), `${i + 1}n`, 'GAPDH', value]),
    ]),
    { unread: ['%*', 'AREA', 'AVG', 'EGFR/GAPDH'] },
  );
}

// Compass for Simple Western
fixture(
  'compass-simple-western',
  'peaks.csv',
  lines([
    [
      'Sample',
      'Primary',
      'Cap',
      'Peak',
      'Position',
      'MW (kDa)',
      'Height',
      'Area',
      '% Area',
      'Width',
      'S/N',
      'Baseline',
    ],
    ['Biotinylated Ladder', '', 1, 1, 210, 66, 4000, 50210.5, 100, 12, 80, 3.5],
    ['Parental 1', 'HER2', 2, 1, 410, 190, 1200, 15210.5, 100, 12, 41, 3.5],
    ['AnaR 1', 'HER2', 3, 1, 411, 190, 3300, 46102.25, 100, 12, 99, 3.5],
  ]),
  [
    [2, '1', 'Biotinylated Ladder', '', 50210.5],
    [3, '2', 'Parental 1', 'HER2', 15210.5],
    [4, '3', 'AnaR 1', 'HER2', 46102.25],
  ],
  {
    unread: ['Peak', 'Position', 'MW (kDa)', 'Height', '% Area', 'Width', 'S/N'],
  },
);

// Lane, Band No, Volume, Calib Vol: the lane's column has no header, an empty row ends each lane
{
  const volumes = [187472.5, 5267276.25, 212004.75];
  fixture(
    'lane-band-volume',
    'psmad2_blot1.xls',
    book(
      {
        'Sheet 1': [
          ['', 'Band No', 'Volume', 'Calib Vol(ng)', 'Area'],
          ...volumes.flatMap((volume, i) => [
            [`Lane ${i + 1}`, 1, volume, '-', 1248],
            [`Lane ${i + 1}`, '', '', '', ''],
          ]),
        ],
      },
      'biff8',
    ),
    volumes.map((volume, i) => [2 * i + 2, String(i + 1), `Lane ${i + 1}`, 'psmad2', volume]),
    { unread: ['Band No', 'Calib Vol(ng)', 'Area'], diagnostics: ['name-missing'] },
  );
}

// LINCS DToxS immunoblots
fixture(
  'lincs-immunoblot',
  'level4.txt',
  lines(
    [
      [
        'CL_LINCS_ID',
        'CL_Cell_Name',
        'SM_Name',
        'Assay_Wells',
        'concentration_(uM)',
        'time_point_(hr)',
        'Average',
        'std',
        'Primary_AR_DToxS_Batch_ID_1',
      ],
      ['LCL-1', 'MCF7', 'Anastrozole', 'A1-A3', 0, 0, 1, 0, 'pAkt-19'],
      ['LCL-1', 'MCF7', 'Anastrozole', 'A1-A3', 1, 24, 2.4125, 0.21, 'pAkt-19'],
    ],
    '\t',
  ),
  [
    [2, '', 'MCF7 Anastrozole 0 0', 'pAkt', 1],
    [3, '', 'MCF7 Anastrozole 1 24', 'pAkt', 2.4125],
  ],
  { unread: ['CL_LINCS_ID', 'Assay_Wells', 'std'] },
);
