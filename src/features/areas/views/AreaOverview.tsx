import { DataTable } from '../../../ui/DataTable.tsx';
import { usePage } from '../../../ui/page.ts';
import type { Listed } from '../describe.ts';
import type { Picture } from '../picture.ts';
import { AreaPicture, type AreaPictureProps } from './AreaPicture.tsx';
import { useAreaColumns } from './columns.tsx';

/** Areas as a picture with its table; the table alone where there is nothing to draw. No area is left out. */
export function AreaOverview({ picture, ...props }: Omit<AreaPictureProps, 'picture'> & { picture: Picture | null }) {
  const { t } = usePage();
  const table = { columns: useAreaColumns(), rowKey: (area: Listed) => area.code };
  if (!picture) return <DataTable caption={props.title} hideCaption rows={props.areas} {...table} />;
  const drawn = new Set((picture.type === 'map' ? picture.paths : picture.circles).map((one) => one.code));
  const others = props.areas.filter((area) => !drawn.has(area.code));
  return (
    <>
      <AreaPicture picture={picture} {...props} />
      {others.length > 0 && <DataTable caption={t('areas.picture.others')} rows={others} {...table} />}
    </>
  );
}
