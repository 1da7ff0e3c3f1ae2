/**
 * What generators write into a README: a phrase that only theirs has, and
 * about how many words of prose the untouched text holds.
 */
export const GENERATORS: readonly {
  name: string;
  phrase: RegExp;
  words: number;
}[] = [
  {
    name: 'Create React App',
    phrase: /bootstrapped with Create React App/i,
    words: 260,
  },
  {
    name: 'Next.js',
    phrase: /is a Next\.js project bootstrapped with/i,
    words: 120,
  },
  {
    name: 'NestJS',
    phrase: /Nest framework TypeScript starter repository/i,
    words: 230,
  },
  {
    name: 'Angular CLI',
    phrase: /generated (with|using) Angular CLI/i,
    words: 150,
  },
  {
    name: 'Vite',
    phrase: /template provides a minimal setup to get \w+ working in Vite/i,
    words: 130,
  },
  {
    name: 'Vue',
    phrase: /template should help get you started developing with Vue/i,
    words: 110,
  },
  {
    name: 'SvelteKit',
    phrase: /everything you need to build a Svelte project/i,
    words: 90,
  },
  {
    name: 'Laravel',
    phrase: /Laravel is a web application framework with expressive/i,
    words: 420,
  },
  {
    name: 'Rails',
    phrase: /README would normally document whatever steps are necessary/i,
    words: 60,
  },
  {
    name: 'Phoenix',
    phrase: /Ready to run in production\? Please check our deployment guides/i,
    words: 60,
  },
  {
    name: 'GitLab',
    phrase: /make it easy for you to get started with GitLab/i,
    words: 420,
  },
  {
    name: 'Spring Initializr',
    phrase:
      /following (was discovered|guides illustrate) (as part of building this project|how to use some features)/i,
    words: 260,
  },
  {
    name: 'Quarkus',
    phrase: /project uses Quarkus, the Supersonic Subatomic Java Framework/i,
    words: 280,
  },
  {
    name: 'Strapi',
    phrase: /Strapi comes with a full featured Command Line Interface/i,
    words: 260,
  },
  {
    name: 'Symfony Docker',
    phrase: /Docker-based installer and runtime for the Symfony/i,
    words: 130,
  },
];
