import { Tabs } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStudy } from '../../study/store.ts';
import { DataView } from '../data/data-view.tsx';
import type { View } from '../navigation.ts';
import { useNavigation, views } from '../navigation.ts';
import { Overview } from '../overview/overview.tsx';
import { QpcrView } from '../qpcr/qpcr-view.tsx';
import { Report } from '../report/report.tsx';
import { WesternView } from '../western/western-view.tsx';
import { StatusLine } from './status-line.tsx';
import classes from './views.module.css';

const contents: Readonly<Record<View, () => ReactNode>> = {
  Overview,
  Data: DataView,
  'qRT-PCR': QpcrView,
  'Western blot': WesternView,
  Report,
};

/** The views of an open study. Only the one that is shown is mounted, so every control's name is unique. */
export function Views() {
  const assays = useStudy(({ study }) => study.sources.map((source) => source.assay).join(' '));
  const wanted = useNavigation((state) => state.view);
  const place = useNavigation((state) => state.place);
  const go = useNavigation((state) => state.go);
  const available = views.filter((view) => isFilled(view, assays));
  const view = available.includes(wanted) ? wanted : 'Overview';
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
  if (view === 'Western blot') return assays.includes('western');
  return true;
}
