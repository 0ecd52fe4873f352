/** What instruments, their localised software and people write where nothing crossed the threshold. */
const words = [
  '[>≥]=?\\s*(3[5-9]|4\\d|50)([.,]0+)?|(3[5-9]|4\\d|50)\\+',
  'undet\\w*\\.?|undertermined|not det(ected|ermined|\\.)|n\\.?\\s?def\\.?|n\\/?a|nd|n\\.d\\.?|null|none|-+|–|—',
  '(no|kein|pas de|sans|nessun|sin|sem|geen|brak|ingen)\\s?c[tqp]',
  'noamp(lification)?|no amp(lification)?|neg(\\.|ativ[eo]?|atif)?|inf(inity)?|∞',
  'indetermin(ad|at)o|ind[eé]termin[eé]e?|unbestimmt|nicht (bestimmt|nachgewiesen)|non d[eé](termin|tect)[eé]e?',
  '(no|n[aã]o) (determina|detecta)do|non (determina|rileva)to|niet (bepaald|gedetecteerd)|aucun',
  'не (определено|обнаружено)|不确定|未(检|測|测|検)出|未检测到|検出せず|不検出',
  // What .NET calls «not a number» in the languages of its programs, such as CFX Maestro.
  'nan( \\(.*\\))?|non num[eé]rique|neun|non un numero reale|nie jest liczbą|není číslo|nem szám|не число|非数字|不是一個數字',
];
const noAmplification = new RegExp(`^(${words.join('|')})?$`, 'i');

/** Whether a cell says that nothing amplified, in any of the spellings of the field; a blank cell does. */
export function isNoAmplification(text: string): boolean {
  return noAmplification.test(text.trim());
}
