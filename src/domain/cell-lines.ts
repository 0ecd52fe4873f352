/** Cell lines whose names hold numbers and hyphens of their own, folded; the most used ones, not all there are. */
export const cellLines: readonly string[] = [
  // breast
  'mcf7,mcf7ac1,mcf7ca,mcf7aro,mcf7aca,mcf10a,mcf12a,t47d,t47daro,zr751,zr7530,bt474,bt549,bt20,skbr3,sum149,sum159,sum44,sum44pe',
  'cama1,efm19,efm192a,hcc1428,hcc1500,hcc1569,hcc1806,hcc1937,hcc1954,hcc38,hcc70,mdamb231,mdamb361,mdamb415,mdamb436',
  'mdamb453,mdamb468,mdamb134,mdamb175,hs578t,cal51,cal120,kpl1,kpl4,jimt1,au565,uacc812,uacc893,umb1ca,4t1',
  // other tissues
  'hek293,hek293t,293t,hela,hct116,ht29,sw480,sw620,dld1,caco2,colo205,lovo,a549,h1299,h1975,h460,h358,pc9,pc3,du145,lncap',
  '22rv1,c42,c42b,vcap,hepg2,hep3b,huh7,snu449,k562,hl60,thp1,u937,jurkat,raji,u87,u87mg,u251,t98g,u2os,saos2,mg63,a375,skmel28',
  'ovcar3,ovcar8,skov3,a2780,ishikawa,hec1a,panc1,miapaca2,bxpc3,nih3t3,3t3l1,raw2647,rpe1,cho,cos7,mef,huvec',
].flatMap((row) => row.split(','));

const known = new Set(cellLines);

/** Whether a text is the name of a known cell line and nothing more (`MCF-7`, `T47D`). */
export function isCellLine(text: string): boolean {
  return known.has(text.toLowerCase().replaceAll(/[^a-z\d]/g, ''));
}
