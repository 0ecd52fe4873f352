const words = (text: string): ReadonlySet<string> => new Set(text.split(','));

/**
 * What instruments write, and what spreadsheet programs make of TRUE and FALSE in their own language when somebody
 * opens an export and saves it again.
 */
const yes = words(
  'true,yes,y,1,x,omitted,excluded,checked,wahr,ja,vrai,oui,verdadero,si,sí,vero,sì,verdadeiro,sim,waar,prawda,tak,истина,да,sand,sann,sant,tosi,kyllä,pravda,ano,igaz,igen,doğru,evet,是',
);
const no = words(
  'false,no,n,0,included,unchecked,falsch,nein,faux,non,falso,não,onwaar,nee,fałsz,nie,ложь,нет,falsk,falskt,usand,usann,nej,nei,epätosi,ei,nepravda,ne,hamis,nem,yanlış,yanliş,hayır,否',
);
const nothing = /^(none|ok|n\/?a|nan|[-–—]*)$/;

const plain = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** Whether a cell says yes, in the words of instruments or in those of a localised spreadsheet program. */
export function saysYes(text: string): boolean {
  return yes.has(plain(text));
}

/** Whether it says no. */
export function saysNo(text: string): boolean {
  return no.has(plain(text));
}

/** Whether it holds a text that says neither, nor that there is nothing to say. */
export function saysNeither(text: string): boolean {
  return !saysYes(text) && !saysNo(text) && !nothing.test(plain(text));
}
