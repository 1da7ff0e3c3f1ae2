export { dotnet } from './dotnet';
