import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes, useParams } from 'react-router-dom';
import { CheckPage } from './CheckPage';
import { ChecksListPage } from './ChecksListPage';

/** All checks, and each of them on a page of its own. */
export function ChecksPage() {
  return (
    <Routes>
      <Route index element={<ChecksListPage />} />
      <Route path=":section/:name" element={<OneCheck />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}

function OneCheck() {
  const { section, name } = useParams();
  const id = `${section}/${name}`;
  return <CheckPage key={id} id={id} />;
}
