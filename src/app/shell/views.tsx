import { Tabs } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStudy } from '../../study/store.ts';
import { CultureView } from '../culture/culture-view.tsx';
import { DataView } from '../data/data-view.tsx';
import type { View } from '../navigation.ts';
import { useNavigation, views } from '../navigation.ts';
import { Overview } from '../overview/overview.tsx';
import { QpcrView } from '../qpcr/qpcr-view.tsx';
import { ViabilityView } from '../viability/viability-view.tsx';
import { WesternView } from '../western/western-view.tsx';
import { StatusLine } from './status-line.tsx';
import classes from './views.module.css';

const contents: Readonly<Record<View, () => ReactNode>> = {
  Overview,
  Data: DataView,
  'qRT-PCR': QpcrView,
  'Western blot': WesternView,
  Viability: ViabilityView,
  Culture: CultureView,
};

/** The views of an open study. Only the one that is shown is mounted, so every control's name is unique. */
export function Views() {
  const assays = useStudy(({ study }) => study.sources.map((source) => source.assay).join(' '));
  const wanted = useNavigation((state) => state.view);
  const place = useNavigation((state) => state.place);
  const go = useNavigation((state) => state.go);
  const hasCulture = useStudy(({ study }) => study.culture.length > 0);
  // An empty log is shown to whom asks for it: it can be typed.
  const available = views.filter((view) =>
    view === 'Culture' ? hasCulture || wanted === 'Culture' : isFilled(view, assays),
  );
  const view = available.includes(wanted) ? wanted : (available[0] ?? 'Overview');
  useEffect(() => {
    if (place === null) return;
    const element = document.getElementById(place.id);
    element?.scrollIntoView({ block: 'start' });
    const control = element?.querySelector<HTMLElement>('input:checked, input') ?? element;
    control?.focus({ preventScroll: true });
  }, [view, place]);
  const Content = contents[view];
  return (
    <Tabs
      value={idOf(view)}
      onChange={(id) => go(views.find((name) => idOf(name) === id) ?? 'Overview')}
      keepMounted={false}
    >
      <div className={classes.bar}>
        <div className={`fb-page ${classes.line}`}>
          <Tabs.List className={classes.list}>
            {available.map((name) => (
              <Tabs.Tab key={name} value={idOf(name)} className={classes.tab}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <StatusLine />
        </div>
      </div>
      <Tabs.Panel value={idOf(view)} className={`fb-page ${classes.panel}`}>
        <h1 className="fb-hidden">{view}</h1>
        <Content />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Tabs and panels refer to each other by id, which takes no spaces. */
function idOf(view: View): string {
  return view.replace(' ', '-');
}

function isFilled(view: View, assays: string): boolean {
  if (view === 'qRT-PCR') return assays.includes('qpcr');
  if (view === 'Viability') return assays.includes('viability');
  if (view === 'Western blot') return assays.includes('western');
  return assays !== '';
}
