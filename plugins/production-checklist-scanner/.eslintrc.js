module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // A file begins with what it is for; what that uses stands below it. Only
    // top-level code could meet a name too early, and there is none.
    '@typescript-eslint/no-use-before-define': [
      'error',
      { functions: false, classes: false, variables: false, typedefs: false },
    ],
  },
});
