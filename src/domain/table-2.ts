import type { ExpectationTable } from './expectation.ts';

const more = { above: 1, below: null, includesAbsent: false };

/** Table 2 of the application note, word for word, with what other models showed beside each row. */
export const table2: ExpectationTable = {
  id: 'table-2',
  title: 'Table 2 of the application note',
  source:
    '"Application Notes and Protocols for Developing Anastrozole-Resistant Cell Line Models", BenchChem, December 2025',
  columns: ['Protein', 'Parental', 'Anastrozole-resistant', 'Implication in resistance'],
  citations: [
    {
      key: '4',
      text: 'Clinical instability of breast cancer markers is reflected in long-term in vitro estrogen deprivation studies',
    },
    {
      key: '6',
      text: 'New cell culture model for aromatase inhibitor-resistant breast cancer shows sensitivity to fulvestrant treatment and cross-resistance between letrozole and exemestane',
    },
    {
      key: '7',
      text: 'Molecular characterization of anastrozole resistance in breast cancer: pivotal role of the Akt/mTOR pathway',
    },
  ],
  rows: [
    {
      target: 'ERα',
      assay: 'western',
      control: 'High',
      expected: 'Reduced or absent',
      implication: 'Hormone-independent growth',
      region: { above: null, below: 1, includesAbsent: true },
      citations: ['4', '6'],
      indirect: [{ assay: 'qpcr', target: 'ESR1' }],
      note: 'Contested: ERα rose 4–10-fold in LTED MCF-7 and 5-fold in UMB-1Ca; in letrozole-treated xenografts it rose at week 4 and fell at weeks 28 and 56; in LTED MCF-7 it fell to 8 weeks and was re-expressed at 10 months; anastrozole-selected T+ANA R cells keep a constitutively active ERα.',
      noteCitations: [
        { key: 'Sabnis 2005', text: 'Sabnis 2005, Cancer Res 65:3903' },
        { key: 'Jelovac 2005', text: 'Jelovac 2005, Cancer Res 65:5380' },
        { key: 'Milosevic 2013', text: 'Milosevic 2013, BMC Cancer 13:473' },
        { key: 'Masri 2008', text: 'Masri 2008' },
        { key: 'Miller 2010', text: 'Miller 2010 (variable across LTED lines)' },
        { key: 'Kimura 2018', text: 'Kimura 2018 (ER-positive and ER-negative types)' },
      ],
    },
    {
      target: 'p-Akt (Ser473)',
      assay: 'western',
      control: 'Low',
      expected: 'Significantly Increased',
      implication: 'Activation of PI3K/Akt pathway',
      region: more,
      citations: ['7'],
      indirect: [],
      note: 'Well supported: increased in Res-Ana cells and in UMB-1Ca.',
      noteCitations: [
        { key: 'Vilquin 2015', text: 'Vilquin 2015 (Res-Ana cells)' },
        { key: 'Sabnis 2005', text: 'Sabnis 2005, Cancer Res 65:3903' },
      ],
    },
    {
      target: 'p-mTOR (Ser2448)',
      assay: 'western',
      control: 'Low',
      expected: 'Significantly Increased',
      implication: 'Activation of mTOR signaling',
      region: more,
      citations: ['7'],
      indirect: [],
      note: 'Ser2448 is phosphorylated largely by p70S6K, so it reads mTORC1 output rather than the direct action of Akt.',
      noteCitations: [{ key: 'Chiang 2005', text: 'Chiang and Abraham 2005' }],
    },
    {
      target: 'HER2',
      assay: 'western',
      control: 'Low',
      expected: 'Increased',
      implication: 'Growth factor signaling pathway activation',
      region: more,
      citations: ['6'],
      indirect: [{ assay: 'qpcr', target: 'ERBB2' }],
      note: 'Increased in UMB-1Ca and LTLT-Ca cells and in patients, reversible off the drug; letrozole lowered HER2 in MCF-7aro.',
      noteCitations: [
        { key: 'Sabnis 2005', text: 'Sabnis 2005, Cancer Res 65:3903' },
        { key: 'Jelovac 2005', text: 'Jelovac 2005, Cancer Res 65:5380' },
        { key: 'Sabnis 2010', text: 'Sabnis 2010' },
      ],
    },
    {
      target: 'EGFR',
      assay: 'western',
      control: 'Low',
      expected: 'Increased',
      implication: 'Growth factor signaling pathway activation',
      region: more,
      citations: ['6'],
      indirect: [],
      note: 'The weakest direct evidence of the five rows for aromatase-inhibitor resistance; better shown for fulvestrant and tamoxifen.',
      noteCitations: [],
    },
  ],
};
