import type { RdmlData, RdmlDocument, RdmlRun, RdmlSample, RdmlTarget } from './rdml-document.ts';
import { readXml, XmlError } from './read-xml.ts';

/** More reactions than this are refused before the table takes memory. */
const mostData = 5_000_000;

/**
 * Reads RDML 1.0 to 1.4 (rdml.org; the schemas differ in what they add, not in where a Cq stands). Throws
 * `XmlError` for what is no RDML, RangeError beyond the bound.
 */
export function parseRdml(xml: string): RdmlDocument {
  const samples = new Map<string, RdmlSample>();
  const targets = new Map<string, RdmlTarget>();
  const runs: RdmlRun[] = [];
  const data: RdmlData[] = [];
  const path: string[] = [];
  let version = '';
  let text = '';
  let [experiment, react, reactSample, typeTarget] = ['', '', '', ''];
  let sample: RdmlSample | null = null;
  let target: RdmlTarget | null = null;
  let run: RdmlRun | null = null;
  let datum: RdmlData | null = null;

  readXml(xml, { open, close, text: (more) => (text += more) });
  if (version === '' && runs.length === 0 && samples.size === 0) {
    throw new XmlError('it has no rdml element');
  }
  return { version: version || '1.0', samples, targets, runs, data };

  function open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = path.at(-1) ?? '';
    path.push(name);
    text = '';
    if (parent === '') {
      if (name !== 'rdml') throw new XmlError('its root element is not rdml');
      version = attributes.get('version') ?? '1.0';
    } else if (parent === 'rdml') openTop(name, attributes.get('id') ?? '');
    else if (datum) openInData(parent, name, attributes);
    else openInside(parent, name, attributes);
  }

  function openTop(name: string, id: string): void {
    if (name === 'sample') {
      sample = { description: '', types: new Map(), quantity: '' };
      samples.set(id, sample);
    } else if (name === 'target') {
      target = { description: '', type: '', dye: '' };
      targets.set(id, target);
    } else if (name === 'experiment') experiment = id;
  }

  function openInside(parent: string, name: string, attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id') ?? '';
    if (sample && name === 'type') typeTarget = attributes.get('targetId') ?? '';
    else if (target && name === 'dyeId') target.dye = id;
    else if (parent === 'experiment' && name === 'run') {
      run = { experiment, id, format: { columns: 0, rowLabel: '', columnLabel: '' } };
      runs.push(run);
    } else if (parent === 'run' && name === 'react') [react, reactSample] = [id, ''];
    else if (parent === 'react' && name === 'sample') reactSample = id;
    else if (parent === 'react' && name === 'data' && run) {
      if (data.length >= mostData) {
        throw new RangeError(`it holds more than ${mostData.toLocaleString('en')} reactions`);
      }
      datum = {
        run,
        react,
        sample: reactSample,
        target: '',
        cq: '',
        excluded: null,
        lastCycle: 0,
      };
      data.push(datum);
    }
  }

  function openInData(parent: string, name: string, attributes: ReadonlyMap<string, string>): void {
    if (datum && parent === 'data' && name === 'tar') datum.target = attributes.get('id') ?? '';
  }

  function close(name: string): void {
    path.pop();
    const parent = path.at(-1) ?? '';
    const value = text.trim();
    text = '';
    if (datum) closeInData(datum, parent, name, value);
    else if (sample) closeInSample(sample, parent, name, value);
    else if (target) closeInTarget(target, parent, name, value);
    else if (parent === 'pcrFormat' && run) closeInFormat(run, name, value);
    else if (parent === 'react' && name === 'sample' && reactSample === '') reactSample = value;
    if (parent === 'rdml') [sample, target] = [null, null];
    if (name === 'data') datum = null;
    if (name === 'run') run = null;
  }

  function closeInSample(found: RdmlSample, parent: string, name: string, value: string): void {
    if (parent === 'sample' && name === 'type') found.types.set(typeTarget, value);
    else if (parent === 'sample' && name === 'description') found.description = value;
    else if (parent === 'quantity' && name === 'value') found.quantity = value;
  }

  function closeInTarget(found: RdmlTarget, parent: string, name: string, value: string): void {
    if (parent !== 'target') return;
    if (name === 'type') found.type = value;
    else if (name === 'description') found.description = value;
    else if (name === 'dyeId' && found.dye === '') found.dye = value;
  }
}

function closeInFormat({ format }: RdmlRun, name: string, value: string): void {
  if (name === 'columns') format.columns = Number(value) || 0;
  else if (name === 'rowLabel') format.rowLabel = value;
  else if (name === 'columnLabel') format.columnLabel = value;
}

function closeInData(datum: RdmlData, parent: string, name: string, value: string): void {
  if (parent === 'adp' && name === 'cyc') {
    const cycle = Number(value);
    if (cycle > datum.lastCycle) datum.lastCycle = cycle;
  } else if (parent !== 'data') return;
  else if (name === 'tar' && datum.target === '') datum.target = value;
  else if (name === 'cq') datum.cq = value;
  else if (name === 'excl') datum.excluded = /^false$/i.test(value) ? null : value;
}
