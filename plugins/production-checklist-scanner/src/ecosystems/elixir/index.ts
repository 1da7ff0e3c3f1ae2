export { elixir } from './elixir';
