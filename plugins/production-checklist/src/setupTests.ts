import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are rendered, on machines that may be busy.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });
