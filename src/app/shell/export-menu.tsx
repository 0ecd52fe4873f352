import { Button, Menu } from '@mantine/core';
import { ExportIcon } from '../icons.tsx';
import { useExports } from './exports.ts';

interface ExportMenuProps {
  readonly disabled: boolean;
}

export function ExportMenu({ disabled }: ExportMenuProps) {
  const offered = useExports();
  return (
    <Menu position="bottom-end" width={208}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          h={32}
          px={10}
          leftSection={<ExportIcon />}
          disabled={disabled}
        >
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ name, save }) => (
          <Menu.Item key={name} onClick={save}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
