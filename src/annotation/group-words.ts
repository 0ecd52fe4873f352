import { WordTrie } from './word-trie.ts';

/** A word by which labs name a group, and what it says. */
export interface GroupWord {
  /** One name for all spellings; '' keeps the spelling of the file. */
  readonly name: string;
  /** Whether others are compared with this group. */
  readonly isControl: boolean;
  readonly kind: 'parental' | 'resistant' | 'vehicle' | 'other';
}

interface Entry extends GroupWord {
  readonly words: string;
}

const control = { isControl: true, kind: 'other' } as const;
const vehicle = { isControl: true, kind: 'vehicle' } as const;
const other = { isControl: false, kind: 'other' } as const;

/** Spellings are folded and parted by commas; several words are written as one. */
const entries: readonly Entry[] = [
  {
    name: 'Parental',
    isControl: true,
    kind: 'parental',
    words: 'parental,par,parent,parentals,parentale,parentales',
  },
  {
    name: 'Sensitive',
    isControl: true,
    kind: 'parental',
    words: 'sensitive,sens,sensitiv,sensibel,sensible',
  },
  {
    ...control,
    name: 'Control',
    words:
      'control,controls,ctrl,ctl,cntrl,cntl,ctr,con,kontrolle,kontroll,controle,controllo,temoin,untreatedcontrol',
  },
  { ...control, name: 'WT', words: 'wt,wildtype' },
  { ...vehicle, name: 'Vehicle', words: 'vehicle,veh,vehiclecontrol' },
  { ...vehicle, name: 'DMSO', words: 'dmso,dmsocontrol' },
  { ...vehicle, name: 'Ethanol', words: 'etoh,ethanol' },
  { ...vehicle, name: 'PBS', words: 'pbs' },
  { ...vehicle, name: 'Saline', words: 'saline' },
  {
    ...control,
    name: 'Untreated',
    words:
      'untreated,untr,unt,nontreated,nottreated,notreatment,unstimulated,unbehandelt,nontraite,notratado,sintratar',
  },
  { ...control, name: 'Mock', words: 'mock' },
  { ...control, name: 'Sham', words: 'sham' },
  { ...control, name: 'Naive', words: 'naive' },
  { ...control, name: 'Healthy', words: 'healthy' },
  { ...control, name: 'Normal', words: 'normal' },
  { ...control, name: 'Scramble', words: 'scramble,scrambled,scr,scrm,scram' },
  { ...control, name: 'NT', words: 'nt' },
  { ...control, name: 'NC', words: 'nc' },
  {
    ...control,
    name: 'Non-targeting',
    words: 'nontargeting,nontarget,nontargetingcontrol,nontargetting',
  },
  { ...control, name: 'Empty vector', words: 'ev,emptyvector,vector' },
  {
    name: 'Resistant',
    isControl: false,
    kind: 'resistant',
    words: 'resistant,res,resist,resistent,resistente,resistants,resistenti',
  },
  // Names of resistant lines that labs coined: each is a group of its own under its own name.
  ...['AnasR', 'AnaR', 'LetR', 'ExeR', 'TamR', 'FulvR', 'LTED', 'LTLT', 'ResAna'].map(
    (name): Entry => ({ name, isControl: false, kind: 'resistant', words: name.toLowerCase() }),
  ),
  { ...other, name: 'KO', words: 'ko,knockout' },
  { ...other, name: 'KD', words: 'kd,knockdown' },
  { ...other, name: 'OE', words: 'oe,overexpression,overexpressing' },
  { ...other, name: 'Mutant', words: 'mut,mutant' },
  { ...other, name: 'Heterozygous', words: 'het,heterozygous' },
  {
    ...other,
    name: 'Treated',
    words: 'treated,treatment,trt,treat,behandelt,traite,tratado,trattato',
  },
  { ...other, name: 'Tumour', words: 'tumor,tumour' },
];

const byWord = new WordTrie<GroupWord>(
  entries.flatMap((entry) => entry.words.split(',').map((word) => [word, entry] as const)),
);

// siCtrl, shScr, sgNTC: the controls among silenced cells; any other si…, sh…, sg… names what it silences.
const silencing = /^(?:si|sh|sg)(?!RNA$)(?=[A-Z0-9])/u;
const silencingControl =
  /^(?:si|sh|sg)(?:rna)?(?:ctrl|control|con|ctl|nc|nt|ntc|neg|negative|scr|scramble|scrambled|luc|gfp|egfp|lacz|nontargeting|nontarget|mock)$/;

// AnasR, PalboR: a drug cut short and a capital R.
const drugResistant = /^[A-Z]?[a-z]{2,11}R$/u;

const ownControl: GroupWord = { ...control, name: '' };
const ownGroup: GroupWord = { ...other, name: '' };
const ownResistant: GroupWord = { name: '', isControl: false, kind: 'resistant' };

/** What a word (its text, and folded) says about the group; null when it is no group word. */
export function groupWordOf(text: string, key: string): GroupWord | null {
  const known = byWord.get(key);
  if (known) return known;
  if (key.startsWith('s')) {
    if (silencingControl.test(key)) return ownControl;
    if (silencing.test(text)) return ownGroup;
  }
  return text.endsWith('R') && drugResistant.test(text) ? ownResistant : null;
}

/** The group word that several words make together (`wild type`), folded into one; null when they make none. */
export function severalWordsOf(key: string): GroupWord | null {
  return byWord.get(key);
}

/** Whether a folded text is the beginning of a group word, so that the next word may belong to it. */
export function beginsGroupWord(key: string): boolean {
  return byWord.begins(key);
}

/** Whether a word names what was silenced; its digits belong to the gene (`siESR1`). */
export function isSilencing(text: string): boolean {
  return text.startsWith('s') && silencing.test(text);
}

export const parental: GroupWord = { name: 'Parental', isControl: true, kind: 'parental' };
export const resistant: GroupWord = { name: 'Resistant', isControl: false, kind: 'resistant' };

/** Group words without those that the others imply: `parental control` is parental, `vehicle treated` is vehicle. */
export function withoutImplied<Word extends GroupWord>(words: readonly Word[]): readonly Word[] {
  if (words.length < 2) return words;
  const has = (kind: GroupWord['kind']): boolean => words.some((word) => word.kind === kind);
  const isImplied = ({ name }: Word): boolean =>
    (name === 'Control' && (has('parental') || has('vehicle'))) ||
    (name === 'Treated' && has('vehicle'));
  return words.filter((word) => !isImplied(word));
}
