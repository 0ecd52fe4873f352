import { ActionIcon, Button, Divider, Popover } from '@mantine/core';
import { useState } from 'react';
import { MoreIcon } from '../icons.tsx';
import { useExports } from './exports.ts';
import classes from './header.module.css';

interface MoreMenuProps {
  readonly canExport: boolean;
  readonly canStartOver: boolean;
  readonly onStartOver: () => void;
  readonly onShare: () => void;
  readonly onListStudies: () => void;
  readonly otherTheme: string;
  readonly onSwitchTheme: () => void;
}

/** The header's less frequent actions on a phone, as plain buttons that keep their names. */
export function MoreMenu(props: MoreMenuProps) {
  const offered = useExports();
  const [isOpen, setIsOpen] = useState(false);
  const thenClose = (act: () => void) => (): void => {
    act();
    setIsOpen(false);
  };
  const item = (name: string, act: () => void, disabled = false) => (
    <Button
      key={name}
      variant="subtle"
      color="gray"
      justify="flex-start"
      fullWidth
      disabled={disabled}
      onClick={thenClose(act)}
    >
      {name}
    </Button>
  );
  return (
    <Popover position="bottom-end" width={224} trapFocus opened={isOpen} onChange={setIsOpen}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="More actions"
          onClick={() => setIsOpen(!isOpen)}
        >
          <MoreIcon />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.more}>
        {item('Copy share link', props.onShare, !props.canExport)}
        {offered.map(({ name, save }) => item(name, save, !props.canExport))}
        <Divider my={4} />
        {item(`Switch to the ${props.otherTheme} theme`, props.onSwitchTheme)}
        {item('Studies', props.onListStudies)}
        {item('New study', props.onStartOver, !props.canStartOver)}
      </Popover.Dropdown>
    </Popover>
  );
}
